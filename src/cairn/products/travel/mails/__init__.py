"""What travel writes to people."""
