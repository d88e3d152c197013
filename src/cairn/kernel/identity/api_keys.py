"""API keys: 256 random bits in a form that a person, a scanner of secrets and this program recognise.

`cairn_`, 43 characters of base 62, and six more that are the CRC-32 of what stands before them. The sum finds what was
mistyped or cut off, before anybody asks the database; it proves nothing.
"""

from __future__ import annotations

import secrets
import zlib
from typing import Final

PREFIX: Final = "cairn_"
SHOWN: Final = len(PREFIX) + 6
"""So many characters may be shown ever after, for its owner to tell it from others. 220 bits stay unknown."""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BITS = 256
_RANDOM, _SUM = 43, 6
_LENGTH = len(PREFIX) + _RANDOM + _SUM


def new_api_key() -> str:
    """A new key: 55 characters."""
    body = PREFIX + _in_base_62(secrets.randbits(_BITS), _RANDOM)
    return body + _sum_of(body)


def is_api_key(token: str) -> bool:
    """Whether this means to be one."""
    return token.startswith(PREFIX)


def well_formed(token: str) -> bool:
    """Whether we could have made it."""
    if len(token) != _LENGTH or not token.isascii():
        return False
    body = token[:-_SUM]
    return is_api_key(body) and _sum_of(body) == token[-_SUM:]


def _sum_of(body: str) -> str:
    return _in_base_62(zlib.crc32(body.encode()), _SUM)


def _in_base_62(number: int, digits: int) -> str:
    found = []
    for _ in range(digits):
        number, digit = divmod(number, len(_ALPHABET))
        found.append(_ALPHABET[digit])
    return "".join(reversed(found))
