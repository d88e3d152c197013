"""Itineraries: plans that travellers publish, and who may see them."""
