"""What was told to others, as far as consent goes."""
