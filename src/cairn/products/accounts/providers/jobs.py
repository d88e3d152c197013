"""What providers are told later, and what is thrown away."""

from __future__ import annotations

import base64
from datetime import timedelta
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job, Schedule
from cairn.products.accounts.providers.actions import END_GRANT
from cairn.products.accounts.providers.queries import EXPIRED
from cairn.products.accounts.providers.registry import Registry


def end_grant_job(providers: Registry) -> Job:
    """Tried again while the provider does not answer."""

    async def end(_: UnitOfWork, payload: Row) -> None:
        sealed = base64.b64decode(str(payload["token_sealed"]))
        await providers.end_grant(UUID(str(payload["row_id"])), sealed)

    return Job(END_GRANT, end)


async def _tidy(work: UnitOfWork, _: Row) -> None:
    work.execute(EXPIRED, {"at": work.now})


TIDY = Job("accounts.tidy_provider_attempts", _tidy)
TIDYING = Schedule("accounts.tidy_provider_attempts", timedelta(minutes=10))
