"""What leaves a record of who saw it: the last step, traces of refusals, purposes, kept answers, and tags that tell
nothing of what they are tags of."""

from __future__ import annotations

import json

import pytest

from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from tests.kernel.conftest import Toy
from tests.kernel.toy.diaries import KEEPER, Another, Readings
from tests.kernel.toy.people import ALICE, BOB
from tests.problems import refused

pytestmark = pytest.mark.integration
DIARIES = "/api/v1/diaries"
KEYED = ALICE.keyed("a-key-of-the-tests")


async def diary(toy: Toy, title: str = "a day", **more: object) -> str:
    """One that nobody has read yet."""
    return str((await toy.note(title=title, **more)).json()["id"])


async def full_up(toy: Toy, event: str) -> None:
    await toy.raw.execute(f"ALTER TABLE kernel.audit_log ADD CONSTRAINT full_up CHECK (event <> '{event}')")


async def room_again(toy: Toy) -> None:
    await toy.raw.execute("ALTER TABLE kernel.audit_log DROP CONSTRAINT full_up")


# the last step


async def test_the_last_step_is_one_and_comes_after_all_else(toy: Toy) -> None:
    note_id = await diary(toy)
    assert (await toy.http.get(f"{DIARIES}/{note_id}", headers=ALICE.headers)).status_code == 200
    assert await toy.facts.events() == ["toy.note.created", "toy.diary.seen"]
    assert (await toy.http.post(DIARIES, json={"title": "next"}, headers=ALICE.headers)).status_code == 201
    assert (await toy.facts.events())[2:] == ["toy.note.created", "toy.diary.seen"]


async def test_what_the_last_step_cannot_do_undoes_everything(toy: Toy) -> None:
    note_id = await diary(toy)
    await full_up(toy, "toy.diary.seen")
    try:
        read = await toy.http.get(f"{DIARIES}/{note_id}", headers=ALICE.headers)
        made = await toy.http.post(DIARIES, json={"title": "a secret title"}, headers=KEYED)
    finally:
        await room_again(toy)
    assert (read.status_code, made.status_code) == (500, 500)
    assert "a day" not in read.text
    await toy.silent(notes=1)


async def test_there_is_one_last_step_in_a_transaction(toy: Toy) -> None:
    refused(
        await toy.http.post(DIARIES, json={"title": "twice"}, headers=ALICE.headers), 500, "internal_error"
    )
    await toy.silent()
    work = UnitOfWork(toy.program.database)
    assert work.last(Readings) is work.last(Readings)
    with pytest.raises(TypeError):
        work.last(Another)
    await work.close()


# traces


async def test_who_asks_for_what_is_not_theirs_leaves_a_trace_like_who_asks_for_nothing(toy: Toy) -> None:
    note_id, nowhere = await diary(toy, visibility="mine"), new_id()
    for asked in (note_id, str(nowhere)):
        refused(await toy.http.get(f"{DIARIES}/{asked}", headers=BOB.headers), 404, "note_not_found")
        refused(await toy.http.delete(f"{DIARIES}/{asked}", headers=BOB.headers), 404, "note_not_found")
    rows = await toy.raw.fetch(
        "SELECT * FROM kernel.audit_log WHERE event = 'toy.diary.sought' ORDER BY at, id"
    )
    assert [str(row["row_id"]) for row in rows] == [note_id, note_id, str(nowhere), str(nowhere)]
    assert {row["actor_id"] for row in rows} == {BOB.id}
    refused(await toy.http.get(f"{DIARIES}/no-id", headers=BOB.headers), 404, "note_not_found")
    assert len(await toy.facts.events()) == 5


async def test_a_traced_refusal_undoes_what_was_done_and_keeps_its_trace(toy: Toy) -> None:
    answer = await toy.http.post(DIARIES, json={"title": "traced"}, headers=KEYED)
    refused(answer, 409, "unlucky")
    assert await toy.facts.events() == ["toy.diary.sought"]
    assert await toy.facts.count("toy.notes") == 0
    assert await toy.facts.count("kernel.idempotent_outcomes") == 0


async def test_where_the_trace_cannot_be_left_nothing_is_told(toy: Toy) -> None:
    await full_up(toy, "toy.diary.sought")
    try:
        answer = await toy.http.post(DIARIES, json={"title": "traced"}, headers=ALICE.headers)
    finally:
        await room_again(toy)
    refused(answer, 500, "internal_error")
    await toy.silent()


# purposes


