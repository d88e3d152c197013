"""Figures of the travel intel of one itinerary."""
