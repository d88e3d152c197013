"""Looking at the outbox, and giving the dead another chance."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import Table, Text, bindparam, or_, select, update

from cairn.base.ids import parse_id
from cairn.base.paging import Row
from cairn.kernel.db.outbox import OutboxEntry
from cairn.kernel.db.pools import Database
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork

_table = cast("Table", OutboxEntry.__table__)
_state = bindparam("state", type_=Text)
_LIST = Statement(
    select(
        _table.c.id, _table.c.job, _table.c.state, _table.c.attempts, _table.c.created_at, _table.c.due_at,
        _table.c.finished_at, _table.c.last_error,
    )
    .where(or_(_state.is_(None), _table.c.state == _state))
    .order_by(_table.c.created_at.desc())
    .limit(200)
)  # fmt: skip
_DEAD = Statement(
    select(_table.c.id).where(_table.c.id == bindparam("job_id"), _table.c.state == "dead").with_for_update()
)
_RETRY = Statement(
    update(_table)
    .where(_table.c.id == bindparam("job_id"))
    .values(state="queued", attempts=0, due_at=bindparam("at"), finished_at=None)
)


async def list_jobs(database: Database, state: str | None) -> list[Row]:
    """The newest 200 jobs of a state (queued, done, dead), or of all. The payload stays where it is."""
    return await Reads(database).rows(_LIST, {"state": state})


async def retry_job(database: Database, job_id: str) -> bool:
    """Queue a dead job again, with all its attempts; whether there was one with this id."""
    wanted: UUID | None = parse_id(job_id)
    work = UnitOfWork(database)
    try:
        if wanted is None or await work.row(_DEAD, {"job_id": wanted}) is None:
            return False
        work.execute(_RETRY, {"job_id": wanted, "at": work.now})
        await work.commit()
        return True
    finally:
        await work.close()
