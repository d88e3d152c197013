"""What is done about travel intel behind a request's back."""

from __future__ import annotations

from datetime import timedelta
from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.kernel.notify import notify_all
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.notices import INTEL_WARNED
from cairn.products.travel.travel_intel.actions import WARN_JOB
from cairn.products.travel.travel_intel.queries import TIDIED, to_warn
from cairn.products.travel.travel_intel.rules import WARNINGS_WITHIN

MOST_TOLD = 500
"""Readers whom one job tells."""
TO_WARN = to_warn(MOST_TOLD)
_FIRST = UUID(int=0)


async def _warn(work: UnitOfWork, payload: Row) -> None:
    """Some are told, and a further job tells the others."""
    intel_id = UUID(str(payload["intel_id"]))
    after = UUID(str(payload.get("after") or _FIRST))
    saves = await work.rows(TO_WARN, {"intel_id": intel_id, "after": after})
    readers = [cast("UUID", save["user_id"]) for save in saves]
    notify_all(work, readers, INTEL_WARNED, intel_id)
    for reader in readers:
        mail(work, reader, "intel_warned", intel_id)
    if len(saves) == MOST_TOLD:
        work.enqueue(WARN_JOB, {"intel_id": str(intel_id), "after": str(saves[-1]["id"])})


async def _tidy(work: UnitOfWork, _: Row) -> None:
    """Deleted entries stay while they count as warnings of their authors, and as long as they have responses."""
    work.execute(TIDIED, {"before": work.now - WARNINGS_WITHIN})


WARN = Job(WARN_JOB, _warn)
TIDY = Job("travel.tidy_intel", _tidy)
TIDYING = Schedule("travel.tidy_intel", every=timedelta(hours=24))
