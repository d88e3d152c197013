"""Activity: what people do with an itinerary, counted once per person and day, and the trend of it."""
