"""What the program asks of other services, and the only HTTP client it asks with."""
