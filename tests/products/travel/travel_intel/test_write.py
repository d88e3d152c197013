"""POST /travel-intel."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.intel import CRITICAL, INTEL, QUESTION, TIP, WARNING, at, made
from tests.builders.travel import block, itinerary
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
Counted = Callable[[], Awaitable[int]]


async def test_works(http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts, count: Counted) -> None:
    bob = await cast.bob()
    sent = {
        **TIP, "itinerary_id": str(trail), "title": "The left path", "location_reference": "Behind Jomsom",
        "latitude": 27.71727, "longitude": 85.32401, "valid_until": "2999-01-01T00:00:00Z", "severity": "low",
        "safety_related": True,
    }  # fmt: skip
    answer = await http.post(INTEL, json=sent, headers=bob.headers)
    assert answer.status_code == 201, answer.text
    intel = answer.json()
    assert {name: intel[name] for name in sent} == sent
    assert intel["author"] == {"id": str(bob.id), "username": "bob", "display_name": "Bob"}
    assert (intel["status"], intel["expired"], intel["deleted"]) == ("open", False, False)
    assert (intel["helpful_count"], intel["unhelpful_count"], intel["my_vote"]) == (0, 0, 0)
    assert (intel["response_count"], intel["resolved_by"], intel["edited_at"]) == (0, None, None)
    assert answer.headers["location"] == at(intel)
    read = await http.get(at(intel), headers=bob.headers)
    assert read.json() == intel
    assert read.headers["etag"] == answer.headers["etag"]
    assert "example.com" not in answer.text
    assert await facts.events() == ["travel.intel.created"]
    assert await facts.jobs() == []
    assert await count() == 1


@pytest.mark.parametrize(
    ("of", "severity", "safety_related"),
    [
        (TIP, None, False),
        (QUESTION, None, False),
        (WARNING, "medium", True),
        ({**WARNING, "severity": None, "safety_related": None}, "medium", True),
        ({**WARNING, "severity": "low", "safety_related": False}, "low", False),
        ({**TIP, "priority": "high"}, "high", False),
        ({**TIP, "priority": "high", "severity": "high"}, "high", False),
        ({**WARNING, "priority": "critical"}, "critical", True),
    ],
)
async def test_severity_and_its_second_name(
    http: httpx.AsyncClient,
    cast: Cast,
    trail: UUID,
    of: dict[str, object],
    severity: str | None,
    safety_related: bool,
) -> None:
    intel = await made(http, await cast.bob(), trail, of)
    assert (intel["severity"], intel["safety_related"]) == (severity, safety_related)
    assert "priority" not in intel


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"intel_type": "rumour"}, "/intel_type", "not_a_choice"),
        ({"intel_type": None}, "/intel_type", "not_a_choice"),
        ({"title": "ab"}, "/title", "too_short"),
        ({"title": "x" * 201}, "/title", "too_long"),
        ({"title": "a\nbc"}, "/title", "control_character"),
        ({"content": "x"}, "/content", "too_short"),
        ({"content": "  x  "}, "/content", "too_short"),
        ({"content": "x" * 5001}, "/content", "too_long"),
        ({"content": "a\x07b"}, "/content", "control_character"),
        ({"location_reference": "x" * 201}, "/location_reference", "too_long"),
        ({"severity": "fatal"}, "/severity", "not_a_choice"),
        ({"priority": "fatal"}, "/priority", "not_a_choice"),
        ({"severity": "low", "priority": "high"}, "/priority", "priority_conflict"),
        ({"severity": "critical"}, "/severity", "critical_needs_warning"),
        ({"latitude": 1.0}, "/longitude", "required"),
        ({"longitude": 1.0}, "/latitude", "required"),
        ({"latitude": 91.0, "longitude": 1.0}, "/latitude", "too_large"),
        ({"safety_related": "yes"}, "/safety_related", "bool_type"),
        ({"valid_until": "2026-01-01"}, "/valid_until", "not_an_instant"),
        ({"status": "closed"}, "/status", "not_a_choice"),
        ({"accepted_response_id": str(UUID(int=7))}, "/accepted_response_id", "needs_question"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient,
    cast: Cast,
    trail: UUID,
    facts: Facts,
    change: dict[str, object],
    pointer: str,
    code: str,
) -> None:
    body = {"itinerary_id": str(trail), **TIP, **change}
    answer = await http.post(INTEL, json=body, headers=(await cast.bob()).headers)
    document = refused(answer, 422, "invalid")
    assert (pointer, code) in {(problem["pointer"], problem["code"]) for problem in document["errors"]}, (
        document
    )
    assert await facts.count("travel.travel_intel") == 0


async def test_nobody(http: httpx.AsyncClient, trail: UUID, facts: Facts) -> None:
    refused(await http.post(INTEL, json={**TIP, "itinerary_id": str(trail)}), 401, "unauthenticated")
    assert await facts.count("travel.travel_intel") == 0


@pytest.mark.parametrize(
    "over",
    [{"status": "draft", "published_at": None}, {"status": "archived"}, {"visibility": "private"}],
    ids=["draft", "archived", "private"],
)
async def test_an_own_itinerary_that_is_not_published(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object], facts: Facts
) -> None:
    alice = await cast.alice()
    body = {**TIP, "itinerary_id": str(await itinerary(raw, alice.id, **over))}
    refused(await http.post(INTEL, json=body, headers=alice.headers), 409, "not_published")
    assert await facts.count("travel.travel_intel") == 0


async def test_an_owner_writes_about_the_own_itinerary_and_an_unlisted_one_is_written_about(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    unlisted = await itinerary(raw, alice.id, visibility="unlisted")
    await made(http, alice, unlisted, TIP)
    await made(http, bob, unlisted, TIP)


@pytest.mark.parametrize("how", ["hidden", "deleted", "draft", "private", "archived", "blocked", "none"])
async def test_case_39_an_itinerary_that_the_caller_does_not_know_is_an_unknown_one(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, how: str, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    over: dict[str, dict[str, object]] = {
        "hidden": {"moderation": "hidden"}, "deleted": {"deleted_at": clock.now()}, "draft": {"status": "draft"},
        "private": {"visibility": "private"}, "archived": {"status": "archived"},
    }  # fmt: skip
    itinerary_id = await itinerary(raw, alice.id, **over.get(how, {}))
    if how == "blocked":
        await block(raw, alice.id, bob.id)
    named = str(new_id() if how == "none" else itinerary_id)
    answer = await http.post(INTEL, json={**TIP, "itinerary_id": named}, headers=bob.headers)
    document = refused(answer, 422, "invalid", "/itinerary_id")
    assert document["errors"][0]["code"] == "unknown_itinerary"  # type: ignore[index]
    assert await facts.count("travel.travel_intel") == 0


async def test_what_only_the_server_sets_is_ignored(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, count: Counted
) -> None:
    bob, mallory = await cast.bob(), await cast.mallory()
    theirs = await made(http, bob, trail)
    again = await made(http, mallory, trail, {**theirs, "helpful_count": 99, "moderation": "hidden"})
    assert again["id"] != theirs["id"]
    assert (again["author"] or {}).get("username") == "mallory"  # type: ignore[union-attr]
    assert (again["helpful_count"], again["moderation"]) == (0, "visible")
    assert await count() == 2


async def test_one_key_writes_once(http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts) -> None:
    bob = await cast.bob()
    body = {**TIP, "itinerary_id": str(trail)}
    answers = [await http.post(INTEL, json=body, headers=bob.keyed("once")) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert await facts.count("travel.travel_intel") == 1


async def test_a_past_end_is_taken_and_expired_at_once(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    intel = await made(http, await cast.bob(), trail, TIP, valid_until="2024-05-01T00:00:00Z")
    assert intel["expired"] is True


async def test_many_at_once_are_counted(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, count: Counted
) -> None:
    people = [await cast.person(f"writer{number}") for number in range(12)]
    await asyncio.gather(*(made(http, person, trail) for person in people))
    assert await count() == 12


async def test_three_critical_warnings_a_day(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, facts: Facts
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    mine = [await made(http, bob, trail, CRITICAL) for _ in range(3)]
    body = {**CRITICAL, "itinerary_id": str(trail)}
    answer = await http.post(INTEL, json=body, headers=bob.headers)
    refused(answer, 429, "too_many_requests")
    assert 86_300 < int(answer.headers["retry-after"]) <= 86_400
    await http.delete(at(mine[0]), headers=bob.headers)  # what is deleted counts on
    refused(await http.post(INTEL, json=body, headers=bob.headers), 429, "too_many_requests")
    await made(http, bob, trail, WARNING)
    await made(http, charlie, trail, CRITICAL)
    other = await made(http, bob, trail, WARNING)
    answer = await http.patch(at(other), json={"severity": "critical"}, headers=bob.headers)
    refused(answer, 429, "too_many_requests")
    yesterday = clock.now() - timedelta(days=1, seconds=1)
    await raw.execute(
        "UPDATE travel.travel_intel SET warned_at = $2 WHERE id = $1", UUID(str(mine[1]["id"])), yesterday
    )
    await made(http, bob, trail, CRITICAL)
    assert await facts.count("travel.travel_intel", "warned_at IS NOT NULL") == 5


async def test_ten_critical_warnings_at_once_are_three(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection, count: Counted
) -> None:
    bob = await cast.bob()
    trails = [trail, *[await itinerary(raw, (await cast.alice()).id) for _ in range(9)]]
    bodies = [{**CRITICAL, "itinerary_id": str(one)} for one in trails]
    answers = await asyncio.gather(*(http.post(INTEL, json=body, headers=bob.headers) for body in bodies))
    assert sorted(answer.status_code for answer in answers) == [201] * 3 + [429] * 7
    assert await raw.fetchval("SELECT sum(intel_count) FROM travel.itinerary_stats") == 3
