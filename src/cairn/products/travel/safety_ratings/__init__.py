"""Safety ratings: what people who were there say of an itinerary's safety."""
