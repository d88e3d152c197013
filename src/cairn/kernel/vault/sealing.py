"""Values sealed under a secret that only the caller holds; keys and digests derived from a secret of ours.

`seal_under` keeps an idempotent answer under its caller's Idempotency-Key, and a refresh token's successor
under the spent token: whoever reads the row without that secret reads nothing. HKDF is fast, so a secret that
can be guessed protects as little here as anywhere else.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from cairn.kernel.vault.framing import CannotOpen, framed

_VERSION = b"\x01"
_SALT_BYTES = 16
_NONCE_BYTES = 12
_KEY_BYTES = 32
_HEAD_BYTES = len(_VERSION) + _SALT_BYTES + _NONCE_BYTES


def seal_under(secret: bytes, plain: bytes, purpose: bytes) -> bytes:
    """`plain` under AES-256-GCM, keyed by HKDF-SHA256 (RFC 5869) of `secret`, a new salt and `purpose`.

    The form is `version (1 byte) | salt (16) | nonce (12) | ciphertext and tag`.
    """
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + salt + nonce + _cipher(secret, salt, purpose).encrypt(nonce, plain, _VERSION)


def open_under(secret: bytes, sealed: bytes, purpose: bytes) -> bytes:
    """What `seal_under` sealed. Raises CannotOpen for another secret or purpose, or changed bytes."""
    if len(sealed) < _HEAD_BYTES or sealed[:1] != _VERSION:
        raise CannotOpen
    salt, nonce = sealed[1 : 1 + _SALT_BYTES], sealed[1 + _SALT_BYTES : _HEAD_BYTES]
    try:
        return _cipher(secret, salt, purpose).decrypt(nonce, sealed[_HEAD_BYTES:], _VERSION)
    except InvalidTag:
        raise CannotOpen from None


def keyed_digest(server_key: bytes, *parts: bytes) -> bytes:
    """HMAC-SHA256 (RFC 2104) of the parts, each after its length, so that "ab", "c" is not "a", "bc"."""
    return hmac.digest(server_key, framed(*parts), hashlib.sha256)


def derive(server_secret: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose: HKDF-SHA256 (RFC 5869) without salt. Other purposes give unrelated keys."""
    return _hkdf(server_secret, None, framed(b"cairn.derive", purpose.encode()))


def _cipher(secret: bytes, salt: bytes, purpose: bytes) -> AESGCM:
    return AESGCM(_hkdf(secret, salt, framed(b"cairn.seal", purpose)))


def _hkdf(secret: bytes, salt: bytes | None, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=_KEY_BYTES, salt=salt, info=info).derive(secret)
