"""Work on reviews in the background."""

from __future__ import annotations

from datetime import time, timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.guide_reviews.actions import publish_due, take_mean


async def _publish(work: UnitOfWork, _: Row) -> None:
    await publish_due(work)


async def _mean(work: UnitOfWork, _: Row) -> None:
    take_mean(work)


PUBLISH = Job("travel.publish_reviews", _publish)
GUIDE_MEAN = Job("travel.guide_mean", _mean)
SCHEDULES = (
    Schedule("travel.publish_reviews", timedelta(minutes=5)),
    Schedule("travel.guide_mean", daily=time(3, 10)),
)
