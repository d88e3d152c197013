"""Who may run a job, as statements on the outbox.

A claim is committed, with its attempt counted, before the job runs: a job that kills its process has used one up. The
mark that it is done asks for the claim in the very statement that carries the effects, so that an attempt that was
given up for dead cannot commit beside the one that took its place.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Integer,
    Interval,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    null,
    or_,
    select,
    update,
)

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Conflict
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.presence import RUNNERS, Presence

FENCE = "ck_outbox_state"
"""The constraint that a done mark without the present claim breaks."""
_table = cast("Table", OutboxEntry.__table__)
_now = func.now() + bindparam("shift", type_=Interval)
_queued = _table.c.state == literal_column("'queued'")
_running = _table.c.state == literal_column("'running'")
_mine = and_(_table.c.claim == bindparam("present_claim", type_=Uuid), _running)
_allowed = _table.c.job != bindparam("without", type_=ARRAY(Text)).all_()
_taken = {
    "state": literal_column("'running'"), "attempts": _table.c.attempts + 1, "started_at": _now,
    "runner": bindparam("by", type_=Integer), "claim": bindparam("new_claim", type_=Uuid),
}  # fmt: skip
_answer = (
    _table.c.id, _table.c.job, _table.c.payload, _table.c.correlation_id, _table.c.traceparent, _table.c.attempts,
    _table.c.claim, _table.c.created_at, _table.c.due_at,
)  # fmt: skip
_due = (
    select(_table.c.id)
    .where(_queued, _table.c.due_at <= _now, _allowed)
    .order_by(_table.c.due_at, _table.c.id)
    .limit(bindparam("most", type_=BigInteger))
    .with_for_update(skip_locked=True)
    .cte("due")
)
_CLAIM_DUE = Statement(
    update(_table).where(_table.c.id.in_(select(_due.c.id))).values(_taken).returning(*_answer)
)
_CLAIM_ONE = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_id"), _queued, _table.c.due_at <= _now, _allowed)
    .values(_taken)
    .returning(*_answer)
)
DONE = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_id"))
    .values(
        state=case((_mine, literal_column("'done'")), else_=literal_column("'lost'")),
        finished_at=_now, claim=null(), runner=null(),
    )
)  # fmt: skip
_ENDED = bindparam("new_state", type_=Text)
SETTLE = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_id"), _mine)
    .values(
        state=_ENDED, attempts=_table.c.attempts - bindparam("given_back", type_=Integer),
        due_at=_now + bindparam("wait", type_=Interval),
        finished_at=case((literal_column("'dead'") == _ENDED, _now)),
        last_error=func.coalesce(bindparam("error", type_=Text), _table.c.last_error),
        claim=null(), runner=null(), dispatched_at=null(),
    )
)  # fmt: skip
_forgotten = and_(
    _table.c.runner == bindparam("by", type_=Integer),
    _table.c.claim != bindparam("held", type_=ARRAY(Uuid)).all_(),
    _table.c.started_at < _now - timedelta(seconds=5),  # not one that was made since `held` was
)
_gone = func.pg_try_advisory_xact_lock(RUNNERS, _table.c.runner)
ORPHANS = Statement(
    select(_table.c.id, _table.c.job, _table.c.attempts, _table.c.claim, _table.c.correlation_id)
    .where(_running, or_(_forgotten, _gone))
    .limit(200)
    .with_for_update(skip_locked=True)
)
"""Running jobs whose runner is dead: its lock can be taken. And those that were claimed for us by a statement whose
answer we never got."""
_of_the_future = and_(
    _queued, _table.c.due_at > _now + timedelta(seconds=5), _table.c.created_at > _now + timedelta(seconds=5)
)
_LOOK = Statement(
    select(
        exists()
        .where(_running, _table.c.claim != bindparam("held", type_=ARRAY(Uuid)).all_())
        .label("others"),
        exists().where(_of_the_future).label("stranded"),
    )
)
_STRANDED = Statement(
    update(_table)
    .where(_of_the_future)
    .values(created_at=_now, due_at=_now + (_table.c.due_at - _table.c.created_at))
)
"""Jobs that were queued in what is now the future: the clock was put back, and they shall not wait until it is there
again."""


class ClaimLost(Conflict):
    """This attempt was taken for dead, and another has the job."""

    says = "Another attempt at this job has taken its place."


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that this process may run now. `attempts` counts this one."""

    id: UUID
    job: str
    payload: Row
    correlation_id: str
    traceparent: str | None
    attempts: int
    claim: UUID
    created_at: datetime
    due_at: datetime


