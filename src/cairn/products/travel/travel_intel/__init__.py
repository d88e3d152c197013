"""Travel intel: the thread of tips, questions and warnings of an itinerary."""
