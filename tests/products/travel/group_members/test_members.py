"""The roster, leaving, approving, roles and removal."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from tests.builders import travel
from tests.builders.groups import GROUPS, at, invited, joined, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def names(
    http: httpx.AsyncClient, group: dict[str, object], person: Person, query: str = ""
) -> list[str]:
    answer = await http.get(at(group, "members") + query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return [item["user"]["username"] for item in answer.json()["items"]]


async def test_the_roster_is_for_active_members(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob)
    for person in (alice, bob, await cast.ada(), await cast.person("moira", "user", "moderator")):
        assert await names(http, group, person) == ["alice", "bob"]
    refused(await http.get(at(group, "members")), 401, "unauthenticated")
    refused(await http.get(at(group, "members"), headers=charlie.headers), 403, "members_only")
    refused(await http.get(f"{GROUPS}/{NOWHERE}/members", headers=charlie.headers), 404, "group_not_found")
    refused(
        await http.get(at(group, "members") + "?state=left", headers=bob.headers), 422, "invalid", "?state"
    )
    queries.clear()
    answer = await http.get(at(group, "members"), headers=bob.headers)
    assert len([sql for sql in queries if "travel." in sql]) == 2
    assert "example.com" not in answer.text


async def test_requests_are_shown_to_who_leads(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob)
    await http.patch(at(group), json={"join_policy": "request"}, headers=alice.headers)
    await http.post(at(group, "join"), headers=charlie.headers)
    assert await names(http, group, alice, "?state=requested") == ["charlie"]
    assert await names(http, group, bob, "?state=requested") == []
    await http.patch(at(group, "members", bob.id), json={"role": "moderator"}, headers=alice.headers)
    assert await names(http, group, bob, "?state=requested") == ["charlie"]
    refused(await http.get(at(group, "members"), headers=charlie.headers), 403, "members_only")


@pytest.mark.parametrize("verb", ["approve", "decline"])
async def test_what_becomes_of_a_request(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, verb: str
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice, join_policy="request")
    where = at(group, "members", bob.id, verb)
    refused(await http.post(where, headers=alice.headers), 409, "not_requested")
    await http.post(at(group, "join"), headers=bob.headers)
    refused(await http.post(where), 401, "unauthenticated")
    for stranger in (bob, charlie):
        refused(await http.post(where, headers=stranger.headers), 403, "forbidden")
    refused(await http.post(at(group, "members", "x", verb), headers=alice.headers), 404, "not_found")
    before = (await facts.jobs()).count("kernel.notify")
    first = await http.post(where, headers=alice.headers)
    assert first.status_code == 200, first.text
    assert first.json()["state"] == {"approve": "active", "decline": "declined"}[verb]
    assert (await http.post(where, headers=alice.headers)).json() == first.json()
    assert (await facts.jobs()).count("kernel.notify") - before == (verb == "approve")
    count = (await http.get(at(group))).json()["member_count"]
    assert count == (2 if verb == "approve" else 1)


async def test_approving_asks_for_seats_and_state(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice, join_policy="request", max_members=2)
    for person in (bob, charlie):
        await http.post(at(group, "join"), headers=person.headers)
    first = await http.post(at(group, "members", bob.id, "approve"), headers=alice.headers)
    assert first.status_code == 200
    second = await http.post(at(group, "members", charlie.id, "approve"), headers=alice.headers)
    refused(second, 409, "group_full")
    await http.patch(at(group), json={"status": "cancelled"}, headers=alice.headers)
    third = await http.post(at(group, "members", charlie.id, "approve"), headers=alice.headers)
    refused(third, 409, "group_not_open")


async def test_approving_tells_nothing_of_an_attestation(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await travel.attest(raw, person.id, "identity")
    group = await made(http, alice, join_policy="request", eligibility="verified_only")
    await http.post(at(group, "join"), headers=bob.headers)
    await raw.execute("UPDATE travel.attestations SET revoked_at = now() WHERE user_id = $1", bob.id)
    where = at(group, "members", bob.id, "approve")
    first = refused(await http.post(where, headers=alice.headers), 409, "not_requested")
    assert await names(http, group, alice, "?state=requested") == []
    never = at(group, "members", (await cast.charlie()).id, "approve")
    second = refused(await http.post(never, headers=alice.headers), 409, "not_requested")
    assert first["detail"] == second["detail"]
    assert await facts.count("travel.group_members", "state = 'active'") == 1


async def test_roles(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob)
    where = at(group, "members", bob.id)
    refused(await http.patch(where, json={"role": "moderator"}), 401, "unauthenticated")
    refused(await http.patch(where, json={"role": "moderator"}, headers=bob.headers), 403, "forbidden")
    refused(
        await http.patch(where, json={"role": "organizer"}, headers=alice.headers), 422, "invalid", "/role"
    )
    made_one = await http.patch(where, json={"role": "moderator"}, headers=alice.headers)
    assert (made_one.status_code, made_one.json()["role"]) == (200, "moderator")
    events = len(await facts.events())
    assert (
        await http.patch(where, json={"role": "moderator"}, headers=alice.headers)
    ).json() == made_one.json()
    assert len(await facts.events()) == events
    own = await http.patch(at(group, "members", alice.id), json={"role": "member"}, headers=alice.headers)
    refused(own, 409, "organizers_own_row")
    for nobody in (charlie.id, NOWHERE):
        answer = await http.patch(
            at(group, "members", nobody), json={"role": "member"}, headers=alice.headers
        )
        refused(answer, 404, "member_not_found")


async def test_removal(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob, charlie)
    where = at(group, "members", bob.id)
    refused(await http.delete(where), 401, "unauthenticated")
    refused(await http.delete(where, headers=charlie.headers), 403, "forbidden")
    refused(
        await http.delete(at(group, "members", alice.id), headers=alice.headers), 409, "organizers_own_row"
    )
    assert (await http.delete(where, headers=alice.headers)).status_code == 204
    refused(await http.delete(where, headers=alice.headers), 404, "member_not_found")
    assert await names(http, group, alice) == ["alice", "charlie"]
    assert await facts.jobs() == ["kernel.notify"]
    assert (await http.get(at(group))).json()["member_count"] == 2


async def test_case_11_the_organizer_leaves(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob)
    leave = at(group, "leave")
    refused(await http.post(leave, headers=alice.headers), 409, "transfer_required")
    for wrong in (charlie.id, alice.id, NOWHERE):
        answer = await http.post(leave, json={"transfer_to": str(wrong)}, headers=alice.headers)
        problem = refused(answer, 422, "invalid", "/transfer_to")
        assert problem["errors"][0]["code"] == "unknown_member"
    gone = await http.post(leave, json={"transfer_to": str(bob.id)}, headers=alice.headers)
    assert (gone.status_code, gone.json()["state"]) == (200, "left")
    assert (await http.post(leave, headers=alice.headers)).json()["state"] == "left"
    card = (await http.get(at(group), headers=bob.headers)).json()
    assert card["organizer"]["username"] == "bob"
    assert (card["member_count"], card["my"]["role"], card["status"]) == (1, "organizer", "forming")
    refused(await http.patch(at(group), json={"name": "Mine"}, headers=alice.headers), 403, "forbidden")
    alone = await http.post(leave, headers=bob.headers)
    assert alone.json()["state"] == "left"
    card = (await http.get(at(group), headers=bob.headers)).json()
    assert (card["member_count"], card["status"]) == (0, "cancelled")
    assert await facts.count("travel.group_members", "state = 'active'") == 0


async def test_leaving_what_one_is_not_in(http: httpx.AsyncClient, cast: Cast) -> None:
    group = await made(http, await cast.alice())
    answer = await http.post(at(group, "leave"), headers=(await cast.charlie()).headers)
    refused(answer, 409, "not_member")


async def test_case_38_members_whom_a_block_parts(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, mallory = await cast.alice(), await cast.bob(), await cast.mallory()
    group = await made(http, alice)
    await joined(http, group, bob, mallory)
    await travel.block(raw, bob.id, mallory.id)
    assert await names(http, group, bob) == ["alice", "bob"]
    assert await names(http, group, mallory) == ["alice", "mallory"]
    assert await names(http, group, alice) == ["alice", "bob", "mallory"]


@pytest.mark.parametrize("by", ["organizer", "other"])
async def test_case_38_the_organizer_and_somebody_whom_a_block_parts(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, by: str
) -> None:
    alice, bob, mallory = await cast.alice(), await cast.bob(), await cast.mallory()
    group, other = await made(http, alice), await made(http, mallory)
    member_of = await made(http, alice)
    await joined(http, member_of, mallory)
    pair = (alice.id, mallory.id) if by == "organizer" else (mallory.id, alice.id)
    await travel.block(raw, *pair)
    for person, theirs in ((mallory, group), (alice, other)):
        for method, *rest in (
            ("GET",), ("PATCH",), ("DELETE",), ("POST", "join"), ("GET", "members"), ("GET", "invites"),
            ("POST", "invite"),
            ("POST", "members", bob.id, "approve"), ("POST", "members", bob.id, "decline"),
            ("PATCH", "members", bob.id), ("DELETE", "members", bob.id), ("POST", "leave"),
        ):  # fmt: skip
            answer = await http.request(method, at(theirs, *rest), headers=person.headers)
            refused(answer, 404, "group_not_found")
        listed = (await http.get(GROUPS, headers=person.headers)).json()
        assert theirs["id"] not in [item["id"] for item in listed["items"]]
        body = {"user_id": str(alice.id if person is mallory else mallory.id)}
        own = other if person is mallory else group
        answer = await http.post(at(own, "invite"), json=body, headers=person.headers)
        refused(answer, 404, "invitee_not_found")
    assert await facts.count("travel.group_members", "user_id = $1 AND state = 'active'", mallory.id) == 2
    refused(await http.get(at(member_of), headers=mallory.headers), 404, "group_not_found")
    left = await http.post(at(member_of, "leave"), headers=mallory.headers)
    assert left.json()["state"] == "left"


@pytest.mark.parametrize("roles", [("user", "moderator"), ("user", "admin")], ids=str)
async def test_case_38_a_block_does_not_hide_from_moderators(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, roles: tuple[str, ...]
) -> None:
    alice, moira = await cast.alice(), await cast.person("moira", *roles)
    group = await made(http, alice)
    await travel.block(raw, alice.id, moira.id)
    for where in (at(group), at(group, "members")):
        assert (await http.get(where, headers=moira.headers)).status_code == 200
    assert (await http.get(GROUPS, headers=moira.headers)).json()["total"] == 1


async def test_somebody_whom_the_organizer_has_blocked_can_be_removed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    group = await made(http, alice)
    await joined(http, group, mallory)
    await travel.block(raw, alice.id, mallory.id)
    removed = await http.delete(at(group, "members", mallory.id), headers=alice.headers)
    assert removed.status_code == 204
    assert await names(http, group, alice) == ["alice"]


async def test_case_08_ineligible_and_a_public_card(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    await travel.attest(raw, alice.id, "gender_self")
    group = await made(http, alice, eligibility="women_only", listing="public_card")
    assert (await http.get(at(group), headers=charlie.headers)).status_code == 200
    refused(await http.post(at(group, "join"), headers=charlie.headers), 403, "not_eligible")
    refused(await http.get(at(group, "members"), headers=charlie.headers), 403, "members_only")
    invite = await invited(http, group, alice, charlie)
    answer = await http.post(f"{GROUPS}/invites/{invite['id']}/accept", headers=charlie.headers)
    refused(answer, 403, "not_eligible")
