"""Votes on travel intel."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.intel import INTEL, answered, at, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.fixture
async def url(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> str:
    """Charlie's tip on Alice's itinerary."""
    return at(await made(http, await cast.charlie(), trail))


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
    bob = await cast.bob()
    for _ in range(2):
        assert (await http.post(f"{url}/helpful", headers=bob.headers)).json() == votes(1, 0, 1)
    for _ in range(2):
        assert (await http.post(f"{url}/unhelpful", headers=bob.headers)).json() == votes(0, 1, -1)
    assert (await http.delete(f"{url}/helpful", headers=bob.headers)).status_code == 204
    seen = (await http.get(url, headers=bob.headers)).json()
    assert (seen["helpful_count"], seen["unhelpful_count"], seen["my_vote"]) == (0, 1, -1)
    assert (await http.get(url)).json()["my_vote"] == 0
    for _ in range(2):
        assert (await http.delete(f"{url}/unhelpful", headers=bob.headers)).status_code == 204
    seen = (await http.get(url, headers=bob.headers)).json()
    assert (seen["helpful_count"], seen["unhelpful_count"], seen["my_vote"]) == (0, 0, 0)
    assert await facts.count("travel.votes") == 0


async def test_case_03_back_and_forth_at_once_leaves_counters_that_match_the_rows(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    people = [await cast.person(f"voter{number}") for number in range(6)]
    asked = [("POST", "helpful"), ("POST", "unhelpful"), ("DELETE", "helpful"), ("POST", "helpful")]
    await asyncio.gather(
        *(http.request(how, f"{url}/{what}", headers=one.headers) for one in people for how, what in asked)
    )
    seen = (await http.get(url)).json()
    up, down = await facts.count("travel.votes", "value = 1"), await facts.count("travel.votes", "value = -1")
    assert (seen["helpful_count"], seen["unhelpful_count"]) == (up, down)


async def test_case_06_nobody_votes_on_the_own_entry(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    charlie = await cast.charlie()
    for vote in ("helpful", "unhelpful"):
        refused(await http.post(f"{url}/{vote}", headers=charlie.headers), 409, "self_vote")
        assert (await http.delete(f"{url}/{vote}", headers=charlie.headers)).status_code == 204
    assert await facts.count("travel.votes") == 0


async def test_a_helpful_vote_is_an_event_of_the_itinerary(
    http: httpx.AsyncClient, cast: Cast, url: str, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await http.post(f"{url}/helpful", headers=alice.headers)  # who owns the itinerary moves nothing
    assert await facts.count("travel.activity_events") == 0
    await http.post(f"{url}/helpful", headers=bob.headers)
    assert await facts.count("travel.activity_events", "kind = 'helpful' AND user_id = $1", bob.id) == 1
    await http.post(f"{url}/unhelpful", headers=bob.headers)
    assert await facts.count("travel.activity_events") == 0
    assert await facts.count("travel.itinerary_stats", "trend IS NULL") == 1


@pytest.mark.parametrize("how", ["hidden", "deleted", "archived", "private"])
async def test_case_39_an_itinerary_that_is_gone_takes_no_vote_and_no_response(
    http: httpx.AsyncClient, cast: Cast, url: str, raw: asyncpg.Connection, how: str, facts: Facts
) -> None:
    column, value = {
        "hidden": ("moderation", "hidden"), "deleted": ("deleted_at", clock.now()),
        "archived": ("status", "archived"), "private": ("visibility", "private"),
    }[how]  # fmt: skip
    await raw.execute(f"UPDATE travel.itineraries SET {column} = $1", value)  # noqa: S608
    bob = await cast.bob()
    for path in ("helpful", "unhelpful", "respond"):
        body = {"content": "Hello"} if path == "respond" else None
        refused(await http.post(f"{url}/{path}", json=body, headers=bob.headers), 404, "intel_not_found")
    for path in ("helpful", "unhelpful"):
        refused(await http.delete(f"{url}/{path}", headers=bob.headers), 404, "intel_not_found")
    assert await facts.count("travel.votes") == await facts.count("travel.intel_responses") == 0


@pytest.mark.parametrize("how", ["hidden", "deleted", "tombstone"])
async def test_case_39_an_entry_that_is_gone_takes_no_vote_and_no_response(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, how: str, facts: Facts
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, charlie, trail)
    if how == "tombstone":
        await answered(http, charlie, intel)
    if how == "hidden":
        await http.post(f"{at(intel)}/hide", headers=(await cast.ada()).headers)
    else:
        await http.delete(at(intel), headers=charlie.headers)
    for path in ("helpful", "unhelpful", "respond"):
        body = {"content": "Hello"} if path == "respond" else None
        answer = await http.post(f"{at(intel)}/{path}", json=body, headers=bob.headers)
        refused(answer, 404, "intel_not_found")
    assert await facts.count("travel.votes") == 0


async def test_nobody_and_missing(http: httpx.AsyncClient, cast: Cast, url: str) -> None:
    bob = await cast.bob()
    for method in ("POST", "DELETE"):
        for vote in ("helpful", "unhelpful"):
            refused(await http.request(method, f"{url}/{vote}"), 401, "unauthenticated")
            for row in (new_id(), "no-id"):
                answer = await http.request(method, f"{INTEL}/{row}/{vote}", headers=bob.headers)
                refused(answer, 404, "intel_not_found")
