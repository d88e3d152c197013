"""Whether a process is alive, known to PostgreSQL: a lock that its session holds.

A lock of a session is gone the moment its process is, on whatever host, and stays for as long as a slow job takes: no
lease to renew, no clock that could be moved, nothing to write. `kernel.outbox.runner` is the number of such a lock.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time

import asyncpg

from cairn.base.refusals import Unavailable
from cairn.kernel.db.pools import LOST, Connection, Database, DatabaseUnavailable

RUNNERS = 727_201_113
"""First half of the key of every runner's lock; the second is its number."""
BEATS = 727_201_114
"""First half of the key of the lock of `cairn beat`; the second is 0."""
_LOOK_SECONDS = 5.0
_TRY = "SELECT pg_try_advisory_lock($1, $2)"
_NOTICED = (
    "SELECT set_config('tcp_keepalives_idle', '5', false), set_config('tcp_keepalives_interval', '2', false),"
    " set_config('tcp_keepalives_count', '3', false), set_config('idle_session_timeout', '0', false),"
    " set_config('idle_in_transaction_session_timeout', '0', false)"
)
"""A host that vanishes without a word is given up after eleven seconds."""


class Presence:
    """A lock on `(kind, number)`, held by a connection of its own, past any pooler; without `number`, one that nobody
    else has."""

    def __init__(self, database: Database, kind: int = RUNNERS, number: int | None = None) -> None:
        self._database, self._kind = database, kind
        self.number = secrets.randbelow(2**31) if number is None else number
        self._connection: Connection | None = None
        self._one = asyncio.Lock()
        self._seen = 0.0

    async def hold(self) -> bool:
        """Whether this process has the lock now; tried anew where it has not. Raises `DatabaseUnavailable`."""
        async with self._one:
            if self._connection is None or self._connection.is_closed() or not await self._answers():
                self._connection = await self._locked()
                self._seen = time.monotonic()
            return self._connection is not None

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                await connection.close(timeout=1.0)
            except (asyncpg.PostgresError, *LOST):
                connection.terminate()

    async def _answers(self) -> bool:
        """A connection whose other end was forgotten on the way looks open until something is sent."""
        connection = self._connection
        if connection is None or time.monotonic() - self._seen < _LOOK_SECONDS:
            return True
        try:
            async with asyncio.timeout(self._database.options.timeout):
                await connection.execute("SELECT 1")
        except (asyncpg.PostgresError, *LOST):  # a TimeoutError is an OSError
            connection.terminate()
            return False
        self._seen = time.monotonic()
        return True

    async def _locked(self) -> Connection | None:
        connection = await self._database.direct()
        try:
            async with asyncio.timeout(self._database.options.timeout):
                held = await self._lock(connection)
        except (asyncpg.PostgresError, *LOST) as problem:
            connection.terminate()
            raise DatabaseUnavailable from problem
        if held:
            return connection
        await connection.close()
        return None

    async def _lock(self, connection: Connection) -> bool:
        await connection.execute(_NOTICED)
        return bool(await connection.fetchval(_TRY, self._kind, self.number))

    async def __aenter__(self) -> Presence:
        """Held, or not yet where the database is away."""
        with contextlib.suppress(Unavailable):
            await self.hold()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
