"""PUT and PATCH /travel-intel/{intel_id}."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.intel import CRITICAL, QUESTION, TIP, WARNING, answered, at, made
from tests.builders.travel import itinerary
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def changed(
    http: httpx.AsyncClient, who: Person, intel: dict[str, object], **over: object
) -> dict[str, object]:
    answer = await http.patch(at(intel), json=over, headers=who.headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
async def test_case_33_null_clears_absent_keeps_and_the_servers_fields_are_ignored(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, method: str, facts: Facts
) -> None:
    bob = await cast.bob()
    place = {"title": "The left path", "location_reference": "Jomsom", "latitude": 1.5, "longitude": 2.5}
    intel = await made(http, bob, trail, WARNING, **place)
    sent = {
        **intel, "title": None, "severity": None, "latitude": None, "longitude": None, "helpful_count": 7,
        "response_count": 7, "moderation": "hidden", "deleted": True, "expired": True, "my_vote": 1,
        "author": {"id": str(new_id()), "username": "mallory", "display_name": "M"},
        "edited_at": "2020-01-01T00:00:00Z",
    }  # fmt: skip
    answer = await http.request(method, at(intel), json=sent, headers=bob.headers)
    assert answer.status_code == 200, answer.text
    after = answer.json()
    assert after["edited_at"] == after["updated_at"]
    gone = {"title": None, "severity": None, "latitude": None, "longitude": None}
    told = {"edited_at": after["edited_at"], "updated_at": after["updated_at"]}
    assert after == {**intel, **gone, **told}
    assert (await http.get(at(intel), headers=bob.headers)).json() == after
    assert await facts.events() == ["travel.intel.created", "travel.intel.changed"]


async def test_what_changes_nothing_writes_nothing(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    assert await changed(http, bob, intel, content=intel["content"]) == intel
    assert await facts.events() == ["travel.intel.created"]


async def test_the_second_name_of_severity(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail, WARNING)
    assert (await changed(http, bob, intel, priority="high"))["severity"] == "high"
    answer = await http.patch(at(intel), json={"priority": "low", "severity": "high"}, headers=bob.headers)
    refused(answer, 422, "invalid", "/priority")
    answer = await http.patch(at(intel), json={"priority": "fatal"}, headers=bob.headers)
    refused(answer, 422, "invalid", "/priority")


async def test_the_whole_must_hold_together(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    critical, question = await made(http, bob, trail, CRITICAL), await made(http, bob, trail, QUESTION)
    answer = await http.patch(at(critical), json={"intel_type": "tip"}, headers=bob.headers)
    assert refused(answer, 422, "invalid", "/severity")["errors"][0]["code"] == "critical_needs_warning"  # type: ignore[index]
    response = await answered(http, await cast.charlie(), question)
    await changed(http, bob, question, accepted_response_id=response["id"])
    answer = await http.patch(at(question), json={"intel_type": "tip"}, headers=bob.headers)
    refused(answer, 422, "invalid", "/accepted_response_id")
    answer = await http.patch(at(critical), json={"latitude": 3.0}, headers=bob.headers)
    refused(answer, 422, "invalid", "/longitude")


async def test_it_stays_with_its_itinerary(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    other = str(await itinerary(raw, bob.id))
    answer = await http.patch(at(intel), json={"itinerary_id": other}, headers=bob.headers)
    assert refused(answer, 422, "invalid", "/itinerary_id")["errors"][0]["code"] == "itinerary_mismatch"  # type: ignore[index]


async def test_only_the_author_says_what_it_says(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    intel = await made(http, await cast.bob(), trail)
    moderator = await cast.person("mona", "user", "moderator")
    for who in (await cast.alice(), await cast.charlie(), moderator, await cast.ada()):
        answer = await http.patch(at(intel), json={"content": "Mine now"}, headers=who.headers)
        refused(answer, 403, "forbidden")
    refused(await http.patch(at(intel), json={"content": "Mine"}), 401, "unauthenticated")
    assert await facts.events() == ["travel.intel.created"]


@pytest.mark.parametrize(
    ("steps", "last"),
    [
        (["in_progress", "resolved", "open", "archived"], 200),
        (["resolved", "archived"], 200),
        (["in_progress", "open", "in_progress", "archived"], 200),
        (["archived", "archived"], 200),
        (["archived", "open"], 409),
        (["archived", "resolved"], 409),
        (["archived", "in_progress"], 409),
        (["resolved", "in_progress"], 409),
    ],
)
async def test_states(http: httpx.AsyncClient, cast: Cast, trail: UUID, steps: list[str], last: int) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    for step in steps[:-1]:
        assert (await changed(http, bob, intel, status=step))["status"] == step
    answer = await http.patch(at(intel), json={"status": steps[-1]}, headers=bob.headers)
    assert answer.status_code == last, answer.text
    if last == 409:
        refused(answer, 409, "invalid_transition")
        assert (await http.get(at(intel))).json()["status"] == steps[-2]


async def test_who_resolved_it_is_told_until_it_is_open_again(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    intel = await made(http, bob, trail)
    after = await changed(http, alice, intel, status="resolved")
    assert after["resolved_by"] == {"id": str(alice.id), "username": "alice", "display_name": "Alice"}
    assert after["resolved_at"] == after["updated_at"]
    assert after["edited_at"] is None
    again = await changed(http, bob, intel, status="open")
    assert (again["resolved_by"], again["resolved_at"]) == (None, None)


@pytest.mark.parametrize("status", ["resolved", "archived", "in_progress"])
async def test_case_21_the_owner_waves_off_no_warning_on_the_own_itinerary(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, status: str
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    warning, question = await made(http, bob, trail, WARNING), await made(http, bob, trail, QUESTION)
    answer = await http.patch(at(warning), json={"status": status}, headers=alice.headers)
    refused(answer, 403, "may_not_resolve")
    assert (await http.get(at(warning))).json()["status"] == "open"
    assert (await changed(http, alice, question, status=status))["status"] == status


async def test_who_else_may_resolve(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    moderator = await cast.person("mona", "user", "moderator")
    for of in (TIP, WARNING):
        for who in (bob, moderator, await cast.ada()):
            intel = await made(http, bob, trail, of)
            assert (await changed(http, who, intel, status="resolved"))["status"] == "resolved"
        intel = await made(http, bob, trail, of)
        answer = await http.patch(at(intel), json={"status": "resolved"}, headers=charlie.headers)
        refused(answer, 403, "may_not_resolve")


async def test_an_accepted_response_resolves_a_question(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    question, other = await made(http, bob, trail, QUESTION), await made(http, bob, trail, QUESTION)
    response, elsewhere = await answered(http, charlie, question), await answered(http, charlie, other)
    for unknown in (elsewhere["id"], str(new_id())):
        answer = await http.patch(at(question), json={"accepted_response_id": unknown}, headers=bob.headers)
        document = refused(answer, 422, "invalid", "/accepted_response_id")
        assert document["errors"][0]["code"] == "unknown_response"  # type: ignore[index]
    body = {"accepted_response_id": response["id"], "status": "archived"}
    refused(await http.patch(at(question), json=body, headers=bob.headers), 422, "invalid", "/status")
    body = {"accepted_response_id": response["id"]}
    answer = await http.patch(at(question), json=body, headers=charlie.headers)
    refused(answer, 403, "may_not_resolve")
    after = await changed(http, alice, question, accepted_response_id=response["id"])
    assert (after["status"], after["accepted_response_id"]) == ("resolved", response["id"])
    assert after["edited_at"] is None
    again = await changed(http, bob, question, status="open")
    assert (again["status"], again["accepted_response_id"]) == ("open", None)
    await changed(http, bob, question, status="archived")
    answer = await http.patch(
        at(question), json={"accepted_response_id": response["id"]}, headers=bob.headers
    )
    refused(answer, 409, "invalid_transition")


async def test_an_edit_loses_to_one_that_was_faster(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    tag = (await http.get(at(intel), headers=bob.headers)).headers["etag"]
    await changed(http, bob, intel, content="First")
    headers = {**bob.headers, "If-Match": tag}
    refused(
        await http.patch(at(intel), json={"content": "Second"}, headers=headers), 412, "precondition_failed"
    )


async def test_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    bob = await cast.bob()
    for path in (f"/api/v1/travel-intel/{new_id()}", "/api/v1/travel-intel/no-id"):
        refused(await http.patch(path, json={"content": "No"}, headers=bob.headers), 404, "intel_not_found")
