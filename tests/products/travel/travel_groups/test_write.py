"""POST, PUT, PATCH and DELETE /travel-groups."""

from __future__ import annotations

import json

import asyncpg
import httpx
import pytest

from tests.builders import travel
from tests.builders.groups import GROUPS, at, joined, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])
WHOLE = {
    "name": "Annapurna in May", "destination": "Pokhara, Nepal", "country": "NP", "travel_dates_start": "2099-05-01",
    "travel_dates_end": "2099-05-14", "max_members": 6, "description": "Slowly.", "interests": ["hiking"],
    "trip_type": "adventure", "latitude": 28.20961234, "longitude": 83.98561234, "languages": ["en", "pt-BR"],
    "pace": "relaxed", "budget_range": "low", "eligibility": "open", "join_policy": "request",
    "listing": "public_card",
}  # fmt: skip


async def test_a_group_is_made(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.post(GROUPS, json=WHOLE, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    group = answer.json()
    assert answer.headers["location"] == at(group)
    assert group == {
        **WHOLE, "id": group["id"], "created_at": group["created_at"], "updated_at": group["created_at"],
        "organizer": {"id": str(alice.id), "username": "alice", "display_name": "Alice"},
        "member_count": 1, "status": "forming", "itinerary_id": None, "my": {"state": "active", "role": "organizer"},
    }  # fmt: skip
    assert (await http.get(at(group), headers=alice.headers)).json() == group
    assert sorted(await facts.events()) == ["travel.group.created", "travel.group.member_changed"]
    assert await facts.count("travel.group_members", "state = 'active' AND role = 'organizer'") == 1
    assert await facts.jobs() == []


async def test_defaults(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    assert (group["max_members"], group["eligibility"], group["join_policy"]) == (10, "open", "open")
    assert (group["listing"], group["interests"], group["languages"]) == ("public_card", [], [])
    await travel.attest(raw, alice.id, "gender_verified", "identity")
    for rule, listing in (
        ("verified_only", "public_card"),
        ("women_only", "eligible_only"),
        ("women_verified", "eligible_only"),
    ):
        assert (await made(http, alice, eligibility=rule))["listing"] == listing
    shown = await made(http, alice, eligibility="women_only", listing="public_card")
    assert shown["listing"] == "public_card"


async def test_who_does_not_meet_the_own_rule(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    bob = await cast.bob()
    body = {"name": "Annapurna", "destination": "Nepal", "eligibility": "women_only"}
    refused(await http.post(GROUPS, json=body, headers=bob.headers), 403, "not_eligible")
    assert await facts.count("travel.travel_groups") == 0


@pytest.mark.parametrize(
    ("said", "pointer", "code"),
    [
        ({"travel_dates_start": "2099-05-01"}, "/travel_dates_end", "required"),
        ({"travel_dates_end": "2099-05-01"}, "/travel_dates_start", "required"),
        (
            {"travel_dates_start": "2099-05-02", "travel_dates_end": "2099-05-01"},
            "/travel_dates_end",
            "before_start",
        ),
        (
            {"travel_dates_start": "2098-01-01", "travel_dates_end": "2099-01-01"},
            "/travel_dates_end",
            "too_long",
        ),
        ({"latitude": 1.5}, "/longitude", "required"),
        ({"latitude": 91, "longitude": 0}, "/latitude", None),
        ({"max_members": 1}, "/max_members", None),
        ({"max_members": 51}, "/max_members", None),
        ({"max_members": True}, "/max_members", None),
        ({"name": " a "}, "/name", None),
        ({"name": "two\nlines"}, "/name", "control_character"),
        ({"eligibility": "men_only"}, "/eligibility", None),
        ({"country": "XX"}, "/country", "unknown_country"),
        ({"interests": ["a b", "c!"]}, "/interests/1", "not_a_tag"),
        ({"itinerary_id": "01930000-0000-7000-8000-000000000000"}, "/itinerary_id", "unknown_itinerary"),
        ({"nonsense": 1}, "/nonsense", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, said: dict[str, object], pointer: str, code: str | None
) -> None:
    body = {"name": "Annapurna", "destination": "Nepal", **said}
    answer = await http.post(GROUPS, json=body, headers=(await cast.alice()).headers)
    problem = refused(answer, 422, "invalid", pointer)
    assert code is None or problem["errors"][0]["code"] == code
    assert await facts.count("travel.travel_groups") == 0


async def test_nobody_makes_none(http: httpx.AsyncClient) -> None:
    refused(
        await http.post(GROUPS, json={"name": "Annapurna", "destination": "Nepal"}), 401, "unauthenticated"
    )


async def test_a_linked_itinerary_is_for_active_members(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    itinerary_id = await travel.itinerary(raw, alice.id)
    group = await made(http, alice, itinerary_id=str(itinerary_id))
    await joined(http, group, bob)
    shown = [(await http.get(at(group), headers=who)).json()["itinerary_id"]
             for who in (alice.headers, bob.headers, charlie.headers, {})]  # fmt: skip
    assert shown == [str(itinerary_id), str(itinerary_id), None, None]


@pytest.mark.parametrize(
    "hidden",
    [{"status": "draft"}, {"visibility": "private"}, {"moderation": "hidden"}, {"status": "archived"}],
    ids=str,
)
async def test_an_itinerary_that_the_caller_may_not_know(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, hidden: dict[str, object]
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    itinerary_id = await travel.itinerary(raw, bob.id, **hidden)
    body = {"name": "Annapurna", "destination": "Nepal", "itinerary_id": str(itinerary_id)}
    problem = refused(
        await http.post(GROUPS, json=body, headers=alice.headers), 422, "invalid", "/itinerary_id"
    )
    assert problem["errors"][0]["code"] == "unknown_itinerary"
    group = await made(http, alice)
    answer = await http.patch(at(group), json={"itinerary_id": str(itinerary_id)}, headers=alice.headers)
    refused(answer, 422, "invalid", "/itinerary_id")


async def test_others_see_three_decimals(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice, latitude=28.20961234, longitude=-83.98551234)
    await joined(http, group, bob)
    assert (group["latitude"], group["longitude"]) == (28.20961234, -83.98551234)
    for headers in (bob.headers, {}):
        for seen in (
            (await http.get(at(group), headers=headers)).json(),
            (await http.get(GROUPS, headers=headers)).json()["items"][0],
        ):
            assert (seen["latitude"], seen["longitude"]) == (28.21, -83.986)


@METHODS
async def test_absent_stays_and_null_clears(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str
) -> None:
    alice = await cast.alice()
    group = await made(http, alice, **WHOLE)
    changes = {"pace": None, "destination": "Lhasa", "travel_dates_end": "2099-05-20"}
    answer = await http.request(method, at(group), json=changes, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed == {**group, **changes, "updated_at": changed["updated_at"]}
    assert changed["updated_at"] > group["updated_at"]
    assert (await http.get(f"{GROUPS}?destination=lhas")).json()["total"] == 1
    assert (await http.get(f"{GROUPS}?destination=pokhara")).json()["total"] == 0
    again = await http.request(method, at(group), json=changed, headers=alice.headers)
    assert again.json() == changed
    assert (await facts.events()).count("travel.group.changed") == 1


async def test_the_trail_says_what_was_before(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    group = await made(http, alice, **WHOLE)
    changes = {"travel_dates_end": "2099-05-20", "latitude": 28.5}
    await http.patch(at(group), json=changes, headers=alice.headers)
    written = await raw.fetchval("SELECT changes FROM kernel.audit_log WHERE event = 'travel.group.changed'")
    told = json.loads(written)
    assert told.pop("updated_at")[1] is not None
    assert told == {"ends_on": ["2099-05-14", "2099-05-20"], "latitude": None}


async def test_a_part_must_fit_the_whole(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    group = await made(http, alice, **WHOLE)
    answer = await http.patch(at(group), json={"travel_dates_start": None}, headers=alice.headers)
    refused(answer, 422, "invalid", "/travel_dates_start")
    answer = await http.patch(at(group), json={"name": None}, headers=alice.headers)
    refused(answer, 422, "invalid", "/name")


async def test_listing_null_is_the_rules_own(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await travel.attest(raw, alice.id, "gender_self")
    group = await made(http, alice)
    changes = {"eligibility": "women_only", "listing": None}
    answer = await http.patch(at(group), json=changes, headers=alice.headers)
    assert answer.json()["listing"] == "eligible_only"


async def test_cancelled_is_final_and_the_other_states_are_ignored(
    http: httpx.AsyncClient, cast: Cast
) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    same = await http.patch(at(group), json={"status": "finished"}, headers=alice.headers)
    assert same.json() == group
    refused(
        await http.patch(at(group), json={"status": "active"}, headers=alice.headers),
        422,
        "invalid",
        "/status",
    )
    cancelled = await http.patch(at(group), json={"status": "cancelled"}, headers=alice.headers)
    assert cancelled.json()["status"] == "cancelled"
    again = await http.patch(at(group), json={"status": "cancelled"}, headers=alice.headers)
    assert again.json() == cancelled.json()
    back = await http.patch(at(group), json={"status": "forming"}, headers=alice.headers)
    refused(back, 409, "invalid_transition")
    bob = await cast.bob()
    refused(await http.post(at(group, "join"), headers=bob.headers), 409, "group_not_open")


async def test_case_12_fewer_seats_than_members(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    group = await made(http, alice, max_members=4)
    await joined(http, group, await cast.bob(), await cast.charlie())
    answer = await http.patch(at(group), json={"max_members": 2}, headers=alice.headers)
    refused(answer, 409, "below_member_count")
    answer = await http.patch(at(group), json={"max_members": 3}, headers=alice.headers)
    assert (answer.json()["max_members"], answer.json()["status"]) == (3, "full")


async def test_case_13_the_rule_is_fixed_once_there_is_another_member(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await travel.attest(raw, alice.id, "identity", "gender_verified")
    group = await made(http, alice)
    answer = await http.patch(at(group), json={"eligibility": "verified_only"}, headers=alice.headers)
    assert answer.json()["eligibility"] == "verified_only"
    answer = await http.patch(at(group), json={"eligibility": "open"}, headers=alice.headers)
    assert answer.json()["eligibility"] == "open"
    await joined(http, group, bob)
    answer = await http.patch(at(group), json={"eligibility": "women_only"}, headers=alice.headers)
    refused(answer, 409, "eligibility_locked")
    assert "bob" not in answer.text.lower()
    assert str(bob.id) not in answer.text
    await http.post(at(group, "leave"), headers=bob.headers)
    answer = await http.patch(at(group), json={"eligibility": "women_verified"}, headers=alice.headers)
    assert answer.json()["eligibility"] == "women_verified"


async def test_the_organizer_meets_the_new_rule_too(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    answer = await http.patch(at(group), json={"eligibility": "women_only"}, headers=alice.headers)
    refused(answer, 403, "not_eligible")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
async def test_who_may_not(http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    await joined(http, group, bob)
    body = None if method == "DELETE" else {"name": "Mine"}
    role = await http.patch(at(group, "members", bob.id), json={"role": "moderator"}, headers=alice.headers)
    assert role.status_code == 200
    refused(await http.request(method, at(group), json=body), 401, "unauthenticated")
    for person in (bob, await cast.mallory()):
        refused(await http.request(method, at(group), json=body, headers=person.headers), 403, "forbidden")
    for nothing in ("01930000-0000-7000-8000-000000000000", "x"):
        answer = await http.request(method, f"{GROUPS}/{nothing}", json=body, headers=alice.headers)
        refused(answer, 404, "group_not_found")
    assert await facts.count("travel.travel_groups", "name = 'Annapurna in May'") == 1


async def test_deleted_with_all_that_is_in_it(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    group, other = await made(http, alice), await made(http, alice)
    await joined(http, group, bob)
    assert (await http.delete(at(group), headers=alice.headers)).status_code == 204
    refused(await http.delete(at(group), headers=alice.headers), 404, "group_not_found")
    assert (await http.delete(at(other), headers=ada.headers)).status_code == 204
    for table in ("travel_groups", "group_members", "group_invites"):
        assert await facts.count(f"travel.{table}") == 0


async def test_if_match(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    tag = (await http.get(at(group), headers=alice.headers)).headers["etag"]
    first = await http.patch(
        at(group), json={"name": "The first"}, headers={**alice.headers, "If-Match": tag}
    )
    assert first.status_code == 200
    second = await http.patch(
        at(group), json={"name": "The second"}, headers={**alice.headers, "If-Match": tag}
    )
    refused(second, 412, "precondition_failed")
