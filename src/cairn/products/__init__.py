"""The products. Each is a stranger to every other."""
