"""GET /beneficiaries/{id}."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
URL = "/api/v1/beneficiaries"


async def test_the_primary_worker_reads_what_is_sealed(
    http: httpx.AsyncClient, cast: Cast, casework: Casework
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice, "Amina", None, phone="+254 712", date_of_birth="1990-05-01",
                                        birth_precision="month", languages=["sw"])  # fmt: skip
    answer = await http.get(f"{URL}/{row_id}", headers=alice.headers | {"X-Access-Purpose": "supervision"})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["first_name"], found["last_name"], found["phone"]) == ("Amina", None, "+254 712")
    assert (found["display_name"], found["languages"], found["disabilities"]) == ("Amina", ["sw"], [])
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["etag"] == '"1.full"'
    (event,) = await casework.events()
    assert (event["action"], event["actor_role"], event["via"]) == ("view", "worker", "assignment")
    assert event["subject_ids"] == [row_id]
    assert event["fields"] == ["birth_precision", "date_of_birth", "first_name", "languages", "phone"]
    assert event["purpose"] == "supervision"


async def test_case_02_a_stranger_is_told_what_an_unknown_id_is_told(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, queries: list[str]
) -> None:
    alice, charlie = await cast.alice(), await cast.charlie()
    row_id, nowhere = await casework.beneficiary(alice), new_id()
    await http.get(f"{URL}/{new_id()}", headers=charlie.headers)
    del queries[:]
    hidden = await http.get(f"{URL}/{row_id}", headers=charlie.headers)
    asked, queries[:] = list(queries), []
    unknown = await http.get(f"{URL}/{nowhere}", headers=charlie.headers)
    assert hidden.status_code == unknown.status_code == 404
    assert asked == queries
    denied = await casework.events("denied")
    assert [event["subject_ids"] for event in denied[-2:]] == [[row_id], [nowhere]]
    assert {event["result"] for event in denied} == {"denied"}


async def test_case_04_without_its_event_nothing_is_shown(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    row_id = await casework.beneficiary(alice)
    await raw.execute("ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action <> 'view')")
    try:
        answer = await http.get(f"{URL}/{row_id}", headers=alice.headers)
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    assert answer.status_code == 503
    assert answer.json()["code"] == "audit_unavailable"
    assert "Amina" not in answer.text
    assert await casework.events() == []
