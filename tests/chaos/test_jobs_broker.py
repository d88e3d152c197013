"""A broker that is killed and comes back empty, or hangs: jobs wait in PostgreSQL and are done once, and nobody who
queues them notices. Asked of a real Redis and of a real RabbitMQ.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import asyncpg
import httpx
import pytest
from redis.asyncio import Redis

from tests.cast import PASSWORD
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
from tests.rabbitmq_server import OwnRabbit, needs_rabbitmq, own_rabbitmq
from tests.redis_server import OwnRedis, own_redis
from tests.served import serving

pytestmark = pytest.mark.chaos
Broker = OwnRedis | OwnRabbit
SOME = 60


@pytest.fixture(scope="module")
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


@pytest.fixture(scope="module")
def rabbit() -> Iterator[OwnRabbit]:
    with own_rabbitmq() as server:
        yield server


@pytest.fixture(params=["redis", pytest.param("rabbit", marks=needs_rabbitmq)])
def broker(request: pytest.FixtureRequest) -> Broker:
    return request.getfixturevalue(request.param)


def _processes(dsn: str, broker: Broker, **environ: str) -> list[Process]:
    """One that only hands over, and a worker, which does that too."""
    return [Process(role, dsn, BROKER=broker.url, **environ) for role in ("dispatch", "worker")]


async def test_jobs_go_through_the_broker_and_messages_are_ids(
    raw: asyncpg.Connection, dsn: str, broker: Broker
) -> None:
    await arrange(raw)
    await enqueue(raw, "test.effect", numbered(200))
    sender, worker = _processes(dsn, broker)
    with running(sender):
        await until(raw, "EXISTS (SELECT FROM kernel.outbox WHERE dispatched_at IS NOT NULL)", 20)
        assert await states(raw) == {"queued": 200}, "who sends runs nothing"
        with running(worker):
            await until(raw, ALL_DONE, 28)
            await assert_once_each(raw, 200)


async def test_a_broker_that_is_killed_and_comes_back_empty(
    raw: asyncpg.Connection, dsn: str, redis: OwnRedis
) -> None:
    await _through_an_empty_broker(raw, _processes(dsn, redis), redis)
    await assert_once_each(raw, SOME)


@pytest.mark.mutant
async def test_the_ledger_sees_a_relay_that_forgets_what_it_sent(
    raw: asyncpg.Connection, dsn: str, redis: OwnRedis
) -> None:
    with pytest.raises(AssertionError, match="not within"):
        await _through_an_empty_broker(
            raw, _processes(dsn, redis, MUTANT="forgets what was sent"), redis, within=8
        )
    with pytest.raises(AssertionError, match="missing"):
        await assert_once_each(raw, SOME)


async def _through_an_empty_broker(
    raw: asyncpg.Connection, processes: list[Process], redis: OwnRedis, within: float = 25
) -> None:
    """All messages are sent, then lost with the broker, before anybody took one."""
    sender, worker = processes
    redis.kill()  # with what another test left in it
    redis.start()
    await arrange(raw)
    await enqueue(raw, "test.effect", numbered(SOME))
    with running(sender):
        async with asyncio.timeout(20), Redis.from_url(redis.url) as asked:
            while await asked.llen("cairn.jobs") < SOME:
                await asyncio.sleep(0.05)
        redis.kill()
        redis.start()
        with running(worker):
            await until(raw, ALL_DONE, within)


async def test_a_broker_that_hangs_or_is_away_keeps_nothing_from_being_done_later(
    raw: asyncpg.Connection, dsn: str, broker: Broker
) -> None:
    await arrange(raw)
    sender, worker = _processes(dsn, broker)
    with running(sender, worker):
        await enqueue(raw, "test.effect", numbered(SOME)[: SOME // 2])
        await until(raw, ALL_DONE, 25)
        broker.hang()
        try:
            await enqueue(raw, "test.effect", numbered(SOME)[SOME // 2 :])
            await asyncio.sleep(5)
            assert not sender.ended
            assert not worker.ended
        finally:
            broker.resume()
        await until(raw, ALL_DONE, 28)
        await assert_once_each(raw, SOME)


async def test_the_loss_of_the_broker_is_no_failure_of_a_request(
    raw: asyncpg.Connection, dsn: str, redis: OwnRedis
) -> None:
    await arrange(raw)
    with serving(dsn, CELERY_BROKER_URL=redis.url) as url:
        redis.kill()
        took, statuses = [], []
        async with httpx.AsyncClient(base_url=url, timeout=10) as client:
            for number in range(20):
                began = time.monotonic()
                answer = await client.post(
                    "/api/v1/auth/password-reset/request", json={"email": f"nobody{number}@example.com"}
                )
                took.append(time.monotonic() - began)
                statuses.append(answer.status_code)
        redis.start()
    assert [status for status in statuses if status >= 500] == []
    assert max(took) < 3, "somebody waited for the broker"


async def test_a_server_with_a_broker_runs_no_job_itself(
    raw: asyncpg.Connection, dsn: str, redis: OwnRedis
) -> None:
    await arrange(raw)
    with serving(dsn, CELERY_BROKER_URL=redis.url) as url:
        async with httpx.AsyncClient(base_url=url, timeout=10) as client:
            answer = await client.post(
                "/api/v1/auth/register", json={"email": "jobs@example.com", "password": PASSWORD}
            )
        assert answer.status_code < 300
        await enqueue(raw, "kernel.tidy", ["{}"])
        await until(raw, "NOT EXISTS (SELECT FROM kernel.outbox WHERE dispatched_at IS NULL)", 15)
        await asyncio.sleep(1)
        assert set(await states(raw)) == {"queued"}
