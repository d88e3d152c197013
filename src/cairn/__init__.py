"""Cairn: one kernel and the products on it."""

__version__ = "0.1.0"
