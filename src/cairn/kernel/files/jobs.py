"""What happens to contents without rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, cast

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files import queries
from cairn.kernel.files.asking import Asking
from cairn.kernel.files.models import StoredFile
from cairn.kernel.files.removal import BLOBS_STAY, COPY_CONTENT, DELETE_BLOBS
from cairn.kernel.jobs.named import GiveUp, Job, Schedule

SWEEP: Final = "kernel.sweep_files"
ARRIVES_WITHIN: Final = timedelta(days=1)
"""After so long an upload has ended, one way or the other."""
_AT_ONCE: Final = 50
_SECONDS: Final = 600.0
_ATTEMPTS: Final = 20
"""Some ten hours: a store that is away for longer leaves a dead job behind, to be retried by hand."""


class AnotherStore(GiveUp):
    """The blob is in a store that the settings do not name any more."""


class NotCopiedYet(Exception):
    """The backups do not have this content yet, and a point in time between its coming and its going needs it."""


class ContentsAreCopied(Exception):
    """A backup copies them at this moment: they are deleted later."""


def file_jobs(store: Asking) -> tuple[Job, ...]:
    """Deleting blobs whose rows have gone, and sweeping up after uploads that never ended."""

    async def delete(work: UnitOfWork, payload: Row) -> None:
        free = await work.row(queries.NOBODY_COPIES, {"lock": BLOBS_STAY})
        if free is None or not free["free"]:
            raise ContentsAreCopied
        for name, key in cast("list[list[str]]", payload["blobs"]):
            if name != store.name:
                raise AnotherStore
            await work.row(queries.IN_TURN, {"turn": f"blob {key}"})
            await _check_copied(work, key)
            if await work.row(queries.WITH_KEY, {"store": name, "key": key}) is None:
                await store.delete(key)

    async def sweep(work: UnitOfWork, _: Row) -> None:
        old = await work.rows(queries.OLD_ARRIVALS, {"before": work.now - ARRIVES_WITHIN, "most": _AT_ONCE})
        for row in old:
            work.remove(StoredFile, row, None)
            if row["store"] != store.name:
                continue
            key = cast("str", row["key"])
            if key == str(row["id"]):
                await store.forget(key)
            else:
                work.enqueue(DELETE_BLOBS, {"blobs": [[row["store"], key]]})

    return (
        Job(DELETE_BLOBS, delete, most_attempts=_ATTEMPTS, seconds=_SECONDS),
        Job(SWEEP, sweep, seconds=_SECONDS),
    )


async def _check_copied(work: UnitOfWork, key: str) -> None:
    waiting = await work.row(queries.TO_BE_COPIED, {"job": COPY_CONTENT, "key": key})
    if waiting is not None and waiting["waits"]:
        raise NotCopiedYet


SWEEPING: Final = Schedule(SWEEP, timedelta(hours=1))
