"""Erasure: an account goes, and everything that any product holds on its owner."""
