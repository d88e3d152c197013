"""Status: how everything that the platform depends on is doing, how it did, and what happened when."""
