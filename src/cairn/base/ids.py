"""UUIDv7 (RFC 9562, section 5.7): ids that sort by the time of their making."""

from __future__ import annotations

import os
import re
import threading
from uuid import UUID

from cairn.base import clock

_lock = threading.Lock()
_last_ms = 0
_counter = 0
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)


def new_id() -> UUID:
    """A new UUIDv7, greater than every earlier one of this process."""
    return UUID(int=_next())


def new_id_text() -> str:
    """The canonical text of a new id, for where nobody needs more."""
    digits = f"{_next():032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _next() -> int:
    """The number of a new id.

    The 12 bits of `rand_a` count within a millisecond (method 1 of RFC 9562, section 6.2) from a random start below
    half their range; when they run over, the time field is moved one millisecond on.
    """
    global _last_ms, _counter
    dice = int.from_bytes(os.urandom(10))
    with _lock:
        ms = clock.unix_ms()
        if ms > _last_ms:
            _last_ms, _counter = ms, dice >> 64 & 0x7FF
        else:
            _counter += 1
            if _counter > 0xFFF:
                _last_ms, _counter = _last_ms + 1, 0
        ms, count = _last_ms, _counter
    return ms << 80 | 0x7 << 76 | count << 64 | 0b10 << 62 | dice & 0x3FFF_FFFF_FFFF_FFFF


def parse_id(text: str) -> UUID | None:
    """The id that `text` spells in the canonical 8-4-4-4-12 form, or None."""
    return UUID(text) if _UUID.fullmatch(text) else None
