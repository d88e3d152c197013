"""Reports: what people tell moderators, and what became of it."""
