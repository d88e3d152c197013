"""Handing due jobs to a broker: their ids, and nothing else.

The outbox stays what counts. A message that is doubled finds its job claimed or done; one that is lost is sent again,
because its job is still queued long after. That a job was handed over is committed before it is sent: a process that
dies between the two has lost a message, not a job. Only so many are out at a time, so that a broker never holds more
than its consumers will come to soon, and repetitions stay few.
"""

from __future__ import annotations

import asyncio
import importlib
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Interval,
    Table,
    Uuid,
    bindparam,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.jobs import figures
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
MOST_OUT = 200
"""Jobs that a broker was told of and nobody has begun."""
AGAIN_AFTER = timedelta(seconds=20)
"""A message that nobody has acted on for so long is taken for lost."""
_LONGEST_PAUSE = 10.0
_BUSY_SECONDS = 1.0

_table = cast("Table", OutboxEntry.__table__)
_now = func.now() + bindparam("shift", type_=Interval)
_queued = _table.c.state == literal_column("'queued'")
_out = _queued & (_table.c.dispatched_at > _now - bindparam("again_after", type_=Interval))
_outside = select(func.count()).select_from(_table).where(_out).scalar_subquery()
_due = (
    select(_table.c.id)
    .where(
        _queued,
        _table.c.due_at <= _now,
        or_(
            _table.c.dispatched_at.is_(None),
            _table.c.dispatched_at <= _now - bindparam("again_after", type_=Interval),
            _table.c.dispatched_at > _now,  # the clock was put back
        ),
    )
    .order_by(_table.c.due_at, _table.c.id)
    .limit(func.greatest(bindparam("most", type_=BigInteger) - _outside, 0))
    .with_for_update(skip_locked=True)
    .cte("due")
)
_DISPATCH = Statement(
    update(_table)
    .where(_table.c.id.in_(select(_due.c.id)))
    .values(dispatched_at=_now)
    .returning(_table.c.id, _table.c.due_at)
)
_UNDO = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_ids", type_=ARRAY(Uuid)).any_(), _queued)
    .values(dispatched_at=null())
)


class BrokerGone(Exception):
    """The broker did not take it, or did not say so in time."""


class Publisher(Protocol):
    """Blocks, and is called from one thread at a time."""

    def publish(self, ids: Sequence[str], most_waiting: int) -> bool:
        """Whether the broker has taken them; not where so many messages wait there already. Raises `BrokerGone`."""
        ...

    def close(self) -> None: ...


class Dispatcher:
    """Tells the broker at `url` of what is due. While it is away jobs stay queued, and it is asked less often."""

    def __init__(
        self, database: Database, url: str, *, most_out: int = MOST_OUT, again_after: timedelta = AGAIN_AFTER
    ) -> None:
        self._database, self._url = database, url
        self._most_out, self._again_after = most_out, again_after
        self._publisher: Publisher | None = None
        self._pause = self._not_before = self._busy_until = 0.0

    async def run(self) -> None:
        """Hand over what is due now."""
        if time.monotonic() < self._not_before:
            return
        ids = await self._marked()
        if not ids:
            return
        try:
            sent = await asyncio.to_thread(self._publish, [str(job_id) for job_id in ids])
        except BrokerGone as problem:
            await self._failed(ids, problem)
            return
        if self._pause:
            log.warning("broker_is_back")
        self._pause = 0.0
        if sent:
            self._busy_until = time.monotonic() + _BUSY_SECONDS
            figures.DISPATCHED.inc(len(ids))
        else:  # nobody takes them, and repeating them would only heap them up
            log.warning("broker_is_full", jobs=len(ids))

    @property
    def busy(self) -> bool:
        """Whether there was something a moment ago: more may have become due, or room for it."""
        return time.monotonic() < self._busy_until

    def close(self) -> None:
        if self._publisher is not None:
            self._publisher.close()

    def _publish(self, ids: Sequence[str]) -> bool:
        if self._publisher is None:
            # Celery is for those who have a broker: a process without one is spared its memory.
            made = importlib.import_module("cairn.kernel.jobs.broker")
            self._publisher = cast("Publisher", made.CeleryPublisher(self._url))
        return self._publisher.publish(ids, 2 * self._most_out)

    async def _failed(self, ids: Sequence[UUID], problem: BrokerGone) -> None:
        figures.DISPATCH_FAILURES.inc()
        self._pause = min(max(1.0, self._pause * 2), _LONGEST_PAUSE)
        self._not_before = time.monotonic() + self._pause
        log.warning("broker_is_away", jobs=len(ids), error=str(problem), next_try_seconds=self._pause)
        await undispatch(self._database, ids)

    async def _marked(self) -> list[UUID]:
        values: Row = {
            "shift": clock.shifted(), "again_after": self._again_after, "most": self._most_out,
        }  # fmt: skip
        async with (
            asyncio.timeout(self._database.options.timeout),
            self._database.connection(primary=True) as connection,
        ):
            rows = await connection.fetch(_DISPATCH.sql, *_DISPATCH.arguments(values))
        return [row["id"] for row in sorted(rows, key=lambda row: (row["due_at"], row["id"]))]


async def undispatch(database: Database, ids: Sequence[UUID]) -> None:
    """No broker has these: they are to be handed over as soon as they are due."""
    async with asyncio.timeout(database.options.timeout), database.connection(primary=True) as connection:
        await connection.execute(_UNDO.sql, *_UNDO.arguments({"job_ids": list(ids)}))
