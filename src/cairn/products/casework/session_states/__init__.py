"""What happens to a session: it starts, ends, is cancelled, missed, corrected or put off."""
