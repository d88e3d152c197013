"""PUT and PATCH /casework/case-notes/{id}."""

from __future__ import annotations

import asyncpg
import pytest

from tests.builders.casework import Casework
from tests.products.casework.case_notes.conftest import NOTES, Case

pytestmark = pytest.mark.integration


async def test_an_author_changes_their_draft(case: Case, casework: Casework, raw: asyncpg.Connection) -> None:
    note = await casework.note(case.session, case.bob, "Met at home.")
    before = await raw.fetchrow("SELECT * FROM casework.case_notes")
    changes = {"body": "Met at the market.", "confidentiality": "supervisors"}
    answer = await case.http.patch(f"{NOTES}/{note}", headers=case.bob.headers, json=changes)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert (found["body"], found["confidentiality"], found["kind"]) == (
        "Met at the market.",
        "supervisors",
        "general",
    )
    assert (found["version"], answer.headers["etag"]) == (2, '"2.author.0"')
    assert (await case.read(case.bob, note)).json() == found
    after = await raw.fetchrow("SELECT * FROM casework.case_notes")
    assert (
        after["body"] != before["body"] and after["created_at"] == before["created_at"] < after["updated_at"]
    )
    event = (await casework.events("update"))[0]
    assert (event["subject_ids"], event["fields"]) == ([case.beneficiary], ["body"])


async def test_case_14_putting_back_what_was_read_changes_nothing(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice)
    read = (await case.read(case.alice, note)).json()
    before = await raw.fetchrow("SELECT * FROM casework.case_notes")
    answer = await case.http.put(f"{NOTES}/{note}", headers=case.alice.headers, json=read)
    assert (answer.status_code, answer.json()) == (200, read)
    assert await raw.fetchrow("SELECT * FROM casework.case_notes") == before
    assert [event["action"] for event in await casework.events()] == ["view", "view"]


async def test_case_21_a_signed_note_stays(case: Case, casework: Casework, raw: asyncpg.Connection) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    before = await raw.fetchrow("SELECT * FROM casework.case_notes")
    for method in ("PUT", "PATCH"):
        answer = await case.http.request(
            method, f"{NOTES}/{note}", headers=case.alice.headers, json={"body": "Other"}
        )
        assert (answer.status_code, answer.json()["code"]) == (409, "note_signed")
    assert await raw.fetchrow("SELECT * FROM casework.case_notes") == before
    assert await casework.events() == []


async def test_readers_who_did_not_write_it_may_not_change_it(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    for person in (case.bob, case.sam):
        answer = await case.http.patch(f"{NOTES}/{note}", headers=person.headers, json={"kind": "diary"})
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")
    assert (await case.http.patch(f"{NOTES}/{note}", json={})).status_code == 401


async def test_a_change_of_what_somebody_else_changed_is_refused(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    stale = {**case.alice.headers, "If-Match": '"7.author.0"'}
    answer = await case.http.patch(f"{NOTES}/{note}", headers=stale, json={"body": "Other"})
    assert (answer.status_code, answer.headers["etag"]) == (412, '"1.author.0"')
    fresh = {**case.alice.headers, "If-Match": '"1.author.0"'}
    answer = await case.http.patch(f"{NOTES}/{note}", headers=fresh, json={"body": "Other"})
    assert answer.status_code == 200


async def test_the_same_key_changes_once(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    for _ in range(2):
        answer = await case.http.patch(
            f"{NOTES}/{note}", headers=case.alice.keyed("k"), json={"body": "Other"}
        )
        assert (answer.status_code, answer.json()["version"]) == (200, 2)


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"body": None}, "/body", "string_type"),
        ({"kind": None}, "/kind", "not_a_choice"),
        ({"written_by": "a"}, "/written_by", "unknown_field"),
    ],
)
async def test_what_is_malformed_is_said_by_field(
    case: Case, casework: Casework, body: dict[str, object], pointer: str, code: str
) -> None:
    note = await casework.note(case.session, case.alice)
    answer = await case.http.patch(f"{NOTES}/{note}", headers=case.alice.headers, json=body)
    assert answer.status_code == 422
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [(pointer, code)]


async def test_an_amendment_keeps_the_readers_of_what_it_amends(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True, confidentiality="supervisors")
    draft = await casework.note(case.session, case.alice, amends_id=note, confidentiality="supervisors")
    url = f"{NOTES}/{draft}"
    wider = {"confidentiality": "team", "kind": "progress"}
    answer = await case.http.patch(url, headers=case.alice.headers, json=wider)
    assert answer.status_code == 422
    assert {(one["pointer"], one["code"]) for one in answer.json()["errors"]} == {
        ("/confidentiality", "fixed"), ("/kind", "fixed")
    }  # fmt: skip
    same = {"confidentiality": "supervisors", "body": "Put right."}
    answer = await case.http.patch(url, headers=case.alice.headers, json=same)
    assert (answer.status_code, answer.json()["body"]) == (200, "Put right.")


async def test_a_closed_record_stays_as_it_is(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    draft = await casework.note(case.session, case.alice)
    signed = await casework.note(case.session, case.alice, signed=True)
    await raw.execute(
        "UPDATE casework.beneficiaries SET status = 'closed', closure_reason = 'other', closed_at = now()"
    )
    calls = (
        ("PATCH", f"{NOTES}/{draft}", {"body": "Other"}), ("DELETE", f"{NOTES}/{draft}", None),
        ("POST", f"{NOTES}/{draft}/sign", None), ("POST", f"{NOTES}/{signed}/amendments", {"body": "More"}),
    )  # fmt: skip
    for method, url, body in calls:
        answer = await case.http.request(method, url, headers=case.alice.headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (409, "beneficiary_closed"), url
    assert (await case.read(case.alice, draft)).status_code == 200
