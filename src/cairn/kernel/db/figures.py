"""What is counted of the database: statements, connections, waiting, and what the server itself says."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable
from typing import TYPE_CHECKING, TypeVar

import asyncpg

from cairn.base.refusals import Unavailable
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.telemetry.metrics import SECONDS, Tally, counter, gauge, histogram, sampled
from cairn.kernel.telemetry.tracing import client_span

if TYPE_CHECKING:
    from cairn.kernel.db.pools import Database

T = TypeVar("T")
log = get_logger(__name__)
SLOW_SECONDS = 0.2
LOOK_SECONDS = 10.0
"""Between two looks at what the server says of its connections."""
_OPERATIONS = frozenset({"select", "insert", "update", "delete", "with", "write", "stream", "commit"})
_QUERIES = counter("db_queries_total", "Statements sent; several writes joined are one.", "operation")
_FAILED = counter("db_queries_failed_total", "Statements that ended in an error.", "operation")
_DURATION = histogram("db_query_duration_seconds", "From sending to the last row.", "operation")
_SLOW = counter("db_slow_queries_total", "Statements that took more than 200 ms.", "operation")
RETRIES = counter("db_retries_total", "Transactions run again, by what made it necessary.", "reason")
POOL_SIZE = gauge("db_connection_pool_size", "Connections that the pools may have.", "pool")
POOL_OPEN = gauge("db_connection_pool_open", "Connections that are open or being opened.", "pool")
POOL_ACTIVE = gauge("db_connection_pool_active", "Connections that somebody holds.", "pool")
POOL_WAITING = gauge("db_connection_pool_waiting", "Callers that wait for a connection.", "pool")
WAIT = histogram("db_connection_wait_seconds", "How long those waited that found no free connection.")
TIMEOUTS = counter("db_connection_timeouts_total", "Callers that got no connection in time.")
UNREACHABLE = counter("db_connection_failures_total", "Connections that could not be made.")
UNABLE = counter(
    "db_refusals_total", "Statements refused by a server that is full, or takes no changes.", "reason"
)
OPENED = counter("db_connections_opened_total", "Connections made.", "pool")
LOST = counter("db_connections_lost_total", "Connections that the server or the network has cut.", "pool")
LONG = gauge("db_long_places_active", "Long exports and imports that hold a connection.")
_SERVER = gauge("db_server_connections", "Connections to this database, by state.", "state", over="livemax")
_MOST = gauge("db_server_max_connections", "Connections that the server takes.", over="livemax")
_LONGEST = gauge("db_server_longest_query_seconds", "Age of the oldest running statement.", over="livemax")
_OLDEST = gauge("db_server_longest_transaction_seconds", "Age of the oldest transaction.", over="livemax")
_BYTES = gauge("db_server_size_bytes", "Size of this database on disk.", over="livemax")
_ARCHIVED = gauge(
    "db_server_archive_age_seconds",
    "Age of the newest segment of the log that the server has archived; 0 where it archives none.",
    over="livemax",
)
_STATES = ("active", "idle", "idle in transaction", "other")
_LOOK = """
SELECT coalesce(json_object_agg(state, many), '{}') AS states, max(longest) AS longest, max(oldest) AS oldest,
  pg_database_size(current_database()) AS bytes, current_setting('max_connections')::int AS most,
  (SELECT CASE WHEN current_setting('archive_mode') = 'off' THEN 0
    ELSE extract(epoch FROM now() - coalesce(last_archived_time, stats_reset)) END
   FROM pg_stat_archiver) AS archived
FROM (
  SELECT CASE WHEN state IN ('active', 'idle', 'idle in transaction') THEN state ELSE 'other' END AS state,
    count(*) AS many,
    max(extract(epoch FROM now() - query_start)) FILTER (WHERE state = 'active' AND pid <> pg_backend_pid()) AS longest,
    max(extract(epoch FROM now() - xact_start)) FILTER (WHERE pid <> pg_backend_pid()) AS oldest
  FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1
) AS activity
"""


class _Kind:
    """Statements of one operation."""

    __slots__ = ("count", "duration", "name")

    def __init__(self, name: str) -> None:
        self.name, self.count = name, 0
        self.duration = Tally(_DURATION, SECONDS, name)


class _Queries:
    """Of this process: only its event loop counts here."""

    def __init__(self) -> None:
        self._kinds: dict[str, _Kind] = {}
        sampled(self.publish)

    def add(self, operation: str, seconds: float) -> None:
        kind = self._kinds.get(operation)
        if kind is None:
            named = operation if operation in _OPERATIONS else "other"
            kind = self._kinds[operation] = self._kinds.setdefault(named, _Kind(named))
        kind.count += 1
        kind.duration.observe(seconds)
        if seconds > SLOW_SECONDS:
            _SLOW.labels(kind.name).inc()

    def publish(self) -> None:
        for kind in self._kinds.values():
            if kind.count:
                _QUERIES.labels(kind.name).inc(kind.count)
                kind.count = 0
                kind.duration.publish()


_queries = _Queries()


async def asked(operation: str, about: str, question: Awaitable[T]) -> T:
    """The answer, counted and timed, in a span of its own. `about`: the tables, by name; values never come here."""
    began = time.perf_counter()
    try:
        with client_span(f"{operation} {about}", **{"db.system": "postgresql", "db.operation": operation}):
            return await question
    except BaseException:
        _FAILED.labels(operation if operation in _OPERATIONS else "other").inc()
        raise
    finally:
        took = time.perf_counter() - began
        _queries.add(operation, took)
        if took > SLOW_SECONDS:
            log.info("slow_statement", operation=operation, about=about, duration_ms=round(took * 1000, 1))


@contextlib.asynccontextmanager
async def server_watched(database: Database) -> AsyncIterator[None]:
    """Until the block ends, what the server says of its connections is asked for every ten seconds."""
    watching = asyncio.create_task(_watch(database))
    try:
        yield
    finally:
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching


async def _watch(database: Database) -> None:
    while True:
        with contextlib.suppress(Unavailable, asyncpg.PostgresError, OSError, asyncpg.InterfaceError):
            await look(database)
        await asyncio.sleep(LOOK_SECONDS)


async def look(database: Database) -> None:
    """Ask the server once. Raises what a statement raises."""
    async with database.connection(primary=True, deadline=time.monotonic() + 1) as connection:
        row = await connection.fetchrow(_LOOK, timeout=2)
    if row is None:
        return
    for state in _STATES:
        _SERVER.labels(state).set(row["states"].get(state, 0))
    _LONGEST.set(max(0.0, float(row["longest"] or 0)))
    _OLDEST.set(max(0.0, float(row["oldest"] or 0)))
    _BYTES.set(row["bytes"])
    _MOST.set(row["most"])
    _ARCHIVED.set(max(0.0, float(row["archived"] or 0)))
