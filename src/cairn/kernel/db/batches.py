"""Long reads: the rows of one statement in batches, from one snapshot, in memory for one batch.

A server-side cursor keeps its connection until the last row was taken. So such reads take turns for a part of the pool
(`Database.long_place`), each fetch has a time limit of its own, and all of them together have one too.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Sequence
from typing import Protocol, cast

import asyncpg
from asyncpg.transaction import Transaction

from cairn.base.paging import Row
from cairn.kernel.db.pools import (
    LOST,
    TIMED_OUT,
    UNABLE,
    Connection,
    Database,
    DatabaseBusy,
    DatabaseUnavailable,
    Lease,
    again_when_lost,
    drop,
    milliseconds,
    unable,
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
        except UNABLE as problem:
            raise unable(problem) from problem
        finally:
            await reading.end()


class _Cursor(Protocol):
    async def fetch(self, size: int, *, timeout: float) -> list[asyncpg.Record]: ...  # noqa: ASYNC109  asyncpg's word


class _Declared:
    """A cursor that SQL names, for this transaction only. asyncpg's own needs a prepared statement with a name, which
    would outlive the transaction on a connection that a pooler gives to others."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def declare(self, sql: str, arguments: Sequence[object]) -> None:
        await self._connection.execute(f"DECLARE batches NO SCROLL CURSOR FOR {sql}", *arguments)

    async def fetch(self, size: int, *, timeout: float) -> list[asyncpg.Record]:  # noqa: ASYNC109  as asyncpg names it
        return await self._connection.fetch(f"FETCH {size} FROM batches", timeout=timeout)


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
        self._cursor: _Cursor | None = None

    async def begin(self) -> Sequence[Row]:
        """The first batch."""
        await self.end()
        options = self._database.options
        self._lease = self._database.connection(primary=self._primary)
        self._connection = await self._lease.take()
        self._transaction = self._connection.transaction(isolation="repeatable_read", readonly=True)
        await self._transaction.start()
        limits = (milliseconds(options.fetch_timeout), milliseconds(options.long_timeout))
        await self._connection.execute(_SETTINGS, *limits)
        self._cursor = await self._cursor_on(self._connection)
        return await self._fetch(self._cursor, options.fetch_timeout)

    async def _cursor_on(self, connection: Connection) -> _Cursor:
        if not self._database.options.pooler:
            return await connection.cursor(self._sql, *self._arguments)
        declared = _Declared(connection)
        await declared.declare(self._sql, self._arguments)
        return declared

    async def more(self, deadline: float) -> Sequence[Row]:
        left = deadline - time.monotonic()
        if left <= 0 or self._cursor is None:
            raise TimeoutError
        return await self._fetch(self._cursor, min(left, self._database.options.fetch_timeout))

    async def _fetch(self, cursor: _Cursor, within: float) -> Sequence[Row]:
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
