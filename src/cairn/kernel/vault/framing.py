"""How several byte strings become one without ambiguity, and how a sealed value fails to open."""

from __future__ import annotations


class CannotOpen(Exception):
    """The sealed value does not open here. Another key, another place, changed bytes: which one is not
    told.
    """

    def __init__(self) -> None:
        super().__init__("The sealed value cannot be opened.")


def framed(*parts: bytes) -> bytes:
    """The parts, each after its length as 8 bytes, big-endian: different lists never give the same bytes."""
    return b"".join(len(part).to_bytes(8, "big") + part for part in parts)
