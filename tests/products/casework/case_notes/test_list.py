"""GET /sessions/{id}/case-notes."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.products.casework.case_notes.conftest import Case

pytestmark = pytest.mark.integration


async def test_case_21_everybody_is_shown_the_notes_that_are_theirs_to_read(
    case: Case, casework: Casework
) -> None:
    """Drafts by their author; signed notes by the team, by supervisors, or by their author alone."""
    draft = str(await casework.note(case.session, case.alice))
    signed = {
        kind: str(await casework.note(case.session, case.alice, signed=True, confidentiality=kind))
        for kind in ("team", "supervisors", "author_only")
    }
    assert set(await case.listed(case.alice)) == {draft, *signed.values()}
    assert await case.listed(case.bob) == [signed["team"]]
    assert set(await case.listed(case.sam)) == {signed["team"], signed["supervisors"]}
    for person in (case.mia, case.dan):
        answer = await case.http.get(case.url, headers=person.headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_in_your_role")


async def test_a_page_is_one_event_with_its_beneficiary(case: Case, casework: Casework) -> None:
    for number in range(3):
        await casework.note(case.session, case.alice, f"Visit {number}", signed=True)
    answer = await case.http.get(f"{case.url}?per_page=2", headers=case.bob.headers)
    found = answer.json()
    assert [item["body"] for item in found["items"]] == ["Visit 2", "Visit 1"]
    assert (found["total"], found["total_pages"]) == (3, 2)
    assert answer.headers["cache-control"] == "no-store"
    more = await case.http.get(
        f"{case.url}?per_page=2&cursor={found['next_cursor']}", headers=case.bob.headers
    )
    assert [item["body"] for item in more.json()["items"]] == ["Visit 0"]
    events = await casework.events()
    assert [event["action"] for event in events] == ["list", "list"]
    assert (events[0]["subject_ids"], events[0]["fields"]) == ([case.beneficiary], ["body"])
    assert events[0]["detail"] == f'{{"session_id": "{case.session}"}}'


async def test_an_empty_list_is_recorded_too(case: Case, casework: Casework) -> None:
    assert await case.listed(case.sam) == []
    (event,) = await casework.events()
    assert (event["action"], event["via"], event["fields"]) == ("list", "supervisor", [])


async def test_filters_and_order(case: Case, casework: Casework) -> None:
    first = str(await casework.note(case.session, case.alice, signed=True, kind="safeguarding"))
    second = str(await casework.note(case.session, case.alice))
    assert await case.listed(case.alice, "?sort=created_at") == [first, second]
    assert await case.listed(case.alice, "?signed=false") == [second]
    assert await case.listed(case.alice, "?signed=true") == [first]
    assert await case.listed(case.alice, "?kind=safeguarding") == [first]
    assert await case.listed(case.alice, "?kind=progress") == []


@pytest.mark.parametrize("query", ["sort=body", "per_page=101", "kind=diary", "author=me", "supervises=true"])
async def test_what_is_asked_wrongly_is_refused(case: Case, query: str) -> None:
    answer = await case.http.get(f"{case.url}?{query}", headers=case.alice.headers)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == f"?{query.partition('=')[0]}"


async def test_case_05_a_list_takes_as_many_statements_whatever_its_length(
    case: Case, casework: Casework, queries: list[str]
) -> None:
    await case.listed(case.alice)
    del queries[:]
    await case.listed(case.alice, "?per_page=100")
    empty = len(queries)
    for _ in range(100):
        await casework.note(case.session, case.alice, signed=True)
    del queries[:]
    assert len(await case.listed(case.alice, "?per_page=100")) == 100
    assert len(queries) == empty <= 8
    assert len(await casework.events("list")) == 3


async def test_case_02_nobody_and_strangers(case: Case, casework: Casework, queries: list[str]) -> None:
    await casework.note(case.session, case.alice, signed=True)
    assert (await case.http.get(case.url)).status_code == 401
    await case.http.get(case.url, headers=case.charlie.headers)
    seen = []
    for session in (case.session, new_id()):
        del queries[:]
        answer = await case.http.get(f"/api/v1/sessions/{session}/case-notes", headers=case.charlie.headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "session_not_found")
        seen.append(list(queries))
    assert seen[0] == seen[1]
    assert [event["action"] for event in await casework.events()] == ["denied"] * 3


async def test_case_05_no_global_role_shows_notes(case: Case, casework: Casework, cast: Cast) -> None:
    await casework.note(case.session, case.alice, signed=True)
    for person in (await cast.ada(), await cast.person("olga", "user", "auditor")):
        assert (await case.http.get(case.url, headers=person.headers)).status_code == 404


async def test_what_is_voided_hides_its_notes(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    await casework.note(case.session, case.alice, voided_at=clock.now())
    assert await case.listed(case.alice) == [str(note)]
    for table in ("sessions", "beneficiaries"):
        reason = ", void_reason = 'error'" if table == "beneficiaries" else ""
        await raw.execute(f"UPDATE casework.{table} SET voided_at = now(){reason}")  # noqa: S608
        assert (await case.http.get(case.url, headers=case.alice.headers)).status_code == 404
        assert (await case.read(case.alice, note)).status_code == 404
        reason = reason.replace("'error'", "NULL")
        await raw.execute(f"UPDATE casework.{table} SET voided_at = NULL{reason}")  # noqa: S608
        assert (await case.read(case.alice, note)).status_code == 200


async def test_case_09_a_note_that_was_changed_is_listed_without_its_text(
    http: httpx.AsyncClient, case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    whole = await casework.note(case.session, case.alice, "As it was", signed=True)
    changed = await casework.note(case.session, case.alice, "Changed", signed=True)
    await raw.execute("UPDATE casework.case_notes SET kind = 'progress' WHERE id = $1", changed)
    answer = await http.get(f"{case.url}?sort=created_at", headers=case.bob.headers)
    first, second = answer.json()["items"]
    assert (first["id"], first["body"], first["withheld_fields"]) == (str(whole), "As it was", [])
    assert (second["id"], second["withheld_fields"]) == (str(changed), ["body"])
    assert "body" not in second
    listed, failure = await casework.events()
    assert (listed["action"], failure["action"]) == ("list", "integrity_failure")
    assert (failure["subject_ids"], failure["fields"]) == ([changed], ["body"])
