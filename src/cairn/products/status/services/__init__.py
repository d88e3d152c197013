"""Services: their present state, and ninety days of it."""
