"""Reads: compiled statements on asyncpg, each its own snapshot, on the replica where one is configured."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar, cast

from cairn.base.paging import Row
from cairn.kernel.db.batches import Batches, batches
from cairn.kernel.db.figures import asked
from cairn.kernel.db.pools import Connection, Database, again_when_lost, milliseconds
from cairn.kernel.db.statements import Statement

T = TypeVar("T")
_LIMIT = "SELECT set_config('statement_timeout', $1, true)"


class Executor(Protocol):
    """What a query needs: `Reads` and `UnitOfWork` both are one, so that a read is written once."""

    async def rows(self, statement: Statement, values: Row) -> list[Row]: ...

    async def row(self, statement: Statement, values: Row) -> Row | None: ...


class Reads:
    """Statements that change nothing. Holds no connection between two calls; `stream` does, between its batches."""

    __slots__ = ("_database", "_deadline", "_primary", "count")

    def __init__(self, database: Database, deadline: float | None = None, *, primary: bool = False) -> None:
        self._database = database
        self._deadline = deadline or time.monotonic() + database.options.timeout
        self._primary = primary
        self.count = 0

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        arguments = statement.arguments(values)

        async def ask(connection: Connection, left: float) -> list[Row]:
            return cast("list[Row]", await connection.fetch(statement.sql, *arguments, timeout=left))

        return await self._run(statement, ask)

    async def row(self, statement: Statement, values: Row) -> Row | None:
        arguments = statement.arguments(values)

        async def ask(connection: Connection, left: float) -> Row | None:
            return cast("Row | None", await connection.fetchrow(statement.sql, *arguments, timeout=left))

        return await self._run(statement, ask)

    def stream(self, statement: Statement, values: Row, size: int = 500) -> Batches:
        """The rows in batches, however many: see `batches`. It keeps to limits of its own, not to the deadline."""
        self.count += 1
        return batches(
            self._database, statement.sql, statement.arguments(values), size, primary=self._primary
        )

    async def snapshot(self, ask: Callable[[Executor], Awaitable[T]]) -> T:
        """What `ask` makes of any number of statements that all see the same: one moment of the database. It is asked
        again where the connection is lost."""
        options = self._database.options

        async def once() -> T:
            async with self._database.connection(
                primary=self._primary, deadline=self._deadline
            ) as connection:
                async with asyncio.timeout(max(0.001, self._deadline - time.monotonic())):
                    async with connection.transaction(isolation="repeatable_read", readonly=True):
                        if options.pooler:
                            await connection.execute(_LIMIT, milliseconds(options.timeout))
                        return await ask(_Snapshot(self, connection))

        return await again_when_lost(once, self._deadline)

    async def _run(self, statement: Statement, ask: Callable[[Connection, float], Awaitable[T]]) -> T:
        async def once() -> T:
            self.count += 1
            async with self._database.connection(
                primary=self._primary, deadline=self._deadline
            ) as connection:
                left = max(0.001, self._deadline - time.monotonic())
                return await asked(statement.operation, statement.about, ask(connection, left))

        return await again_when_lost(once, self._deadline)


class _Snapshot:
    """Statements on one connection, in the transaction that is open on it."""

    __slots__ = ("_connection", "_reads")

    def __init__(self, reads: Reads, connection: Connection) -> None:
        self._reads, self._connection = reads, connection

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        self._reads.count += 1
        asking = self._connection.fetch(statement.sql, *statement.arguments(values))
        return cast("list[Row]", await asked(statement.operation, statement.about, asking))

    async def row(self, statement: Statement, values: Row) -> Row | None:
        self._reads.count += 1
        asking = self._connection.fetchrow(statement.sql, *statement.arguments(values))
        return cast("Row | None", await asked(statement.operation, statement.about, asking))
