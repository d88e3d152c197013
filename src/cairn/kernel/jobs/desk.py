"""Looking at the outbox, and giving the dead another chance."""

from __future__ import annotations

from typing import cast

from sqlalchemy import BigInteger, Interval, Table, Text, Uuid, bindparam, func, null, or_, select, update

from cairn.base import clock
from cairn.base.ids import parse_id
from cairn.base.paging import Row
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork

_table = cast("Table", OutboxEntry.__table__)
_state, _job = bindparam("state", type_=Text), bindparam("name", type_=Text)
_LIST = Statement(
    select(
        _table.c.id, _table.c.job, _table.c.state, _table.c.attempts, _table.c.created_at, _table.c.due_at,
        _table.c.started_at, _table.c.finished_at, _table.c.last_error, _table.c.correlation_id,
    )
    .where(or_(_state.is_(None), _table.c.state == _state), or_(_job.is_(None), _table.c.job == _job))
    .order_by(_table.c.created_at.desc(), _table.c.id.desc())
    .limit(bindparam("most", type_=BigInteger))
)  # fmt: skip
_wanted = bindparam("job_id", type_=Uuid)
_RETRY = Statement(
    update(_table)
    .where(
        _table.c.state == "dead",
        or_(_wanted.is_(None), _table.c.id == _wanted),
        or_(_job.is_(None), _table.c.job == _job),
    )
    .values(
        state="queued", attempts=0, due_at=func.now() + bindparam("shift", type_=Interval), finished_at=null(),
        dispatched_at=null(),
    )
    .returning(_table.c.id)
)  # fmt: skip


async def list_jobs(database: Database, state: str | None, job: str | None, most: int) -> list[Row]:
    """The newest jobs, of a state (queued, running, done, dead) or a name where given, without their payloads."""
    return await Reads(database, primary=True).rows(_LIST, {"state": state, "name": job, "most": most})


async def retry_jobs(database: Database, job_id: str | None, job: str | None) -> int:
    """Queue dead jobs again, with all their attempts: the one with this id, or all, or all of a name; how many there
    were."""
    wanted = None if job_id is None else parse_id(job_id)
    if job_id is not None and wanted is None:
        return 0
    work = UnitOfWork(database)
    try:
        retried = await work.rows(_RETRY, {"job_id": wanted, "name": job, "shift": clock.shifted()})
        await work.commit()
        return len(retried)
    finally:
        await work.close()
