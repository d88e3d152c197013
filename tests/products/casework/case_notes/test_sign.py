"""POST /casework/case-notes/{id}/sign."""

from __future__ import annotations

import asyncio
import json

import asyncpg
import pytest

from cairn.products.casework.case_notes.queries import digest_of
from tests.builders.casework import Casework
from tests.products.casework.case_notes.conftest import NOTES, Case

pytestmark = pytest.mark.integration


async def test_case_21_a_signature_makes_it_final_and_its_digest_can_be_computed_again(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.bob, "Met at home.", kind="progress")
    answer = await case.http.post(f"{NOTES}/{note}/sign", headers=case.bob.headers)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["signed_by"], found["version"], found["body"]) == (str(case.bob.id), 2, "Met at home.")
    assert (await case.read(case.bob, note)).json() == found
    row = dict(await raw.fetchrow("SELECT * FROM casework.case_notes"))
    key = await casework.key_of(case.beneficiary)
    opened = {
        name: key.open(row[name], table="case_note", row=str(note), field=name) for name in ("body", "salt")
    }
    assert len(str(opened["salt"])) == 22
    assert digest_of({**row, **opened}).hex() == found["digest"] == row["digest"].hex()
    (event,) = await casework.events("sign")
    assert json.loads(event["detail"]) == {
        "case_note_id": str(note), "session_id": str(case.session), "digest": found["digest"]
    }  # fmt: skip
    assert (event["subject_ids"], event["fields"]) == ([case.beneficiary], ["body"])


async def test_case_21_of_two_signatures_at_once_one_stands(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice)
    answers = await asyncio.gather(
        *(case.http.post(f"{NOTES}/{note}/sign", headers=case.alice.headers) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {answer.json().get("code") for answer in answers} == {None, "note_signed"}
    assert len(await casework.events("sign")) == 1
    assert await raw.fetchval("SELECT version FROM casework.case_notes") == 2


async def test_case_21_a_group_note_is_signed_once_too(case: Case, casework: Casework) -> None:
    note = await casework.note(await casework.session(None, case.alice), case.alice)
    answers = await asyncio.gather(
        *(case.http.post(f"{NOTES}/{note}/sign", headers=case.alice.headers) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]


async def test_nobody_signs_for_somebody_else(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    assert (await case.http.post(f"{NOTES}/{note}/sign")).status_code == 401
    for person in (case.bob, case.sam):
        answer = await case.http.post(f"{NOTES}/{note}/sign", headers=person.headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")
    answer = await case.http.post(f"{NOTES}/{note}/sign", headers=case.alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "note_signed")


async def test_the_same_key_signs_once(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    for _ in range(2):
        answer = await case.http.post(f"{NOTES}/{note}/sign", headers=case.alice.keyed("k"))
        assert answer.status_code == 200
    assert len(await casework.events("sign")) == 1


async def test_a_signature_that_cannot_be_recorded_is_none(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice)
    await raw.execute("ALTER TABLE casework.access_events ADD CONSTRAINT never CHECK (action <> 'sign')")
    try:
        answer = await case.http.post(f"{NOTES}/{note}/sign", headers=case.alice.headers)
    finally:
        await raw.execute("ALTER TABLE casework.access_events DROP CONSTRAINT never")
    assert (answer.status_code, answer.json()["code"]) == (503, "audit_unavailable")
    assert await raw.fetchval("SELECT signed_at FROM casework.case_notes") is None
