"""Programmes: what an organisation does, each with a zone of its own."""
