"""Teams of a programme."""
