"""GET /casework/case-notes/{id}."""

from __future__ import annotations

import asyncpg
import pytest

from cairn.base.ids import new_id
from tests.builders.casework import Casework
from tests.cast import Cast
from tests.products.casework.case_notes.conftest import NOTES, Case

pytestmark = pytest.mark.integration


async def test_who_reads_which_note(case: Case, casework: Casework) -> None:
    """P and B read what is the team's, S what is for supervisors besides, the author all of their own."""
    everybody = {
        "alice": case.alice, "bob": case.bob, "sam": case.sam, "mia": case.mia, "dan": case.dan,
        "charlie": case.charlie,
    }  # fmt: skip
    readers = {"team": {"alice", "bob", "sam"}, "supervisors": {"bob", "sam"}, "author_only": {"bob"}}
    for confidentiality, may in readers.items():
        more = {"confidentiality": confidentiality}
        signed = await casework.note(case.session, case.bob, signed=True, **more)
        draft = await casework.note(case.session, case.bob, **more)
        for name, person in everybody.items():
            assert (await case.read(person, signed)).status_code == (200 if name in may else 404), (
                name,
                more,
            )
            assert (await case.read(person, draft)).status_code == (200 if name == "bob" else 404)


async def test_a_note_is_read_whole_and_recorded(case: Case, casework: Casework, queries: list[str]) -> None:
    note = await casework.note(case.session, case.alice, "Met at home.", signed=True, kind="progress")
    await case.read(case.bob, note)
    del queries[:]
    answer = await case.read(case.bob, note)
    assert answer.status_code == 200
    assert len(queries) <= 6
    found = answer.json()
    assert (found["body"], found["signed_by"], found["kind"]) == (
        "Met at home.",
        str(case.alice.id),
        "progress",
    )
    assert len(found["digest"]) == 64
    assert not {"salt", "dek_id", "voided_at"} & found.keys()
    assert answer.headers["etag"] == '"1.team.0"'
    event = (await casework.events())[-1]
    assert (event["action"], event["subject_ids"], event["fields"]) == ("view", [case.beneficiary], ["body"])
    assert event["detail"] == f'{{"session_id": "{case.session}", "case_note_id": "{note}"}}'


async def test_an_unchanged_note_is_a_view_all_the_same(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice)
    tag = (await case.read(case.alice, note)).headers["etag"]
    headers = {**case.alice.headers, "If-None-Match": tag}
    assert (await case.http.get(f"{NOTES}/{note}", headers=headers)).status_code == 304
    assert [event["action"] for event in await casework.events()] == ["view", "view"]


async def test_the_amendments_that_one_may_read_are_named(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True, confidentiality="supervisors")
    more = {"amends_id": note, "confidentiality": "supervisors"}
    by_sam = str(await casework.note(case.session, case.sam, signed=True, **more))
    by_alice = str(await casework.note(case.session, case.alice, signed=True, **more))
    await casework.note(case.session, case.alice, **more)
    shown = await case.read(case.alice, note)
    assert (shown.json()["amended_by"], shown.headers["etag"]) == ([by_alice], '"1.author.1"')
    shown = await case.read(case.sam, note)
    assert (shown.json()["amended_by"], shown.headers["etag"]) == ([by_sam, by_alice], '"1.supervisor.2"')


async def test_case_02_a_note_that_one_may_not_read_is_as_unknown_as_none(
    case: Case, casework: Casework, queries: list[str]
) -> None:
    """For strangers and for who sees the session, and for every verb: the same answer after the same statements."""
    draft = await casework.note(case.session, case.alice)
    own = await casework.note(case.session, case.alice, signed=True, confidentiality="author_only")
    private = await casework.note(case.session, case.alice, signed=True, confidentiality="supervisors")
    team = await casework.note(case.session, case.alice, signed=True)
    hidden = [
        (case.charlie, team), (case.bob, private), (case.sam, own), (case.sam, draft), (case.mia, team),
        (case.dan, team),
    ]  # fmt: skip
    for number, (person, note) in enumerate(hidden):
        for method, path in (
            ("GET", ""),
            ("PATCH", ""),
            ("DELETE", ""),
            ("POST", "/sign"),
            ("POST", "/amendments"),
        ):
            seen = []
            for asked in (new_id(), note, new_id()):
                del queries[:]
                answer = await case.http.request(
                    method, f"{NOTES}/{asked}{path}", headers=person.headers,
                    **({"json": {"body": "a"}} if method == "PATCH" or path == "/amendments" else {}),
                )  # fmt: skip
                assert (answer.status_code, answer.json()["code"]) == (404, "case_note_not_found"), (
                    number,
                    method,
                )
                seen.append(list(queries))
            assert seen[1] == seen[2], (number, method, path)
            assert (await casework.events())[-1]["action"] == "denied"
    assert {event["action"] for event in await casework.events()} == {"denied"}


