"""Tokens and codes that are derived, not stored: from our secret, what they are for, and the id of the row that says
whether they still hold.

A database, its dump and a queued job hold the id alone, and tell nothing to whoever lacks the secret. A job that is
tried again derives the same token again, so that no mail carries a dead one.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from cairn.kernel.identity.opaque import same
from cairn.kernel.vault import derive
from cairn.kernel.vault.sealing import keyed_digest

CODE_DIGITS: Final = 6
_ID_BYTES, _MAC_BYTES = 16, 32
_CHARACTERS = (_ID_BYTES + _MAC_BYTES) * 4 // 3


class DerivedTokens:
    """`secrets`: the present one first, then those before it, whose tokens hold on until they expire."""

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._keys = [derive(secret, "derived-tokens") for secret in secrets]

    def token(self, purpose: str, row_id: UUID) -> str:
        """64 characters of the URL-safe base64 alphabet: the row's id, and 256 bits that prove it."""
        return base64.urlsafe_b64encode(row_id.bytes + _mac(self._keys[0], purpose, row_id)).decode()

    def row_of(self, purpose: str, token: str) -> UUID | None:
        """The id of the row that the token names; None for anything that we have not made for this purpose."""
        if len(token) != _CHARACTERS or not token.isascii():
            return None
        try:
            raw = base64.b64decode(token, altchars=b"-_", validate=True)
        except binascii.Error:
            return None
        row_id, said = UUID(bytes=raw[:_ID_BYTES]), raw[_ID_BYTES:]
        matching = [same(_mac(key, purpose, row_id), said) for key in self._keys]
        return row_id if any(matching) else None

    def code(self, purpose: str, row_id: UUID) -> str:
        """Six decimal digits, for people to type. Whoever checks them counts the tries."""
        return _code(self._keys[0], purpose, row_id)

    def is_code(self, purpose: str, row_id: UUID, said: str) -> bool:
        """In a time that does not depend on what was said."""
        given = said.encode("utf-8", "surrogatepass")
        matching = [same(_code(key, purpose, row_id).encode(), given) for key in self._keys]
        return any(matching)


def _mac(key: bytes, purpose: str, row_id: UUID) -> bytes:
    return keyed_digest(key, b"token", purpose.encode(), row_id.bytes)


def _code(key: bytes, purpose: str, row_id: UUID) -> str:
    number = int.from_bytes(keyed_digest(key, b"code", purpose.encode(), row_id.bytes))
    return f"{number % 10**CODE_DIGITS:0{CODE_DIGITS}}"
