"""Invitations into groups."""
