"""Three places to count, one algorithm: Redis and PostgreSQL decide as a process by itself does."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from cairn.base.ids import new_id_text
from cairn.kernel.access import ANONYMOUS
from cairn.kernel.db.limit_counts import CountsInDatabase
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.housekeeping import TIDY
from cairn.kernel.limits import Decision, Limiter, Rate, SharedCounts, SharedLimiter
from cairn.kernel.limits.in_redis import CountsInRedis
from cairn.kernel.redis.place import RedisPlace
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.integration

SECRET = b"a secret of the tests of limits."
PATIENT = 20.0
"""Seconds: whether an answer comes in time is not what is asked here."""
SLACK = PoolOptions(minimum=1, maximum=6, acquire_timeout=PATIENT)


class Hand:
    """A clock that the test moves. It never lags behind the real one, by which Redis lets keys expire."""

    def __init__(self) -> None:
        self._ahead, self.ms = 0, 0

    def on(self, gap: int) -> None:
        self._ahead += gap
        self.ms = time.time_ns() // 1_000_000 + self._ahead

    def __call__(self) -> int:
        return self.ms


@pytest.fixture(scope="module")
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


@pytest.fixture
async def place(redis: OwnRedis) -> AsyncIterator[RedisPlace]:
    place = RedisPlace(redis.url, 4, PATIENT)
    yield place
    await place.close()


@pytest.fixture
async def database(dsn: str) -> AsyncIterator[Database]:
    database = Database(dsn, SLACK)
    await database.open()
    yield database
    await database.close()


@pytest.fixture(params=["redis", "postgresql"])
def store(request: pytest.FixtureRequest, place: RedisPlace, database: Database) -> SharedCounts:
    return CountsInRedis(place) if request.param == "redis" else CountsInDatabase(database, within=PATIENT)


rates = st.builds(Rate, st.integers(1, 20) | st.sampled_from([97, 1_000, 100_000_000]), st.integers(1, 20))
gaps = st.lists(st.integers(0, 5000) | st.sampled_from([0, 1, 999, 1000]), min_size=1, max_size=40)


@effort(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rate=rates, gaps=gaps)
def test_the_same_requests_get_the_same_decisions(
    redis: OwnRedis, dsn: str, rate: Rate, gaps: list[int]
) -> None:
    asyncio.run(_compare(redis.url, dsn, rate, gaps))


async def _compare(url: str, dsn: str, rate: Rate, gaps: list[int]) -> None:
    clock, key, digest = Hand(), new_id_text(), new_id_text().encode()
    place, database = (
        RedisPlace(url, 1, PATIENT),
        Database(dsn, PoolOptions(minimum=1, maximum=1, acquire_timeout=PATIENT)),
    )
    await database.open()
    local = Limiter(now_ms=clock)
    stores = [CountsInRedis(place, clock), CountsInDatabase(database, clock, PATIENT)]
    try:
        for gap in gaps:
            clock.on(gap)
            expected = local.check_now(key, rate)
            assert [await store.check(digest, rate) for store in stores] == [expected, expected]
    finally:
        await place.close()
        await database.close()


async def test_a_store_whose_clock_steps_locks_nobody_out(place: RedisPlace, database: Database) -> None:
    clock, digest, rate = Hand(), new_id_text().encode(), Rate(3, 60)
    clock.on(0)
    local = Limiter(now_ms=clock)
    for store in (CountsInRedis(place, clock), CountsInDatabase(database, clock, PATIENT)):
        key = new_id_text()
        for gap in (0, 1, -3_600_000, 20_000, 3_600_000, 0):
            clock.on(gap)
            decided = await store.check(digest, rate)
            assert decided == local.check_now(key, rate)
            assert decided.retry_after_seconds <= 20


async def test_what_a_store_passes_is_bounded_by_its_own_clock(store: SharedCounts) -> None:
    digest, rate = new_id_text().encode(), Rate(4, 2)
    answers = [await store.check(digest, rate) for _ in range(6)]
    assert [answer.allowed for answer in answers] == [True] * 4 + [False] * 2
    assert answers[0] == Decision(True, 4, 2, 3, 1, 0)
    assert answers[5] == Decision(False, 4, 2, 0, 2, 1)
    await asyncio.sleep(0.51)
    assert (await store.check(digest, rate)).allowed


async def test_of_many_at_once_the_limit_passes(store: SharedCounts) -> None:
    digest, rate = new_id_text().encode(), Rate(50, 60)
    answers = await asyncio.gather(*(store.check(digest, rate) for _ in range(200)))
    assert sum(answer.allowed for answer in answers) == 50
    assert sorted(answer.remaining for answer in answers if answer.allowed) == list(range(50))


async def test_redis_is_told_no_name_and_keeps_nothing(place: RedisPlace) -> None:
    await place.ask(lambda redis: redis.flushdb())
    limiter = SharedLimiter(CountsInRedis(place), SECRET)
    await limiter.check("default:203.0.113.0/24", Rate(2, 1))
    [name] = await place.ask(lambda redis: redis.keys("*"))
    assert name.startswith(b"cairn:limit:")
    assert b"203.0.113" not in name
    other = SharedLimiter(CountsInRedis(place), b"another secret of thirty-two byt")
    await other.check("default:203.0.113.0/24", Rate(2, 1))
    assert len(await place.ask(lambda redis: redis.keys("*"))) == 2
    assert 0 < await place.ask(lambda redis: redis.pttl(name)) <= 501
    await asyncio.sleep(0.6)
    assert await place.ask(lambda redis: redis.keys("*")) == []


async def test_redis_that_forgot_the_script_is_told_again(place: RedisPlace) -> None:
    limiter, rate = SharedLimiter(CountsInRedis(place), SECRET), Rate(30, 60)
    key = new_id_text()
    await limiter.check(key, rate)
    await place.ask(lambda redis: redis.script_flush())
    assert (await limiter.check(key, rate)).remaining == 28
    await place.ask(lambda redis: redis.script_flush())
    answers = await asyncio.gather(*(limiter.check(key, rate) for _ in range(20)))
    assert sorted(answer.remaining for answer in answers) == list(range(8, 28))
    assert limiter.shared_rules


async def test_a_redis_with_a_password() -> None:
    with own_redis("--requirepass", "open-sesame") as server:
        for login, rules in ((":open-sesame@", True), ("", False)):
            place = RedisPlace(server.url.replace("//", f"//{login}"), 2, PATIENT)
            limiter = SharedLimiter(CountsInRedis(place), SECRET)
            assert (await limiter.check(new_id_text(), Rate(10, 60))).remaining == 9
            assert limiter.shared_rules is rules
            await limiter.close()
            await place.close()


async def test_the_table_is_unlogged_and_holds_no_name(database: Database, raw: asyncpg.Connection) -> None:
    await raw.execute("TRUNCATE kernel.limit_counts")
    limiter = SharedLimiter(CountsInDatabase(database, within=PATIENT), SECRET)
    await limiter.check("default:203.0.113.0/24", Rate(2, 60))
    [row] = await raw.fetch("SELECT * FROM kernel.limit_counts")
    assert b"203" not in row["digest"]
    persistence = "SELECT relpersistence FROM pg_class WHERE oid = 'kernel.limit_counts'::regclass"
    assert await raw.fetchval(persistence) == b"u"


async def test_counts_that_say_nothing_are_swept(database: Database, raw: asyncpg.Connection) -> None:
    await raw.execute("TRUNCATE kernel.limit_counts")
    store = CountsInDatabase(database, within=PATIENT)
    await store.check(b"short", Rate(2, 1))
    await store.check(b"long", Rate(2, 60))
    await asyncio.sleep(1.1)
    work = UnitOfWork(database, ANONYMOUS)
    async with asyncio.timeout(10):
        await TIDY.run(work, {})
        await work.commit()
    assert [row["digest"] for row in await raw.fetch("SELECT digest FROM kernel.limit_counts")] == [b"long"]
