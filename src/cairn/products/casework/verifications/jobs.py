"""Verifying in the background."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.verifications.actions import VERIFY, carry_out

_SECONDS: Final = 3600.0
_ATTEMPTS: Final = 3


def verify_job(anchors: Anchors) -> Job:
    """Does what somebody has asked for."""

    async def run(work: UnitOfWork, payload: Row) -> None:
        await carry_out(work, anchors, UUID(str(payload["verification_id"])))

    return Job(VERIFY, run, most_attempts=_ATTEMPTS, seconds=_SECONDS)
