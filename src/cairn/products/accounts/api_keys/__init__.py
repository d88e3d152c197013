"""API keys: what programs sign in with, for some of what their owner may do."""
