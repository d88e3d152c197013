"""FAISS: the index file is loaded, and asked one query."""

from __future__ import annotations

import asyncio
import importlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from cairn.kernel.probes.board import ProbeFailed, Seen


class Index(Protocol):
    """What `faiss_index` makes of a file."""

    version: str

    def query(self) -> None:
        """One nearest-neighbour search. Raises RuntimeError where the index cannot."""
        ...


@dataclass(slots=True)
class FaissFile:
    """An index in a file, loaded again when the file has changed. Loading runs in a thread and cannot be broken off, so
    the next probe waits for the same one: a large index is slow once, and no second thread loads it."""

    path: Path
    _index: Index | None = None
    _stamp: tuple[int, int] = (0, 0)
    _loading: asyncio.Task[None] | None = field(default=None, repr=False)

    async def ask(self) -> Seen:
        """Raises `ProbeFailed`."""
        if self._loading is None:
            self._loading = asyncio.create_task(asyncio.to_thread(self._query))
            self._loading.add_done_callback(self._ended)
        await asyncio.shield(self._loading)
        return Seen(self._index.version if self._index else None)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._loading = None
        if not task.cancelled():
            task.exception()  # a probe that gave up no longer asks for it

    def _query(self) -> None:
        try:
            found = self.path.stat()
        except OSError as problem:
            raise ProbeFailed("unreachable", f"The index cannot be read: {type(problem).__name__}.") from None
        stamp = (found.st_mtime_ns, found.st_size)
        try:
            if self._index is None or stamp != self._stamp:
                # faiss and numpy are large: a process that watches no index file does without them
                made: Index = importlib.import_module("cairn.kernel.probes.faiss_index").load(self.path)
                self._index, self._stamp = made, stamp
            self._index.query()
        except ImportError:
            raise ProbeFailed("error", "The library faiss-cpu is not installed.") from None
        except (RuntimeError, MemoryError) as problem:
            raise ProbeFailed("unwell", f"The index cannot be used: {type(problem).__name__}.") from None
