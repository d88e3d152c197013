"""Items: named things with a price, a category, tags and a quantity."""
