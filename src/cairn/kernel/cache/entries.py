"""What the cache keeps, and what is on its way into it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

Key = tuple[str, str]
"""Path and query, both in their one canonical form."""
Headers = Sequence[tuple[bytes, bytes]]
EVERYTHING = "*"
"""The tag that is on every entry."""
PROMISE_SECONDS = 0.1
"""How much older than the newest acknowledged write an answer may be, for whoever did not write."""
MARK_SECONDS = 30
"""How long one who writes keeps others from filling: longer than any commit takes."""

_OBJECT_BYTES, _HEADER_BYTES = 600, 120


@dataclass(frozen=True, slots=True)
class Stored:
    """An answer as made for nobody, not compressed. `until`: when its content would change by itself. `queries`:
    what it took."""

    status: int
    headers: Headers
    body: bytes
    until: datetime | None = None
    queries: int = 0

    @property
    def size(self) -> int:
        return _weight(self.headers, self.body)


@dataclass(frozen=True, slots=True)
class Look:
    """What Redis had: an entry that fits, or the versions to keep a new one under; neither while a tag is marked."""

    stored: Stored | None
    versions: tuple[str, ...] | None


class Representation(Protocol):
    """The bytes of one representation as they go out; the web room makes them."""

    @property
    def size(self) -> int:
        """Bytes of memory."""
        ...


def _weight(headers: Headers, body: bytes) -> int:
    return len(body) + sum(len(name) + len(value) + _HEADER_BYTES for name, value in headers)


@dataclass(slots=True, eq=False)
class Node:
    """What a tag can make stale: an entry, or a fill that is under way. Times are monotonic seconds."""

    key: Key
    tags: frozenset[str]
    began: float
    stale: bool = False


@dataclass(slots=True, eq=False)
class Entry(Node):
    """One kept answer. `life_ends`: when it is no good any more, whatever happens. `from_shared`: another process
    made it. `variants`: its representations by content encoding, each made when it is first asked for."""

    stored: Stored = field(default_factory=lambda: Stored(0, (), b""))
    life_ends: float = 0.0
    from_shared: bool = False
    size: int = 0
    variants: dict[bytes, Representation] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        """Bytes of memory, keys and headers included; variants are added as they are made."""
        names = len(self.key[0]) + len(self.key[1]) + sum(map(len, self.tags))
        return self.stored.size + names + _OBJECT_BYTES


@dataclass(slots=True, eq=False)
class Flight(Node):
    """One fill that others may wait for."""

    task: asyncio.Task[Entry] = field(init=False)
