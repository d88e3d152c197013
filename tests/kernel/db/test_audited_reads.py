"""A read that must leave a trace: the trace commits first, or there is no answer."""

from __future__ import annotations

import json

import pytest

from tests.kernel.conftest import Toy
from tests.kernel.toy.people import ALICE, BOB
from tests.problems import refused

pytestmark = pytest.mark.integration
DOSSIERS = "/api/v1/dossiers"


async def test_a_read_is_recorded_with_the_names_of_the_fields(toy: Toy) -> None:
    note = (await toy.note(title="a secret title")).json()
    answer = await toy.http.get(f"{DOSSIERS}/first", headers=ALICE.headers)
    assert answer.json() == {"said": "a secret title"}
    entry = await toy.raw.fetchrow("SELECT * FROM kernel.audit_log WHERE event = 'toy.note.seen'")
    assert (str(entry["row_id"]), entry["actor_id"]) == (note["id"], ALICE.id)
    assert entry["correlation_id"] == answer.headers["x-correlation-id"]
    assert json.loads(entry["changes"]) == {"fields": ["title"]}


async def test_the_row_of_the_path_is_read_in_the_same_transaction(toy: Toy) -> None:
    note = (await toy.note()).json()
    answer = await toy.http.get(f"{DOSSIERS}/{note['id']}", headers=ALICE.headers)
    assert answer.json() == note
    assert await toy.facts.events() == ["toy.note.created", "toy.note.seen"]


async def test_what_is_not_found_or_refused_shows_nothing(toy: Toy) -> None:
    note = (await toy.note(visibility="mine")).json()
    refused(await toy.http.get(f"{DOSSIERS}/{note['id']}", headers=BOB.headers), 404, "note_not_found")
    refused(await toy.http.get(f"{DOSSIERS}/{note['id']}"), 401, "unauthenticated")
    assert await toy.facts.events() == ["toy.note.created"]


async def test_an_unrecorded_read_is_our_fault_and_not_answered(toy: Toy) -> None:
    await toy.note(title="a secret title")
    answer = await toy.http.get(f"{DOSSIERS}/forgotten", headers=ALICE.headers)
    refused(answer, 500, "internal_error")
    assert "secret" not in answer.text


async def test_nothing_to_see_needs_no_record(toy: Toy) -> None:
    answer = await toy.http.get(f"{DOSSIERS}/first", headers=ALICE.headers)
    assert answer.json() == {"said": "nothing"}
    assert await toy.facts.events() == []


async def test_no_record_no_answer(toy: Toy) -> None:
    """The trail cannot be written: the read fails, and its content stays inside."""
    await toy.note(title="a secret title")
    await toy.raw.execute(
        "ALTER TABLE kernel.audit_log ADD CONSTRAINT full_up CHECK (event <> 'toy.note.seen')"
    )
    try:
        answer = await toy.http.get(f"{DOSSIERS}/first", headers=ALICE.headers)
    finally:
        await toy.raw.execute("ALTER TABLE kernel.audit_log DROP CONSTRAINT full_up")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert await toy.facts.events() == ["toy.note.created"]
