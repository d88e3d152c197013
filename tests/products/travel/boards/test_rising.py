"""GET /itineraries/rising-stars."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.products.travel.boards.rules import z_score
from tests.builders import activity
from tests.builders import travel as build
from tests.builders.itineraries import ITINERARIES
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration
RISING = f"{ITINERARIES}/rising-stars"


async def rising(http: httpx.AsyncClient, query: str = "", person: Person | None = None) -> list[str]:
    answer = await http.get(RISING + query, headers=person.headers if person else {})
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] in {len(answer.json()["items"]), None}
    return [item["id"] for item in answer.json()["items"]]


async def star(
    raw: asyncpg.Connection, owner_id: UUID, views: int = 10, people: int = 3, days: float = 1, **over: object
) -> UUID:
    """Published so many days ago, with so many viewers and people who saved it."""
    at = clock.now() - timedelta(days=days)
    made = await build.itinerary(raw, owner_id, **{"published_at": at, **over})
    await activity.events(raw, made, views=views, people=people)
    return made


async def plain(raw: asyncpg.Connection, owner_id: UUID, many: int, days: float = 1) -> None:
    """Others of that age, which nobody has looked at."""
    for _ in range(many):
        await star(raw, owner_id, views=0, people=0, days=days)


async def test_works(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    owner = (await cast.alice()).id
    good, better = await star(raw, owner), await star(raw, owner, views=20)
    await plain(raw, owner, 8)
    queries.clear()
    answer = await http.get(RISING)
    assert len(queries) == 1
    assert [item["id"] for item in answer.json()["items"]] == [str(better), str(good)]
    assert answer.json()["items"][0] == (await http.get(f"{ITINERARIES}/{better}")).json()
    assert answer.headers["cache-control"] == "public, no-cache"
    first = (await http.get(f"{RISING}?per_page=1")).json()
    assert await rising(http, f"?cursor={first['next_cursor']}") == [str(good)]


@pytest.mark.parametrize(
    ("views", "people", "days", "there"),
    [
        (10, 3, 1, True), (9, 30, 1, False), (30, 2, 1, False), (10, 3, 29.9, True), (10, 3, 30.1, False),
    ],
)  # fmt: skip
async def test_who_is_looked_at(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, views: int, people: int, days: float, *, there: bool
) -> None:  # fmt: skip
    owner = (await cast.alice()).id
    mine = await star(raw, owner, views=views, people=people, days=days)
    await plain(raw, owner, 3, days=2)
    assert await rising(http) == ([str(mine)] if there else [])


async def test_who_does_not_stand_out_is_not_there(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    owner = (await cast.alice()).id
    for _ in range(3):
        await star(raw, owner)
    page = (await http.get(RISING)).json()
    assert (page["items"], page["total"]) == ([], 0)


async def test_only_seven_days_weigh(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    owner, now = (await cast.alice()).id, clock.now()
    old = await build.itinerary(raw, owner, published_at=now - timedelta(days=10))
    new = await build.itinerary(raw, owner, published_at=now - timedelta(days=10))
    await activity.events(raw, old, views=40, people=10, at=now - timedelta(days=8))
    await activity.events(raw, new, views=10, people=3, at=now - timedelta(days=6))
    assert await rising(http) == [str(new)]


async def test_each_is_compared_with_its_own_age(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """The band of a day has ten: its mean is its own. That of ten days has fewer: it is compared with all."""
    owner = (await cast.alice()).id
    for _ in range(9):
        await star(raw, owner, views=30, people=10, days=3.9)
    below = await star(raw, owner, views=28, people=10, days=0)
    assert await rising(http) != []
    older = await star(raw, owner, views=29, people=10, days=9)
    xs = [70.0] * 9 + [68.0, 69.0]
    mean = sum(xs) / len(xs)
    variance = sum((x - mean) ** 2 for x in xs) / len(xs)
    assert z_score(69, mean, variance) < 0
    found = await rising(http, "?count=false")
    assert str(below) not in found
    assert str(older) not in found
    await raw.execute("DELETE FROM travel.activity_events WHERE itinerary_id <> $1", older)
    assert await rising(http, "?per_page=50") == [str(older)]


async def test_the_score_is_that_of_the_formula(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """Two bands of ten: the one who stands out more in the small and even band comes first."""
    owner = (await cast.alice()).id
    quiet = await star(raw, owner, views=10, people=3, days=20)
    await plain(raw, owner, 9, days=20)
    busy = await star(raw, owner, views=40, people=10, days=5)
    for _ in range(9):
        await star(raw, owner, views=40, people=5, days=5)
    quiet_z, busy_z = z_of(22.0, [22.0] + [0.0] * 9), z_of(80.0, [80.0] + [60.0] * 9)
    assert quiet_z > busy_z > 0
    assert await rising(http) == [str(quiet), str(busy)]


def z_of(x: float, band: list[float]) -> float:
    mean = sum(band) / len(band)
    return z_score(x, mean, sum((one - mean) ** 2 for one in band) / len(band))


@pytest.mark.parametrize(
    "over",
    [
        {"status": "draft"}, {"status": "archived"}, {"visibility": "private"}, {"visibility": "unlisted"},
        {"moderation": "hidden"}, {"deleted_at": clock.now()},
    ],
)  # fmt: skip
async def test_case_07_only_what_lists_show_rises_also_for_its_owner(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
) -> None:
    alice = await cast.alice()
    await star(raw, alice.id, **over)
    await plain(raw, alice.id, 3)
    for person in (None, alice, await cast.ada()):
        assert await rising(http, person=person) == []


async def test_case_07_of_a_blocked_owner_nothing_rises(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    mine = await star(raw, alice.id)
    await plain(raw, alice.id, 3)
    await build.block(raw, alice.id, bob.id)
    assert await rising(http, person=bob) == []
    assert await rising(http) == await rising(http, person=alice) == [str(mine)]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [("per_page=0", "?per_page"), ("cursor=x", "?cursor"), ("sort=title", "?sort"), ("days=3", "?days")],
)
async def test_wrong_questions(http: httpx.AsyncClient, query: str, pointer: str) -> None:
    refused(await http.get(f"{RISING}?{query}"), 422, "invalid", pointer)
