"""Ledgers: one per person, opened at the first use, and the order in which its writes happen."""
