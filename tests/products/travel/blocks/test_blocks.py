"""/blocks."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.guides import booking, guide
from tests.builders.travel import insert
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/blocks"


async def blocked(http: httpx.AsyncClient, person: Person, other: Person) -> dict[str, object]:
    answer = await http.post(URL, json={"user_id": str(other.id)}, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def group(raw: asyncpg.Connection, organizer: Person, **over: object) -> UUID:
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "organizer_id": organizer.id, "name": "Trek", "destination": "Pokhara", "max_members": 10,
        "member_count": 1, "interests": [], "languages": [], "eligibility": "open", "join_policy": "open",
        "listing": "public_card", "status": "active", "destination_words": ["pokhara"], "created_at": now,
        "updated_at": now, **over,
    }  # fmt: skip
    await insert(raw, "travel.travel_groups", row)
    await member(raw, row["id"], organizer, "active", role="organizer")
    return row["id"]


async def member(
    raw: asyncpg.Connection, group_id: object, person: Person, state: str, role: str = "member"
) -> UUID:
    now, row_id = clock.now(), new_id()
    await insert(raw, "travel.group_members", {
        "id": row_id, "group_id": group_id, "user_id": person.id, "state": state, "role": role,
        "changed_at": now, "created_at": now, "updated_at": now,
    })  # fmt: skip
    return row_id


async def invite(raw: asyncpg.Connection, group_id: UUID, inviter: Person, invitee: Person) -> UUID:
    now, row_id = clock.now(), new_id()
    await insert(raw, "travel.group_invites", {
        "id": row_id, "group_id": group_id, "invitee_id": invitee.id, "inviter_id": inviter.id,
        "status": "pending", "expires_at": now + timedelta(days=14), "created_at": now, "updated_at": now,
    })  # fmt: skip
    return row_id


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    answer = await http.post(URL, json={"user_id": str(mallory.id)}, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"] == f"{URL}/{mallory.id}"
    shown = {"id": str(mallory.id), "username": "mallory", "display_name": "Mallory"}
    assert answer.json() == {**answer.json(), "user": shown}
    assert set(answer.json()) == {"id", "user", "created_at"}
    listed = await http.get(URL, headers=alice.headers)
    assert (listed.json()["items"], listed.json()["total"]) == ([answer.json()], 1)
    assert listed.headers["cache-control"] == "private, no-cache"
    assert await facts.events() == ["travel.block.created"]


async def test_who_was_blocked_is_not_told(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    await blocked(http, alice, mallory)
    assert (await http.get(URL, headers=mallory.headers)).json()["items"] == []
    refused(await http.delete(f"{URL}/{alice.id}", headers=mallory.headers), 404, "block_not_found")
    await blocked(http, mallory, alice)


async def test_again_changes_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    first = await blocked(http, alice, mallory)
    assert await blocked(http, alice, mallory) == first
    assert await facts.events() == ["travel.block.created"]


async def test_twenty_at_once_make_one(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    answers = await asyncio.gather(*(blocked(http, alice, mallory) for _ in range(20)))
    assert len({str(answer["id"]) for answer in answers}) == 1
    assert await facts.count("travel.blocks") == 1
    assert await facts.events() == ["travel.block.created"]


async def test_case_06_nobody_blocks_themselves(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answer = await http.post(URL, json={"user_id": str(alice.id)}, headers=alice.headers)
    refused(answer, 409, "self_block")
    assert await facts.count("travel.blocks") == 0


async def test_unblock(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    await blocked(http, alice, mallory)
    assert (await http.delete(f"{URL}/{mallory.id}", headers=alice.headers)).status_code == 204
    refused(await http.delete(f"{URL}/{mallory.id}", headers=alice.headers), 404, "block_not_found")
    assert await facts.count("travel.blocks") == 0
    assert await facts.events() == ["travel.block.created", "travel.block.deleted"]


async def test_nobody(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.post(URL, json={"user_id": str(new_id())}), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{new_id()}"), 401, "unauthenticated")


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"user_id": str(new_id())}, "/user_id", "unknown_user"),
        ({"user_id": "x"}, "/user_id", "not_an_id"),
        ({"user_id": None}, "/user_id", "not_an_id"),
        ({}, "/user_id", "required"),
        ({"user_id": str(new_id()), "why": "x"}, "/why", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, body: dict[str, object], pointer: str, code: str
) -> None:
    alice = await cast.alice()
    document = refused(await http.post(URL, json=body, headers=alice.headers), 422, "invalid", pointer)
    assert document["errors"][0]["code"] == code
    assert await facts.count("travel.blocks") == 0


async def test_one_list_is_one_query(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    await blocked(http, alice, await cast.bob())
    await http.get(URL, headers=alice.headers)
    queries.clear()
    assert len((await http.get(URL, headers=alice.headers)).json()["items"]) == 1
    assert len(queries) == 1


async def test_what_is_open_between_the_two_ends(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, mallory, bob = await cast.alice(), await cast.mallory(), await cast.bob()
    of_alice, of_mallory = await group(raw, alice), await group(raw, mallory)
    of_bob = await group(raw, bob)
    rows = {
        "revoked": await invite(raw, of_alice, alice, mallory),
        "declined": await invite(raw, of_mallory, mallory, alice),
        "by bob into mallory's": await invite(raw, of_bob, mallory, alice),
        "untouched": await invite(raw, of_bob, bob, mallory),
    }
    asked = await member(raw, of_mallory, alice, "requested")
    unasked = await member(raw, of_bob, mallory, "requested")
    by_mallory = await member(raw, of_alice, mallory, "requested")
    await blocked(http, alice, mallory)
    states = {
        row["id"]: row["status"] for row in await raw.fetch("SELECT id, status FROM travel.group_invites")
    }
    assert {name: states[row_id] for name, row_id in rows.items()} == {
        "revoked": "revoked", "declined": "declined", "by bob into mallory's": "declined", "untouched": "pending",
    }  # fmt: skip
    members = {
        row["id"]: row["state"] for row in await raw.fetch("SELECT id, state FROM travel.group_members")
    }
    assert (members[asked], members[by_mallory], members[unasked]) == ("left", "declined", "requested")
    events = await facts.events()
    assert events.count("travel.group.invite_changed") == 3
    assert events.count("travel.group.member_changed") == 2


async def test_bookings_between_the_two_end(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """Else neither could cancel what the other does not see any more."""
    alice, mallory, bob = await cast.alice(), await cast.mallory(), await cast.bob()
    soon = clock.now() + timedelta(hours=5)
    of_alice, of_mallory = await guide(raw, alice.id), await guide(raw, mallory.id)
    rows = {
        "asked of me": await booking(raw, of_alice, mallory.id, starts=soon),
        "my own wish": await booking(raw, of_mallory, alice.id, starts=soon),
        "mine, late": await booking(
            raw, of_mallory, alice.id, starts=soon + timedelta(hours=4), status="confirmed"
        ),
        "over": await booking(raw, of_mallory, alice.id, starts=soon - timedelta(days=9), status="completed"),
        "of another": await booking(raw, of_mallory, bob.id, starts=soon + timedelta(days=9)),
    }
    await blocked(http, alice, mallory)
    found = {row["id"]: row for row in await raw.fetch("SELECT * FROM travel.bookings")}
    assert {name: found[row_id]["status"] for name, row_id in rows.items()} == {
        "asked of me": "declined", "my own wish": "cancelled", "mine, late": "cancelled", "over": "completed",
        "of another": "pending",
    }  # fmt: skip
    assert [name for name, row_id in rows.items() if found[row_id]["late_cancellation"]] == ["mine, late"]


async def test_somebody_who_is_gone_is_not_listed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    await blocked(http, alice, mallory)
    await raw.execute("DELETE FROM accounts.users WHERE id = $1", mallory.id)
    listed = (await http.get(URL, headers=alice.headers)).json()
    assert (listed["items"], listed["total"]) == ([], 0)


async def test_memberships_stay(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    together = await group(raw, mallory, member_count=2)
    await member(raw, together, alice, "active")
    await blocked(http, alice, mallory)
    assert await facts.count("travel.group_members", "state = 'active'") == 2
    assert await facts.count("travel.travel_groups", "member_count = 2") == 1
    assert await facts.events() == ["travel.block.created"]
