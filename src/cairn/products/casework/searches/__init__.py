"""Looking for beneficiaries by name or code, within the caller's scope."""
