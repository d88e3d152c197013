"""What a commit tells, before it is sent and after it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from cairn.kernel.cache.entries import EVERYTHING
from cairn.kernel.cache.news import message

CHANNEL = "cairn_cache"
"""Of NOTIFY. PostgreSQL keeps those of different databases apart."""
_PAYLOAD_BYTES = 7000
_MOST_PAYLOADS = 8


class Notice(Protocol):
    """The word of one commit. `payloads`: what the transaction must NOTIFY on `CHANNEL`, in one transaction with the
    rows, so that it is heard if and only if they are there."""

    @property
    def payloads(self) -> Sequence[str]: ...

    async def committed(self) -> None:
        """Before anybody is told that it has. Raises nothing; what must be done is done although its caller leaves."""
        ...

    def doubtful(self) -> None:
        """Nobody knows whether it committed, or whether it still will."""
        ...

    def rolled_back(self) -> None:
        """It has not, and will not."""
        ...


class Invalidation(Protocol):
    """How the commits of this process reach the caches of all processes that serve."""

    async def announce(self, tags: Collection[str]) -> Notice | None:
        """Before a commit is sent. None: nobody keeps anything under these tags. Raises nothing."""
        ...


def payloads_of(tags: Collection[str]) -> list[str]:
    """The tags as messages that NOTIFY takes: below 8,000 bytes each. Too many of them are everything."""
    found: list[list[str]] = [[]]
    size = 0
    for tag in sorted(tags):
        size += len(tag.encode()) + 8
        if size > _PAYLOAD_BYTES:
            found.append([])
            size = len(tag.encode()) + 8
        found[-1].append(tag)
    if len(found) > _MOST_PAYLOADS or any(len(tag.encode()) > _PAYLOAD_BYTES for tag in tags):
        found = [[EVERYTHING]]
    return [message("touched", "", part) for part in found]
