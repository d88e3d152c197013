"""Expenses: one private ledger per person, exact to the cent."""
