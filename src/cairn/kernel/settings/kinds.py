"""How a setting's text becomes its value: lists as JSON or with commas, keys as a JSON object."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from typing import Annotated

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key
from pydantic import BeforeValidator, SecretStr
from pydantic_settings import NoDecode

KEY_BYTES = 32
_BLOCK = re.compile(r"-----BEGIN ([A-Z ]+)-----[^-]*-----END \1-----")


def listed(value: object) -> object:
    """The words of a text; anything else as it is. Raises ValueError for what begins as JSON and is none."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError:
            raise ValueError('is not a JSON list such as ["a", "b"]') from None
    return [part.strip() for part in value.split(",") if part.strip()]


def _mapped(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError('is not a JSON object such as {"1": "…"}') from None


def key_bytes(text: str) -> bytes | None:
    """The 32 bytes of a key in base64url, with or without `=` at its end; None where it is none."""
    try:
        key = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def pem_blocks(text: str) -> list[str]:
    """The PEM blocks of a text, one after the other; a line break may be spelled `\\n`, for who has one line only."""
    return [match.group() + "\n" for match in _BLOCK.finditer(text.replace("\\n", "\n"))]


def pem_keys(text: str) -> list[Ed25519PrivateKey | Ed25519PublicKey | None]:
    """The keys of these blocks; None for a block that is no Ed25519 key."""
    return [_ed25519(block.encode()) for block in pem_blocks(text)]


def _ed25519(block: bytes) -> Ed25519PrivateKey | Ed25519PublicKey | None:
    try:
        key = (
            load_pem_private_key(block, password=None)
            if b" PRIVATE " in block
            else load_pem_public_key(block)
        )
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, Ed25519PrivateKey | Ed25519PublicKey) else None


Names = Annotated[tuple[str, ...], NoDecode, BeforeValidator(listed)]
"""Several words: `a,b` or `["a", "b"]`."""

Keys = Annotated[Mapping[str, SecretStr], NoDecode, BeforeValidator(_mapped)]
"""Keys by their ids: `{"1": "base64url of 32 bytes"}`."""
