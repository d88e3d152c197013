"""What files an item may have."""

from __future__ import annotations

from typing import Final

MOST_FILES: Final = 20
PICTURES: Final = ("image/png", "image/jpeg", "image/webp", "image/gif")
TAKEN: Final = (*PICTURES, "application/pdf", "text/plain")
SHOWN: Final = frozenset({*PICTURES, "application/pdf"})
"""What may be shown in place, where that is asked for; the rest is always saved."""


def is_lie(declared: str, found: str) -> bool:
    """Whether a client has said that a file is something which it is not. Who says nothing, or only that it is bytes,
    has not lied."""
    return declared not in {"", "application/octet-stream", found}
