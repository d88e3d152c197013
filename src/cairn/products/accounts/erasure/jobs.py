"""Erasing those whose grace is over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.holdings import Erasing, Holding
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import GiveUp, Job, Schedule
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.accounts.erasure import actions
from cairn.products.accounts.erasure.rules import ERASE

log = get_logger(__name__)
_SECONDS = 600.0


def erase_job(
    holdings: Callable[[], Sequence[Holding]],
    around: Callable[[], Sequence[Erasing]],
    farewell: Callable[[Row], Awaitable[None]],
) -> Job:
    """`holdings`, and what is done `around` their erasure: of all products, asked when the job runs. `farewell` mails
    the user as it was: from here, because afterwards nobody knows the address. An erasure does not wait for a mail that
    cannot be sent.
    """

    async def erase(work: UnitOfWork, payload: Row) -> None:
        user = await actions.erase(work, holdings(), around(), UUID(str(payload["user_id"])))
        if user is None:
            return
        await work.flush()
        try:
            await farewell(user)
        except (OSError, GiveUp) as problem:
            log.warning("farewell_not_sent", error=type(problem).__name__)

    return Job(ERASE, erase, seconds=_SECONDS)


async def _enqueue(work: UnitOfWork, _: Row) -> None:
    await actions.enqueue_due(work)


DUE = Job("accounts.erase_due", _enqueue)
LOOKING = Schedule("accounts.erase_due", timedelta(hours=1))
