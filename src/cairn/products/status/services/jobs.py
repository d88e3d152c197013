"""Probes on schedule, and the end of what is old."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.probes import Board
from cairn.products.status.services import actions


def sampling(board: Board) -> Job:
    """Ask every service and keep what it said. Three attempts: the next minute brings another job."""

    async def sample(work: UnitOfWork, _: Row) -> None:
        await actions.record(work, await board.look())

    return Job("status.sample", sample, most_attempts=3, seconds=30)


async def _forget(work: UnitOfWork, _: Row) -> None:
    actions.forget(work)


FORGET = Job("status.forget", _forget)
SCHEDULES = (Schedule("status.sample", timedelta(minutes=1)), Schedule("status.forget", timedelta(hours=1)))
