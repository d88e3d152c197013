"""POST /casework/case-notes/{id}/amendments."""

from __future__ import annotations

import asyncpg
import pytest

from tests.builders.casework import Casework
from tests.products.casework.case_notes.conftest import NOTES, Case

pytestmark = pytest.mark.integration


async def test_an_amendment_is_a_note_of_its_own(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    """It is a draft of whoever writes it, and named by the amended note once it is signed."""
    note = await casework.note(
        case.session, case.alice, signed=True, kind="progress", confidentiality="supervisors"
    )
    url = f"{NOTES}/{note}/amendments"
    answer = await case.http.post(url, headers=case.sam.headers, json={"body": "It was the 4th."})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert answer.headers["location"] == f"{NOTES}/{made['id']}"
    assert (made["amends_id"], made["author_id"], made["signed_at"]) == (str(note), str(case.sam.id), None)
    assert (made["kind"], made["confidentiality"], made["body"]) == (
        "progress",
        "supervisors",
        "It was the 4th.",
    )
    assert (await case.read(case.alice, made["id"])).status_code == 404
    assert (await case.read(case.sam, note)).json()["amended_by"] == []
    signed = await case.http.post(f"{NOTES}/{made['id']}/sign", headers=case.sam.headers)
    assert signed.status_code == 200
    assert (await case.read(case.sam, note)).json()["amended_by"] == [made["id"]]
    assert (await case.read(case.alice, note)).json()["amended_by"] == []
    (event,) = await casework.events("create")
    assert (event["subject_ids"], event["actor_role"], event["via"]) == (
        [case.beneficiary],
        "supervisor",
        "supervisor",
    )
    assert await raw.fetchval("SELECT count(*) FROM casework.case_notes") == 2


async def test_a_draft_is_changed_and_not_amended(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    answer = await case.http.post(
        f"{NOTES}/{note}/amendments", headers=case.alice.headers, json={"body": "More"}
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "note_not_signed")


async def test_an_amendment_can_be_amended(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    first = await casework.note(case.session, case.alice, signed=True, amends_id=note)
    answer = await case.http.post(
        f"{NOTES}/{first}/amendments", headers=case.alice.headers, json={"body": "More"}
    )
    assert (answer.status_code, answer.json()["amends_id"]) == (201, str(first))


async def test_authors_and_supervisors_amend(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    url = f"{NOTES}/{note}/amendments"
    assert (await case.http.post(url, json={"body": "More"})).status_code == 401
    answer = await case.http.post(url, headers=case.bob.headers, json={})
    assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")
    answer = await case.http.post(url, headers=case.alice.headers, json={"kind": "general"})
    assert answer.status_code == 422
    assert {(one["pointer"], one["code"]) for one in answer.json()["errors"]} == {("/body", "required")}
    answer = await case.http.post(url, headers=case.alice.headers, json={"body": "More", "salt": "a"})
    assert [(one["pointer"], one["code"]) for one in answer.json()["errors"]] == [("/salt", "unknown_field")]


async def test_the_same_key_amends_once(case: Case, casework: Casework, raw: asyncpg.Connection) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    url = f"{NOTES}/{note}/amendments"
    answers = [
        await case.http.post(url, headers=case.alice.keyed("k"), json={"body": "More"}) for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert await raw.fetchval("SELECT count(*) FROM casework.case_notes") == 2
