"""Showing single sealed fields of a beneficiary on purpose, names that are hidden elsewhere among them."""
