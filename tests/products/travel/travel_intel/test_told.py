"""Who is told of responses and warnings: by notification and by mail."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.travel_intel import jobs
from tests.builders.intel import CRITICAL, WARNING, answered, at, made
from tests.builders.ratings import account, recomputed, travellers
from tests.builders.travel import block, insert, older_account
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.products.accounts.conftest import program
from tests.products.accounts.mailbox import Mailbox

pytestmark = pytest.mark.integration


@pytest.fixture
async def mailbox(dsn: str, cairn: wiring.Cairn, tmp_path: Path) -> AsyncIterator[Mailbox]:
    async with program(dsn, CAIRN_HOME=str(tmp_path)) as (running, _):
        yield Mailbox(running, tmp_path)


async def saved(raw: asyncpg.Connection, itinerary_id: UUID, user_id: UUID) -> None:
    await insert(raw, "travel.saves", {
        "id": new_id(), "itinerary_id": itinerary_id, "user_id": user_id, "created_at": clock.now(),
    })  # fmt: skip


async def told(raw: asyncpg.Connection, kind: str) -> dict[UUID, int]:
    """How many notifications of the kind each person has."""
    rows = await raw.fetch(
        "SELECT owner_id, count(*) AS many FROM kernel.notifications WHERE kind = $1 GROUP BY 1", kind
    )
    return {row["owner_id"]: row["many"] for row in rows}


async def test_a_response_is_told_to_the_author(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, bob, trail)
    await answered(http, charlie, intel)
    assert await mailbox.kinds() == [("intel_responded", bob.email)]
    row = await raw.fetchrow("SELECT * FROM kernel.notifications")
    assert (row["kind"], row["owner_id"]) == ("travel.intel.responded", bob.id)
    assert (row["subject_type"], str(row["subject_id"])) == ("travel_intel", intel["id"])


async def test_a_critical_warning_is_told_to_the_owner_and_to_who_saved_it(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    dora, eve, frank = [await cast.person(name) for name in ("dora", "eve", "frank")]
    for person in (alice, bob, charlie, dora, eve):
        await saved(raw, trail, person.id)
    await block(raw, dora.id, bob.id)
    await block(raw, alice.id, eve.id)
    await made(http, bob, trail, CRITICAL)
    assert sorted(await mailbox.kinds()) == [("intel_warned", alice.email), ("intel_warned", charlie.email)]
    assert await told(raw, "travel.intel.warned") == {alice.id: 1, charlie.id: 1}
    assert frank.id not in await told(raw, "travel.intel.warned")


async def test_who_saved_an_unlisted_itinerary_is_told_too(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    await saved(raw, trail, charlie.id)
    await raw.execute("UPDATE travel.itineraries SET visibility = 'unlisted'")
    await made(http, bob, trail, CRITICAL)
    assert sorted(await mailbox.kinds()) == [("intel_warned", alice.email), ("intel_warned", charlie.email)]


async def test_a_warning_is_told_once_however_often_it_is_edited(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    intel = await made(http, bob, trail, WARNING)
    assert await mailbox.kinds() == []
    for severity in ("critical", "low", "critical"):
        await http.patch(at(intel), json={"severity": severity}, headers=bob.headers)
    assert await mailbox.kinds() == [("intel_warned", alice.email)]
    assert await told(raw, "travel.intel.warned") == {alice.id: 1}


async def test_an_owner_is_not_told_of_the_own_warning(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    await saved(raw, trail, charlie.id)
    await made(http, alice, trail, CRITICAL)
    assert await told(raw, "travel.intel.warned") == {}
    assert await mailbox.kinds() == [("intel_warned", charlie.email)]
    assert await told(raw, "travel.intel.warned") == {charlie.id: 1}


@pytest.mark.parametrize("how", ["hidden", "deleted", "private"])
async def test_what_is_gone_by_then_is_told_to_no_reader(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, mailbox: Mailbox, raw: asyncpg.Connection, how: str
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    await saved(raw, trail, charlie.id)
    intel = await made(http, bob, trail, CRITICAL)
    if how == "hidden":
        await http.post(f"{at(intel)}/hide", headers=(await cast.ada()).headers)
    elif how == "deleted":
        await http.delete(at(intel), headers=bob.headers)
    else:
        await raw.execute("UPDATE travel.itineraries SET visibility = 'private'")
    assert charlie.email not in [to for _, to in await mailbox.kinds()]
    assert charlie.id not in await told(raw, "travel.intel.warned")


async def test_many_readers_are_told_some_at_a_time(
    http: httpx.AsyncClient,
    cast: Cast,
    trail: UUID,
    cairn: wiring.Cairn,
    raw: asyncpg.Connection,
    facts: Facts,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "MOST_TOLD", 3)
    readers = [await account(raw) for _ in range(7)]
    for reader in readers:
        await saved(raw, trail, reader)
    bob: Person = await cast.bob()
    monkeypatch.setattr(jobs, "TO_WARN", jobs.to_warn(3))
    await made(http, bob, trail, CRITICAL)
    while await cairn.relay.run_due():
        pass
    assert await facts.count("kernel.outbox", "job = 'travel.warn' AND state = 'done'") == 3
    assert dict.fromkeys(readers, 1) == {
        owner: many
        for owner, many in (await told(raw, "travel.intel.warned")).items()
        if owner != (await cast.alice()).id
    }
    assert await facts.count("kernel.outbox", "job = 'travel.mail'") == 8


async def test_an_owner_is_told_that_an_itinerary_is_under_review(
    http: httpx.AsyncClient,
    cast: Cast,
    trail: UUID,
    cairn: wiring.Cairn,
    mailbox: Mailbox,
    raw: asyncpg.Connection,
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await older_account(raw, bob.id)
    await travellers(raw, trail, 5)
    await recomputed(cairn, raw, trail)
    for _ in range(2):
        await made(http, bob, trail, CRITICAL)
    kinds = ["intel_warned", "intel_warned", "under_review"]
    assert sorted(await mailbox.kinds()) == [(kind, alice.email) for kind in kinds]
    assert await told(raw, "travel.itinerary.women_safe_under_review") == {alice.id: 1}
