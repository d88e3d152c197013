"""Members who lose what the rule of their group asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.group_members.jobs import LAPSE
from tests.builders import travel
from tests.builders.groups import at, joined, made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.fixture
def later() -> Iterator[None]:
    """The clock may be moved, and is put back."""
    yield
    clock.shift(timedelta(0))


def fresh(cast: Cast, person: Person) -> dict[str, str]:
    """Headers that are valid wherever the clock stands."""
    return {"Authorization": f"Bearer {cast.cairn.accounts.tokens.issue(person.id, person.session_id).token}"}


async def lapse(cairn: wiring.Cairn) -> None:
    """Run the daily job."""
    work = UnitOfWork(cairn.database)
    try:
        await LAPSE.run(work, {})
        await work.commit()
    finally:
        await work.close()


@pytest.mark.parametrize(
    ("rule", "kinds"),
    [
        ("women_only", ("gender_self",)),
        ("verified_only", ("identity",)),
        ("women_verified", ("gender_verified", "identity")),
    ],
)
async def test_case_09_an_attestation_is_lost(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts, later: None,
    rule: str, kinds: tuple[str, ...],
) -> None:  # fmt: skip
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await travel.attest(raw, person.id, *kinds)
    itinerary_id = await travel.itinerary(raw, alice.id)
    group = await made(http, alice, eligibility=rule, itinerary_id=str(itinerary_id))
    await joined(http, group, bob)
    assert (await http.get(at(group, "members"), headers=bob.headers)).json()["total"] == 2
    await raw.execute(
        "UPDATE travel.attestations SET revoked_at = $3 WHERE user_id = $1 AND kind = $2",
        bob.id, kinds[-1], clock.now(),
    )  # fmt: skip
    refused(await http.get(at(group, "members"), headers=bob.headers), 403, "members_only")
    card = await http.get(at(group), headers=bob.headers)
    assert (card.json()["itinerary_id"], card.json()["my"]["state"]) == (None, "active")
    clock.shift(timedelta(days=6, hours=23))
    await lapse(cairn)
    assert await facts.count("travel.group_members", "state = 'active'") == 2
    assert await facts.count("travel.group_members", "lapsed_at IS NOT NULL") == 1
    clock.shift(timedelta(days=7, seconds=1))
    await lapse(cairn)
    assert await facts.count("travel.group_members", "user_id = $1 AND state = 'left'", bob.id) == 1
    assert await facts.count("travel.travel_groups", "member_count = 1") == 1
    gone = await http.get(at(group), headers=fresh(cast, bob))
    assert gone.status_code == (200 if rule == "verified_only" else 404)
    await lapse(cairn)
    assert await facts.count("travel.travel_groups", "member_count = 1") == 1


async def test_what_is_shown_again_in_time_is_not_lost(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    facts: Facts,
    later: None,
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await travel.attest(raw, person.id, "identity")
    group = await made(http, alice, eligibility="verified_only")
    await joined(http, group, bob)
    await raw.execute("UPDATE travel.attestations SET expires_at = $1", clock.now())
    await lapse(cairn)
    assert await facts.count("travel.group_members", "lapsed_at IS NOT NULL") == 2
    await travel.attest(raw, bob.id, "identity")
    clock.shift(timedelta(days=8))
    await lapse(cairn)
    assert await facts.count("travel.group_members", "lapsed_at IS NOT NULL") == 1
    assert await facts.count("travel.group_members", "state = 'active'") == 2
    organizer = fresh(cast, alice)
    refused(await http.get(at(group, "members"), headers=organizer), 403, "members_only")
    kept = await http.patch(at(group), json={"name": "Still mine"}, headers=organizer)
    assert kept.status_code == 200


async def test_who_was_on_a_trip_that_is_over_stays_on_record(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    facts: Facts,
    later: None,
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await travel.attest(raw, person.id, "identity")
    group = await made(http, alice, eligibility="verified_only")
    await joined(http, group, bob)
    await raw.execute("UPDATE travel.travel_groups SET starts_on = '2020-01-01', ends_on = '2020-01-02'")
    await raw.execute("UPDATE travel.attestations SET expires_at = $1", clock.now())
    clock.shift(timedelta(days=9))
    await lapse(cairn)
    assert await facts.count("travel.group_members", "state = 'active' AND lapsed_at IS NOT NULL") == 2
    refused(await http.get(at(group, "members"), headers=fresh(cast, bob)), 403, "members_only")
