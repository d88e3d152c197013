"""Limits over several processes, and while what they share is killed, hung, slow or empty (reliability, row 5).

One check for all: what a caller was let through never exceeds the limit and what came back to them meanwhile, and no
answer is a 5xx. The mutants are processes that count alone, and a limiter that keeps no count of its own.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from datetime import timedelta
from statistics import median

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id_text
from cairn.kernel.limits import Decision, Limiter, Rate, SharedLimiter
from cairn.kernel.limits.in_redis import CountsInRedis
from cairn.kernel.redis.place import RedisPlace
from cairn.kernel.web.edge import Edge
from cairn.main import app_of
from tests.cast import PASSWORD, Cast
from tests.chaos.slow_proxy import slow_proxy
from tests.conftest import settings_for
from tests.kernel.toy.asgi import call
from tests.redis_server import OwnRedis, own_redis
from tests.served import serving

pytestmark = pytest.mark.chaos
LIMIT, ASKED = 50, 200
ITEMS = "/api/v1/items"
SECRET = b"a secret of the tests of limits."
Story = Callable[[OwnRedis], Awaitable[None]]


class Generous(Limiter):
    """The mutant: a process that keeps no count of what it lets through."""

    def would_allow(self, *_: object) -> bool:
        return True

    def check_now(self, key: str, rate: Rate) -> Decision:
        return Limiter().check_now(key, rate)


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


def is_bound(passed: int, seconds: float, rate: Rate, processes: int = 1) -> bool:
    """Not one more than the limit of each process, and what came back."""
    back = seconds * rate.limit / rate.period_seconds + 1
    return rate.limit <= passed <= processes * (rate.limit + back)


# over processes


async def asked_of_both(urls: list[str], address: str) -> tuple[Counter[int], float]:
    """What two servers answer to one network that asks both at once, by status; and how long that took."""
    headers, limits = {"X-Forwarded-For": address}, httpx.Limits(max_connections=20)
    async with AsyncExitStack() as clients:
        both = [
            await clients.enter_async_context(
                httpx.AsyncClient(base_url=url, headers=headers, limits=limits, timeout=30)
            )
            for url in urls
        ]
        began = time.monotonic()
        answers = await asyncio.gather(*(both[number % 2].get(ITEMS) for number in range(ASKED)))
    assert all("x-ratelimit-remaining" in answer.headers for answer in answers)
    assert all("retry-after" in answer.headers for answer in answers if answer.status_code == 429)
    return Counter(answer.status_code for answer in answers), time.monotonic() - began


async def check_shared(dsn: str, **more: str) -> None:
    """One round of three is enough: a machine that stalls makes a process count alone, as it should."""
    given = {
        "RATE_LIMIT_ENABLED": "true",
        "RATE_LIMIT_DEFAULT": str(LIMIT),
        "TRUSTED_PROXIES": "127.0.0.1/32",
    }
    rounds: list[tuple[int, float]] = []
    with ExitStack() as servers:
        urls = [servers.enter_context(serving(dsn, **given, **more)) for _ in range(2)]
        while not rounds or (len(rounds) < 3 and not is_bound(*rounds[-1], Rate(LIMIT, 60))):
            await asyncio.sleep(len(rounds))
            answers, seconds = await asked_of_both(urls, f"203.0.{len(rounds)}.1")
            assert answers.keys() == {200, 429}
            rounds.append((answers[200], seconds))
    assert is_bound(*rounds[-1], Rate(LIMIT, 60)), rounds


async def test_two_processes_share_one_limit_in_redis(dsn: str, cairn: wiring.Cairn, redis: OwnRedis) -> None:
    await check_shared(dsn, REDIS_URL=redis.url)


async def test_two_processes_share_one_limit_in_postgresql(dsn: str, cairn: wiring.Cairn) -> None:
    await check_shared(dsn, WORKERS="2")


@pytest.mark.mutant
async def test_where_processes_count_alone_the_check_sees_it(dsn: str, cairn: wiring.Cairn) -> None:
    with pytest.raises(AssertionError):
        await check_shared(dsn)


# through faults


@asynccontextmanager
async def program(dsn: str, **more: str) -> AsyncIterator[tuple[wiring.Cairn, Edge]]:
    made = wiring.build(settings_for(dsn, RATE_LIMIT_ENABLED="true", RATE_LIMIT_DEFAULT=str(LIMIT), **more))
    app = app_of(made)
    await made.database.open()
    made.system.accepting = True
    try:
        yield made, app
    finally:
        await made.close()


async def asked(app: Edge, times: int, into: Counter[int], at_once: int = 5) -> float:
    """Ask some at a time; how long the answer in the middle took, in seconds."""
    took: list[float] = []

    async def one() -> None:
        began = time.monotonic()
        into[(await call(app, "GET", ITEMS)).status] += 1
        took.append(time.monotonic() - began)

    for _ in range(0, times, at_once):
        await asyncio.gather(*(one() for _ in range(at_once)))
    return median(took)


async def until_shared(made: wiring.Cairn) -> None:
    async with asyncio.timeout(10):
        while not made.runtime.limits.shared_rules:
            await asyncio.sleep(0.05)


async def killed(redis: OwnRedis) -> None:
    redis.kill()


async def hung(redis: OwnRedis) -> None:
    redis.hang()


async def back(redis: OwnRedis) -> None:
    redis.resume()


async def restarted(redis: OwnRedis) -> None:
    redis.kill()
    redis.start()


async def nothing(_: OwnRedis) -> None:
    """The fault is over already."""


async def script_flushed(redis: OwnRedis) -> None:
    place = RedisPlace(redis.url, 1)
    await place.ask(lambda asked: asked.script_flush())
    await place.close()


async def started(redis: OwnRedis) -> None:
    redis.start()


async def check_fault(
    dsn: str, redis: OwnRedis, fault: Story, mended: Story, local: Limiter | None = None
) -> None:
    """Half of the limit before, too much during the fault, and too much after it."""
    answers: Counter[int] = Counter()
    async with program(dsn, REDIS_URL=redis.url) as (made, app):
        if local is not None:
            made.runtime.limits._local = local
        began = time.monotonic()
        await asked(app, LIMIT // 2, answers)
        assert answers == {200: LIMIT // 2}
        await fault(redis)
        await asked(app, 5, answers)
        middle = await asked(app, LIMIT * 2, answers)
        await mended(redis)
        await until_shared(made)
        await asked(app, LIMIT * 2, answers)
        seconds = time.monotonic() - began
    assert answers.keys() == {200, 429}
    assert is_bound(answers[200], seconds, Rate(LIMIT, 60)), (answers, seconds)
    assert middle < 0.2, "the fault was waited for again and again"


FAULTS = {
    "killed": (killed, started),
    "hung": (hung, back),
    "restarted empty": (restarted, nothing),
    "script flushed": (script_flushed, nothing),
}


@pytest.mark.parametrize("name", FAULTS)
async def test_limits_hold_through(name: str, dsn: str, cairn: wiring.Cairn, redis: OwnRedis) -> None:
    await check_fault(dsn, redis, *FAULTS[name])


async def test_without_a_count_of_its_own_the_check_sees_it(
    dsn: str, cairn: wiring.Cairn, redis: OwnRedis
) -> None:
    with pytest.raises(AssertionError):
        await check_fault(dsn, redis, killed, started, Generous())


@pytest.mark.parametrize("delay", [0.1, 0.4])
async def test_a_slow_redis_is_not_waited_for(
    delay: float, dsn: str, cairn: wiring.Cairn, redis: OwnRedis
) -> None:
    answers: Counter[int] = Counter()
    async with (
        slow_proxy(redis.port) as proxy,
        program(dsn, REDIS_URL=f"redis://127.0.0.1:{proxy.port}/0") as (made, app),
    ):
        began = time.monotonic()
        await asked(app, 10, answers)
        proxy.delay = delay
        async with asyncio.timeout(10):
            while made.runtime.limits.shared_rules:
                await asked(app, 2, answers, at_once=2)
        middle = await asked(app, LIMIT * 2, answers)
        proxy.delay = 0.0
        await until_shared(made)
        await asked(app, LIMIT, answers)
        seconds = time.monotonic() - began
    assert answers.keys() == {200, 429}
    assert is_bound(answers[200], seconds, Rate(LIMIT, 60)), (answers, seconds)
    assert middle < delay


async def outages(redis: OwnRedis, locals_: list[Limiter]) -> tuple[int, float]:
    """How often two limiters let one caller through, over three outages that leave Redis empty."""
    places = [RedisPlace(redis.url, 2) for _ in locals_]
    both = [
        SharedLimiter(CountsInRedis(place), SECRET, local)
        for place, local in zip(places, locals_, strict=True)
    ]
    key, rate, passed, began = new_id_text(), Rate(LIMIT, 60), 0, time.monotonic()

    async def knock() -> int:
        answers = await asyncio.gather(*(limiter.check(key, rate) for limiter in both for _ in range(LIMIT)))
        return sum(answer.allowed for answer in answers)

    for _ in range(3):
        passed += await knock()
        redis.kill()
        passed += await knock()
        redis.start()
        async with asyncio.timeout(10):
            while not all(limiter.shared_rules for limiter in both):
                await asyncio.sleep(0.05)
        passed += await knock()
    for limiter, place in zip(both, places, strict=True):
        await limiter.close()
        await place.close()
    return passed, time.monotonic() - began


async def test_outages_do_not_add_up(redis: OwnRedis) -> None:
    passed, seconds = await outages(redis, [Limiter(), Limiter()])
    assert is_bound(passed, seconds, Rate(LIMIT, 60), processes=2), (passed, seconds)
    passed, seconds = await outages(redis, [Generous(), Generous()])
    assert not is_bound(passed, seconds, Rate(LIMIT, 60), processes=2)


@pytest.mark.parametrize("hours", [1, -1])
async def test_a_clock_that_is_set_moves_no_limit(hours: int, redis: OwnRedis) -> None:
    place = RedisPlace(redis.url, 1)
    limiters = [Limiter(), SharedLimiter(CountsInRedis(place), SECRET)]
    rate, key = Rate(5, 60), new_id_text()
    try:
        for limiter in limiters:
            assert [(await limiter.check(key, rate)).remaining for _ in range(4)] == [4, 3, 2, 1]
            clock.shift(timedelta(hours=hours))
            assert (await limiter.check(key, rate)).remaining == 0
            refused = await limiter.check(key, rate)
            assert not refused.allowed
            assert refused.retry_after_seconds <= 12
            clock.shift(timedelta(0))
            assert not (await limiter.check(key, rate)).allowed
    finally:
        clock.shift(timedelta(0))
        await place.close()


async def test_lockouts_do_not_care(dsn: str, cast: Cast, redis: OwnRedis) -> None:
    alice = await cast.alice()

    async def login(app: Edge, password: str) -> tuple[int, object]:
        body = {"username": alice.username, "password": password}
        got = await call(app, "POST", "/api/v1/auth/login", json=body)
        return got.status, got.json().get("code")

    async with program(dsn, REDIS_URL=redis.url, RATE_LIMIT_LOGIN="100") as (_, app):
        for number in range(5):
            if number == 2:
                redis.kill()
            assert (await login(app, f"Guess-Horse-{number}!"))[0] == 401
        assert await login(app, PASSWORD) == (403, "account_locked")
        redis.start()
        assert await login(app, PASSWORD) == (403, "account_locked")
    async with program(dsn) as (_, app):  # another process, without a Redis
        assert await login(app, PASSWORD) == (403, "account_locked")
