"""The categories that a new ledger begins with."""

from __future__ import annotations

from typing import Final

UNCATEGORISED: Final = "uncategorised"
SEEDS: Final = (
    ("Uncategorised", "#6B7280", "circle"),
    ("Groceries", "#16A34A", "basket"),
    ("Eating out", "#EA580C", "utensils"),
    ("Housing", "#1D4ED8", "house"),
    ("Utilities", "#0891B2", "bolt"),
    ("Transport", "#7C3AED", "bus"),
    ("Health", "#DC2626", "heart"),
    ("Shopping", "#DB2777", "bag"),
    ("Leisure", "#CA8A04", "ticket"),
    ("Travel", "#0D9488", "plane"),
    ("Education", "#4F46E5", "book"),
    ("Gifts", "#BE185D", "gift"),
    ("Fees and taxes", "#374151", "receipt"),
)
"""Name, colour and icon, in the order in which they are made. The first is always there."""
MOST: Final = 300
