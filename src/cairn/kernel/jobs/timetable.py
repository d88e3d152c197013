"""When schedules are due. What was queued last is kept in a row, so that neither a restart nor a second process nor a
moved clock queues twice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy import Interval, Table, Text, bindparam, func, select, true, update
from sqlalchemy.dialects.postgresql import insert

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.outbox import OutboxEntry, ScheduleState
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Committed, Schedule
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_states = cast("Table", ScheduleState.__table__)
_outbox = cast("Table", OutboxEntry.__table__)
_now = func.now() + bindparam("shift", type_=Interval)
_instant = select(_now.label("now")).subquery()
_KNOWN = Statement(
    select(_instant.c.now, _states.c.job, _states.c.base_at, _states.c.due_at).select_from(
        _instant.outerjoin(_states, true())
    )
)
"""Also where no schedule is known yet there is one row, with the time."""
_FIRST = Statement(
    insert(_states)
    .values(job=bindparam("name"), base_at=bindparam("base"), due_at=bindparam("due"))
    .on_conflict_do_nothing()
    .returning(_states.c.job)
)
_NEXT = Statement(
    update(_states)
    .where(_states.c.job == bindparam("name"), _states.c.due_at == bindparam("was"))
    .values(base_at=bindparam("base"), due_at=bindparam("due"))
    .returning(_states.c.job)
)
_WAITING = Statement(
    select(_outbox.c.id)
    .where(
        _outbox.c.job == bindparam("name", type_=Text),
        (_outbox.c.state == "queued") | (_outbox.c.state == "running"),
    )
    .limit(1)
)
_LATE = timedelta(hours=2)
"""By so much the next time of day may be further off than a period: a clock that was put back by an hour does not come
to a time again that was used."""


def following(schedule: Schedule, after: datetime) -> datetime:
    """The first time after `after` at which the schedule is due, jitter aside."""
    if schedule.daily is None:
        return after + schedule.period
    at = after.replace(
        hour=schedule.daily.hour, minute=schedule.daily.minute, second=schedule.daily.second, microsecond=0
    )
    if schedule.weekday is not None:
        at += timedelta(days=(schedule.weekday - at.weekday()) % 7)
    return at if at > after else at + schedule.period


def moved_on(schedule: Schedule, base: datetime, now: datetime) -> datetime:
    """The next time, after the one at `base` was used at `now`. However many times were missed, one was made up for. A
    time of day follows from the time of day that was used, so that a clock put back does not come to it again."""
    return following(schedule, now if schedule.every is not None else max(base, now))


def astray(schedule: Schedule, base: datetime, now: datetime) -> bool:
    """Whether the next time is further off than it can be: the clock was far ahead when it was chosen."""
    most = schedule.period if schedule.every is not None else schedule.period + _LATE
    return base - now > most


async def queue_due(database: Database, schedules: Sequence[Schedule], committed: Committed) -> int:
    """Queue what is due now, one transaction for all; answers how many jobs that were."""
    if not schedules:
        return 0
    known, now = await _known(database)
    due = [schedule for schedule in schedules if _concerns(schedule, known.get(schedule.job), now)]
    if not due:
        return 0
    work = UnitOfWork(database, correlation_id=str(new_id()))
    try:
        for schedule in sorted(due, key=lambda schedule: schedule.job):  # locks are taken in one order
            await _look(work, schedule, known.get(schedule.job), now)
        queued = work.enqueued
        await work.commit()
    finally:
        await work.close()
    if queued:
        await committed(frozenset(), queued)
    return queued


async def _known(database: Database) -> tuple[dict[str, Row], datetime]:
    rows = await Reads(database, primary=True).rows(_KNOWN, {"shift": clock.shifted()})
    return {str(row["job"]): row for row in rows if row["job"] is not None}, cast("datetime", rows[0]["now"])


def _concerns(schedule: Schedule, row: Row | None, now: datetime) -> bool:
    if row is None:
        return True
    base, due = cast("datetime", row["base_at"]), cast("datetime", row["due_at"])
    return due <= now or astray(schedule, base, now)


async def _look(work: UnitOfWork, schedule: Schedule, row: Row | None, now: datetime) -> None:
    if row is None:
        base = now if schedule.every is not None else following(schedule, now)
        due = base if schedule.every is not None else _spread(schedule, base)
        if await work.row(_FIRST, {"name": schedule.job, "base": base, "due": due}) is None or due > now:
            return
        row = {"base_at": base, "due_at": due}
    base, was = cast("datetime", row["base_at"]), cast("datetime", row["due_at"])
    upcoming = moved_on(schedule, base, now) if was <= now else following(schedule, now)
    values = {"name": schedule.job, "was": was, "base": upcoming, "due": _spread(schedule, upcoming)}
    if await work.row(_NEXT, values) is None:
        return  # another process was first
    if was > now:
        log.warning("clock_moved_back", job=schedule.job, due_at=was, now=now)
    elif await work.row(_WAITING, {"name": schedule.job}) is None:
        work.enqueue(schedule.job, {})


def _spread(schedule: Schedule, base: datetime) -> datetime:
    return base + schedule.jitter * random.random()
