"""Anchoring by the clock."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.casework.anchors.actions import Anchors

ANCHOR: Final = "casework.anchor_access_events"
ANCHORING: Final = Schedule(ANCHOR, timedelta(minutes=10))


def anchor_job(anchors: Anchors) -> Job:
    """Signs where the chains end, unless they end as before."""

    async def run(work: UnitOfWork, _: Row) -> None:
        await anchors.append(work)

    return Job(ANCHOR, run)
