"""How long an invitation is open, and how many may be."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

OPEN_FOR: Final = timedelta(days=14)
MOST_OPEN: Final = 20
"""Open invitations of one group."""
