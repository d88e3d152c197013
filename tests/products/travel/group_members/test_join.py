"""POST /travel-groups/{id}/join."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.kernel.db.reads import Executor
from cairn.kernel.web.pipeline import Served
from cairn.kernel.web.plan import Attempt
from tests.builders import travel
from tests.builders.groups import GROUPS, accept, at, invited, joined, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def count_holds(facts: Facts) -> None:
    """Every group counts its active members, and no more than it has seats."""
    rows = "SELECT count(*) FROM travel.group_members m WHERE m.group_id = travel_groups.id AND m.state = 'active'"
    assert await facts.count("travel.travel_groups", f"member_count <> ({rows})") == 0


async def test_an_open_group(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    first = await http.post(at(group, "join"), headers=bob.headers)
    assert first.status_code == 200, first.text
    assert first.json() == {
        "id": first.json()["id"], "group_id": group["id"], "state": "active", "role": "member",
        "user": {"id": str(bob.id), "username": "bob", "display_name": "Bob"},
        "joined_at": first.json()["created_at"], "created_at": first.json()["created_at"],
        "updated_at": first.json()["created_at"],
    }  # fmt: skip
    again = await http.post(at(group, "join"), headers=bob.headers)
    assert (again.status_code, again.json()) == (200, first.json())
    card = (await http.get(at(group), headers=bob.headers)).json()
    assert (card["member_count"], card["my"]) == (2, {"state": "active", "role": "member"})
    assert (await facts.events()).count("travel.group.member_changed") == 2
    assert await facts.jobs() == []
    await count_holds(facts)


async def test_a_group_that_is_asked(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice, join_policy="request")
    first = await http.post(at(group, "join"), headers=bob.headers)
    assert (first.json()["state"], first.json()["joined_at"]) == ("requested", None)
    again = await http.post(at(group, "join"), headers=bob.headers)
    assert (again.status_code, again.json()) == (200, first.json())
    assert await facts.jobs() == ["kernel.notify"]
    assert (await http.get(at(group))).json()["member_count"] == 1
    back = await http.post(at(group, "leave"), headers=bob.headers)
    assert back.json()["state"] == "left"
    await count_holds(facts)


async def test_a_group_that_invites(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice, join_policy="invite")
    refused(await http.post(at(group, "join"), headers=bob.headers), 403, "invite_required")
    invite = await invited(http, group, alice, bob)
    await joined(http, group, bob)
    mine = (await http.get(f"{GROUPS}/invites", headers=bob.headers)).json()["items"]
    assert [(item["id"], item["status"]) for item in mine] == [(invite["id"], "accepted")]
    await count_holds(facts)


async def test_nobody_and_nothing(http: httpx.AsyncClient, cast: Cast) -> None:
    group = await made(http, await cast.alice())
    bob = await cast.bob()
    for verb in ("join", "leave"):
        refused(await http.post(at(group, verb)), 401, "unauthenticated")
        for nothing in (NOWHERE, "x"):
            answer = await http.post(f"{GROUPS}/{nothing}/{verb}", headers=bob.headers)
            refused(answer, 404, "group_not_found")


async def test_who_was_declined_waits_seven_days(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice, join_policy="request")
    await http.post(at(group, "join"), headers=bob.headers)
    declined = await http.post(at(group, "members", bob.id, "decline"), headers=alice.headers)
    assert declined.json()["state"] == "declined"
    refused(await http.post(at(group, "join"), headers=bob.headers), 403, "invite_required")
    clock.shift(timedelta(days=7))
    try:
        token = cast.cairn.accounts.tokens.issue(bob.id, bob.session_id).token
        later = await http.post(at(group, "join"), headers={"Authorization": f"Bearer {token}"})
        assert later.json()["state"] == "requested"
    finally:
        clock.shift(timedelta(0))


async def test_case_01_twenty_joins_for_one_seat(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    group = await made(http, await cast.alice(), max_members=2)
    people = [await cast.person(f"traveller{number}") for number in range(20)]
    answers = await asyncio.gather(*(http.post(at(group, "join"), headers=one.headers) for one in people))
    assert sorted(answer.status_code for answer in answers) == [200, *[409] * 19]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"group_full"}
    assert await facts.count("travel.group_members", "state = 'active'") == 2
    await count_holds(facts)


async def _together(
    monkeypatch: pytest.MonkeyPatch, http: httpx.AsyncClient, group: dict[str, object], people: list[Person]
) -> list[httpx.Response]:
    """All join, and each has looked at the group, without locking it, before anybody goes on."""
    looked, load = asyncio.Barrier(len(people)), Served._load

    async def unlocked(self: Served, attempt: Attempt, reads: Executor, *, lock: bool) -> None:
        await load(self, attempt, reads, lock=False)
        await looked.wait()

    with monkeypatch.context() as patched:
        patched.setattr(Served, "_load", unlocked)
        return await asyncio.gather(*(http.post(at(group, "join"), headers=one.headers) for one in people))


async def test_case_01_without_the_lock_the_table_is_the_last_line(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = await made(http, await cast.alice(), max_members=2)
    people = [await cast.person(f"traveller{number}") for number in range(4)]
    answers = await _together(monkeypatch, http, group, people)
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"group_full"}
    await count_holds(facts)


async def test_case_01_without_lock_and_last_line_there_are_too_many(
    http: httpx.AsyncClient,
    cast: Cast,
    facts: Facts,
    raw: asyncpg.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The two tests before this one would notice: what they race for can be lost."""
    group = await made(http, await cast.alice(), max_members=2)
    people = [await cast.person(f"traveller{number}") for number in range(4)]
    name = "ck_travel_groups_member_count"
    rule = await raw.fetchval("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = $1", name)
    await raw.execute(f"ALTER TABLE travel.travel_groups DROP CONSTRAINT {name}")
    try:
        answers = await _together(monkeypatch, http, group, people)
        assert [answer.status_code for answer in answers] == [200] * 4
        assert await facts.count("travel.group_members", "state = 'active'") == 5
    finally:
        await raw.execute("TRUNCATE travel.travel_groups CASCADE")
        await raw.execute(f"ALTER TABLE travel.travel_groups ADD CONSTRAINT {name} {rule}")


