"""DELETE /casework/case-notes/{id}."""

from __future__ import annotations

import asyncpg
import pytest

from tests.builders.casework import Casework
from tests.products.casework.case_notes.conftest import NOTES, Case

pytestmark = pytest.mark.integration


async def test_a_draft_can_be_deleted_by_its_author(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice)
    answer = await case.http.delete(f"{NOTES}/{note}", headers=case.alice.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"], event["fields"]) == ("void", [case.beneficiary], [])
    assert await raw.fetchval("SELECT voided_at IS NOT NULL FROM casework.case_notes")
    assert await case.listed(case.alice) == []
    for method in ("GET", "DELETE"):
        again = await case.http.request(method, f"{NOTES}/{note}", headers=case.alice.headers)
        assert again.status_code == 404


async def test_case_21_a_signed_note_is_not_deleted(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    answer = await case.http.delete(f"{NOTES}/{note}", headers=case.alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "note_signed")
    assert await case.listed(case.alice) == [str(note)]


async def test_others_do_not_delete_it(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    assert (await case.http.delete(f"{NOTES}/{note}")).status_code == 401
    for person in (case.bob, case.sam):
        answer = await case.http.delete(f"{NOTES}/{note}", headers=person.headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")


async def test_the_same_key_deletes_once(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    for _ in range(2):
        answer = await case.http.delete(f"{NOTES}/{note}", headers=case.alice.keyed("k"))
        assert answer.status_code == 204
    assert len(await casework.events("void")) == 1