class Claimer:
    """Claims jobs for one process, in the name of its presence, and knows which it holds."""

    def __init__(self, database: Database, presence: Presence) -> None:
        self._database, self.presence = database, presence
        self._held: Counter[UUID] = Counter()

    async def due(self, most: int, without: Sequence[str]) -> list[Claimed]:
        """Up to `most` jobs that are due, the longest due first; none of the names in `without`."""
        rows = await self._claim(_CLAIM_DUE, {"most": most, "without": list(without)})
        return sorted(map(_claimed, rows), key=lambda claimed: (claimed.due_at, claimed.id))

    async def one(self, job_id: UUID, without: Sequence[str]) -> Claimed | None:
        """This job, where it is due and nobody has it."""
        rows = await self._claim(_CLAIM_ONE, {"job_id": job_id, "without": list(without)})
        return _claimed(rows[0]) if rows else None

    def let_go(self, claimed: Claimed) -> None:
        """It came to its end, whatever that was."""
        self._held[claimed.claim] -= 1
        if self._held[claimed.claim] <= 0:
            del self._held[claimed.claim]

    async def look(self) -> Row:
        """One cheap look: whether `others` run jobs, whose lives are to be looked at, and whether jobs are
        `stranded`."""
        values = {"held": list(self._held), "shift": clock.shifted()}
        return cast("Row", await Reads(self._database, primary=True).row(_LOOK, values))

    async def orphans(self, work: UnitOfWork) -> list[Row]:
        return await work.rows(
            ORPHANS, {"by": self.presence.number, "held": list(self._held), "shift": clock.shifted()}
        )

    async def _claim(self, statement: Statement, values: Row) -> list[Row]:
        claim = new_id()
        self._held[claim] = 1  # before it is asked for: nobody shall think that its rows were forgotten
        try:
            given = {**values, "by": self.presence.number, "new_claim": claim, "shift": clock.shifted()}
            async with (
                asyncio.timeout(self._database.options.timeout),
                self._database.connection(primary=True) as connection,
            ):
                rows = await connection.fetch(statement.sql, *statement.arguments(given))
        except BaseException:
            del self._held[claim]
            raise
        if rows:
            self._held[claim] = len(rows)
        else:
            del self._held[claim]
        return cast("list[Row]", rows)


async def unstrand(database: Database) -> None:
    async with asyncio.timeout(database.options.timeout), database.connection(primary=True) as connection:
        await connection.execute(_STRANDED.sql, *_STRANDED.arguments({"shift": clock.shifted()}))


def done(work: UnitOfWork, claimed: Claimed) -> None:
    """Queue the mark, as part of what the job did."""
    work.execute(DONE, {"job_id": claimed.id, "present_claim": claimed.claim, "shift": clock.shifted()})


def settle(
    work: UnitOfWork,
    job_id: UUID,
    claim: UUID,
    *,
    state: str,
    wait: timedelta = timedelta(0),
    error: str | None = None,
    given_back: int = 0,
) -> None:
    """Queue the end of an attempt that did not do it: `state` is queued, to be tried after `wait`, or dead."""
    values = {
        "job_id": job_id, "present_claim": claim, "new_state": state, "wait": wait, "error": error,
        "given_back": given_back, "shift": clock.shifted(),
    }  # fmt: skip
    work.execute(SETTLE, values)


def _claimed(row: Row) -> Claimed:
    return Claimed(
        cast("UUID", row["id"]), str(row["job"]), cast("Row", row["payload"]), str(row["correlation_id"]),
        cast("str | None", row["traceparent"]), cast("int", row["attempts"]), cast("UUID", row["claim"]),
        cast("datetime", row["created_at"]), cast("datetime", row["due_at"]),
    )  # fmt: skip
