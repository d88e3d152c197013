"""Bookings: a guide's time for a traveller, at a price fixed when it was asked for."""
