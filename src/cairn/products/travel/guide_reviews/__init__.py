"""Guide reviews: written by both sides of a booking, blind until both are there."""
