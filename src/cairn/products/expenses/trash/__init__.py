"""The trash: what was deleted, comes back, or goes for good."""
