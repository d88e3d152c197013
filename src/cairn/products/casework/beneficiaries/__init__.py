"""Beneficiaries: the records that all of casework is about."""
