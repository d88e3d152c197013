"""Mapped files that have their room on the disk before anything is written through the mapping.

prometheus_client makes them longer than they are on the disk. Where that is full then, the first touch of a page
without room is a SIGBUS: counting a request would end the worker that serves it.
"""

from __future__ import annotations

import mmap
import os
from pathlib import Path

from prometheus_client.mmap_dict import MmapedDict

_FIRST_SIZE = 1 << 16
_BESIDE_KEY = 64
_START = 8
"""Where the first value stands; before it, how far the file is used, as four bytes."""


class ReservedValues(MmapedDict):
    """Where the disk has no room, the values stay in this process's memory: nobody else sees them, and nothing else is
    lost."""

    def __init__(self, filename: str, read_mode: bool = False) -> None:
        self._path, self._is_alone = Path(filename), False
        if read_mode or self._has_room(_FIRST_SIZE):
            super().__init__(filename, read_mode)  # type: ignore[no-untyped-call]
            return
        self._path.unlink(missing_ok=True)
        self._is_alone, self._fname = True, filename
        self._f = Path(os.devnull).open("rb")  # noqa: SIM115  closed with the rest
        self._positions: dict[str, int] = {}
        self._capacity, self._used = _FIRST_SIZE, _START
        self._m = mmap.mmap(-1, _FIRST_SIZE)
        self._m[:4] = _START.to_bytes(4, "little")

    def _init_value(self, key: str) -> None:
        while self._used + 4 * len(key) + _BESIDE_KEY > self._capacity:
            wanted = 2 * self._capacity
            if self._is_alone or not self._has_room(wanted):
                larger = mmap.mmap(-1, wanted)
                larger[: self._used] = self._m[: self._used]
                self._is_alone, self._m = True, larger
            else:
                self._m = mmap.mmap(self._f.fileno(), wanted)
            self._capacity = wanted
        super()._init_value(key)  # type: ignore[no-untyped-call]

    def _has_room(self, size: int) -> bool:
        """Make the file so long, of real bytes; False where that is not possible, and it is as it was."""
        with self._path.open("ab") as file:
            before = file.tell()
            try:
                file.write(bytes(max(0, size - before)))
                file.flush()
            except OSError:
                file.truncate(before)
                return False
        return True

    def close(self) -> None:
        self._m.close()
        self._f.close()
