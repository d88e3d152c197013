"""How long keys live, and how many there may be. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

DAYS: Final = 90
MOST_DAYS: Final = 365
MOST_KEYS: Final = 50
"""Living keys of one person."""
KEPT: Final = timedelta(days=30)
"""So long a key's row outlives it, to tell in a dispute what it was."""
