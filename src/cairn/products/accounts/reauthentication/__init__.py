"""Reauthentication: proving again, in a session that is open, that it is you."""
