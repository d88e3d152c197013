"""`cairn beat`: one leads, another takes over within seconds of a kill -9, and nothing is queued twice."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Iterator

import asyncpg
import pytest

from tests.kernel.jobs.processes import Process, arrange, running, until
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.chaos
LEADS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 727201114"


@pytest.fixture(scope="module")
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


async def _queued(raw: asyncpg.Connection) -> int:
    return await raw.fetchval("SELECT count(*) FROM kernel.outbox WHERE job = 'test.tick'")


async def test_a_second_beat_waits_and_takes_over(raw: asyncpg.Connection, dsn: str, redis: OwnRedis) -> None:
    await arrange(raw)
    beats = [Process("beat", dsn, BROKER=redis.url, SCHEDULES="1") for _ in range(2)]
    worker = Process("worker", dsn, BROKER=redis.url)
    with running(*beats, worker):
        await until(raw, "count(*) >= 3 FROM kernel.outbox WHERE job = 'test.tick' AND state = 'done'", 25)
        assert await raw.fetchval(LEADS) == 1
        beats[0].kill()
        await asyncio.sleep(4)
        before = await _queued(raw)
        await until(raw, f"count(*) >= {before + 2} FROM kernel.outbox WHERE job = 'test.tick'", 10)
        assert await raw.fetchval(LEADS) == 1
        spread = await raw.fetch(
            "SELECT created_at FROM kernel.outbox WHERE job = 'test.tick' ORDER BY created_at"
        )
        apart = [
            (later["created_at"] - earlier["created_at"]).total_seconds()
            for earlier, later in itertools.pairwise(spread)
        ]
        assert min(apart) > 0.5, "it was queued twice"
        assert beats[1].stop() == 0
    assert await raw.fetchval(LEADS) == 0
