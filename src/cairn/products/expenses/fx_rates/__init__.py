"""Exchange rates: a person's own, and those of a provider, and which of them holds for a day."""
