"""Categories: two levels, owned by the ledger; merged when they go."""
