"""The one port to where contents lie, and what can go wrong there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import IO, Final, Protocol

from cairn.base.refusals import Conflict, Unavailable

WINDOW: Final = 1_048_576
"""Bytes that are read at once. Each window is a request of its own, so that a slow reader holds no connection to the
store, and a reader who leaves has nothing to give back."""


class FileStoreUnavailable(Unavailable):
    says = "The file store does not answer just now. Try again shortly."


class StoreIsPublic(Conflict):
    says = "Files are kept where everybody can read them: this one may not go there."


class StoreTrouble(OSError):
    """The store did not do what it was asked: away, slow, full, or it refuses our credentials. It may be asked
    again."""


class BlobMissing(LookupError):
    """The store has no such blob."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Content to be put: `file` from its first byte to its end, `size` bytes. `disposition` is a Content-Disposition
    for stores that hand contents out themselves."""

    file: IO[bytes]
    size: int
    media_type: str
    disposition: str = "attachment"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a blob is found from now on. `shared`: an earlier put of equal bytes has the same place."""

    key: str
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """One file or object, found by its path below a store. `size` in bytes."""

    path: str
    size: int
    changed_at: datetime


class FileStore(Protocol):
    """Blobs by key. The key that is given to `put` is an id of ours, never anything that a client sent. All of it
    raises `StoreTrouble` or another OSError where the store does not do it."""

    @property
    def name(self) -> str:
        """What rows and figures call it."""
        ...

    @property
    def is_public(self) -> bool:
        """Whether anybody may read what is in it, whatever we say."""
        ...

    async def put(self, key: str, blob: Blob) -> Placed:
        """Keep a blob, whole or not at all."""
        ...

    async def read(self, key: str, start: int, length: int) -> bytes:
        """`length` bytes from `start`, fewer only at the end. Raises `BlobMissing`."""
        ...

    async def size(self, key: str) -> int | None:
        """In bytes; None where there is no such blob."""
        ...

    async def delete(self, key: str) -> None:
        """Nothing happens where there is no such blob."""
        ...

    async def forget(self, key: str) -> None:
        """Delete whatever is left of a `put` under this key that nobody heard the end of."""
        ...

    async def link(self, key: str, seconds: int) -> str | None:
        """An address at the store itself that lets its holder read this for so long; None where it gives none."""
        ...
