"""Inviting, the lists of invitations, accepting, declining, revoking."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders import travel
from tests.builders.groups import GROUPS, accept, at, invited, joined, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"
MINE = f"{GROUPS}/invites"


@pytest.fixture
def later() -> Iterator[None]:
    """The clock may be moved, and is put back."""
    yield
    clock.shift(timedelta(0))


def fresh(cast: Cast, person: Person) -> dict[str, str]:
    """Headers that are valid wherever the clock stands."""
    return {"Authorization": f"Bearer {cast.cairn.accounts.tokens.issue(person.id, person.session_id).token}"}


async def no_invites(raw: asyncpg.Connection, person: Person) -> None:
    """This person takes no invitations."""
    now = clock.now()
    await travel.insert(raw, "travel.safety_settings", {
        "id": new_id(), "user_id": person.id, "sealed": b"", "invites_from": "nobody", "created_at": now,
        "updated_at": now,
    })  # fmt: skip


def decline(invite: dict[str, object]) -> str:
    return f"{MINE}/{invite['id']}/decline"


@pytest.mark.parametrize("by", ["user_id", "username", "USERNAME"])
async def test_an_invitation(http: httpx.AsyncClient, cast: Cast, facts: Facts, by: str) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    who = {"user_id": {"user_id": str(bob.id)}, "username": {"username": "bob"}}.get(by, {"username": "BoB"})
    answer = await http.post(at(group, "invite"), json={**who, "message": "Come.\n"}, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    invite = answer.json()
    assert answer.headers["location"] == f"{MINE}/{invite['id']}"
    assert invite == {
        "id": invite["id"], "group_id": group["id"], "user_id": str(bob.id),
        "user": {"id": str(bob.id), "username": "bob", "display_name": "Bob"},
        "invited_by": {"id": str(alice.id), "username": "alice", "display_name": "Alice"},
        "message": "Come.", "status": "pending", "expires_at": invite["expires_at"],
        "created_at": invite["created_at"], "updated_at": invite["created_at"],
    }  # fmt: skip
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]
    again = await http.post(at(group, "invite"), json=who, headers=alice.headers)
    assert (again.status_code, again.json()) == (201, invite)
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]
    assert (await http.get(at(group))).json()["member_count"] == 1


async def test_one_404_for_whoever_cannot_be_invited(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, queries: list[str]
) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory()
    )  # fmt: skip
    group = await made(http, alice)
    await no_invites(raw, bob)
    await travel.block(raw, alice.id, charlie.id)
    await travel.block(raw, mallory.id, alice.id)
    seen: set[tuple[object, ...]] = set()
    for who in (
        *({"user_id": str(one.id)} for one in (bob, charlie, mallory)),
        {"user_id": NOWHERE},
    ):
        queries.clear()
        answer = await http.post(at(group, "invite"), json=who, headers=alice.headers)
        problem = refused(answer, 404, "invitee_not_found")
        seen.add((problem["detail"], problem["instance"], *queries))
    assert len(seen) == 1
    seen.clear()
    for name in ("bob", "charlie", "mallory", "nobody-by-that-name"):
        queries.clear()
        answer = await http.post(at(group, "invite"), json={"username": name}, headers=alice.headers)
        problem = refused(answer, 404, "invitee_not_found")
        seen.add((problem["detail"], problem["instance"], *queries))
    assert len(seen) == 1
    assert await facts.count("travel.group_invites") == 0
    assert await facts.jobs() == []


async def test_case_13_inviting_tells_nothing_of_an_attestation(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    for person in (alice, bob):
        await travel.attest(raw, person.id, "gender_self")
    group = await made(http, alice, eligibility="women_only")
    met, unmet = [await invited(http, group, alice, person) for person in (bob, charlie)]
    own = {"id", "user_id", "user", "expires_at", "created_at", "updated_at"}
    assert {name: met[name] for name in met.keys() - own} == {
        name: unmet[name] for name in unmet.keys() - own
    }
    sent = (await http.get(at(group, "invites"), headers=alice.headers)).json()["items"]
    assert [item["status"] for item in sent] == ["pending", "pending"]


async def test_case_08_an_ineligible_invitee(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    await travel.attest(raw, alice.id, "gender_self")
    group = await made(http, alice, eligibility="women_only")
    invite = await invited(http, group, alice, charlie)
    refused(await http.post(accept(invite), headers=charlie.headers), 403, "not_eligible")
    refused(await http.get(at(group), headers=charlie.headers), 404, "group_not_found")
    assert await facts.count("travel.group_members") == 1
    await travel.attest(raw, charlie.id, "gender_self")
    answer = await http.post(accept(invite), headers=charlie.headers)
    assert (answer.status_code, answer.json()["status"]) == (200, "accepted")
    assert await facts.count("travel.group_members", "state = 'active'") == 2


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/user_id"),
        ({"user_id": NOWHERE, "username": "bob"}, "/user_id"),
        ({"user_id": "bob"}, "/user_id"),
        ({"username": "bob", "message": "x" * 501}, "/message"),
        ({"username": "bob", "role": "moderator"}, "/role"),
    ],
)
async def test_malformed(http: httpx.AsyncClient, cast: Cast, body: dict[str, object], pointer: str) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    refused(await http.post(at(group, "invite"), json=body, headers=alice.headers), 422, "invalid", pointer)


async def test_who_may_invite(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, charlie, mallory = (
        await cast.alice(), await cast.bob(), await cast.charlie(), await cast.mallory()
    )  # fmt: skip
    group = await made(http, alice)
    await joined(http, group, bob)
    body = {"user_id": str(charlie.id)}
    refused(await http.post(at(group, "invite"), json=body), 401, "unauthenticated")
    for person in (bob, mallory, await cast.ada()):
        refused(await http.post(at(group, "invite"), json=body, headers=person.headers), 403, "forbidden")
        refused(await http.get(at(group, "invites"), headers=person.headers), 403, "forbidden")
    await http.patch(at(group, "members", bob.id), json={"role": "moderator"}, headers=alice.headers)
    invite = await invited(http, group, bob, charlie)
    assert invite["invited_by"]["username"] == "bob"
    for person in (alice, bob):
        sent = (await http.get(at(group, "invites"), headers=person.headers)).json()
        assert [item["id"] for item in sent["items"]] == [invite["id"]]


async def test_what_stands_in_the_way(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice)
    await joined(http, group, bob)
    for member in (alice, bob):
        body = {"user_id": str(member.id)}
        refused(await http.post(at(group, "invite"), json=body, headers=alice.headers), 409, "already_member")
    await http.patch(at(group), json={"status": "cancelled"}, headers=alice.headers)
    body = {"user_id": str(charlie.id)}
    refused(await http.post(at(group, "invite"), json=body, headers=alice.headers), 409, "group_not_open")


async def test_twenty_are_open_at_most_however_many_are_sent_at_once(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    group = await made(http, alice)
    now = clock.now()
    for _ in range(19):
        await travel.insert(raw, "travel.group_invites", {
            "id": new_id(), "group_id": group["id"], "invitee_id": new_id(), "inviter_id": alice.id,
            "status": "pending", "expires_at": now + timedelta(days=1), "created_at": now, "updated_at": now,
        })  # fmt: skip
    people = [await cast.person(f"traveller{number}") for number in range(6)]
    answers = await asyncio.gather(*(
        http.post(at(group, "invite"), json={"user_id": str(one.id)}, headers=alice.headers) for one in people
    ))  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [201, *[409] * 5]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"too_many_invites"}
    assert await facts.count("travel.group_invites", "status = 'pending'") == 20


async def test_an_invitation_is_open_for_fourteen_days(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, later: None
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    first = await invited(http, group, alice, bob)
    clock.shift(timedelta(days=14, seconds=1))
    guest = fresh(cast, bob)
    shown = (await http.get(MINE, headers=guest)).json()["items"]
    assert [item["status"] for item in shown] == ["expired"]
    for status, total in (("pending", 0), ("expired", 1)):
        assert (await http.get(f"{MINE}?status={status}", headers=guest)).json()["total"] == total
    refused(await http.post(accept(first), headers=guest), 409, "invite_closed")
    refused(await http.post(decline(first), headers=guest), 409, "invite_closed")
    answer = await http.post(at(group, "invite"), json={"user_id": str(bob.id)}, headers=fresh(cast, alice))
    assert answer.status_code == 201
    assert answer.json()["id"] != first["id"]
    assert (await http.post(accept(answer.json()), headers=guest)).status_code == 200
    assert await facts.count("travel.group_invites", "status = 'expired'") == 1


async def test_declining(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    invite = await invited(http, group, alice, bob)
    first = await http.post(decline(invite), headers=bob.headers)
    assert (first.status_code, first.json()["status"]) == (200, "declined")
    assert (await http.post(decline(invite), headers=bob.headers)).json() == first.json()
    refused(await http.post(accept(invite), headers=bob.headers), 409, "invite_closed")
    refused(await http.delete(f"{MINE}/{invite['id']}", headers=alice.headers), 409, "invite_closed")
    assert await facts.count("travel.group_members") == 1


async def test_revoking(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    invite = await invited(http, group, alice, bob)
    where = f"{MINE}/{invite['id']}"
    refused(await http.delete(where), 401, "unauthenticated")
    refused(await http.delete(where, headers=bob.headers), 403, "forbidden")
    refused(await http.delete(where, headers=(await cast.mallory()).headers), 404, "invite_not_found")
    assert (await http.delete(where, headers=alice.headers)).status_code == 204
    refused(await http.delete(where, headers=alice.headers), 409, "invite_closed")
    refused(await http.post(accept(invite), headers=bob.headers), 409, "invite_closed")


@pytest.mark.parametrize("verb", ["accept", "decline"])
async def test_an_invitation_is_answered_by_its_invitee(
    http: httpx.AsyncClient, cast: Cast, verb: str
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    invite = await invited(http, group, alice, bob)
    where = f"{MINE}/{invite['id']}/{verb}"
    refused(await http.post(where), 401, "unauthenticated")
    refused(await http.post(where, headers=alice.headers), 403, "forbidden")
    refused(await http.post(where, headers=(await cast.mallory()).headers), 404, "invite_not_found")
    for nothing in (NOWHERE, "x"):
        refused(await http.post(f"{MINE}/{nothing}/{verb}", headers=bob.headers), 404, "invite_not_found")
    refused(await http.get(MINE), 401, "unauthenticated")
    assert (await http.get(MINE, headers=alice.headers)).json()["total"] == 0


async def test_accepting_rechecks_the_group(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    invite = await invited(http, group, alice, bob)
    await http.patch(at(group), json={"status": "cancelled"}, headers=alice.headers)
    refused(await http.post(accept(invite), headers=bob.headers), 409, "group_not_open")


async def test_many_accept_one_seat(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    group = await made(http, alice, max_members=2, join_policy="invite")
    people = [await cast.person(f"traveller{number}") for number in range(6)]
    invites = [await invited(http, group, alice, one) for one in people]
    answers = await asyncio.gather(*(
        http.post(accept(invite), headers=one.headers) for invite, one in zip(invites, people, strict=True)
    ))  # fmt: skip
    assert sorted(answer.status_code for answer in answers) == [200, *[409] * 5]
    assert await facts.count("travel.group_members", "state = 'active'") == 2
    assert await facts.count("travel.group_invites", "status = 'accepted'") == 1


@pytest.mark.parametrize("by", ["invitee", "member"])
async def test_case_38_a_block_after_the_invitation(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts, by: str
) -> None:
    alice, bob, mallory = await cast.alice(), await cast.bob(), await cast.mallory()
    group = await made(http, alice)
    await joined(http, group, bob)
    invite = await invited(http, group, alice, mallory)
    pair = (mallory.id, alice.id) if by == "invitee" else (bob.id, mallory.id)
    await travel.block(raw, *pair)
    refused(await http.post(accept(invite), headers=mallory.headers), 404, "invite_not_found")
    mine = (await http.get(MINE, headers=mallory.headers)).json()["total"]
    sent = (await http.get(at(group, "invites"), headers=alice.headers)).json()["total"]
    assert (mine, sent) == ((0, 0) if by == "invitee" else (1, 1))
    assert await facts.count("travel.group_members", "state = 'active'") == 2
