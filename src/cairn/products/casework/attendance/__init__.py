"""Who came to a session of a group."""
