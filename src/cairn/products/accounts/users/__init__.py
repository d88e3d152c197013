"""Users: the people of all products, their roles and their state."""
