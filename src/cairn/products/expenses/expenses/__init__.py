"""Expenses: exact amounts in any currency, with the rate of their day, refunds, states and a trash."""
