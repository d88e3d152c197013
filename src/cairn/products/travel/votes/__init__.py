"""Votes: helpful or not, one per person and target."""
