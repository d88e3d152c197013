"""Who works with a beneficiary: one primary worker, and those who support."""
