"""Casework: beneficiaries and the sessions held with them, safe enough for real people's files."""
