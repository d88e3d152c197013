"""The limiter over a shared store: who decides when, what is counted, and how cheap an answer can say it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from cairn.base.ids import new_id, new_id_text
from cairn.kernel.access import Caller
from cairn.kernel.db.limit_counts import CountsInDatabase
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.limits import CountsGone, Decision, Limiter, Quota, Rate, SharedLimiter, limits_of, rates_of
from cairn.kernel.limits.in_redis import CountsInRedis
from cairn.kernel.redis.place import RedisPlace
from cairn.kernel.telemetry.metrics import REGISTRY
from tests.conftest import settings_for

pytestmark = pytest.mark.unit

SECRET = b"a secret of the tests of limits."
RATE = Rate(3, 60)
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


class Store:
    """Another process's worth of counts, to be taken away."""

    name = "redis"
    slow_seconds = 0.02

    def __init__(self) -> None:
        self.counts, self.there, self.takes, self.asked = Limiter(), True, 0.0, 0

    async def check(self, digest: bytes, rate: Rate) -> Decision:
        self.asked += 1
        await self.ping()
        return self.counts.check_now(digest.hex(), rate)

    async def ping(self) -> None:
        if not self.there:
            raise CountsGone
        await asyncio.sleep(self.takes)


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def until_shared(limiter: SharedLimiter) -> None:
    async with asyncio.timeout(10):
        while not limiter.shared_rules:
            await asyncio.sleep(0.02)


async def test_two_processes_count_together() -> None:
    store = Store()
    both = [SharedLimiter(store, SECRET), SharedLimiter(store, SECRET)]
    answers = [await both[number % 2].check("alice", RATE) for number in range(5)]
    assert [answer.allowed for answer in answers] == [True] * 3 + [False] * 2
    assert (await both[0].check("bob", RATE)).remaining == 2


async def test_who_was_let_in_here_often_enough_is_not_asked_about() -> None:
    store = Store()
    limiter = SharedLimiter(store, SECRET)
    for _ in range(3):
        assert limiter.check_now("alice", RATE) is None, "the shared store has to be asked"
        assert (await limiter.check("alice", RATE)).allowed
    refused = limiter.check_now("alice", RATE)
    assert refused is not None
    assert not refused.allowed
    assert not (await limiter.check("alice", RATE)).allowed
    assert store.asked == 3


async def test_without_the_store_a_process_goes_on_with_what_it_knows() -> None:
    store = Store()
    limiter = SharedLimiter(store, SECRET)
    fallbacks, outages = (
        value("rate_limit_fallbacks_total", store="redis"),
        value("rate_limit_store_outages_total", store="redis"),
    )
    await limiter.check("alice", RATE)
    store.there = False
    answers = [await limiter.check("alice", RATE) for _ in range(4)]
    assert [answer.allowed for answer in answers] == [True, True, False, False]
    assert limiter.check_now("bob", RATE) == Decision(True, 3, 60, 2, 20, 0)
    assert store.asked == 2, "what is known to be away is not asked"
    assert value("rate_limit_fallbacks_total", store="redis") == fallbacks + 5
    assert value("rate_limit_store_outages_total", store="redis") == outages + 1
    assert (value("rate_limit_store", store="redis"), value("rate_limit_store", store="process")) == (0, 1)
    store.there, store.counts = True, Limiter()
    await until_shared(limiter)
    assert (value("rate_limit_store", store="redis"), value("rate_limit_store", store="process")) == (1, 0)
    assert not (await limiter.check("alice", RATE)).allowed, "a store that forgot is no second helping"
    await limiter.close()


async def test_a_store_that_stays_slow_is_left_alone_until_it_is_fast() -> None:
    store, rate = Store(), Rate(1000, 60)
    limiter = SharedLimiter(store, SECRET)
    store.takes = 0.05
    await limiter.check("alice", rate)
    assert limiter.shared_rules, "one slow answer is no outage"
    async with asyncio.timeout(10):
        while limiter.shared_rules:
            await limiter.check("alice", rate)
    store.takes = 0.0
    await until_shared(limiter)
    await limiter.close()


async def test_closing_ends_the_look_out() -> None:
    store = Store()
    limiter = SharedLimiter(store, SECRET)
    store.there = False
    await limiter.check("alice", RATE)
    await limiter.close()
    assert [task for task in asyncio.all_tasks() if "_until_back" in repr(task)] == []


async def test_a_database_that_is_gone_or_closed_is_no_failure() -> None:
    database = Database(NOWHERE, PoolOptions(minimum=0, maximum=1, acquire_timeout=0.5))
    for opened in (False, True):
        if opened:
            await database.open()
        limiter = SharedLimiter(CountsInDatabase(database), SECRET)
        assert (await limiter.check(new_id_text(), RATE)).remaining == 2
        assert not limiter.shared_rules
        await limiter.close()
    await database.close()


async def test_a_quota_counts_people_by_who_they_are_and_others_by_network() -> None:
    default = Quota("default", RATE, Limiter())
    login = Quota("login", replace(RATE, by_network=True), Limiter())
    alice, nobody = Caller(new_id(), network="203.0.113.0/24"), Caller(network="203.0.113.0/24")
    assert default.whose(alice) == f"default:{alice.user_id}"
    assert default.whose(nobody) == default.of_network("203.0.113.0/24") == "default:203.0.113.0/24"
    assert login.whose(alice) == login.whose(nobody) == "login:203.0.113.0/24"


async def test_what_lets_people_in_counts_by_network_and_the_rest_by_who_they_are() -> None:
    rates = rates_of(settings_for(NOWHERE))
    assert {name for name, rate in rates.items() if rate.by_network} == {
        "login",
        "register",
        "password-reset",
    }
    alice = Caller(new_id(), network="203.0.113.0/24")
    assert Quota("a product's", RATE, Limiter()).whose(alice) == f"a product's:{alice.user_id}"


async def test_a_quota_answers_at_once_where_nobody_is_to_be_asked() -> None:
    allowed = value("rate_limit_decisions_total", limit="cached", outcome="allowed")
    refused = value("rate_limit_decisions_total", limit="cached", outcome="refused")
    quota = Quota("cached", RATE, Limiter())
    said = [quota.take_now("k") for _ in range(4)]
    assert [decision.allowed for decision, _ in said] == [True] * 3 + [False]
    assert (b"x-ratelimit-remaining", b"2") in said[0][1]
    assert (b"retry-after", b"20") in said[3][1]
    assert value("rate_limit_decisions_total", limit="cached", outcome="allowed") == allowed + 3
    assert value("rate_limit_decisions_total", limit="cached", outcome="refused") == refused + 1
    assert Quota("cached", RATE, SharedLimiter(Store(), SECRET)).take_now("k") is None


async def test_where_counts_are_kept_follows_from_the_settings() -> None:
    rows = CountsInDatabase(Database(NOWHERE, PoolOptions()))
    place = RedisPlace("redis://127.0.0.1:1/0", 1)

    def chosen(redis: RedisPlace | None = None, **said: str) -> object:
        settings = settings_for(NOWHERE, **{"RATE_LIMIT_ENABLED": "true", **said})
        limits = limits_of(settings, redis, rows, SECRET)
        return type(limits._shared) if isinstance(limits, SharedLimiter) else type(limits)

    assert chosen(place, RATE_LIMIT_ENABLED="false", WORKERS="4") is type(None)
    assert chosen(WORKERS="1") is Limiter
    assert chosen(WORKERS="4") is CountsInDatabase
    assert chosen(place, WORKERS="1") is chosen(place, WORKERS="4") is CountsInRedis
    await place.close()
