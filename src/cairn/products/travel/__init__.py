"""Travel: itineraries, safety ratings, travel intel, groups, and women's safety."""
