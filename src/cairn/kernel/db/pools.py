"""Connections: one pool to the primary, one for reads, and what a failing database means to a caller."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from types import TracebackType
from typing import TypeVar

import asyncpg
import orjson

from cairn.base.refusals import Unavailable
from cairn.kernel.cache import Invalidation
from cairn.kernel.db import figures
from cairn.kernel.db.dsn import plain_dsn
from cairn.kernel.db.pool import Connection as Connection
from cairn.kernel.db.pool import Pool
from cairn.kernel.telemetry.metrics import sampled
from cairn.kernel.vault.envelope import Envelope, NoEnvelope

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

GIVEN_UP = (asyncio.CancelledError, TimeoutError)
"""What leaves a statement running behind it."""

_STATEMENTS_KEPT = 100
_HARDLY = 0.75
"""Of what anybody waits for a connection: a line is not foreseen so exactly that the rest could be promised."""

TIMED_OUT = (TimeoutError, asyncpg.QueryCanceledError, asyncpg.LockNotAvailableError)
UNABLE = (asyncpg.InsufficientResourcesError, asyncpg.ReadOnlySQLTransactionError)
"""What says that the server is there, and has no room or may not write. After LOST: too many connections are such."""


class DatabaseUnavailable(Unavailable):
    says = "The database cannot be reached just now. Try again shortly."


class DatabaseBusy(Unavailable):
    says = "The database did not answer in time. Try again shortly."


class DatabaseFull(Unavailable):
    says = "The database has no room for this just now. Try again later."


class DatabaseReadOnly(Unavailable):
    says = "The database takes no changes just now. Try again later."


def unable(problem: asyncpg.PostgresError) -> Unavailable:
    """What one of UNABLE means to a caller. Trying again at once would not help."""
    read_only = isinstance(problem, asyncpg.ReadOnlySQLTransactionError)
    figures.UNABLE.labels("read_only" if read_only else "full").inc()
    return DatabaseReadOnly(retry_after=5) if read_only else DatabaseFull(retry_after=30)


@dataclass(frozen=True, slots=True)
class PoolOptions:
    """Sizes in connections, times in seconds. `timeout` bounds everything that one request asks of the database.

    Long reads have limits of their own: `fetch_timeout` for each batch of rows, `long_timeout` for all of them.
    `idle_timeout`: how long a transaction may wait for something else. `pooler`: a pooler stands between, and each
    transaction may run on another of its connections: nothing is left on one, neither prepared statements nor settings.
    """

    minimum: int = 2
    maximum: int = 10
    acquire_timeout: float = 1.0
    recycle: float = 1800.0
    timeout: float = 4.5
    lock_timeout: float = 2.0
    fetch_timeout: float = 30.0
    long_timeout: float = 600.0
    idle_timeout: float = 15.0
    pooler: bool = False

    @property
    def long_places(self) -> int:
        """How many connections long reads and long writes may hold at once, so that the others go on."""
        return max(1, self.maximum // 4)


class Lease:
    """A connection of a pool, for as long as an `async with` block or from `take` to `give_back`."""

    __slots__ = ("_connection", "_pool", "_within")

    def __init__(self, pool: Pool | None, within: float) -> None:
        self._pool, self._within = pool, within
        self._connection: Connection | None = None

    async def take(self) -> Connection:
        if self._pool is None:
            raise DatabaseUnavailable
        try:
            self._connection = await self._pool.acquire(self._within)
        except TIMED_OUT as problem:  # before LOST: a TimeoutError is an OSError too
            figures.TIMEOUTS.inc()
            raise DatabaseBusy from problem
        except (asyncpg.PostgresError, *LOST) as problem:
            figures.UNREACHABLE.inc()
            raise DatabaseUnavailable from problem
        return self._connection

    def give_back(self, *, troubled: bool = False) -> None:
        """`troubled`: a statement was given up before its answer."""
        connection, self._connection = self._connection, None
        if connection is not None and self._pool is not None:
            self._pool.release(connection, troubled=troubled)

    __aenter__ = take

    async def __aexit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        if (
            kind is not None
            and issubclass(kind, asyncpg.InternalClientError)
            and self._connection is not None
        ):
            drop(self._connection)
        self.give_back(troubled=kind is not None and issubclass(kind, GIVEN_UP))


class Database:
    """Opened once by a door. `reads` may be a replica; `writes` is the primary. `invalidation`: who is told of the tags
    that a commit touches; None: nobody keeps anything. `envelope`: the keys of people's keys. `direct_dsn`: the way to
    the primary past a pooler."""

    def __init__(
        self, dsn: str, options: PoolOptions, read_dsn: str | None = None, *, name: str = "cairn",
        direct_dsn: str | None = None, label: str = "primary",
    ) -> None:  # fmt: skip
        self.options, self._name, self._label = options, name, label
        self._dsn, self._read_dsn, self._direct_dsn = dsn, read_dsn, direct_dsn or dsn
        self._writes: Pool | None = None
        self._reads: Pool | None = None
        self._long = asyncio.Semaphore(options.long_places)
        self._long_active = 0
        self.invalidation: Invalidation | None = None
        self.envelope: Envelope = NoEnvelope()
        self._beside: list[Database] = []

    def beside(self, options: PoolOptions) -> Database:
        """The same primary through a pool of its own, for work that must not use up the connections of requests. It is
        opened and closed with this one."""
        made = Database(self._dsn, options, direct_dsn=self._direct_dsn, label="jobs")
        made.invalidation, made.envelope = self.invalidation, self.envelope
        self._beside.append(made)
        return made

    @property
    def direct_dsn(self) -> str:
        """The address of the primary past a pooler, as asyncpg takes it; empty where there is no database."""
        return plain_dsn(self._direct_dsn) if self._direct_dsn else ""

    async def direct(self) -> Connection:
        """A connection outside the pools and past a pooler, with the server's own limits, which the caller closes: for
        what a transaction or a pool would spoil. Raises `DatabaseUnavailable`."""
        try:
            connection = await asyncpg.connect(
                self.direct_dsn, timeout=self.options.acquire_timeout,
                server_settings={"application_name": "cairn"},
            )  # fmt: skip
        except (asyncpg.PostgresError, *LOST) as problem:
            raise DatabaseUnavailable from problem
        await _teach_json(connection)
        return connection

    @contextlib.asynccontextmanager
    async def long_place(self) -> AsyncIterator[None]:
        """A place among those that keep a connection for long. Raises `DatabaseBusy` where none comes free in time."""
        try:
            async with asyncio.timeout(self.options.acquire_timeout):
                await self._long.acquire()
        except TimeoutError as problem:
            raise DatabaseBusy("Too much that takes long is running. Try again shortly.") from problem
        self._long_active += 1
        try:
            yield
        finally:
            self._long_active -= 1
            self._long.release()

    @property
    def crowded(self) -> bool:
        """Whether a connection asked for now would hardly come in time, by the line that is there."""
        most = self.options.acquire_timeout * _HARDLY
        return any(pool is not None and pool.expected_wait > most for pool in (self._writes, self._reads))

    async def open(self) -> None:
        """Make the pools; a database that is down is no failure here, each request will ask again."""
        if not self._dsn:
            raise LookupError("DATABASE_URL is not set")
        self._writes = await self._pool(self._dsn)
        self._reads = await self._pool(self._read_dsn) if self._read_dsn else self._writes
        sampled(self._publish)
        for other in self._beside:
            await other.open()

    async def close(self) -> None:
        for other in self._beside:
            await other.close()
        for pool in {pool for pool in (self._writes, self._reads) if pool is not None}:
            try:
                async with asyncio.timeout(5):
                    await pool.close()
            except TimeoutError:
                pool.terminate()

    @property
    def connections(self) -> tuple[int, int]:
        """How many the pool to the primary has open, and how many of them nobody uses just now."""
        return (self._writes.size, self._writes.idle) if self._writes is not None else (0, 0)

    async def _pool(self, dsn: str) -> Pool:
        options = self.options
        server_settings = {"application_name": self._name, "timezone": "UTC"}
        if not options.pooler:  # PgBouncer refuses what else is asked for at the start of a connection
            server_settings |= {
                "statement_timeout": milliseconds(options.timeout),
                "lock_timeout": milliseconds(options.lock_timeout),
                "idle_in_transaction_session_timeout": milliseconds(options.idle_timeout),
                "jit": "off",
            }

        async def connect() -> Connection:
            connection = await asyncpg.connect(
                plain_dsn(dsn), timeout=options.acquire_timeout, server_settings=server_settings,
                statement_cache_size=0 if options.pooler else _STATEMENTS_KEPT,
            )  # fmt: skip
            await _teach_json(connection)
            return connection

        pool = Pool(connect, options.maximum, options.recycle)
        with contextlib.suppress(*LOST, TimeoutError):
            await pool.fill(options.minimum)
        pool.keep(options.minimum)
        return pool

    def _publish(self) -> None:
        replica = self._reads if self._reads is not self._writes else None
        for name, pool in ((self._label, self._writes), ("replica", replica)):
            if pool is None:
                continue
            figures.POOL_SIZE.labels(name).set(self.options.maximum)
            figures.POOL_OPEN.labels(name).set(pool.size)
            figures.POOL_ACTIVE.labels(name).set(pool.size - pool.idle)
            figures.POOL_WAITING.labels(name).set(pool.waiting)
            figures.OPENED.labels(name).inc(pool.opened)
            figures.LOST.labels(name).inc(pool.lost)
            pool.opened = pool.lost = 0
        figures.LONG.set(self._long_active)

    def connection(self, *, primary: bool, deadline: float | None = None) -> Lease:
        """`async with` it: a connection until the block ends. Raises `DatabaseUnavailable` or `DatabaseBusy`, both with
        Retry-After."""
        pool = self._writes if primary else self._reads
        left = self.options.acquire_timeout
        if deadline is not None:
            left = max(0.001, min(left, deadline - time.monotonic()))
        return Lease(pool, left)

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
        except UNABLE as problem:
            raise unable(problem) from problem


def milliseconds(seconds: float) -> str:
    """As PostgreSQL's settings take it."""
    return str(int(seconds * 1000))


async def _teach_json(connection: Connection) -> None:
    for kind in ("json", "jsonb"):
        await connection.set_type_codec(
            kind, schema="pg_catalog", encoder=_json_text, decoder=orjson.loads, format="text"
        )


def _json_text(value: object) -> str:
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z).decode()
