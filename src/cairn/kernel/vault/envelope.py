"""Keys of one person each: a data key (DEK) seals the fields of one owner, and is itself wrapped under a key of ours
(KEK). Who destroys a wrapped key destroys what it sealed, wherever copies of that lie.

Everything is AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: `0x01 | nonce (12) | ciphertext | tag (16)`.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cairn.base.refusals import Unavailable
from cairn.kernel.vault.framing import CannotOpen
from cairn.kernel.vault.vault import EncryptionNotConfigured

KEY_BYTES: Final = 32
CHECK_BYTES: Final = 8
INDEX_BYTES: Final = 16
_VERSION: Final = b"\x01"
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_PAD: Final = 32
"""Plain texts are filled with spaces to a multiple of it: the length of a name is nobody's business."""


class KeyNotTrusted(Unavailable):
    says = "This server was given other keys than its data was sealed with: its operator has to look at them."


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """Whose key it is: the key's id, and the kind and id of what it belongs to. A wrapped key opens for no other."""

    key_id: str
    kind: str
    owner_id: str


class KeyRing:
    """Wraps with the `current` KEK, unwraps with any of `keys` (version to 32 bytes). `name` stands in everything that
    is bound: rings of other names open nothing of this one. ValueError for bad keys."""

    def __init__(self, name: str, keys: Mapping[int, bytes], current: int) -> None:
        if any(len(key) != KEY_BYTES for key in keys.values()):
            raise ValueError(f"Each key-encryption key has {KEY_BYTES} bytes.")
        if current not in keys:
            raise ValueError("The current key-encryption key is not among the keys.")
        self.name, self.current = name, current
        self._keys = dict(keys)
        self.distrusted: frozenset[int] = frozenset()

    @property
    def versions(self) -> frozenset[int]:
        return frozenset(self._keys)

    def distrust(self, versions: Iterable[int]) -> frozenset[int]:
        """From now on these versions, and no others, wrap and unwrap nothing: their keys are not those that they were.
        Answers those that were trusted until now."""
        before, self.distrusted = self.distrusted, frozenset(versions)
        return self.distrusted - before

    def check(self, version: int) -> bytes:
        """What tells whether a key of this version is the one that it was, and nothing else of it: 8 bytes. KeyError
        for a version that is not here."""
        told = f"cairn.{self.name}.kek-check.v1|{version}".encode()
        return hmac.digest(self._keys[version], told, hashlib.sha256)[:CHECK_BYTES]

    def wrap(self, key: bytes, owner: KeyOwner, nonce: bytes | None = None) -> bytes:
        """A data key for this owner under the current KEK. `nonce` is for test vectors only. Raises
        `KeyNotTrusted`."""
        self._check_trust(self.current)
        return _sealed(self._keys[self.current], key, self._bound(owner, self.current), nonce)

    def unwrap(self, wrapped: bytes, owner: KeyOwner, version: int) -> bytes:
        """The data key. CannotOpen for another owner or version, changed bytes, or a KEK that is not here. Raises
        `KeyNotTrusted`."""
        self._check_trust(version)
        if version not in self._keys:
            raise CannotOpen
        return _opened(self._keys[version], wrapped, self._bound(owner, version))

    def _check_trust(self, version: int) -> None:
        if version in self.distrusted:
            raise KeyNotTrusted

    def _bound(self, owner: KeyOwner, version: int) -> bytes:
        return f"cairn.{self.name}.dek.v1|{owner.key_id}|{owner.kind}|{owner.owner_id}|{version}".encode()


@dataclass(frozen=True, slots=True)
class DataKey:
    """A data key at hand, of the ring `name`. It is never logged: its representation is its id."""

    name: str
    key_id: str
    key: bytes

    def __repr__(self) -> str:
        return f"DataKey({self.key_id})"

    @property
    def fingerprint(self) -> bytes:
        """SHA-256 that tells this key from others, also when it is gone."""
        return hashlib.sha256(f"cairn.{self.name}.dek-fp.v1|".encode() + self.key).digest()

    def seal(
        self, value: object, *, table: str, row: str, field: str, nonce: bytes | None = None
    ) -> bytes | None:  # fmt: skip
        """A JSON value of one field; None stays None. `nonce` is for test vectors only."""
        if value is None:
            return None
        plain = orjson.dumps(value)
        plain += b" " * (-len(plain) % _PAD)
        return _sealed(self.key, plain, self._bound(table, row, field), nonce)

    def open(self, sealed: bytes | None, *, table: str, row: str, field: str) -> object:
        """What was sealed for this field of this row. CannotOpen for another place, another key or changed bytes."""
        if sealed is None:
            return None
        return orjson.loads(_opened(self.key, sealed, self._bound(table, row, field)))

    def _bound(self, table: str, row: str, field: str) -> bytes:
        return f"cairn.{self.name}.field.v1|{table}|{row}|{field}|{self.key_id}".encode()


class BlindIndex:
    """Values to look for what is sealed: equal for equal texts, and nothing else is told. `root`: 32 bytes."""

    def __init__(self, name: str, root: bytes) -> None:
        if len(root) != KEY_BYTES:
            raise ValueError(f"The root of blind indexes has {KEY_BYTES} bytes.")
        self._name, self._root = name, root
        self._keys: dict[str, bytes] = {}

    def value(self, index: str, normalised: str) -> bytes:
        """16 bytes of HMAC-SHA256 under the key of this index, which HKDF-SHA256 (RFC 5869) makes of the root."""
        if index not in self._keys:
            told = f"cairn.{self._name}.index.v1|{index}".encode()
            made = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=told)
            self._keys[index] = made.derive(self._root)
        return hmac.digest(self._keys[index], normalised.encode(), hashlib.sha256)[:INDEX_BYTES]


class Envelope(Protocol):
    """What wraps people's keys, and what sealed values are looked for by."""

    @property
    def ring(self) -> KeyRing: ...

    @property
    def index(self) -> BlindIndex: ...


class NoEnvelope:
    """Of a program that was given none: whatever needs it is refused (`EncryptionNotConfigured`)."""

    @property
    def ring(self) -> KeyRing:
        raise EncryptionNotConfigured

    @property
    def index(self) -> BlindIndex:
        raise EncryptionNotConfigured


def new_key() -> bytes:
    """32 random bytes."""
    return secrets.token_bytes(KEY_BYTES)


def _sealed(key: bytes, plain: bytes, bound: bytes, nonce: bytes | None) -> bytes:
    nonce = nonce or secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, plain, bound)


def _opened(key: bytes, sealed: bytes, bound: bytes) -> bytes:
    if len(sealed) < len(_VERSION) + _NONCE_BYTES + _TAG_BYTES or sealed[:1] != _VERSION:
        raise CannotOpen
    nonce, body = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, body, bound)
    except InvalidTag:
        raise CannotOpen from None
