"""Series: what was spent as time went by, and where most of it went."""
