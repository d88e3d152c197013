"""Calls of one noun, a module each."""
