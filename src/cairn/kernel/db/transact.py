"""Attempts: run a write until it has committed, refused, or run out of time."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from cairn.base.refusals import Refusal
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.db.figures import RETRIES
from cairn.kernel.db.pools import DatabaseBusy, DatabaseUnavailable
from cairn.kernel.db.unit_of_work import UnitOfWork

T = TypeVar("T")


class Traced(Exception):
    """A refusal that leaves a trace, although what was done is rolled back: `leave` writes it in a transaction of its
    own, which commits before the refusal is told."""

    def __init__(self, refusal: Refusal, leave: Callable[[UnitOfWork], None]) -> None:
        self.refusal, self.leave = refusal, leave
        super().__init__(refusal.code)


async def transact(
    make: Callable[[], UnitOfWork], write: Callable[[UnitOfWork], Awaitable[T]], deadline: float
) -> T:
    """Run `write` in a fresh unit of work and commit it; again after a serialisation failure, a deadlock, or a
    connection lost before anything was sent to commit. `write` touches nothing but its unit of work.

    Raises what `write` raises, the refusal that it asked for after the commit, and `DatabaseBusy` at the deadline
    (monotonic seconds); for `Traced`, its refusal.
    """
    try:
        return await _attempted(make, write, deadline)
    except Traced as told:
        leave, refusal = told.leave, told.refusal

    async def trace(work: UnitOfWork) -> None:
        leave(work)

    await _attempted(make, trace, deadline)
    raise refusal


async def _attempted(
    make: Callable[[], UnitOfWork], write: Callable[[UnitOfWork], Awaitable[T]], deadline: float
) -> T:
    pause = 0.005
    while True:
        work = make()
        try:
            result = await write(work)
            await work.commit()
            if work.refusal is not None:
                raise work.refusal
            return result
        except RunAgain as problem:
            RETRIES.labels("conflict").inc()
            if time.monotonic() + pause > deadline:
                raise DatabaseBusy from problem
        except DatabaseUnavailable:
            RETRIES.labels("lost").inc()
            if work.committing or time.monotonic() + pause > deadline:
                raise
        finally:
            await work.close()
        await asyncio.sleep(pause * (0.5 + random.random()))
        pause = min(pause * 2, 0.25)
