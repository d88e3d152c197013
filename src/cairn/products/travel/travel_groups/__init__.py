"""Travel groups: who travels together, and who may join."""
