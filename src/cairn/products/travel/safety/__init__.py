"""Safety: the score of an itinerary and its women-safe state, computed from evidence."""
