"""Entries that hang on one another: each hash is made of the one before and of the entry, so that none can be changed,
left out or put in later without every later hash telling so.

`hash = SHA-256(label | 0x00 | hash before | JCS(entry))`, JCS being RFC 8785. Entries hold texts, whole numbers, lists,
objects with ASCII names, and null; no fractions.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final
from uuid import UUID

import orjson

CHAINS: Final = 16
"""Entries of different people hardly ever wait for the same chain."""


def canonical(entry: Mapping[str, object]) -> bytes:
    """The entry as RFC 8785 spells it. What orjson writes is that, for what entries hold: names sorted, no spaces, the
    escapes of ECMAScript."""
    return orjson.dumps(entry, option=orjson.OPT_SORT_KEYS)


def chain_of(actor_id: UUID) -> int:
    """Which chain the entries of this person are in."""
    return hashlib.sha256(str(actor_id).encode()).digest()[0] % CHAINS


def around(entry: Mapping[str, object], name: str) -> tuple[bytes, bytes]:
    """The canonical entry before and after the number of this name, which is neither its first nor its last: for who
    learns the number only when the entry is added."""
    first = canonical({key: value for key, value in entry.items() if key < name})
    rest = canonical({key: value for key, value in entry.items() if key > name})
    return first[:-1] + f',"{name}":'.encode(), b"," + rest[1:]


class HashChain:
    """The chains of one `label`, such as `cairn.casework.audit.v1`. `prefix`: what every hash is begun with."""

    def __init__(self, label: str) -> None:
        self._label = label
        self.prefix = label.encode() + b"\x00"

    def genesis(self, chain: int) -> bytes:
        """What the first entry of a chain hangs on."""
        return hashlib.sha256(f"{self._label}|genesis|{chain}".encode()).digest()

    def next(self, before: bytes, entry: Mapping[str, object]) -> bytes:
        """The hash of an entry that hangs on `before`."""
        return hashlib.sha256(self.prefix + before + canonical(entry)).digest()
