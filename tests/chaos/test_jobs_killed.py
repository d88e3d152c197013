"""Jobs whose process is killed at every point: each has its effects once, and what cannot be done ends visibly dead.

The ledger is a table without any key, so that an effect that happened twice is there twice (reliability, row 13). Each
way of doing jobs is asked the same: from PostgreSQL, and through Celery on a real Redis.
"""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.kernel.jobs.processes import (
    ALL_DONE,
    Process,
    arrange,
    assert_once_each,
    enqueue,
    numbered,
    running,
    states,
    until,
)
from tests.promises.figures import record_figure
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.chaos
JOBS = int(os.environ.get("CHAOS_JOBS", "1500"))
"""10,000 is the promise; `CHAOS_JOBS=10000` asks for it, on a quiet machine."""
POINTS = ["before its claim", "after its claim", "in the job", "after its effects", "after its commit"]
SENDING = ["before it is sent", "after it is sent"]


@pytest.fixture(scope="module")
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


def _dies(point: str, folder: Path, mutant: str = "") -> dict[str, str]:
    return {"KILL_AT": point, "KILL_ONCE": str(folder / "killed"), "MUTANT": mutant}


async def _somebody_died(folder: Path) -> None:
    """Perhaps after all was done: who sends a job may come to its point when others have done it."""
    for _ in range(100):
        if (folder / "killed").exists():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("nobody died")


@pytest.mark.parametrize("point", POINTS)
async def test_a_relay_that_is_killed_at_this_point_loses_and_doubles_nothing(
    raw: asyncpg.Connection, dsn: str, tmp_path: Path, point: str
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.effect", numbered(8))
    relay = Process("relay", dsn, **_dies(point, tmp_path))
    with running(relay):
        await until(raw, ALL_DONE, 25, relay)
        await _somebody_died(tmp_path)
        await assert_once_each(raw, 8)


@pytest.mark.parametrize("point", [*POINTS, *SENDING])
async def test_a_worker_or_sender_that_is_killed_at_this_point_loses_and_doubles_nothing(
    raw: asyncpg.Connection, dsn: str, tmp_path: Path, point: str, redis: OwnRedis
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.effect", numbered(8))
    # a worker that is ready before the sender sends too: whoever comes to the point first dies
    sender, worker = (
        Process(role, dsn, BROKER=redis.url, **_dies(point, tmp_path)) for role in ("dispatch", "worker")
    )
    with running(sender, worker):
        await until(raw, ALL_DONE, 28, sender, worker)
        await _somebody_died(tmp_path)
        await assert_once_each(raw, 8)


async def test_the_ledger_sees_a_mark_that_is_committed_apart(
    raw: asyncpg.Connection, dsn: str, tmp_path: Path
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.effect", numbered(8))
    relay = Process("relay", dsn, **_dies("after its commit", tmp_path, "marks apart"))
    with running(relay):
        await until(raw, ALL_DONE, 25, relay)
        with pytest.raises(AssertionError, match="doubled"):
            await assert_once_each(raw, 8)


@pytest.mark.parametrize("through", ["PostgreSQL", "Redis"])
async def test_many_jobs_while_a_worker_is_killed_every_two_seconds(
    raw: asyncpg.Connection, dsn: str, through: str, redis: OwnRedis
) -> None:
    await arrange(raw)
    environ = {"BROKER": redis.url} if through == "Redis" else {}
    workers = [Process("worker" if environ else "relay", dsn, **environ) for _ in range(3)]
    others = [Process("dispatch", dsn, **environ)] if environ else []
    await enqueue(raw, "test.effect", numbered(JOBS))
    await enqueue(raw, "test.hopeless", ["{}"])
    killed = 0
    with running(*workers, *others):
        while await raw.fetchval("SELECT count(*) FROM kernel.outbox WHERE state IN ('queued', 'running')"):
            await asyncio.sleep(2 if killed >= 2 else 0.2)  # a quick machine is done after some seconds
            began = {row["pid"] for row in await raw.fetch("SELECT DISTINCT pid FROM ledger.effects")}
            at_work = [worker for worker in workers if worker.pid in began]
            if at_work:  # on a busy machine one that has just been started has done nothing yet
                victim = random.choice(at_work)
                victim.kill()
                victim.start()
                killed += 1
        assert killed >= 2
        assert await states(raw) == {"dead": 1, "done": JOBS}
        await assert_once_each(raw, JOBS)
    record_figure(13, "jobs done once each", JOBS, "")
    record_figure(13, "workers killed meanwhile", killed, "")


async def test_poison_kills_its_process_so_often_and_ends_visibly_dead(
    raw: asyncpg.Connection, dsn: str
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.poison", ["{}"])
    await enqueue(raw, "test.effect", numbered(5))
    relay = Process("relay", dsn, PLACES="2")
    with running(relay):
        await until(
            raw, "NOT EXISTS (SELECT FROM kernel.outbox WHERE state IN ('queued', 'running'))", 28, relay
        )
    row = await raw.fetchrow("SELECT * FROM kernel.outbox WHERE state = 'dead'")
    assert (row["job"], row["attempts"], row["last_error"]) == ("test.poison", 3, "ProcessKilled")
    assert row["finished_at"] is not None
    await assert_once_each(raw, 5)


async def test_what_a_killed_process_ran_runs_again_within_five_seconds_and_a_live_one_keeps_it(
    raw: asyncpg.Connection, dsn: str
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.long", ['{"number": 0, "seconds": 8}'])
    first, second = Process("relay", dsn), Process("relay", dsn)
    with running(first, second):
        runs = "EXISTS (SELECT FROM kernel.outbox WHERE state = 'running' AND attempts = {})"
        await until(raw, runs.format(1), 20)
        await asyncio.sleep(3)
        assert await raw.fetchval("SELECT attempts FROM kernel.outbox") == 1, "it was stolen"
        first.kill()
        second.kill()
        second.start()
        took = await until(raw, runs.format(2), 15)
        await until(raw, ALL_DONE, 20)
        await assert_once_each(raw, 1)
    assert took < 10, "five seconds, and what a new process takes to start on a busy machine"


@pytest.mark.parametrize("through", ["PostgreSQL", "Redis"])
async def test_a_stopped_process_gives_its_jobs_back_at_once_and_uncounted(
    raw: asyncpg.Connection, dsn: str, through: str, redis: OwnRedis
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.long", ['{"number": 0, "seconds": 60}'])
    await enqueue(raw, "test.effect", ['{"number": 1, "seconds": 1}'])
    environ = {"BROKER": redis.url} if through == "Redis" else {}
    relay = Process("worker" if environ else "relay", dsn, GRACE="2", **environ)
    with running(relay):
        await until(raw, "count(*) = 2 FROM kernel.outbox WHERE state = 'running'", 20)
        assert relay.stop() == 0
    rows = await raw.fetch("SELECT state, attempts, last_error FROM kernel.outbox ORDER BY job")
    assert [tuple(row) for row in rows] == [("done", 1, None), ("queued", 0, None)]
