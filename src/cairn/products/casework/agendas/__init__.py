"""Lists of sessions: what was held and what is to come."""