async def test_nobody_and_no_id(case: Case, casework: Casework) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    assert (await case.http.get(f"{NOTES}/{note}")).status_code == 401
    assert (await case.http.get(f"{NOTES}/none", headers=case.alice.headers)).status_code == 404
    assert (await case.http.get(f"{NOTES}/{case.session}", headers=case.alice.headers)).status_code == 404


async def test_case_05_no_global_role_shows_a_note(case: Case, casework: Casework, cast: Cast) -> None:
    note = await casework.note(case.session, case.alice, signed=True)
    for person in (await cast.ada(), await cast.person("olga", "user", "auditor")):
        assert (await case.read(person, note)).status_code == 404


async def test_an_author_who_has_left_reads_nothing(case: Case, casework: Casework) -> None:
    notes = [
        await casework.note(case.session, case.bob, signed=True, confidentiality="author_only"),
        await casework.note(case.session, case.bob),
    ]
    tag = (await case.read(case.bob, notes[0])).headers["etag"]
    await casework.unassign(case.beneficiary, case.bob)
    for note in notes:
        assert (await case.read(case.bob, note)).status_code == 404
    headers = {**case.bob.headers, "If-None-Match": tag}
    assert (await case.http.get(f"{NOTES}/{notes[0]}", headers=headers)).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        "kind = 'progress'",
        "signed_by = gen_random_uuid()",
        "signed_at = signed_at + interval '1 microsecond'",
        "written_by = gen_random_uuid()",
        "digest = sha256('another')",
        "body = set_byte(body, 20, get_byte(body, 20) # 1)",
        "body = salt",
        "body = (SELECT body FROM casework.case_notes WHERE signed_at IS NULL LIMIT 1)",
        "dek_id = (SELECT dek_id FROM casework.sessions WHERE id <> session_id)",
        "amends_id = (SELECT id FROM casework.case_notes WHERE signed_at IS NULL LIMIT 1)",
    ],
)
async def test_case_09_a_note_that_was_changed_behind_our_back_is_not_shown(
    case: Case, casework: Casework, raw: asyncpg.Connection, change: str
) -> None:
    note = await casework.note(case.session, case.alice, "Met at home.", signed=True)
    await casework.note(case.session, case.alice, "Another text.")
    await casework.session(await casework.beneficiary(case.charlie), case.charlie)
    await raw.execute(f"UPDATE casework.case_notes SET {change} WHERE id = $1", note)  # noqa: S608
    answer = await case.read(case.bob, note)
    assert (answer.status_code, answer.json()["code"]) == (500, "integrity_failure")
    assert "text" not in answer.text and "home" not in answer.text
    (event,) = await casework.events()
    assert (event["action"], event["subject_ids"]) == ("integrity_failure", [note])


async def test_case_09_a_note_under_another_session_is_not_shown_there(
    case: Case, casework: Casework, raw: asyncpg.Connection
) -> None:
    note = await casework.note(case.session, case.alice, "Met at home.", signed=True)
    elsewhere = await casework.session(await casework.beneficiary(case.charlie), case.charlie)
    await raw.execute("UPDATE casework.case_notes SET session_id = $1", elsewhere)
    answer = await case.read(case.charlie, note)
    assert (answer.status_code, answer.json()["code"]) == (500, "integrity_failure")
    assert [event["action"] for event in await casework.events()] == ["integrity_failure"]
