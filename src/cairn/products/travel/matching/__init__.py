"""Matching: which groups fit what somebody looks for."""