async def test_one_person_joining_often_at_once_is_one_member(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    group, bob = await made(http, await cast.alice()), await cast.bob()
    answers = await asyncio.gather(*(http.post(at(group, "join"), headers=bob.headers) for _ in range(8)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert await facts.count("travel.group_members") == 2
    await count_holds(facts)


async def test_case_02_join_leave_rejoin_accept(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    group = await made(http, alice, max_members=2)
    for verb, count in (("join", 2), ("leave", 1), ("leave", 1), ("join", 2), ("leave", 1)):
        answer = await http.post(at(group, verb), headers=bob.headers)
        assert answer.status_code == 200, answer.text
        assert (await http.get(at(group))).json()["member_count"] == count
        await count_holds(facts)
    invite = await invited(http, group, alice, bob)
    await joined(http, group, charlie)
    refused(await http.post(accept(invite), headers=bob.headers), 409, "group_full")
    refused(await http.post(at(group, "join"), headers=bob.headers), 409, "group_full")
    await http.post(at(group, "leave"), headers=charlie.headers)
    accepted = await http.post(accept(invite), headers=bob.headers)
    assert (accepted.status_code, accepted.json()["status"]) == (200, "accepted")
    assert (await http.post(accept(invite), headers=bob.headers)).json() == accepted.json()
    assert (await http.get(at(group))).json()["member_count"] == 2
    await count_holds(facts)


async def test_case_10_who_was_removed_comes_back_by_a_new_invitation(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    await joined(http, group, bob)
    removed = await http.delete(at(group, "members", bob.id), headers=alice.headers)
    assert removed.status_code == 204
    await count_holds(facts)
    refused(await http.post(at(group, "join"), headers=bob.headers), 403, "invite_required")
    refused(await http.post(at(group, "leave"), headers=bob.headers), 409, "not_member")
    refused(await http.get(at(group, "members"), headers=bob.headers), 403, "members_only")
    invite = await invited(http, group, alice, bob)
    assert (await http.post(accept(invite), headers=bob.headers)).status_code == 200
    again = await http.post(at(group, "join"), headers=bob.headers)
    assert (again.json()["state"], again.json()["role"]) == ("active", "member")
    await count_holds(facts)


async def test_a_group_that_is_over(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice, travel_dates_start="2020-01-01", travel_dates_end="2020-01-02")
    refused(await http.post(at(group, "join"), headers=bob.headers), 409, "group_not_open")


async def test_a_block_with_any_member(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob, mallory = await cast.alice(), await cast.bob(), await cast.mallory()
    group = await made(http, alice)
    await joined(http, group, bob)
    await travel.block(raw, bob.id, mallory.id)
    refused(await http.post(at(group, "join"), headers=mallory.headers), 404, "group_not_found")
    assert await facts.count("travel.group_members", "user_id = $1", mallory.id) == 0
