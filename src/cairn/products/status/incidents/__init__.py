"""Incidents: what happened, to which services, and what was said about it."""
