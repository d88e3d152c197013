"""Boards: which itineraries people are active on, and which new ones stand out."""
