"""A store asked with a time limit, counted, and answered for: whatever it does wrong is a 503, never a 500."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable
from typing import Final, TypeVar

from cairn.kernel.files import figures
from cairn.kernel.files.port import WINDOW, Blob, BlobMissing, FileStore, FileStoreUnavailable, Placed
from cairn.kernel.telemetry.logs import get_logger

T = TypeVar("T")
log = get_logger(__name__)
_SECONDS: Final = 25.0
_LEAST_PER_SECOND: Final = 131_072
"""A store that takes fewer bytes a second than this is not waited for."""


class Asking:
    """The active store. `seconds`: for anything but an upload, which gets more by its size."""

    def __init__(self, store: FileStore, seconds: float = _SECONDS) -> None:
        self.store, self._seconds = store, seconds

    @property
    def name(self) -> str:
        return self.store.name

    async def put(self, key: str, blob: Blob) -> Placed:
        """Raises `FileStoreUnavailable`; then nobody knows whether it is there."""
        seconds = self._seconds + blob.size / _LEAST_PER_SECOND
        placed = await self._ask("put", self.store.put(key, blob), seconds)
        figures.BYTES.labels("stored").inc(blob.size)
        return placed

    async def stream(self, key: str, start: int, length: int) -> AsyncGenerator[bytes, None]:
        """`length` bytes from `start`, a window at a time. Raises `FileStoreUnavailable`, also where the blob is
        missing or too short: what a row promises is there, or the store is not well."""
        end = start + length
        while start < end:
            wanted = min(WINDOW, end - start)
            try:
                window = await self._ask("read", self.store.read(key, start, wanted), self._seconds)
            except BlobMissing:
                window = b""
            if len(window) != wanted:
                log.error("blob_missing_or_short", store=self.name, wanted=wanted, got=len(window))
                raise FileStoreUnavailable(retry_after=30)
            figures.BYTES.labels("served").inc(wanted)
            start += wanted
            yield window

    async def size(self, key: str) -> int | None:
        return await self._ask("size", self.store.size(key), self._seconds)

    async def delete(self, key: str) -> None:
        await self._ask("delete", self.store.delete(key), self._seconds)

    async def forget(self, key: str) -> None:
        await self._ask("delete", self.store.forget(key), self._seconds)

    async def link(self, key: str, seconds: int) -> str | None:
        return await self._ask("link", self.store.link(key, seconds), self._seconds)

    async def _ask(self, operation: str, asked: Awaitable[T], seconds: float) -> T:
        began, outcome = time.perf_counter(), "failed"
        try:
            async with asyncio.timeout(seconds):
                answer = await asked
            outcome = "done"
            return answer
        except BlobMissing:
            outcome = "missing"
            raise
        except OSError as problem:  # a TimeoutError, and what the outbound client raises, are such too
            log.warning(
                "file_store_failed", store=self.name, operation=operation, error=type(problem).__name__
            )
            raise FileStoreUnavailable(retry_after=5) from problem
        finally:
            figures.OPERATIONS.labels(self.name, operation, outcome).inc()
            figures.SECONDS.labels(self.name, operation).observe(time.perf_counter() - began)
