"""Attestations: what is known about a person, never shown to others."""
