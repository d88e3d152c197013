"""Counts against rate limits, for several processes that share no Redis.

The table is unlogged: a count costs no write to the log and no wait for a disk, and a crash forgets all counts, which
is what a rate limit may.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from decimal import Decimal

import asyncpg
from sqlalchemy import BigInteger, Boolean, LargeBinary, Numeric, text
from sqlalchemy.orm import Mapped

from cairn.base.refusals import Unavailable
from cairn.kernel.db.fields import Model, public, secret
from cairn.kernel.db.pools import LOST, TIMED_OUT, Database
from cairn.kernel.limits import CountsGone, Decision, Rate, decision

WITHIN = 1.0
"""Seconds that one question may take, waiting for a connection included: what answers needs the same database."""
AT_ONCE = 4
"""Connections of the pool that counting may hold: one caller's flood waits for one row, and others need connections."""


class LimitCount(Model):
    """`whole_at`: when the quota is whole again, in 1/limit ms since 1970. It is so `period_ms` after `asked_ms`, when
    the key was last asked about, at the latest. `allowed`: how that was answered.
    """

    __tablename__ = "limit_counts"
    __table_args__ = ({"schema": "kernel", "prefixes": ["UNLOGGED"], "postgresql_with": {"fillfactor": 70}},)

    digest: Mapped[bytes] = secret(LargeBinary, primary_key=True)
    whole_at: Mapped[Decimal] = public(Numeric)
    asked_ms: Mapped[int] = public(BigInteger)
    period_ms: Mapped[int] = public(BigInteger)
    allowed: Mapped[bool] = public(Boolean)


_NOW = "floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint"
FORGOTTEN = text(f"DELETE FROM kernel.limit_counts WHERE asked_ms + period_ms < {_NOW}")  # noqa: S608
"""What says nothing any more. By the database's clock, which counted."""

# $1 digest, $2 limit, $3 period in ms, $4 a clock in place of the database's own.
_CHECK = f"""
INSERT INTO kernel.limit_counts AS held (digest, whole_at, asked_ms, period_ms, allowed)
SELECT $1, now_ms * $2::numeric + $3::bigint, now_ms, $3, true
FROM (SELECT coalesce($4::bigint, {_NOW}) AS now_ms OFFSET 0) AS clock
ON CONFLICT (digest) DO UPDATE SET (whole_at, asked_ms, allowed) = (
  SELECT CASE WHEN fits THEN begun + excluded.period_ms ELSE begun END, excluded.asked_ms, fits
  FROM (
    SELECT begun, begun + excluded.period_ms <= (excluded.asked_ms + excluded.period_ms) * $2::numeric AS fits
    FROM (
      SELECT least(greatest(held.whole_at, excluded.asked_ms * $2::numeric),
                   (excluded.asked_ms + excluded.period_ms) * $2::numeric) AS begun
    ) AS clamped
  ) AS judged
)
RETURNING allowed, (whole_at - asked_ms * $2::numeric)::numeric AS ahead
"""  # noqa: S608


class CountsInDatabase:
    """`within`: seconds that one question may take. `now_ms`: a clock in place of the database's own, so that a test
    can compare what two stores make of the same times.
    """

    name = "postgresql"
    slow_seconds = 0.25

    def __init__(
        self, database: Database, now_ms: Callable[[], int] | None = None, within: float = WITHIN
    ) -> None:
        self._database, self._now_ms, self._within = database, now_ms, within
        self._places = asyncio.Semaphore(AT_ONCE)

    async def check(self, digest: bytes, rate: Rate) -> Decision:
        """See `SharedCounts`."""
        now = self._now_ms() if self._now_ms else None
        row = await self._row(_CHECK, digest, rate.limit, rate.period_ms, now)
        return decision(rate, allowed=row["allowed"], ahead=int(row["ahead"]))

    async def ping(self) -> None:
        """See `SharedCounts`."""
        await self._row("SELECT 1")

    async def _row(self, sql: str, *arguments: object) -> asyncpg.Record:
        deadline = time.monotonic() + self._within
        try:
            async with (
                asyncio.timeout(self._within),
                self._places,
                self._database.connection(primary=True, deadline=deadline) as connection,
            ):
                found = await connection.fetch(sql, *arguments)
                return found[0]
        except (Unavailable, asyncpg.PostgresError, *LOST, *TIMED_OUT) as problem:
            raise CountsGone from problem
