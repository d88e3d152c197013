"""Erasure: what follows from a person's rows, put right when they go."""
