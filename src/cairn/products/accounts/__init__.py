"""Accounts: who exists, how they prove it, and what they may do. One set of people for all products."""
