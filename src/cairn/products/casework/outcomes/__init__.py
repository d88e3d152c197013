"""Answers that are kept for a repeat: under the key of whom they are about, and for who may still see them."""
