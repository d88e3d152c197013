"""Blocks: two people who are not there for each other."""
