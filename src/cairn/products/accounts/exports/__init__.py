"""Exports: everything that is held on the caller, as one file."""
