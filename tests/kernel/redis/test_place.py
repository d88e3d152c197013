"""What a Redis that dies, hangs or comes back means for whoever asks."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import pytest

from cairn.kernel.redis import RedisGone
from cairn.kernel.redis.place import RedisPlace
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.integration


@pytest.fixture
def server() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


@pytest.fixture
async def place(server: OwnRedis) -> AsyncIterator[RedisPlace]:
    place = RedisPlace(server.url, 4)
    yield place
    await place.close()


async def _until_up(place: RedisPlace, within: float = 5.0) -> None:
    async with asyncio.timeout(within):
        while not place.up:
            await asyncio.sleep(0.02)


async def test_it_answers(place: RedisPlace) -> None:
    await place.ask(lambda redis: redis.set("a", b"1"))
    assert await place.ask(lambda redis: redis.get("a")) == b"1"
    assert place.up
    assert place.outages == 0


async def test_more_questions_than_connections_wait_for_one(place: RedisPlace) -> None:
    answers = await asyncio.gather(*(place.ask(lambda redis: redis.incr("n")) for _ in range(50)))
    assert sorted(answers) == list(range(1, 51))


async def test_a_killed_redis_is_missed_once_and_found_again(server: OwnRedis, place: RedisPlace) -> None:
    await place.ask(lambda redis: redis.set("a", b"1"))
    server.kill()
    with pytest.raises(RedisGone):
        await place.ask(lambda redis: redis.get("a"))
    assert not place.up
    server.start()
    await _until_up(place)
    assert await place.ask(lambda redis: redis.get("a")) is None
    assert place.outages == 1


async def test_a_hung_redis_costs_a_moment_once(server: OwnRedis, place: RedisPlace) -> None:
    await place.ask(lambda redis: redis.ping())
    server.hang()
    began = time.monotonic()
    with pytest.raises(RedisGone):
        await place.ask(lambda redis: redis.get("a"))
    assert time.monotonic() - began < 2
    began = time.monotonic()
    for _ in range(1000):
        with pytest.raises(RedisGone):
            await place.ask(lambda redis: redis.get("a"))
    assert time.monotonic() - began < 1
    server.resume()
    await _until_up(place)
    assert await place.ask(lambda redis: redis.ping())


async def test_nobody_asks_before_what_an_outage_made_doubtful_is_mended(
    server: OwnRedis, place: RedisPlace
) -> None:
    seen: list[bool] = []

    async def mend(redis: object) -> None:
        seen.append(place.up)

    place.when_back.append(mend)
    server.kill()
    with pytest.raises(RedisGone):
        await place.ask(lambda redis: redis.get("a"))
    server.start()
    await _until_up(place)
    assert seen == [False]
