"""Writing what was told, and throwing away what is old."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import GiveUp, Job, Schedule
from cairn.kernel.notify.actions import WRITE_JOB
from cairn.kernel.notify.kinds import Kinds
from cairn.kernel.notify.queries import OLD, OLD_READ, WRITE

READ_KEPT = timedelta(days=90)
ALL_KEPT = timedelta(days=365)
Present = Callable[[UnitOfWork, Sequence[UUID]], Awaitable[Collection[UUID]]]
"""Which of these people have an account. Held until the transaction ends: nobody is erased in between, and keeps a row
that nobody would find."""


class UnknownKind(GiveUp):
    """No product says this kind: an older or a newer program queued it."""


def write_job(kinds: Kinds, present: Present) -> Job:
    """Writes the rows of one job; what was written already stays as it is."""

    async def write(work: UnitOfWork, payload: Row) -> None:
        kind = kinds.find(str(payload["kind"]))
        if kind is None:
            raise UnknownKind
        said = [UUID(text) for text in cast("list[str]", payload["owner_ids"])]
        there = await present(work, said)
        owners = [owner_id for owner_id in said if owner_id in there]
        if not owners:
            return
        values: Row = {
            "ids": [new_id() for _ in owners], "owner_ids": owners, "kind": kind.name,
            "subject_type": kind.subject_type, "subject_id": UUID(str(payload["subject_id"])),
            "cause_id": UUID(str(payload["cause_id"])), "at": datetime.fromisoformat(str(payload["at"])),
        }  # fmt: skip
        work.execute(WRITE, values)

    return Job(WRITE_JOB, write)


async def _tidy(work: UnitOfWork, _: Row) -> None:
    await _thrown_away(work, OLD_READ, work.now - READ_KEPT)
    await _thrown_away(work, OLD, work.now - ALL_KEPT)


async def _thrown_away(work: UnitOfWork, statement: Statement, before: datetime) -> None:
    while await work.rows(statement, {"before": before}):
        pass


TIDY = Job("kernel.tidy_notifications", _tidy, seconds=600.0)
TIDYING = Schedule("kernel.tidy_notifications", timedelta(hours=24))
