"""Sessions held with one beneficiary or with a group."""
