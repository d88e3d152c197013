"""A stream of bytes, compressed and sealed in chunks, and back: neither needs more memory than two chunks.

A sealed file is

    magic (8) | length of key id (1) | key id | check of the key (8) | salt (16), and then chunks:
    length (4, big-endian) | AES-256-GCM of one zstd frame of at most 1 MiB, with its tag

This is the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizar, CRYPTO 2015): a chunk's nonce is its number and a
mark for the last one, and the key belongs to this file of this backup and to this salt. So a chunk that is cut off,
swapped, repeated or taken from another file does not open. Each frame stands alone: none grows past 1 MiB.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass, field
from typing import Final

import zstandard
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cairn.kernel.backup.keys import BackupKeys

PIECE: Final = 1_048_576
MAGIC: Final = b"CAIRNBK1"
CHECK: Final = 8
SALT: Final = 16
LENGTH: Final = 4
TAG: Final = 16
MOST: Final = PIECE + 1024 + TAG
"""No frame of a whole piece is longer than this with its tag, whatever is in it."""
_LEVEL: Final = 3
"""Whoever dumps holds a snapshot: level 9 takes three times as long, and our rows grew no smaller by it."""


class Measured:
    """What passed so far: bytes, and their SHA-256."""

    def __init__(self) -> None:
        self.size = 0
        self._digest = hashlib.sha256()

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        self._digest.update(piece)

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()


@dataclass(slots=True)
class Seen:
    """Both sides of a stream that was sealed or opened: what people gave, and what lies in the store."""

    plain: Measured = field(default_factory=Measured)
    stored: Measured = field(default_factory=Measured)


async def sealed(
    content: AsyncIterator[bytes], keys: BackupKeys, backup_id: str, name: str, seen: Seen
) -> AsyncGenerator[bytes, None]:
    """The stored bytes of `content`, as it comes; `seen` is complete when this has ended."""
    salt, key_id = secrets.token_bytes(SALT), keys.current.encode()
    header = MAGIC + bytes([len(key_id)]) + key_id + bytes.fromhex(keys.check(keys.current)) + salt
    cipher = AESGCM(keys.for_file(keys.current, backup_id, name, salt))

    def seal(number: int, piece: bytes, *, last: bool) -> bytes:
        seen.plain.add(piece)
        frame = zstandard.ZstdCompressor(level=_LEVEL).compress(piece)
        chunk = cipher.encrypt(nonce(number, last=last), frame, header)
        stored = len(chunk).to_bytes(LENGTH, "big") + chunk
        seen.stored.add(stored)
        return stored

    seen.stored.add(header)
    yield header
    number, waiting = 0, b""
    async for piece in pieces(content):
        if number or waiting:
            yield await asyncio.to_thread(seal, number, waiting, last=False)
            number += 1
        waiting = piece
    yield await asyncio.to_thread(seal, number, waiting, last=True)


def nonce(number: int, *, last: bool) -> bytes:
    """Of one chunk: its number, and whether it is the last."""
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


async def pieces(content: AsyncIterator[bytes], size: int = PIECE) -> AsyncGenerator[bytes, None]:
    """The same bytes, `size` at a time; the last piece may be shorter."""
    held = bytearray()
    async for part in content:
        held += part
        while len(held) >= size:
            yield bytes(held[:size])
            del held[:size]
    if held:
        yield bytes(held)
