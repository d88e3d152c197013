"""Erasure of a worker's account: what they had to do with anybody ends, and stays known."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.reads import Reads
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_records_become_orphans_that_a_data_protection_officer_hands_over(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection, cairn: wiring.Cairn,
    facts: Facts,
) -> None:  # fmt: skip
    alice, bob, dave, ada = await cast.alice(), await cast.bob(), await cast.person("dave"), await cast.ada()
    await casework.member(dave, "dpo")
    team = await casework.team()
    await casework.member(alice, "supervisor", team=team)
    await casework.member(alice, "worker", team=team, starts_at=clock.now() + timedelta(days=1))
    past = await casework.member(alice, "manager", ends_at=clock.now() - timedelta(minutes=1))
    before = await raw.fetchval("SELECT ends_at FROM casework.memberships WHERE id = $1", past)
    own, supported = await casework.beneficiary(alice), await casework.beneficiary(bob)
    await casework.assign(supported, alice, "support", ends_at=clock.now() + timedelta(days=1))
    assert (await http.delete(f"/api/v1/users/{alice.id}", headers=ada.headers)).status_code == 204
    await cairn.relay.run_due()
    assert await facts.count("accounts.users", "id = $1", alice.id) == 0
    mine = "user_id = $1 AND ends_at <= now()"
    assert await facts.count("casework.assignments", mine, alice.id) == 2
    assert await facts.count("casework.memberships", mine, alice.id) == 2
    assert await facts.count("casework.memberships", "user_id = $1", alice.id) == 2
    assert await raw.fetchval("SELECT ends_at FROM casework.memberships WHERE id = $1", past) == before
    ended = [event for event in await facts.events() if event.startswith("casework.")]
    assert sorted(ended) == ["casework.membership.changed", "casework.membership.deleted"]
    orphan = await http.get(f"/api/v1/beneficiaries/{own}", headers=dave.headers)
    assert (orphan.json()["primary_worker_id"], orphan.headers["etag"]) == (None, '"2.outline"')
    new = {"user_id": str(bob.id), "role": "primary"}
    handed = await http.post(f"/api/v1/beneficiaries/{own}/assignments", json=new, headers=dave.headers)
    assert handed.status_code == 201, handed.text
    refused(
        await http.post(f"/api/v1/beneficiaries/{supported}/assignments", json=new, headers=dave.headers),
        403,
        "not_in_your_role",
    )
    assert (await http.get(f"/api/v1/beneficiaries/{own}", headers=bob.headers)).status_code == 200


async def test_an_export_shows_what_stays(
    cast: Cast, casework: Casework, cairn: wiring.Cairn, facts: Facts
) -> None:
    alice, reads = await cast.alice(), Reads(cairn.database)
    membership, row_id = await casework.member(alice, "manager"), await casework.beneficiary(alice)
    shown = {
        held.name: [row async for page in held.pages(reads, alice.id) for row in page]
        for held in cairn.accounts.holdings
        if held.product == "casework"
    }
    assert [row["id"] for row in shown["memberships"]] == [membership]
    assert [(row["beneficiary_id"], row["role"]) for row in shown["assignments"]] == [(row_id, "primary")]
    assert await facts.events() == []
