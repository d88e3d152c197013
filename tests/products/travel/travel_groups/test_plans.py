"""Every list of groups, members and invitations uses an index on 20,000 groups."""

from __future__ import annotations

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.products.travel.group_invites.queries import RECEIVED, SENT
from cairn.products.travel.group_members.queries import ROSTER
from cairn.products.travel.travel_groups import queries
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO travel.travel_groups (id, organizer_id, name, destination, max_members, member_count, interests, languages,
                                  eligibility, join_policy, listing, status, destination_words, starts_on, ends_on,
                                  trip_type, created_at, updated_at)
SELECT md5('g' || n)::uuid, md5((n % 2000)::text)::uuid, 'Group ' || n, 'Place ' || n % 900, 9, 1,
       ARRAY['tag' || n % 900], '{}', (ARRAY['open', 'verified_only', 'women_only'])[1 + n % 3], 'open',
       (ARRAY['public_card', 'public_card', 'eligible_only'])[1 + n % 3], 'active', ARRAY['place', 'p' || n % 900],
       date '2099-01-01' + n % 300, date '2099-01-09' + n % 300, 'kind' || n % 5,
       timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-02-01' + n * interval '1 second'
FROM generate_series(1, 20000) n;
INSERT INTO travel.group_members (id, group_id, user_id, state, role, joined_at, changed_at, created_at, updated_at)
SELECT md5('m' || n)::uuid, md5('g' || n)::uuid, md5((n % 2000)::text)::uuid, 'active', 'organizer', now(), now(),
       now(), now()
FROM generate_series(1, 20000) n;
INSERT INTO travel.group_invites (id, group_id, invitee_id, inviter_id, status, expires_at, created_at, updated_at)
SELECT md5('i' || n)::uuid, md5('g' || n)::uuid, md5(((n + 1) % 2000)::text)::uuid, md5((n % 2000)::text)::uuid,
       'pending', now() + interval '1 day', now(), now()
FROM generate_series(1, 20000) n;
ANALYZE travel.travel_groups, travel.group_members, travel.group_invites;
"""
SHAPES: list[tuple[tuple[SortKey, ...], dict[str, object]]] = [
    ((), {"status": "not_over"}),
    ((SortKey("starts_on"),), {"status": "not_over"}),
    ((), {"status": "finished"}),
    ((), {"status": "forming", "has_space": True}),
    ((), {"destination": "'p7':*", "status": "not_over"}),
    ((), {"interest": ["tag7"], "status": "not_over"}),
    ((), {"trip_type": "kind3", "eligibility": "open", "status": "not_over"}),
]
OWN: list[tuple[tuple[SortKey, ...], dict[str, object]]] = [
    ((), {"mine": True}),
    ((), {"mine": True, "status": "full"}),
]
LARGE = ("travel_groups", "group_members", "group_invites")


def scanned(plan: str) -> list[str]:
    return [line for line in plan.splitlines() if "Seq Scan" in line and any(name in line for name in LARGE)]


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    return Explaining(raw, await raw.fetchval("SELECT md5('7')::uuid"))


async def test_no_sequential_scan(filled: Explaining) -> None:
    somebody = Caller(user_id=filled.owner, roles=frozenset({"user"}))
    for caller, shapes in ((ANONYMOUS, SHAPES), (somebody, [*SHAPES, *OWN])):
        for sort, filters in shapes:
            filled.plans.clear()
            await queries.page(filled, caller, PageRequest(count=False, sort=sort), filters)  # type: ignore[arg-type]
            assert len(filled.plans) == 1, filters
            assert scanned(filled.plans[0]) == [], f"{filters}\n{filled.plans[0]}"
    filled.plans.clear()
    group_id = await filled._raw.fetchval("SELECT md5('g7')::uuid")
    count_and_all = PageRequest()
    found = await queries.find(filled, somebody, group_id)
    assert found is not None
    assert (
        await ROSTER.page(filled, somebody, count_and_all, {"group": group_id, "state": "active"})
    ).total == 1
    assert (await RECEIVED.page(filled, somebody, count_and_all, {})).total == 10
    assert (await SENT.page(filled, somebody, count_and_all, {"group": group_id})).total == 1
    for plan in filled.plans:
        assert scanned(plan) == [], plan
