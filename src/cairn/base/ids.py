"""UUIDv7 (RFC 9562, section 5.7): ids that sort by the time of their making."""

from __future__ import annotations

import re
import secrets
import threading
from uuid import UUID

from cairn.base import clock

_lock = threading.Lock()
_last_ms = 0
_counter = 0
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)


def new_id() -> UUID:
    """A new UUIDv7, greater than every earlier one of this process.

    The 12 bits of `rand_a` count within a millisecond (method 1 of RFC 9562, section 6.2) from a random start below
    half their range; when they run over, the time field is moved one millisecond on.
    """
    global _last_ms, _counter
    with _lock:
        ms = clock.unix_ms()
        if ms > _last_ms:
            _last_ms, _counter = ms, secrets.randbelow(0x800)
        else:
            _counter += 1
            if _counter > 0xFFF:
                _last_ms, _counter = _last_ms + 1, 0
        ms, count = _last_ms, _counter
    return UUID(int=ms << 80 | 0x7 << 76 | count << 64 | 0b10 << 62 | secrets.randbits(62))


def parse_id(text: str) -> UUID | None:
    """The id that `text` spells in the canonical 8-4-4-4-12 form, or None."""
    return UUID(text) if _UUID.fullmatch(text) else None
