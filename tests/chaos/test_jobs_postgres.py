"""PostgreSQL is restarted, crashes included, while jobs run: each has its effects once, and everybody goes on."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator

import asyncpg
import pytest

from cairn.kernel.db import migrate
from cairn.kernel.db.embedded import EmbeddedPostgres
from tests.folders import new_folder
from tests.kernel.jobs.processes import (
    ALL_DONE,
    Process,
    arrange,
    assert_once_each,
    enqueue,
    running,
    until,
)
from tests.redis_server import own_redis

pytestmark = pytest.mark.chaos
JOBS = 600


@pytest.fixture
def postgres() -> Iterator[EmbeddedPostgres]:
    folder = new_folder("cairn-chaos-")
    server = EmbeddedPostgres(folder, durable=False)
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


@pytest.mark.parametrize("through", ["PostgreSQL", "Redis"])
async def test_a_restart_of_postgresql_loses_and_doubles_nothing(
    postgres: EmbeddedPostgres, through: str
) -> None:
    dsn = await asyncio.to_thread(postgres.start)
    await asyncio.to_thread(migrate.upgrade, dsn)
    raw = await asyncpg.connect(dsn)
    await arrange(raw)
    await enqueue(raw, "test.effect", [f'{{"number": {number}, "seconds": 0.02}}' for number in range(JOBS)])
    with own_redis() as redis:
        environ = {"BROKER": redis.url} if through == "Redis" else {}
        roles = ["dispatch", "worker"] if environ else ["relay", "relay"]
        with running(*[Process(role, dsn, **environ) for role in roles]):
            await until(raw, f"count(*) > {JOBS // 6} FROM kernel.outbox WHERE state = 'done'", 20)
            await raw.close()
            await asyncio.to_thread(postgres.stop)
            dsn = await asyncio.to_thread(postgres.start)
            raw = await asyncpg.connect(dsn)
            assert not await raw.fetchval(f"SELECT {ALL_DONE}"), "it was over before the restart"
            await until(raw, ALL_DONE, 28)
    await assert_once_each(raw, JOBS)
    await raw.close()