@pytest.mark.parametrize("said", ["", "research"])
async def test_the_purpose_is_what_the_request_says(toy: Toy, said: str) -> None:
    note_id = await diary(toy)
    headers = {**ALICE.headers, **({"X-Access-Purpose": said} if said else {})}
    await toy.http.get(f"{DIARIES}/{note_id}", headers=headers)
    changes = await toy.raw.fetchval("SELECT changes FROM kernel.audit_log WHERE event = 'toy.diary.seen'")
    assert json.loads(changes) == {"purpose": said}


async def test_another_purpose_is_refused_and_no_purpose_is_looked_at_elsewhere(toy: Toy) -> None:
    note_id = await diary(toy)
    other = {**ALICE.headers, "X-Access-Purpose": "curiosity"}
    refused(await toy.http.get(f"{DIARIES}/{note_id}", headers=other), 400, "bad_header")
    assert (await toy.http.get(f"/api/v1/notes/{note_id}", headers=other)).status_code == 200
    await toy.silent(notes=1)


async def test_the_document_says_what_a_purpose_may_be(toy: Toy) -> None:
    paths = (await toy.http.get("/openapi.json")).json()["paths"]
    named = {
        path: next(
            item["schema"]["enum"] for item in ways["get"]["parameters"] if item["name"] == "X-Access-Purpose"
        )
        for path, ways in paths.items()
        if path.endswith("/diaries/{note_id}")
    }
    assert list(named.values()) == [["reading", "research"]]


# tags, and what is withheld


async def test_the_tag_is_made_of_the_fields_that_are_named_and_a_304_is_a_reading(toy: Toy) -> None:
    note_id = await diary(toy, number=7)
    first = await toy.http.get(f"{DIARIES}/{note_id}", headers=ALICE.headers)
    assert first.headers["etag"] == '"7.all"'
    known = {**ALICE.headers, "If-None-Match": '"7.all"'}
    again = await toy.http.get(f"{DIARIES}/{note_id}", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert (await toy.facts.events()).count("toy.diary.seen") == 2


async def test_what_is_withheld_is_left_out_alone_and_in_a_list(toy: Toy) -> None:
    hidden = await diary(toy, "a secret title", slug="hidden")
    shown = await diary(toy, "b")
    one = await toy.http.get(f"{DIARIES}/{hidden}", headers=ALICE.headers)
    assert one.json() == {"id": hidden, "body": "", "withheld_fields": ["title"]}
    assert one.headers["etag"] == '"0.part"'
    page = await toy.http.get(DIARIES, headers=ALICE.headers)
    assert [set(item) for item in page.json()["items"]] == [
        {"id", "body", "withheld_fields"},
        {"id", "title", "body", "withheld_fields"},
    ]
    assert page.json()["items"][1]["id"] == shown
    assert "secret" not in one.text + page.text


# kept answers


async def test_a_kept_answer_passes_its_keeper_both_ways(toy: Toy) -> None:
    first = await toy.http.post(DIARIES, json={"title": "a day"}, headers=KEYED)
    again = await toy.http.post(DIARIES, json={"title": "a day"}, headers=KEYED)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    row = await toy.raw.fetchrow("SELECT digest, sealed_answer FROM kernel.idempotent_outcomes")
    assert row["sealed_answer"][: 1 + len(row["digest"])] == b"\x00" + row["digest"]
    assert await toy.facts.events() == ["toy.note.created", "toy.diary.seen", "toy.diary.kept"]


async def test_an_empty_answer_is_kept_as_one(toy: Toy) -> None:
    note_id = await diary(toy)
    for replayed in (None, "true"):
        answer = await toy.http.delete(f"{DIARIES}/{note_id}", headers=KEYED)
        assert (answer.status_code, answer.headers.get("idempotency-replayed")) == (204, replayed)
    assert (await toy.raw.fetchval("SELECT sealed_answer FROM kernel.idempotent_outcomes"))[:1] == b"\x01"


async def test_who_may_not_be_told_again_is_refused_and_the_key_stays_used(toy: Toy) -> None:
    await toy.http.post(DIARIES, json={"title": "a secret title"}, headers=KEYED)
    KEEPER.gone.add(ALICE.id)
    try:
        again = await toy.http.post(DIARIES, json={"title": "a secret title"}, headers=KEYED)
    finally:
        KEEPER.gone.clear()
    refused(again, 404, "gone")
    assert "secret" not in again.text
    assert await toy.facts.count("toy.notes") == 1
    assert (await toy.facts.events())[-1] == "toy.diary.sought"
    other = await toy.http.post(DIARIES, json={"title": "other"}, headers=KEYED)
    refused(other, 422, "idempotency_key_reused")
