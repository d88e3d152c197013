"""POST /sessions/{id}/case-notes."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.facts import Facts
from tests.products.casework.case_notes.conftest import Case

pytestmark = pytest.mark.integration
NEW = {"body": "Met at home.", "kind": "progress"}


async def test_a_note_begins_as_a_draft_of_its_author(
    http: httpx.AsyncClient, case: Case, casework: Casework, raw: asyncpg.Connection, facts: Facts
) -> None:
    answer = await http.post(case.url, headers=case.alice.headers, json=NEW)
    assert answer.status_code == 201, answer.text
    note = answer.json()
    assert answer.headers["location"] == f"/api/v1/casework/case-notes/{note['id']}"
    assert answer.headers["etag"] == '"1.author.0"'
    assert answer.headers["cache-control"] == "no-store"
    said = (note["body"], note["kind"], note["confidentiality"], note["author_id"], note["session_id"])
    assert said == ("Met at home.", "progress", "team", str(case.alice.id), str(case.session))
    unsigned = ("signed_at", "signed_by", "digest", "amends_id")
    assert [note[name] for name in unsigned] == [None] * 4
    assert (note["amended_by"], note["withheld_fields"], note["version"]) == ([], [], 1)
    (row,) = await raw.fetch("SELECT * FROM casework.case_notes")
    assert b"Met" not in row["body"] and row["dek_id"] == await raw.fetchval(
        "SELECT dek_id FROM casework.beneficiaries"
    )
    (event,) = await casework.events()
    assert (event["action"], event["actor_role"], event["via"]) == ("create", "worker", "assignment")
    assert (event["subject_ids"], event["fields"]) == ([case.beneficiary], ["body"])
    assert event["detail"] == (f'{{"session_id": "{case.session}", "case_note_id": "{note["id"]}"}}')
    assert await facts.events() == []


async def test_supporting_workers_and_supervisors_write_notes_too(
    http: httpx.AsyncClient, case: Case
) -> None:
    for person in (case.bob, case.sam):
        answer = await http.post(case.url, headers=person.headers, json=NEW)
        assert answer.status_code == 201
        assert answer.json()["author_id"] == str(person.id)


async def test_nobody_and_the_wrong_roles_do_not(
    http: httpx.AsyncClient, case: Case, raw: asyncpg.Connection
) -> None:
    assert (await http.post(case.url, json=NEW)).status_code == 401
    for person in (case.mia, case.dan):
        answer = await http.post(case.url, headers=person.headers, json={})
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")
    assert await raw.fetchval("SELECT count(*) FROM casework.case_notes") == 0


async def test_case_02_a_strangers_session_is_as_unknown_as_none(
    http: httpx.AsyncClient, case: Case, casework: Casework, queries: list[str]
) -> None:
    await http.post(case.url, headers=case.charlie.headers, json=NEW)
    seen = []
    for session in (case.session, new_id()):
        del queries[:]
        answer = await http.post(
            f"/api/v1/sessions/{session}/case-notes", headers=case.charlie.headers, json=NEW
        )
        assert (answer.status_code, answer.json()["code"]) == (404, "session_not_found")
        seen.append(list(queries))
    assert seen[0] == seen[1]
    assert [event["action"] for event in await casework.events()] == ["denied"] * 3


async def test_the_same_key_writes_one_note(
    http: httpx.AsyncClient, case: Case, raw: asyncpg.Connection
) -> None:
    first = await http.post(case.url, headers=case.alice.keyed("once"), json=NEW)
    second = await http.post(case.url, headers=case.alice.keyed("once"), json=NEW)
    assert second.headers["idempotency-replayed"] == "true"
    assert first.json() == second.json()
    assert await raw.fetchval("SELECT count(*) FROM casework.case_notes") == 1


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/body", "required"),
        ({"body": ""}, "/body", "too_short"),
        ({"body": " \n "}, "/body", "blank"),
        ({"body": "a" * 20_001}, "/body", "too_long"),
        ({"body": "a\u0007"}, "/body", "control_characters"),
        ({"body": "a", "kind": "diary"}, "/kind", "not_a_choice"),
        ({"body": "a", "confidentiality": "public"}, "/confidentiality", "not_a_choice"),
        ({"body": "a", "salt": "a"}, "/salt", "unknown_field"),
    ],
)
async def test_what_is_malformed_is_said_by_field(
    case: Case, body: dict[str, str], pointer: str, code: str
) -> None:
    answer = await case.http.post(case.url, headers=case.alice.headers, json=body)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [(pointer, code)]


async def test_what_only_the_server_says_is_ignored_and_texts_are_composed(case: Case) -> None:
    body = {
        "body": " Cafe\u0301\r\n\t<script> ",
        "author_id": str(new_id()),
        "signed_at": None,
        "digest": "00",
    }
    answer = await case.http.post(case.url, headers=case.alice.headers, json=body)
    assert answer.json()["body"] == "Café\n\t<script>"
    assert (answer.json()["author_id"], answer.json()["digest"]) == (str(case.alice.id), None)


@pytest.mark.parametrize(("status", "code"), [("closed", "beneficiary_closed"), ("merged", "merged")])
async def test_a_record_that_is_over_gets_no_more_notes(
    case: Case, raw: asyncpg.Connection, status: str, code: str
) -> None:
    await raw.execute(
        "UPDATE casework.beneficiaries SET status = $1, closure_reason = 'other',"
        " closed_at = CASE WHEN $1 = 'closed' THEN now() END", status
    )  # fmt: skip
    answer = await case.http.post(case.url, headers=case.alice.headers, json=NEW)
    assert (answer.status_code, answer.json()["code"]) == (409, code)


async def test_a_note_on_a_group_is_sealed_under_the_groups_key(
    http: httpx.AsyncClient, cast: Cast, casework: Casework, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    session = await casework.session(None, alice)
    theirs = await casework.beneficiary(bob)
    await casework.participant(session, theirs)
    url = f"/api/v1/sessions/{session}/case-notes"
    note = (await http.post(url, headers=alice.headers, json=NEW)).json()["id"]
    (event,) = await casework.events()
    assert (event["subject_ids"], event["actor_role"], event["via"]) == ([], "worker", "assignment")
    assert await raw.fetchval("SELECT dek_id FROM casework.case_notes") == UUID(
        (await casework.key_of(session)).key_id
    )
    signed = await http.post(f"/api/v1/casework/case-notes/{note}/sign", headers=alice.headers)
    assert signed.status_code == 200
    assert (await http.get(f"/api/v1/casework/case-notes/{note}", headers=bob.headers)).status_code == 200
    assert (await http.get(f"/api/v1/casework/case-notes/{note}", headers=charlie.headers)).status_code == 404
    assert (await casework.events("view"))[0]["subject_ids"] == [theirs]


async def test_case_23_a_kept_answer_is_not_shown_to_who_has_left(
    http: httpx.AsyncClient, case: Case, casework: Casework
) -> None:
    first = await http.post(case.url, headers=case.bob.keyed("once"), json=NEW)
    assert first.status_code == 201
    await casework.unassign(case.beneficiary, case.bob)
    answer = await http.post(case.url, headers=case.bob.keyed("once"), json=NEW)
    assert (answer.status_code, answer.json()["code"]) == (404, "beneficiary_not_found")
    assert "Met" not in answer.text
