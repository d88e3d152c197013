"""Connections: one pool to the primary, one for reads, and what a failing database means to a caller."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import asyncpg
import orjson
from asyncpg.pool import PoolConnectionProxy

from cairn.base.refusals import Unavailable

Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"
T = TypeVar("T")

LOST = (
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # the server went away in the middle of a statement, and asyncpg lost its place
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    OSError,
)
"""What says that a connection is gone or cannot be had, not that a statement was wrong."""

_RELEASE_SECONDS = 0.25
"""What a connection gets to end its statement when it is given back; one that hangs is dropped."""

TIMED_OUT = (TimeoutError, asyncpg.QueryCanceledError, asyncpg.LockNotAvailableError)


class DatabaseUnavailable(Unavailable):
    says = "The database cannot be reached just now. Try again shortly."


class DatabaseBusy(Unavailable):
    says = "The database did not answer in time. Try again shortly."


@dataclass(frozen=True, slots=True)
class PoolOptions:
    """Sizes in connections, times in seconds. `timeout` bounds everything that one request asks of the database."""

    minimum: int = 2
    maximum: int = 10
    acquire_timeout: float = 1.0
    recycle: float = 1800.0
    timeout: float = 4.5
    lock_timeout: float = 2.0


class Database:
    """Opened once by a door. `reads` may be a replica; `writes` is the primary."""

    def __init__(self, dsn: str, options: PoolOptions, read_dsn: str | None = None) -> None:
        self.options = options
        self._dsn, self._read_dsn = dsn, read_dsn
        self._writes: asyncpg.Pool[asyncpg.Record] | None = None
        self._reads: asyncpg.Pool[asyncpg.Record] | None = None

    async def open(self) -> None:
        """Make the pools; a database that is down is no failure here, each request will ask again."""
        if not self._dsn:
            raise LookupError("DATABASE_URL is not set")
        self._writes = await self._pool(self._dsn)
        self._reads = await self._pool(self._read_dsn) if self._read_dsn else self._writes

    async def close(self) -> None:
        for pool in {self._writes, self._reads} - {None}:
            try:
                async with asyncio.timeout(5):
                    await pool.close()  # type: ignore[union-attr]
            except TimeoutError:
                pool.terminate()  # type: ignore[union-attr]

    async def _pool(self, dsn: str) -> asyncpg.Pool[asyncpg.Record]:
        options = self.options

        async def make(minimum: int) -> asyncpg.Pool[asyncpg.Record]:
            pool = asyncpg.create_pool(
                dsn,
                min_size=minimum,
                max_size=options.maximum,
                max_inactive_connection_lifetime=options.recycle,
                timeout=options.acquire_timeout,
                init=_teach_json,
                reset=_leave_as_it_is,
                server_settings={
                    "application_name": "cairn",
                    "timezone": "UTC",
                    "statement_timeout": str(int(options.timeout * 1000)),
                    "lock_timeout": str(int(options.lock_timeout * 1000)),
                    "idle_in_transaction_session_timeout": "15000",
                    "jit": "off",
                },
            )
            await pool
            return pool

        try:
            return await make(options.minimum)
        except (*LOST, TimeoutError):
            return await make(0)

    @asynccontextmanager
    async def connection(self, *, primary: bool, deadline: float | None = None) -> AsyncIterator[Connection]:
        """A connection until the block ends. Raises `DatabaseUnavailable` or `DatabaseBusy`, both with Retry-After."""
        pool = self._writes if primary else self._reads
        if pool is None:
            raise DatabaseUnavailable
        left = self.options.acquire_timeout if deadline is None else deadline - time.monotonic()
        try:
            connection = await pool.acquire(timeout=max(0.001, min(self.options.acquire_timeout, left)))
        except TIMED_OUT as problem:  # before LOST: a TimeoutError is an OSError too
            raise DatabaseBusy from problem
        except (asyncpg.PostgresError, *LOST) as problem:
            raise DatabaseUnavailable from problem
        try:
            yield connection
        except asyncpg.InternalClientError:
            drop(connection)
            raise
        finally:
            with contextlib.suppress(asyncpg.PostgresError, *LOST):  # then the pool has cut it
                await pool.release(connection, timeout=_RELEASE_SECONDS)

    async def answers(self, within: float) -> bool:
        """Whether the primary answers a statement within so many seconds; never raises."""
        try:
            async with (
                asyncio.timeout(within),
                self.connection(primary=True, deadline=time.monotonic() + within) as connection,
            ):
                return bool(await connection.fetchval("SELECT 1") == 1)
        except (Unavailable, asyncpg.PostgresError, *LOST, *TIMED_OUT):
            return False


def drop(connection: Connection) -> None:
    """Cut a connection whose state is not known: nobody else shall get it. The pool may have taken it back already."""
    with contextlib.suppress(asyncpg.InterfaceError):
        connection.terminate()


async def again_when_lost(run: Callable[[], Awaitable[T]], deadline: float) -> T:
    """Run something that changes nothing until it has committed, again on a new connection where one was lost.

    A restart of PostgreSQL costs the waiting requests some milliseconds and no error, until `deadline` (monotonic
    seconds), when `DatabaseUnavailable` says so.
    """
    pause = 0.02
    while True:
        try:
            return await run()
        except ValueError:  # asyncpg's refusal to encode an argument is an InterfaceError too
            raise
        except TIMED_OUT as problem:  # before LOST: a TimeoutError is an OSError too
            raise DatabaseBusy from problem
        except (DatabaseUnavailable, *LOST) as problem:
            if time.monotonic() + pause >= deadline:
                raise DatabaseUnavailable from problem
            await asyncio.sleep(pause)
            pause = min(pause * 2, 0.5)


async def _teach_json(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    for kind in ("json", "jsonb"):
        await connection.set_type_codec(
            kind, schema="pg_catalog", encoder=_json_text, decoder=orjson.loads, format="text"
        )


def _json_text(value: object) -> str:
    return orjson.dumps(value, default=str).decode()


async def _leave_as_it_is(_connection: asyncpg.Connection[asyncpg.Record]) -> None:
    """Nothing here changes a connection's state, so the round trip that resets it would be for nothing."""
