"""Notes on a session: drafts, signed ones, and their amendments."""
