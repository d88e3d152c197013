"""GET of travel intel: the list, one entry, one's own, and who sees what."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.votes.rules import wilson
from tests.builders.intel import CRITICAL, INTEL, QUESTION, TIP, WARNING, answered, at, made
from tests.builders.ratings import warning
from tests.builders.travel import block, itinerary
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration


async def ids(http: httpx.AsyncClient, query: str = "", who: Person | None = None) -> list[str]:
    answer = await http.get(f"{INTEL}{query}", headers=who.headers if who else {})
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] in {len(answer.json()["items"]), None}
    return [item["id"] for item in answer.json()["items"]]


async def test_filters(http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection) -> None:
    bob = await cast.bob()
    tip, warn = await made(http, bob, trail), await made(http, bob, trail, CRITICAL)
    done = await made(http, bob, trail, QUESTION, status="resolved")
    over = await made(http, bob, trail, WARNING, valid_until="2024-01-01T00:00:00Z")
    elsewhere = await made(http, bob, await itinerary(raw, bob.id))
    everything = [entry["id"] for entry in (elsewhere, over, done, warn, tip)]
    assert await ids(http) == everything
    for query, found in {
        f"?itinerary_id={trail}": [over, done, warn, tip],
        f"?itinerary_id={trail}&type=tip": [tip],
        "?type=warning": [over, warn],
        "?type=warning&severity=critical": [warn],
        "?severity=low": [],
        "?status=resolved": [done],
        f"?itinerary_id={trail}&open=true": [warn, tip],
        f"?itinerary_id={trail}&open=false": [over, done],
    }.items():
        assert await ids(http, query) == [entry["id"] for entry in found], query


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("?type=rumour", "?type"),
        ("?severity=none", "?severity"),
        ("?status=closed", "?status"),
        ("?open=maybe", "?open"),
        ("?sort=loudest", "?sort"),
        ("?sort=-newest", "?sort"),
        ("?itinerary_id=7", "?itinerary_id"),
        ("?itinerary_id=0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f", "?itinerary_id"),
        ("?colour=red", "?colour"),
        ("?per_page=0", "?per_page"),
        ("?per_page=101", "?per_page"),
    ],
)
async def test_wrong_questions(http: httpx.AsyncClient, cast: Cast, query: str, pointer: str) -> None:
    bob = await cast.bob()
    refused(await http.get(INTEL + query, headers=bob.headers), 422, "invalid", pointer)


async def test_sorts(http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection) -> None:
    bob = await cast.bob()
    votes = [(0, 0), (1, 0), (9, 1), (90, 10), (5, 5), (0, 3)]
    severities = [None, "critical", "low", "high", "medium", "critical"]
    made_ids = []
    for (up, down), severity in zip(votes, severities, strict=True):
        entry = await warning(
            raw,
            trail,
            bob.id,
            severity=severity,
            helpful_count=up,
            unhelpful_count=down,
            created_at=clock.now(),
        )
        made_ids.append(str(entry))
    by_votes = [made_ids[number] for number in (3, 2, 4, 1, 5, 0)]
    assert await ids(http, "?sort=newest") == made_ids[::-1]
    assert await ids(http, "?sort=helpful") == by_votes
    assert await ids(http, "?sort=severity") == [made_ids[number] for number in (5, 1, 3, 4, 2, 0)]
    rows = await raw.fetch("SELECT helpful_count, unhelpful_count, helpful_order FROM travel.travel_intel")
    for row in rows:
        total = row["helpful_count"] + row["unhelpful_count"]
        assert row["helpful_order"] == pytest.approx(wilson(row["helpful_count"], total), abs=1e-12)
    for sort, wanted in (("helpful", by_votes), ("severity", await ids(http, "?sort=severity"))):
        found, query = [], f"?sort={sort}&per_page=2"
        while query:
            page = (await http.get(INTEL + query)).json()
            found += [item["id"] for item in page["items"]]
            cursor = page["next_cursor"]
            query = f"?sort={sort}&per_page=2&cursor={cursor}" if cursor else ""
        assert found == wanted


@pytest.mark.parametrize("how", ["draft", "private", "archived", "hidden", "deleted", "blocked"])
async def test_case_07_the_intel_of_an_itinerary_that_the_caller_does_not_know(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, how: str
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    over: dict[str, dict[str, object]] = {
        "draft": {"status": "draft"}, "private": {"visibility": "private"}, "archived": {"status": "archived"},
        "hidden": {"moderation": "hidden"}, "deleted": {"deleted_at": clock.now()},
    }  # fmt: skip
    trail = await itinerary(raw, alice.id, **over.get(how, {}))
    intel = {"id": str(await warning(raw, trail, charlie.id))}
    if how == "blocked":
        await block(raw, bob.id, alice.id)
    assert await ids(http, "", bob) == []
    refused(
        await http.get(f"{INTEL}?itinerary_id={trail}", headers=bob.headers), 422, "invalid", "?itinerary_id"
    )
    refused(await http.get(at(intel), headers=bob.headers), 404, "intel_not_found")
    refused(await http.get(f"{at(intel)}/responses", headers=bob.headers), 404, "intel_not_found")
    refused(await http.get(f"{INTEL}/stats/{trail}", headers=bob.headers), 404, "itinerary_not_found")
    assert await ids(http, "/user/intel", charlie) == [intel["id"]]
    if how != "blocked":
        assert await ids(http) == []
        refused(await http.get(at(intel)), 404, "intel_not_found")


async def test_case_07_the_intel_of_an_unlisted_itinerary_is_found_by_id_only(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    trail = await itinerary(raw, alice.id, visibility="unlisted")
    intel = await made(http, bob, trail)
    for who in (None, bob, alice):
        assert await ids(http, "", who) == []
        assert await ids(http, f"?itinerary_id={trail}", who) == [intel["id"]]
    assert (await http.get(at(intel))).status_code == 200
    assert (await http.get(f"{INTEL}/stats/{trail}")).json()["total"] == 1


async def test_a_block_hides_what_the_other_writes(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    by_bob, by_charlie = await made(http, bob, trail), await made(http, charlie, trail)
    response = await answered(http, charlie, by_charlie)
    await block(raw, bob.id, charlie.id)
    moderator = await cast.person("mona", "user", "moderator")
    assert await ids(http, "", bob) == [by_bob["id"]]
    assert await ids(http, f"?itinerary_id={trail}", charlie) == [by_charlie["id"]]
    for who in (alice, moderator, None):
        assert await ids(http, "", who) == [by_charlie["id"], by_bob["id"]]
    for method, path in (
        ("GET", ""), ("GET", "/responses"), ("POST", "/helpful"), ("POST", "/unhelpful"), ("DELETE", "/helpful"),
        ("PATCH", ""), ("DELETE", ""), ("POST", "/respond"),
    ):  # fmt: skip
        body = {"content": "No way"} if method == "PATCH" or path == "/respond" else None
        answer = await http.request(method, at(by_charlie) + path, json=body, headers=bob.headers)
        refused(answer, 404, "intel_not_found")
    path = f"{INTEL}/responses/{response['id']}"
    refused(await http.delete(path, headers=bob.headers), 404, "response_not_found")
    assert (await http.get(f"{INTEL}/stats/{trail}", headers=bob.headers)).json()["total"] == 1


async def test_hidden_is_shown_to_its_author_and_to_moderators(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    moderator = await cast.person("mona", "user", "moderator")
    intel = await made(http, bob, trail)
    for _ in range(2):
        answer = await http.post(f"{at(intel)}/hide", headers=moderator.headers)
        assert (answer.status_code, answer.json()["moderation"]) == (200, "hidden")
    for who in (None, alice, await cast.charlie()):
        assert await ids(http, f"?itinerary_id={trail}", who) == []
        refused(await http.get(at(intel), headers=who.headers if who else {}), 404, "intel_not_found")
    for one in (bob, moderator, await cast.ada()):
        assert await ids(http, f"?itinerary_id={trail}", one) == [intel["id"]]
        assert (await http.get(at(intel), headers=one.headers)).json()["moderation"] == "hidden"
    assert await ids(http, "/user/intel", bob) == [intel["id"]]
    for _ in range(2):
        answer = await http.post(f"{at(intel)}/unhide", headers=moderator.headers)
        assert (answer.status_code, answer.json()["moderation"]) == (200, "visible")
    assert await ids(http) == [intel["id"]]


async def test_own_ones(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    mine, question = await made(http, bob, trail), await made(http, bob, trail, QUESTION)
    await made(http, charlie, trail)
    assert await ids(http, "/user/intel", bob) == [question["id"], mine["id"]]
    assert await ids(http, "/user/intel?type=tip", bob) == [mine["id"]]
    answer = await http.get(f"{INTEL}/user/intel", headers=bob.headers)
    assert answer.headers["cache-control"] == "private, no-cache"
    refused(await http.get(f"{INTEL}/user/intel"), 401, "unauthenticated")


async def test_others_are_told_three_decimals_of_a_place(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail, TIP, latitude=27.71751, longitude=-85.32449)
    exact = (27.71751, -85.32449)
    for who, seen in ((bob, exact), (await cast.alice(), (27.718, -85.324)), (None, (27.718, -85.324))):
        headers = who.headers if who else {}
        one = (await http.get(at(intel), headers=headers)).json()
        listed = (await http.get(INTEL, headers=headers)).json()["items"][0]
        for found in (one, listed):
            assert (found["latitude"], found["longitude"]) == seen


async def test_what_expires_is_open_no_longer(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail, WARNING, valid_until=(clock.now() + timedelta(days=1)).isoformat())
    assert await ids(http, "?open=true") == [intel["id"]]
    await raw.execute("UPDATE travel.travel_intel SET valid_until = now() - interval '1 second'")
    assert await ids(http, "?open=true") == []
    assert await ids(http, "?open=false") == [intel["id"]]
    seen = (await http.get(at(intel))).json()
    assert (seen["expired"], seen["status"]) == (True, "open")
    figures = (await http.get(f"{INTEL}/stats/{trail}")).json()
    assert (figures["total"], figures["open_warnings"]) == (1, 0)


async def test_an_erased_author_is_nobody(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    intel = {"id": str(await warning(raw, trail, None))}
    for who in (None, await cast.bob()):
        seen = await http.get(at(intel), headers=who.headers if who else {})
        assert seen.json()["author"] is None


async def test_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    bob = await cast.bob()
    for path in (f"{INTEL}/{new_id()}", f"{INTEL}/no-id", f"{INTEL}/{new_id()}/responses"):
        refused(await http.get(path, headers=bob.headers), 404, "intel_not_found")


async def test_one_statement_each(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, queries: list[str]
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    reads = {
        INTEL: 1, f"{INTEL}?itinerary_id={trail}&open=true&sort=severity": 1, at(intel): 1,
        f"{INTEL}/user/intel": 1, f"{INTEL}/stats/{trail}": 1, f"{at(intel)}/responses": 2,
    }  # fmt: skip
    for path, most in reads.items():
        queries.clear()
        assert (await http.get(path, headers=bob.headers)).status_code == 200
        assert len(queries) == most, (path, queries)
