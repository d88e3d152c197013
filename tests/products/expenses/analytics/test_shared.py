"""Reports over two programs on one database: fresh in both after whatever is written in one, with and without Redis."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta

import asyncpg
import httpx
import pytest
from redis.asyncio import Redis

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.cache import PrivateAnswers
from cairn.kernel.db.reads import Reads
from cairn.main import app_of
from tests.builders.expenses import category_id
from tests.cast import Cast, Person
from tests.conftest import ORIGIN, settings_for
from tests.database import empty
from tests.products.expenses.analytics.conftest import BASE, MARCH
from tests.redis_server import OwnRedis, own_redis

pytestmark = pytest.mark.integration
ROUTES = ("summary", "by-category", "by-payment-method", "by-tag", "by-month", "trend", "top-merchants")


@dataclass(slots=True)
class Program:
    """One process, asked as its clients ask it."""

    cairn: wiring.Cairn
    http: httpx.AsyncClient

    async def ask(self, route: str, person: Person) -> httpx.Response:
        return await self.http.get(f"{BASE}/{route}", params=MARCH, headers=person.headers)


@dataclass(slots=True)
class Two:
    """Two of them, and somebody who writes through the first."""

    one: Program
    other: Program
    person: Person
    raw: asyncpg.Connection

    async def wrote(self, method: str, path: str, **more: object) -> dict[str, object]:
        """What a write answers."""
        answer = await self.one.http.request(
            method, f"/api/v1/{path}", headers=self.person.headers, **more  # type: ignore[arg-type]
        )  # fmt: skip
        assert answer.status_code in {200, 201, 204}, answer.text
        return dict(answer.json()) if answer.content else {}

    async def tell(self, net: str) -> dict[str, dict[str, object]]:
        """What the first tells by route, and the other as well, each twice: with this net in all."""
        told: dict[str, dict[str, object]] = {}
        for route in ROUTES:
            answers = [
                await program.ask(route, self.person) for program in (self.one, self.other) for _ in "12"
            ]
            assert len({answer.content for answer in answers}) == 1, route
            assert len({answer.headers["etag"] for answer in answers}) == 1, route
            told[route] = answers[0].json()
            assert told[route]["totals"]["net"] == net, route  # type: ignore[index]
        return told


@pytest.fixture(scope="module")
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


async def held(redis: OwnRedis, person: Person) -> list[bytes]:
    """What Redis keeps of this person: its keys."""
    async with Redis.from_url(redis.url) as client:
        return [
            key async for key in client.scan_iter(match=f"cairn:private:expenses:analytics:{person.id}:*")
        ]


@pytest.fixture(params=["alone", "redis"])
async def two(
    request: pytest.FixtureRequest, dsn: str, raw: asyncpg.Connection, redis: OwnRedis
) -> AsyncIterator[Two]:
    await empty(raw)
    more = {"REDIS_URL": redis.url} if request.param == "redis" else {}
    async with AsyncExitStack() as stack:
        made = [await program(stack, dsn, more) for _ in range(2)]
        yield Two(*made, await Cast(made[0].cairn, raw).alice(), raw)
    clock.shift(timedelta(0))


async def program(stack: AsyncExitStack, dsn: str, more: dict[str, str]) -> Program:
    cairn = wiring.build(settings_for(dsn, **more))
    app = app_of(cairn)
    await cairn.database.open()
    cairn.system.accepting = True
    stack.push_async_callback(cairn.close)
    transport = httpx.ASGITransport(app=app)
    return Program(
        cairn, await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url=ORIGIN))
    )


def named(told: dict[str, dict[str, object]], route: str, field: str) -> list[object]:
    return [item[field] for item in told[route]["items"]]  # type: ignore[attr-defined]


async def test_case_20_after_every_write_both_tell_what_is_there(two: Two) -> None:
    await two.tell("0.00")
    groceries = str(await category_id(two.raw, two.person))
    travel = str(await category_id(two.raw, two.person, "Travel"))
    new = {
        "amount": "10.00",
        "date": "2026-03-05",
        "category_id": groceries,
        "tags": ["home"],
        "merchant": "Corner",
    }
    first = (await two.wrote("POST", "expenses", json=new))["id"]
    await two.tell("10.00")
    await two.wrote("PATCH", f"expenses/{first}", json={"amount": "12.00", "category_id": travel})
    assert named(await two.tell("12.00"), "by-category", "name") == ["Travel"]
    dollars = {**new, "currency": "USD", "amount": "8.00", "merchant": "Diner"}
    second = (await two.wrote("POST", "expenses", json=dollars))["id"]
    assert (await two.tell("12.00"))["summary"]["unconverted"] == [
        {"currency": "USD", "net": "8.00", "count": 1}
    ]
    rate = {"base": "USD", "quote": "EUR", "date": "2026-03-04", "rate": "0.5"}
    await two.wrote("POST", "fx-rates", json=rate)
    assert (await two.tell("16.00"))["summary"]["unconverted"] == []
    await two.wrote("DELETE", f"expenses/{second}")
    await two.tell("12.00")
    await two.wrote("POST", f"expenses/{second}/restore")
    await two.tell("16.00")
    await two.wrote("PATCH", f"categories/{travel}", json={"name": "Journeys"})
    assert named(await two.tell("16.00"), "by-category", "name") == ["Journeys", "Groceries"]
    await two.wrote("DELETE", f"categories/{travel}", params={"merge_into": groceries})
    assert named(await two.tell("16.00"), "by-category", "name") == ["Groceries"]
    (tag,) = (await two.one.http.get("/api/v1/tags", headers=two.person.headers)).json()["items"]
    await two.wrote("PATCH", f"tags/{tag['id']}", json={"name": "House"})
    assert named(await two.tell("16.00"), "by-tag", "tag") == ["House"]
    await two.wrote("DELETE", f"tags/{tag['id']}")
    assert named(await two.tell("16.00"), "by-tag", "tag") == [None]
    await two.wrote("PATCH", f"expenses/{second}", json={"status": "void"})
    await two.tell("12.00")
    await two.wrote("DELETE", f"expenses/{first}", params={"permanent": "true"})
    await two.tell("0.00")


async def test_case_20_across_midnight(two: Two) -> None:
    groceries = str(await category_id_opened(two))
    new = {"amount": "9.00", "date": "2026-03-05", "category_id": groceries}
    await two.wrote("POST", "expenses", json=new)
    moved(two, "2026-03-09T23:59:50")
    before = (await two.tell("9.00"))["summary"]
    assert (before["per_day"], before["previous"]) == ("1.00", {"from": "2026-02-01", "to": "2026-02-09"})
    moved(two, "2026-03-10T00:00:10")
    after = (await two.tell("9.00"))["summary"]
    assert (after["per_day"], after["previous"]) == ("0.90", {"from": "2026-02-01", "to": "2026-02-10"})


async def category_id_opened(two: Two) -> object:
    await two.one.ask("summary", two.person)
    return await category_id(two.raw, two.person)


def moved(two: Two, instant: str) -> None:
    """Make it this instant, with a token of then."""
    clock.shift(timedelta(0))
    clock.shift(datetime.fromisoformat(f"{instant}+00:00") - clock.now())
    token = two.one.cairn.accounts.tokens.issue(two.person.id, two.person.session_id).token
    two.person.headers["Authorization"] = f"Bearer {token}"


@pytest.mark.parametrize("two", ["redis"], indirect=True)
async def test_what_one_has_made_the_other_finds_in_redis(two: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await two.one.ask("summary", two.person)
    await two.other.ask("by-tag", two.person)

    async def no_snapshot(*_: object) -> None:
        raise AssertionError("a report is made")

    monkeypatch.setattr(Reads, "snapshot", no_snapshot)
    found = await two.other.ask("summary", two.person)
    assert (found.content, found.headers["etag"]) == (made.content, made.headers["etag"])


@pytest.mark.parametrize("two", ["redis"], indirect=True)
async def test_without_redis_all_goes_on(two: Two, redis: OwnRedis) -> None:
    await two.tell("0.00")
    redis.hang()
    try:
        groceries = str(await category_id(two.raw, two.person))
        await two.wrote(
            "POST", "expenses", json={"amount": "1.00", "date": "2026-03-05", "category_id": groceries}
        )
        await two.tell("1.00")
    finally:
        redis.resume()


@pytest.mark.parametrize("two", ["redis"], indirect=True)
async def test_case_43_kept_reports_of_who_is_erased_are_gone(two: Two, redis: OwnRedis) -> None:
    alice, bob = two.person, await Cast(two.one.cairn, two.raw).bob()
    for person in (alice, bob):
        assert [(await two.one.ask(route, person)).status_code for route in ROUTES] == [200] * len(ROUTES)
    assert [len(await held(redis, person)) for person in (alice, bob)] == [len(ROUTES)] * 2
    answer = await two.one.http.delete("/api/v1/users/me", headers=alice.headers)
    assert answer.status_code == 204
    clock.shift(timedelta(days=7, minutes=1))
    await two.raw.execute(
        "INSERT INTO kernel.outbox (id, job, payload, correlation_id, created_at, due_at)"
        " VALUES ($1, 'accounts.erase_due', '{}', '-', now(), now())", new_id(),
    )  # fmt: skip
    await two.one.cairn.relay.run_due()
    assert await two.raw.fetchval("SELECT count(*) FROM expenses.ledgers WHERE user_id = $1", alice.id) == 0
    assert [len(await held(redis, person)) for person in (alice, bob)] == [0, len(ROUTES)]
    answers = two.one.cairn.runtime.services[PrivateAnswers]
    assert [str(alice.id) in key for key in answers._kept] == [False] * len(ROUTES)  # type: ignore[attr-defined]
