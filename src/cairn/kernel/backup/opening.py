"""Stored bytes opened again: a piece is handed on when it was found to be what was sealed, and never before."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Final

import zstandard
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from cairn.kernel.backup.errors import Damaged, WrongKey
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.sealing import CHECK, LENGTH, MAGIC, MOST, PIECE, SALT, TAG, Seen, nonce

_NO_SUCH: Final = "it ends too early"


class _Reader:
    """Exactly so many bytes at a time, of a stream that comes as it likes."""

    def __init__(self, content: AsyncIterator[bytes], seen: Seen) -> None:
        self._content, self._seen = content, seen
        self._held = bytearray()
        self.offset = 0

    async def take(self, size: int) -> bytes:
        """Fewer only at the end."""
        while len(self._held) < size:
            part = await anext(self._content, None)
            if part is None:
                break
            self._seen.stored.add(part)
            self._held += part
        taken = bytes(self._held[:size])
        del self._held[:size]
        self.offset += len(taken)
        return taken


async def opened(
    content: AsyncIterator[bytes], keys: BackupKeys, backup_id: str, name: str, seen: Seen
) -> AsyncGenerator[bytes, None]:
    """What was sealed as `name` of this backup, a piece at a time. Raises Damaged, which names chunk and offset, and
    WrongKey. Only who reads to the end knows that nothing was cut off."""
    reader = _Reader(content, seen)
    header, key = await _header(reader, keys, backup_id, name)
    cipher, number = AESGCM(key), 0
    at, chunk = await _chunk(reader, name, number)
    while True:
        following = await reader.take(LENGTH)
        last = not following
        piece = await asyncio.to_thread(_piece, cipher, chunk, nonce(number, last=last), header)
        if piece is None:
            raise Damaged(name, "it is not what was sealed there", chunk=number, offset=at)
        seen.plain.add(piece)
        yield piece
        if last:
            return
        number += 1
        at, chunk = await _chunk(reader, name, number, following)


async def _header(reader: _Reader, keys: BackupKeys, backup_id: str, name: str) -> tuple[bytes, bytes]:
    """The header, and the key of the file."""
    start = await reader.take(len(MAGIC) + 1)
    if start[: len(MAGIC)] != MAGIC or len(start) <= len(MAGIC):
        raise Damaged(name, "it does not begin as a sealed file")
    rest = await reader.take(start[-1] + CHECK + SALT)
    if len(rest) < start[-1] + CHECK + SALT:
        raise Damaged(name, _NO_SUCH, offset=reader.offset)
    key_id = rest[: start[-1]].decode(errors="replace")
    check, salt = rest[-CHECK - SALT : -SALT], rest[-SALT:]
    if not hmac.compare_digest(bytes.fromhex(keys.check(key_id)), check):
        raise WrongKey(f"{name} was sealed under another key than the one that BACKUP_KEYS calls {key_id!r}.")
    return start + rest, keys.for_file(key_id, backup_id, name, salt)


async def _chunk(reader: _Reader, name: str, number: int, length: bytes | None = None) -> tuple[int, bytes]:
    """Where the chunk begins, and its sealed bytes."""
    length = await reader.take(LENGTH) if length is None else length
    at, size = reader.offset - len(length), int.from_bytes(length, "big")
    if len(length) < LENGTH:
        raise Damaged(name, _NO_SUCH, chunk=number, offset=at)
    if not TAG <= size <= MOST:
        raise Damaged(name, "its length is none that was written", chunk=number, offset=at)
    chunk = await reader.take(size)
    if len(chunk) < size:
        raise Damaged(name, _NO_SUCH, chunk=number, offset=at)
    return at, chunk


def _piece(cipher: AESGCM, chunk: bytes, number: bytes, header: bytes) -> bytes | None:
    """None where it does not open."""
    try:
        frame = cipher.decrypt(number, chunk, header)
    except InvalidTag:
        return None
    if zstandard.get_frame_parameters(frame).content_size > PIECE:
        return None
    return zstandard.ZstdDecompressor().decompress(frame)
