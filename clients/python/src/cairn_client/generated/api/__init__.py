"""Every operation, as a function that makes a call of it."""
