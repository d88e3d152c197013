"""Passwords: how they change."""
