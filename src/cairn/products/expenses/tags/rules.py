"""How many tags there may be."""

from __future__ import annotations

from typing import Final

MOST: Final = 1_000
"""Tags of one person."""
