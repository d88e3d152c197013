"""Work on bookings in the background."""

from __future__ import annotations

from datetime import timedelta

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.travel.bookings.actions import settle


async def _settle(work: UnitOfWork, _: Row) -> None:
    await settle(work)


SETTLE = Job("travel.settle_bookings", _settle)
SETTLING = Schedule("travel.settle_bookings", timedelta(minutes=5))
