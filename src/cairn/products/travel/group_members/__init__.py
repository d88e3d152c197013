"""Members of groups: who comes in, who leads, who goes."""
