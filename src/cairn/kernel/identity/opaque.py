"""Tokens that mean nothing by themselves: refresh tokens, API keys, links in mails. Only their digest is
stored.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

_TOKEN_BYTES = 32


def new_opaque() -> str:
    """256 random bits in the URL-safe base64 alphabet, without padding: 43 characters."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def digest(token: str) -> bytes:
    """SHA-256 of the token, to be stored in its place. No salt or slow hash: 256 random bits cannot be
    guessed.

    Any text has one, also text that no encoding allows (lone surrogates), so that a bad token is just
    unknown.
    """
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def same(one: bytes, other: bytes) -> bool:
    """Whether two digests are equal, in a time that does not depend on where they differ."""
    return hmac.compare_digest(one, other)
