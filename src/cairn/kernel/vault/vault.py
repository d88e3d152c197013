"""Secrets at rest: AES-256-GCM (NIST SP 800-38D) under keys with ids, bound to table, row and column.

A sealed value is `version (1 byte) | length of key id (1) | key id | nonce (12) | ciphertext and tag`. Nonces
are random, 96 bits: one key may seal 2^32 values (SP 800-38D, section 8.3) before it has to be rotated.
"""

from __future__ import annotations

import base64
import binascii
import re
import secrets
from collections.abc import Mapping
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cairn.base.refusals import Unavailable
from cairn.kernel.telemetry.metrics import counter
from cairn.kernel.vault.framing import CannotOpen, framed

_VERSION = 1
_KEY_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_USED = counter("vault_operations_total", "Secrets sealed, opened, and those that could not be.", "operation")
_SEALED, _OPENED, _CANNOT = _USED.labels("sealed"), _USED.labels("opened"), _USED.labels("refused")
_KEY_ID = re.compile(r"[A-Za-z0-9._-]{1,32}")


class EncryptionNotConfigured(Unavailable):
    says = "This server lacks the key that secrets are sealed with: its operator has to set DATA_KEYS."


class Vault:
    """Seals with the `current` key, opens with any of `keys` (id to 32 bytes). ValueError for bad keys."""

    def __init__(self, keys: Mapping[str, bytes], current: str) -> None:
        for key_id, key in keys.items():
            if not _KEY_ID.fullmatch(key_id):
                raise ValueError("A data key's id is 1 to 32 characters of A-Z a-z 0-9 . _ -")
            if len(key) != _KEY_BYTES:
                raise ValueError(f"The data key {key_id!r} is not {_KEY_BYTES} bytes long.")
        if current not in keys:
            raise ValueError("The current data key is not among the data keys.")
        self._ciphers = {key_id: AESGCM(key) for key_id, key in keys.items()}
        self._current = current

    @classmethod
    def from_base64(cls, keys: Mapping[str, str], current: str) -> Self:
        """Keys as settings hold them: 32 bytes in base64url, by id. Raises ValueError without key material."""
        read: dict[str, bytes] = {}
        for key_id, encoded in keys.items():
            try:
                read[key_id] = base64.b64decode(
                    encoded + "=" * (-len(encoded) % 4), altchars=b"-_", validate=True
                )
            except binascii.Error:
                raise ValueError(f"The data key {key_id!r} is not base64url.") from None
        return cls(read, current)

    @property
    def current_head(self) -> bytes:
        """How each value begins that the current key has sealed, and no other value."""
        return bytes((_VERSION, len(self._current))) + self._current.encode()

    def seal(self, plain: bytes, *, table: str, row: str, column: str) -> bytes:
        """`plain`, readable again only by `open` with the same place."""
        _SEALED.inc()
        nonce = secrets.token_bytes(_NONCE_BYTES)
        head = self.current_head
        bound = _bound_to(head, table, row, column)
        return head + nonce + self._ciphers[self._current].encrypt(nonce, plain, bound)

    def open(self, sealed: bytes, *, table: str, row: str, column: str) -> bytes:
        """What was sealed for this place. CannotOpen for another place, changed bytes or an unknown key."""
        key_id, head, body = _split(sealed)
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            _CANNOT.inc()
            raise CannotOpen
        _OPENED.inc()
        nonce, ciphertext = body[:_NONCE_BYTES], body[_NONCE_BYTES:]
        try:
            return cipher.decrypt(nonce, ciphertext, _bound_to(head, table, row, column))
        except InvalidTag:
            _CANNOT.inc()
            raise CannotOpen from None

    def key_id_of(self, sealed: bytes) -> str:
        """The id of the key that sealed it, known here or not. Raises CannotOpen if it is no seal."""
        return _split(sealed)[0]

    def needs_resealing(self, sealed: bytes) -> bool:
        """Whether another key than the current one sealed it. Raises CannotOpen if it is no seal."""
        return self.key_id_of(sealed) != self._current


def new_data_key() -> str:
    """A new random key as `DATA_KEYS` holds it: 32 bytes in base64url."""
    return base64.urlsafe_b64encode(secrets.token_bytes(_KEY_BYTES)).decode()


def _bound_to(head: bytes, table: str, row: str, column: str) -> bytes:
    return framed(head, table.encode(), row.encode(), column.encode())


def _split(sealed: bytes) -> tuple[str, bytes, bytes]:
    """Key id, head (up to and with the key id), and the rest."""
    if len(sealed) < 2 or sealed[0] != _VERSION:
        raise CannotOpen
    end = 2 + sealed[1]
    if len(sealed) < end + _NONCE_BYTES + _TAG_BYTES:
        raise CannotOpen
    key_id = sealed[2:end].decode("latin-1")
    if not _KEY_ID.fullmatch(key_id):
        raise CannotOpen
    return key_id, sealed[:end], sealed[end:]
