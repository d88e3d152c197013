"""Long reads: the rows of one statement in batches, from one snapshot, in memory for one batch.

A server-side cursor keeps its connection until the last row was taken. So such reads take turns for a part of the pool
(`Database.long_place`), each fetch has a time limit of its own, and all of them together have one too.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Sequence
from typing import cast

import asyncpg
from asyncpg.cursor import Cursor
from asyncpg.transaction import Transaction

from cairn.base.paging import Row
from cairn.kernel.db.pools import (
    LOST,
    TIMED_OUT,
    Connection,
    Database,
    DatabaseBusy,
    DatabaseUnavailable,
    Lease,
    again_when_lost,
    drop,
)

Batches = AsyncGenerator[Sequence[Row], None]
_ROLLBACK_SECONDS = 0.25
_SETTINGS = (
    "SELECT set_config('statement_timeout', $1, true),"
    " set_config('idle_in_transaction_session_timeout', $2, true)"
)


async def batches(
    database: Database, sql: str, arguments: Sequence[object], size: int, *, primary: bool = False
) -> Batches:
    """Batches of at most `size` rows. Close it (`aclosing`) where it is not read to its end: that ends the statement
    and gives the connection back.

    Raises `DatabaseBusy` where no turn or no row came in time, `DatabaseUnavailable` where the connection was lost.
    A connection that is lost before the first batch is tried again.
    """
    options = database.options
    async with database.long_place():
        deadline = time.monotonic() + options.long_timeout
        reading = _Reading(database, sql, arguments, size, primary)
        try:
            rows = await again_when_lost(reading.begin, time.monotonic() + options.timeout)
            while rows:
                yield rows
                rows = await reading.more(deadline)
        except TIMED_OUT as problem:  # before LOST: a TimeoutError is an OSError too
            raise DatabaseBusy from problem
        except LOST as problem:
            raise DatabaseUnavailable from problem
        finally:
            await reading.end()


class _Reading:
    """One cursor in one read-only transaction."""

    def __init__(
        self, database: Database, sql: str, arguments: Sequence[object], size: int, primary: bool
    ) -> None:
        self._database, self._sql, self._arguments, self._size = database, sql, arguments, size
        self._primary = primary
        self._lease: Lease | None = None
        self._connection: Connection | None = None
        self._transaction: Transaction | None = None
        self._cursor: Cursor[asyncpg.Record] | None = None

    async def begin(self) -> Sequence[Row]:
        """The first batch."""
        await self.end()
        options = self._database.options
        self._lease = self._database.connection(primary=self._primary)
        self._connection = await self._lease.take()
        self._transaction = self._connection.transaction(isolation="repeatable_read", readonly=True)
        await self._transaction.start()
        milliseconds = [str(int(seconds * 1000)) for seconds in (options.fetch_timeout, options.long_timeout)]
        await self._connection.execute(_SETTINGS, *milliseconds)
        self._cursor = await self._connection.cursor(self._sql, *self._arguments)
        return await self._fetch(self._cursor, options.fetch_timeout)

    async def more(self, deadline: float) -> Sequence[Row]:
        left = deadline - time.monotonic()
        if left <= 0 or self._cursor is None:
            raise TimeoutError
        return await self._fetch(self._cursor, min(left, self._database.options.fetch_timeout))

    async def _fetch(self, cursor: Cursor[asyncpg.Record], within: float) -> Sequence[Row]:
        return cast("Sequence[Row]", await cursor.fetch(self._size, timeout=within))

    async def end(self) -> None:
        """End what runs, and give the connection back; one that does not obey is cut."""
        lease, self._lease = self._lease, None
        if lease is None:
            return
        try:
            if self._transaction is not None:
                async with asyncio.timeout(_ROLLBACK_SECONDS):
                    await self._transaction.rollback()
        except (asyncpg.PostgresError, *LOST):
            if self._connection is not None:
                drop(self._connection)
        finally:
            self._connection = self._transaction = self._cursor = None
            lease.give_back()
