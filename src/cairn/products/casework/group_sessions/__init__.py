"""Sessions of several beneficiaries at once."""
