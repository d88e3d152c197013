"""Answers for one person: made once for all who ask, kept here and sealed in Redis, lost without harm."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import pytest
from redis.asyncio import Redis

from cairn.kernel.cache import PrivateAnswers, private
from cairn.kernel.cache.private import MOST_BYTES, NAME, SECONDS, Made
from cairn.kernel.redis.place import RedisPlace
from cairn.kernel.vault import CannotOpen
from cairn.kernel.vault.sealing import open_under, seal_under
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.integration
KEY, SECRET = "product:reports:alice:1:summary:abc", b"a secret of this test alone"
ANSWER = b'{"net":"1234.56","merchant":"Corner Market"}'


class Maker:
    """Makes an answer as often as it is asked; `gate`: only when it is opened."""

    def __init__(self, answer: bytes = ANSWER, key: str = KEY) -> None:
        self.answer, self.key, self.times = answer, key, 0
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self) -> Made:
        self.times += 1
        await self.gate.wait()
        return self.key, self.answer


def answers(place: RedisPlace | None = None, secret: bytes = SECRET) -> PrivateAnswers:
    def opened(sealed: bytes) -> bytes | None:
        try:
            return open_under(secret, sealed, b"test")
        except CannotOpen:
            return None

    return PrivateAnswers(place, lambda plain: seal_under(secret, plain, b"test"), opened)


@pytest.fixture(scope="module")
def server() -> Iterator[OwnRedis]:
    with own_redis() as made:
        yield made


@pytest.fixture
async def redis(server: OwnRedis) -> AsyncIterator[Redis]:
    """To look at what is there, beside those who are tested."""
    async with Redis.from_url(server.url) as client:
        await client.flushall()
        yield client


@pytest.fixture
async def place(server: OwnRedis) -> AsyncIterator[RedisPlace]:
    # a slow machine is no outage here
    made = RedisPlace(server.url, within=5.0)
    yield made
    await made.close()


async def until(made: Maker, times: int) -> None:
    async with asyncio.timeout(5):
        while made.times < times:
            await asyncio.sleep(0)


async def test_it_is_made_once_and_found_again() -> None:
    kept, make = answers(), Maker()
    assert [await kept.answer(KEY, make) for _ in range(3)] == [(KEY, ANSWER)] * 3
    assert make.times == 1
    await kept.answer(KEY + "d", make)
    assert make.times == 2, "another key is another answer"


async def test_of_a_hundred_at_once_one_makes_it() -> None:
    kept, make = answers(), Maker()
    make.gate.clear()
    asking = [asyncio.create_task(kept.answer(KEY, make)) for _ in range(100)]
    await until(make, 1)
    await asyncio.sleep(0.01)
    make.gate.set()
    assert await asyncio.gather(*asking) == [(KEY, ANSWER)] * 100
    assert make.times == 1


async def test_it_is_kept_under_what_it_was_made_of() -> None:
    """While it was asked for, what it is made of has changed."""
    kept, newer = answers(), Maker(b"newer", KEY.replace(":1:", ":2:"))
    assert await kept.answer(KEY, newer) == (newer.key, b"newer")
    make = Maker()
    assert await kept.answer(newer.key, make) == (newer.key, b"newer")
    assert make.times == 0
    assert await kept.answer(KEY, make) == (KEY, ANSWER), "nothing is kept under the older key"


async def test_where_the_maker_fails_the_others_make_it_themselves() -> None:
    kept, make, failing = answers(), Maker(), asyncio.Event()

    async def fail() -> Made:
        await failing.wait()
        raise LookupError("of the maker")

    first = asyncio.create_task(kept.answer(KEY, fail))
    await asyncio.sleep(0)
    others = [asyncio.create_task(kept.answer(KEY, make)) for _ in range(20)]
    await asyncio.sleep(0.01)
    failing.set()
    with pytest.raises(LookupError, match="of the maker"):
        await first
    assert await asyncio.gather(*others) == [(KEY, ANSWER)] * 20
    assert make.times == 1, "one of them for all"


async def test_where_the_maker_is_gone_the_others_make_it_themselves() -> None:
    kept, make, slow = answers(), Maker(), Maker()
    slow.gate.clear()
    first = asyncio.create_task(kept.answer(KEY, slow))
    await until(slow, 1)
    others = [asyncio.create_task(kept.answer(KEY, make)) for _ in range(20)]
    await asyncio.sleep(0.01)
    first.cancel()
    assert await asyncio.gather(*others) == [(KEY, ANSWER)] * 20
    assert (slow.times, make.times) == (1, 1)
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_who_stops_waiting_harms_nobody() -> None:
    kept, make = answers(), Maker()
    make.gate.clear()
    first = asyncio.create_task(kept.answer(KEY, make))
    await until(make, 1)
    leaving = asyncio.create_task(kept.answer(KEY, make))
    await asyncio.sleep(0.01)
    leaving.cancel()
    await asyncio.sleep(0)
    make.gate.set()
    assert await first == (KEY, ANSWER)
    assert make.times == 1


async def test_what_is_kept_here_is_bound_by_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "MOST_BYTES", 10_000)
    kept, names = answers(), [f"{number:04}" for number in range(40)]
    for name in names:
        await kept.answer(name, Maker(b"x" * 596, name))
    again = Maker(b"again")
    assert [name for name in names if (await kept.answer(name, _none(again)))[1] != b"again"] == names[-16:]
    await kept.answer("large", Maker(b"x" * 700, "large"))
    large = Maker(b"large", "large")
    assert await kept.answer("large", large) == ("large", b"large"), "too large to be kept"
    assert MOST_BYTES == 16 * 1024 * 1024


def _none(make: Maker) -> Maker:
    """One that is kept under nothing that is asked for."""
    make.key = "nothing"
    return make


async def test_what_was_asked_for_last_stays_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private, "MOST_BYTES", 32)
    kept = answers()
    for name in "abcdefghijklmnop":
        await kept.answer(name, Maker(b"1", name))
    await kept.answer("a", Maker(b"2", "a"))
    await kept.answer("q", Maker(b"1", "q"))
    assert (await kept.answer("a", Maker(b"2", "a")))[1] == b"1"
    assert (await kept.answer("b", Maker(b"2", "b")))[1] == b"2"


async def test_after_minutes_it_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, make = answers(), Maker()
    await kept.answer(KEY, make)
    real = time.monotonic
    monkeypatch.setattr(private.time, "monotonic", lambda: real() + 299)
    await kept.answer(KEY, make)
    assert make.times == 1
    monkeypatch.setattr(private.time, "monotonic", lambda: real() + 301)
    await kept.answer(KEY, make)
    assert make.times == 2


async def test_another_process_finds_it_in_redis_for_a_day(place: RedisPlace, redis: Redis) -> None:
    make = Maker()
    await answers(place).answer(KEY, make)
    other = answers(place)
    assert [await other.answer(KEY, make) for _ in range(2)] == [(KEY, ANSWER)] * 2
    assert make.times == 1
    (name,) = await redis.keys()
    assert name.decode() == NAME + KEY
    assert 0.9 * SECONDS - 60 <= await redis.ttl(name) <= 1.1 * SECONDS


async def test_redis_holds_nothing_that_can_be_read(place: RedisPlace, redis: Redis) -> None:
    await answers(place).answer(KEY, Maker())
    held = b"".join([await redis.get(name) for name in await redis.keys()])
    assert len(held) > len(ANSWER)
    for word in (b"1234", b"Corner", b"merchant", b"net"):
        assert word not in held


@pytest.mark.parametrize("held", [b"", b"x", b"\x01" * 200])
async def test_what_cannot_be_opened_is_made_again(place: RedisPlace, redis: Redis, held: bytes) -> None:
    await redis.set(NAME + KEY, held)
    make = Maker()
    assert await answers(place).answer(KEY, make) == (KEY, ANSWER)
    assert make.times == 1


async def test_after_a_change_of_the_secret_it_is_made_again(place: RedisPlace, redis: Redis) -> None:
    make = Maker()
    await answers(place).answer(KEY, make)
    await answers(place, b"another secret").answer(KEY, make)
    assert make.times == 2
    await answers(place, b"another secret").answer(KEY, make)
    assert make.times == 2, "and sealed anew"


async def test_an_answer_under_the_key_of_another_is_not_taken(place: RedisPlace, redis: Redis) -> None:
    alices, bobs = Maker(b"Alice's"), Maker(b"Bob's", KEY.replace("alice", "bob"))
    await answers(place).answer(KEY, alices)
    await redis.copy(NAME + KEY, NAME + bobs.key)
    assert await answers(place).answer(bobs.key, bobs) == (bobs.key, b"Bob's")
    assert bobs.times == 1


async def test_without_redis_it_costs_time_and_nothing_else() -> None:
    with own_redis() as server:
        place = RedisPlace(server.url)
        kept, make = answers(place), Maker()
        server.hang()
        begun = time.monotonic()
        assert await kept.answer(KEY, make) == (KEY, ANSWER)
        assert time.monotonic() - begun < 2
        await kept.answer(KEY, make)
        assert make.times == 1, "it is kept here all the same"
        await kept.forget(KEY)
        server.kill()
        assert await kept.answer(KEY, make) == (KEY, ANSWER)
        assert make.times == 2
        await place.close()


async def test_who_is_forgotten_is_forgotten_here_and_there(place: RedisPlace, redis: Redis) -> None:
    kept, mine, bobs = answers(place), Maker(), Maker(key=KEY.replace("alice", "bob"))
    for number in range(3):
        await kept.answer(f"{KEY}{number}", Maker(key=f"{KEY}{number}"))
    await kept.answer(bobs.key, bobs)
    # many others, so that it takes several looks
    await redis.mset({f"other:{number}": "" for number in range(5_000)})
    await kept.forget("product:reports:alice:")
    assert await redis.keys(f"{NAME}*") == [(NAME + bobs.key).encode()]
    assert await redis.dbsize() == 5_001
    await kept.answer(KEY, mine)
    await kept.answer(bobs.key, bobs)
    assert (mine.times, bobs.times) == (1, 1)


async def test_forgetting_takes_no_pattern(place: RedisPlace, redis: Redis) -> None:
    await answers(place).answer(KEY, Maker())
    for beginning in ("*", "product?", "[p]roduct", "\\product"):
        await answers(place).forget(beginning)
    assert await redis.dbsize() == 1


async def test_what_is_being_made_of_who_is_forgotten_is_not_kept(place: RedisPlace, redis: Redis) -> None:
    kept, make = answers(place), Maker()
    make.gate.clear()
    asking = asyncio.create_task(kept.answer(KEY, make))
    await until(make, 1)
    await kept.forget("product:reports:alice:")
    make.gate.set()
    assert await asking == (KEY, ANSWER)
    assert await redis.dbsize() == 0
    await kept.answer(KEY, make)
    assert make.times == 2
