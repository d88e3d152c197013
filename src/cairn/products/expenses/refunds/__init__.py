"""Refunds: what was given back of an expense, and how much that may be."""
