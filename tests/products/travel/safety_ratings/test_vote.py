"""Votes on ratings."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.ratings import account, rating
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused


@pytest.fixture
async def url(raw: asyncpg.Connection, trail: UUID) -> str:
    """Somebody's rating of Alice's itinerary."""
    return f"/api/v1/safety-ratings/{await rating(raw, trail, await account(raw))}"


def votes(helpful: int, unhelpful: int, mine: int) -> dict[str, int]:
    return {"helpful_count": helpful, "unhelpful_count": unhelpful, "my_vote": mine}


async def test_case_03_a_hundred_at_once_are_one(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    bob = await cast.bob()
    answers = await asyncio.gather(*(http.post(f"{url}/helpful", headers=bob.headers) for _ in range(100)))
    assert {answer.status_code for answer in answers} == {200}
    assert all(answer.json() == votes(1, 0, 1) for answer in answers)
    assert await facts.count("travel.votes") == 1


async def test_case_03_helpful_unhelpful_and_back(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    assert (await http.post(f"{url}/helpful", headers=bob.headers)).json() == votes(1, 0, 1)
    assert (await http.post(f"{url}/helpful", headers=bob.headers)).json() == votes(1, 0, 1)
    assert (await http.post(f"{url}/unhelpful", headers=charlie.headers)).json() == votes(1, 1, -1)
    assert (await http.post(f"{url}/unhelpful", headers=bob.headers)).json() == votes(0, 2, -1)
    assert (await http.delete(f"{url}/helpful", headers=bob.headers)).status_code == 204
    assert (await http.get(url, headers=bob.headers)).json()["my_vote"] == -1
    for person in (bob, charlie, bob):
        assert (await http.delete(f"{url}/unhelpful", headers=person.headers)).status_code == 204
    seen = (await http.get(url, headers=bob.headers)).json()
    assert (seen["helpful_count"], seen["unhelpful_count"], seen["my_vote"]) == (0, 0, 0)
    assert await facts.count("travel.votes") == 0


async def test_votes_of_many_at_once_are_counted(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    people = [await cast.person(f"voter{number}") for number in range(12)]
    await asyncio.gather(*(http.post(f"{url}/helpful", headers=person.headers) for person in people))
    await asyncio.gather(*(http.post(f"{url}/unhelpful", headers=person.headers) for person in people[:4]))
    seen = (await http.get(url)).json()
    assert (seen["helpful_count"], seen["unhelpful_count"], seen["my_vote"]) == (8, 4, 0)


async def test_case_06_nobody_votes_for_themselves(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    own = f"/api/v1/safety-ratings/{await rating(raw, trail, bob.id)}"
    for vote in ("helpful", "unhelpful"):
        refused(await http.post(f"{own}/{vote}", headers=bob.headers), 409, "self_vote")
        assert (await http.delete(f"{own}/{vote}", headers=bob.headers)).status_code == 204
    assert await facts.count("travel.votes") == 0


@pytest.mark.parametrize("method", ["POST", "DELETE"])
@pytest.mark.parametrize("vote", ["helpful", "unhelpful"])
async def test_nobody_and_nothing(
    http: httpx.AsyncClient, cast: Cast, url: str, method: str, vote: str
) -> None:
    refused(await http.request(method, f"{url}/{vote}"), 401, "unauthenticated")
    missing = f"/api/v1/safety-ratings/{new_id()}/{vote}"
    answer = await http.request(method, missing, headers=(await cast.bob()).headers)
    refused(answer, 404, "rating_not_found")


async def test_a_vote_leaves_no_trail(http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts) -> None:
    await http.post(f"{url}/helpful", headers=(await cast.bob()).headers)
    assert await facts.events() == []
    assert await facts.jobs() == []
