"""When sessions were last seen, and API keys last used: noted at once, written in batches, lost without harm."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from cairn.base import clock
from cairn.base.refusals import Refusal
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.products.accounts.sessions.queries import SEEN

log = get_logger(__name__)
_BATCH_SECONDS = 5.0
_NOT_SINCE = timedelta(seconds=50)


class LastSeen:
    """Each session or key is written at most once a minute, however many processes see it."""

    def __init__(self, database: Database, batch_seconds: float = _BATCH_SECONDS) -> None:
        self._database, self._batch_seconds = database, batch_seconds
        self._noted: dict[Statement, set[UUID]] = {}
        self._writing: asyncio.Task[None] | None = None

    def note(self, row_id: UUID, statement: Statement = SEEN) -> None:
        """Called at most once per session or key and refreshing of its standing."""
        self._noted.setdefault(statement, set()).add(row_id)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_later())

    def close(self) -> None:
        if self._writing is not None:
            self._writing.cancel()

    async def _write_later(self) -> None:
        await asyncio.sleep(self._batch_seconds)
        noted, self._noted = self._noted, {}
        try:
            await self._write(noted)
        except Refusal:
            log.warning("last_seen_not_written", rows=sum(map(len, noted.values())))

    async def _write(self, noted: Mapping[Statement, set[UUID]]) -> None:
        now = clock.now()
        deadline = time.monotonic() + self._database.options.timeout

        async def write(work: UnitOfWork) -> None:
            for statement, ids in noted.items():
                work.execute(statement, {"ids": sorted(ids), "at": now, "before": now - _NOT_SINCE})

        await transact(lambda: UnitOfWork(self._database, deadline=deadline), write, deadline)
