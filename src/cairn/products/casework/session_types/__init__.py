"""Kinds of sessions that an organisation has besides those that everybody has."""
