"""A log file that several processes append to, and that the first of them to find it full turns over."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

FILE_BYTES = 50_000_000
FILES = 5


class LogFile:
    """`write` appends; a file of more than `most_bytes` becomes `name.1`, and so on up to `name.<files>`."""

    def __init__(self, path: Path, most_bytes: int = FILE_BYTES, files: int = FILES) -> None:
        self._path, self._most, self._files = path, most_bytes, files
        self._descriptor = self._opened()

    def write(self, data: bytes) -> None:
        """Append all of it. Raises OSError."""
        if self._is_full():
            self._turn_over()
        self._follow()
        left = memoryview(data)
        while left:
            left = left[os.write(self._descriptor, left) :]

    def _opened(self) -> int:
        return os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o640)

    def _is_full(self) -> bool:
        return os.fstat(self._descriptor).st_size >= self._most

    def _follow(self) -> None:
        """Where another process turned it over, or somebody moved it away, the name leads to another file."""
        try:
            there = self._path.stat()
        except FileNotFoundError:
            there = None
        ours = os.fstat(self._descriptor)
        if there is None or (there.st_dev, there.st_ino) != (ours.st_dev, ours.st_ino):
            os.close(self._descriptor)
            self._descriptor = self._opened()

    def _turn_over(self) -> None:
        with self._path.with_name(self._path.name + ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._follow()
            if not self._is_full():  # another process was first
                return
            for number in range(self._files - 1, 0, -1):
                older = self._path.with_name(f"{self._path.name}.{number}")
                if older.exists():
                    older.replace(self._path.with_name(f"{self._path.name}.{number + 1}"))
            self._path.replace(self._path.with_name(f"{self._path.name}.1"))
