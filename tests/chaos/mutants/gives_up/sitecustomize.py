"""The mutant of `pg_restart`: a read that lost its connection is not tried again. On PYTHONPATH of a served process."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from cairn.kernel.db import reads
from cairn.kernel.db.pools import again_when_lost

T = TypeVar("T")


async def _once(run: Callable[[], Awaitable[T]], _: float) -> T:
    return await again_when_lost(run, 0.0)


reads.again_when_lost = _once
