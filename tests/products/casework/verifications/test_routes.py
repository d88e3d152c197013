"""POST /casework/audit/verifications, and what came of it; GET /casework/audit/anchors."""

from __future__ import annotations

from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.audit.chain import chain_of
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.verifications.actions import GIVES_UP, VERIFY
from tests.builders.casework import Casework
from tests.cast import Cast, Person
from tests.facts import Facts

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/audit/verifications"


async def auditor(cast: Cast) -> Person:
    return await cast.person("audra", "user", "auditor")


async def test_a_verification_is_asked_for_and_done(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    cairn: wiring.Cairn,
    anchors: Anchors,
    facts: Facts,
) -> None:
    audra = await auditor(cast)
    await casework.recorded((await cast.alice()).id, 5)
    answer = await http.post(URL, headers=audra.headers)
    assert answer.status_code == 202, answer.text
    asked = answer.json()
    assert (asked["state"], asked["events"], asked["fault"], asked["finished_at"]) == (
        "pending",
        None,
        None,
        None,
    )
    assert await facts.jobs() == [VERIFY]
    (event,) = await casework.events("audit_read")
    assert (event["actor_id"], event["actor_role"]) == (audra.id, "auditor")
    again = await http.post(URL, headers=audra.headers)
    assert (again.status_code, again.json()["id"]) == (202, asked["id"])
    await cairn.relay.run_due()
    answer = await http.get(f"{URL}/{asked['id']}", headers=audra.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["state"], found["events"], found["fault"]) == ("done", 6, None)
    assert found["finished_at"] is not None
    assert answer.headers["cache-control"] == "no-store"
    assert await facts.count("casework.audit_verifications") == 1
    assert (await http.post(URL, headers=audra.headers)).json()["id"] != asked["id"]


async def test_a_fault_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, cairn: wiring.Cairn, anchors: Anchors,
    raw: asyncpg.Connection,
) -> None:  # fmt: skip
    audra, alice = await auditor(cast), await cast.alice()
    await casework.recorded(alice.id, 5)
    await raw.execute("ALTER TABLE casework.access_events DISABLE TRIGGER USER")
    await raw.execute("UPDATE casework.access_events SET purpose = 'legal' WHERE seq = 3")
    await raw.execute("ALTER TABLE casework.access_events ENABLE TRIGGER USER")
    asked = (await http.post(URL, headers=audra.headers)).json()
    await cairn.relay.run_due()
    found = (await http.get(f"{URL}/{asked['id']}", headers=audra.headers)).json()
    event_id = await raw.fetchval(
        "SELECT id FROM casework.access_events WHERE chain = $1 AND seq = 3", chain_of(alice.id)
    )
    assert found["state"] == "failed"
    assert found["fault"] == {
        "kind": "hash_mismatch", "chain": chain_of(alice.id), "seq": 3, "event_id": str(event_id), "anchor": None,
    }  # fmt: skip


async def test_repeated_with_a_key(
    http: httpx.AsyncClient,
    cast: Cast,
    casework: Casework,
    cairn: wiring.Cairn,
    anchors: Anchors,
    facts: Facts,
) -> None:
    audra = await auditor(cast)
    first = await http.post(URL, headers=audra.keyed("verify-1"))
    await cairn.relay.run_due()
    second = await http.post(URL, headers=audra.keyed("verify-1"))
    assert first.json() == second.json()
    assert await facts.count("casework.audit_verifications") == 1
    assert len(await casework.events()) == 1


async def test_one_that_never_ended_stands_in_nobodys_way(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    audra = await auditor(cast)
    asked = (await http.post(URL, headers=audra.headers)).json()
    long_ago = clock.now() - GIVES_UP - timedelta(minutes=1)
    await raw.execute("UPDATE casework.audit_verifications SET created_at = $1", long_ago)
    other = (await http.post(URL, headers=audra.headers)).json()
    assert other["id"] != asked["id"]
    found = (await http.get(f"{URL}/{asked['id']}", headers=audra.headers)).json()
    assert (found["state"], found["fault"]) == ("failed", None)


async def test_a_protection_officer_verifies_and_sees_what_others_found(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, cairn: wiring.Cairn, anchors: Anchors
) -> None:
    charlie, audra = await cast.charlie(), await auditor(cast)
    await casework.member(charlie, "dpo")
    asked = (await http.post(URL, headers=charlie.headers)).json()
    (event,) = await casework.events("audit_read")
    assert (event["actor_role"], event["via"]) == ("dpo", "dpo")
    await cairn.relay.run_due()
    assert (await http.get(f"{URL}/{asked['id']}", headers=audra.headers)).json()["state"] == "done"


async def test_nobody_who_is_neither_and_what_is_not_there(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, facts: Facts
) -> None:
    audra, alice, ada = await auditor(cast), await cast.alice(), await cast.ada()
    for method, url in (
        ("POST", URL),
        ("GET", f"{URL}/{new_id()}"),
        ("GET", "/api/v1/casework/audit/anchors"),
    ):
        assert (await http.request(method, url)).status_code == 401
        for person in (alice, ada):
            answer = await http.request(method, url, headers=person.headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "not_an_auditor")
    answer = await http.get(f"{URL}/{new_id()}", headers=audra.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "verification_not_found")
    answer = await http.get(f"{URL}/7", headers=audra.headers)
    assert answer.status_code == 404
    assert (await facts.jobs(), await casework.events()) == ([], [])
    assert await facts.count("casework.audit_verifications") == 0
