"""Saves: itineraries that somebody keeps at hand."""
