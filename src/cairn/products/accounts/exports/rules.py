"""What an export looks like, and how long it is kept. Pure."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import timedelta
from typing import IO, Final, cast

KEPT: Final = timedelta(days=7)
GIVEN_UP: Final = timedelta(days=1)
"""An export that was not made by then has failed."""

PIECE: Final = 256 * 1024
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class Archive:
    """A ZIP file, made entry by entry and taken away piece by piece, so that memory stays bounded."""

    def __init__(self) -> None:
        self._sink = _Sink()
        self._zip = zipfile.ZipFile(cast("IO[bytes]", self._sink), "w", zipfile.ZIP_DEFLATED)
        self._entry: IO[bytes] | None = None
        self.size = 0

    def begin(self, name: str) -> None:
        """A new entry; what is added from here on goes into it. The time in it is that of no clock."""
        self._end_entry()
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        self._entry = self._zip.open(entry, "w", force_zip64=True)

    def add(self, lines: Iterable[bytes]) -> None:
        """Lines of the present entry. Raises ValueError before the first `begin`."""
        if self._entry is None:
            raise ValueError("an archive needs an entry first")
        for line in lines:
            self._entry.write(line + b"\n")

    def finish(self) -> None:
        self._end_entry()
        self._zip.close()

    def taken(self, *, all: bool = False) -> list[bytes]:  # noqa: A002  what it says
        """What is ready, in pieces of `PIECE` bytes; with `all` the rest too, however short."""
        pieces = self._sink.taken(rest=all)
        self.size += sum(map(len, pieces))
        return pieces

    def _end_entry(self) -> None:
        if self._entry is not None:
            self._entry.close()
            self._entry = None


class _Sink:
    """Where the archive writes. It cannot seek, so each entry's sizes stand after it."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, data: bytes) -> int:
        self._held += data
        return len(data)

    def flush(self) -> None:
        """Everything is held until it is taken."""

    def taken(self, *, rest: bool) -> list[bytes]:
        pieces: list[bytes] = []
        while len(self._held) >= PIECE or (rest and self._held):
            pieces.append(bytes(self._held[:PIECE]))
            del self._held[:PIECE]
        return pieces
