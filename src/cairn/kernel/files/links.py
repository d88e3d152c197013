"""Links that expire: who has one may read one file for a while, without a token."""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from cairn.kernel.vault import derive
from cairn.kernel.vault.sealing import keyed_digest

LONGEST: Final = 3600
"""Seconds."""


class FileLinks:
    """`secrets`: the present one first, then those before it, whose links hold on until they expire."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._keys = [derive(secret, "file-links") for secret in secrets]

    def signature(self, file_id: UUID, disposition: str, expires: int) -> str:
        """43 characters of the URL-safe base64 alphabet. `expires` in seconds since 1970."""
        return _signature(self._keys[0], file_id, disposition, expires)

    def holds(self, file_id: UUID, disposition: str, expires: int, said: str, now: float) -> bool:
        """In a time that does not depend on what was said. A link that would hold for too long was not made here."""
        given = said.encode("utf-8", "surrogatepass")
        matching = [
            hmac.compare_digest(_signature(key, file_id, disposition, expires).encode(), given)
            for key in self._keys
        ]
        return any(matching) and now < expires <= now + LONGEST + 60


def _signature(key: bytes, file_id: UUID, disposition: str, expires: int) -> str:
    raw = keyed_digest(key, file_id.bytes, disposition.encode(), str(expires).encode())
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
