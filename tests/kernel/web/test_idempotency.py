"""One key, one effect: the first committed outcome is replayed, and nobody who reads the table can."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import timedelta
from typing import cast

import pytest
from sqlalchemy import Table, bindparam
from sqlalchemy.dialects.postgresql import insert

from cairn.base import clock
from cairn.kernel.db import unit_of_work
from cairn.kernel.db.idempotency import IdempotentOutcome
from cairn.kernel.db.statements import Statement
from cairn.kernel.web.idempotency import KeyedRequest
from tests.database import empty
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE, BOB

pytestmark = pytest.mark.integration

NEW = {"title": "once", "body": "a text that nobody else should read"}


async def post(toy: Toy, path: str, key: str, json: object = None, person=ALICE, **more: str) -> Got:
    headers = {**person.keyed(key), **more}
    return await call(toy.program.app, "POST", path, json=NEW if json is None else json, headers=headers)


async def test_the_same_key_replays_the_first_answer(toy: Toy) -> None:
    first = await post(toy, NOTES, "key")
    again = await post(toy, NOTES, "key")
    assert (first.status, again.status) == (201, 201)
    assert again.body == first.body
    assert "idempotency-replayed" not in first.headers
    assert again.headers["idempotency-replayed"] == "true"
    for name in ("location", "etag", "content-type", "cache-control"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["x-correlation-id"] != first.headers["x-correlation-id"]
    assert await toy.facts.count("toy.notes") == 1
    assert await toy.facts.events() == ["toy.note.created"]
    assert await toy.facts.count("kernel.idempotent_outcomes") == 1


@pytest.mark.parametrize("path", [f"{NOTES}/", "/api/notes"])
async def test_the_alias_is_the_same_address(toy: Toy, path: str) -> None:
    first = await post(toy, NOTES, "key")
    assert (await post(toy, path, "key")).body == first.body
    assert await toy.facts.count("toy.notes") == 1


async def test_another_body_or_query_under_the_key_is_422(toy: Toy) -> None:
    await post(toy, NOTES, "key")
    other = await post(toy, NOTES, "key", {"title": "other"})
    assert (other.status, other.code) == (422, "idempotency_key_reused")
    assert await toy.facts.count("toy.notes") == 1
    assert await toy.facts.count("kernel.idempotent_outcomes") == 1


async def test_another_caller_route_or_key_is_another_request(toy: Toy) -> None:
    await post(toy, NOTES, "key")
    assert (await post(toy, NOTES, "key", person=BOB)).status == 201
    assert (await post(toy, f"{NOTES}/announced", "key")).status == 201
    assert (await post(toy, NOTES, "KEY")).status == 201
    assert await toy.facts.count("toy.notes") == 4
    assert await toy.facts.jobs() == ["toy.announce"]


async def test_patch_and_delete_are_replayed_too(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    headers = ALICE.keyed("key")
    first = await call(toy.program.app, "PATCH", path, json={"number": 5}, headers=headers)
    again = await call(toy.program.app, "PATCH", path, json={"number": 5}, headers=headers)
    assert (again.body, again.headers["idempotency-replayed"]) == (first.body, "true")
    assert (await call(toy.program.app, "DELETE", path, headers=headers)).status == 204
    gone = await call(toy.program.app, "DELETE", path, headers=headers)
    assert (gone.status, gone.headers["idempotency-replayed"], gone.body) == (204, "true", b"")
    assert await toy.facts.events() == ["toy.note.created", "toy.note.changed", "toy.note.removed"]


async def test_a_replay_answers_even_where_the_condition_no_longer_holds(toy: Toy) -> None:
    made = await toy.note()
    path, tag = made.headers["location"], made.headers["etag"]
    headers = {**ALICE.keyed("key"), "If-Match": tag}
    first = await call(toy.program.app, "PATCH", path, json={"number": 5}, headers=headers)
    again = await call(toy.program.app, "PATCH", path, json={"number": 5}, headers=headers)
    assert (first.status, again.status, again.body) == (200, 200, first.body)


async def test_refusals_are_evaluated_afresh(toy: Toy) -> None:
    refused = await post(toy, NOTES, "key", {"title": "a", "number": 13})
    assert (refused.status, refused.code) == (409, "unlucky")
    await toy.silent()
    assert (await post(toy, NOTES, "key", {"title": "a", "number": 14})).status == 201
    remembered = [await post(toy, f"{NOTES}/remembered", "k2", {}) for _ in range(2)]
    assert [answer.code for answer in remembered] == ["remembered", "remembered"]
    assert (await toy.facts.events()).count("toy.note.tried") == 2


async def have_one_effect(toy: Toy, sends: int, new: dict[str, str]) -> None:
    """So many sends of one key at once: one row, one job, one fact, and one answer, or that the first still runs."""
    sent = [post(toy, f"{NOTES}/announced", "key", new) for _ in range(sends)]
    answers = await asyncio.gather(*sent)
    good = [answer for answer in answers if answer.status == 201]
    assert {answer.status for answer in answers} <= {201, 409}
    assert {answer.code for answer in answers if answer.status == 409} <= {"still_running"}
    assert len(good) > sends // 2
    assert len({answer.body for answer in good}) == 1
    assert sum("idempotency-replayed" not in answer.headers for answer in good) == 1
    assert await toy.facts.count("toy.notes") == 1
    assert await toy.facts.jobs() == ["toy.announce"]
    assert await toy.facts.events() == ["toy.note.created"]
    assert await toy.facts.count("kernel.idempotent_outcomes") == 1


@pytest.mark.load
async def test_100_sends_of_one_key_have_one_effect(toy: Toy) -> None:
    await have_one_effect(toy, 100, {"title": "a", "slug": "s"})


async def test_a_program_that_forgets_keys_is_caught(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    await have_one_effect(toy, 10, {"title": "kept"})
    monkeypatch.setattr(KeyedRequest, "of", lambda *_, **__: None)
    await empty(toy.raw)
    with pytest.raises(AssertionError):
        await have_one_effect(toy, 10, {"title": "forgotten"})
    assert await toy.facts.count("toy.notes") == 10


async def test_a_program_that_only_looks_for_the_key_first_is_caught(
    toy: Toy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept stands in nobody's way: those who looked at the same time saw nothing, and all go on."""
    kept = cast("Table", IdempotentOutcome.__table__)
    given = {column.name: bindparam(f"new_{column.name}", type_=column.type) for column in kept.c}
    beside = Statement(insert(kept).values(given).on_conflict_do_nothing())

    def keep(work: unit_of_work.UnitOfWork, digest: bytes, body_digest: bytes, sealed: bytes) -> None:
        row = {"digest": digest, "body_digest": body_digest, "sealed_answer": sealed, "created_at": work.now}
        work.execute(beside, {f"new_{name}": value for name, value in row.items()})

    monkeypatch.setattr(unit_of_work.UnitOfWork, "keep_outcome", keep)
    with pytest.raises(AssertionError):
        await have_one_effect(toy, 10, {"title": "seen by nobody"})
    assert await toy.facts.count("toy.notes") > 1
    assert await toy.facts.count("kernel.idempotent_outcomes") == 1


@pytest.mark.load
async def test_100_sends_of_one_key_through_locks_have_one_effect(toy: Toy) -> None:
    path = (await toy.note()).headers["location"] + "/publish"
    answers = await asyncio.gather(*[post(toy, path, "key", {}) for _ in range(100)])
    assert {answer.status for answer in answers} == {200}
    assert len({answer.body for answer in answers}) == 1
    assert await toy.facts.jobs() == ["toy.announce"]


async def test_the_table_holds_neither_key_nor_answer(toy: Toy) -> None:
    await post(toy, NOTES, "a-key-worth-knowing")
    row = await toy.raw.fetchrow("SELECT * FROM kernel.idempotent_outcomes")
    kept = b"".join(bytes(value) for value in row.values() if isinstance(value, bytes))
    for told in (
        b"a-key-worth-knowing",
        b"nobody else",
        b"once",
        ALICE.id.bytes,
        str(ALICE.id).encode(),
        b"title",
    ):
        assert told not in kept
    for name in ("md5", "sha1", "sha256", "sha512", "blake2b"):
        assert hashlib.new(name, b"a-key-worth-knowing").digest() not in kept
    everything = await toy.raw.fetch(
        "SELECT t::text AS text FROM kernel.idempotent_outcomes t"
        " UNION ALL SELECT t::text FROM kernel.audit_log t UNION ALL SELECT t::text FROM kernel.outbox t"
    )
    assert all("a-key-worth" not in item["text"] for item in everything)


async def test_an_outcome_is_kept_for_24_hours(toy: Toy) -> None:
    first = await post(toy, NOTES, "key")
    try:
        for hours, kept in ((23.9, 1), (24.1, 0)):
            clock.shift(timedelta(hours=hours))
            work = unit_of_work.UnitOfWork(toy.program.database)
            work.enqueue("kernel.tidy", {})
            await work.commit()
            await work.close()
            assert await toy.program.relay.run_due() == 1
            assert await toy.facts.count("kernel.idempotent_outcomes") == kept
            if kept:
                assert (await post(toy, NOTES, "key")).body == first.body
        assert (await post(toy, NOTES, "key")).body != first.body
    finally:
        clock.shift(timedelta(0))
    assert await toy.facts.count("toy.notes") == 2


@pytest.mark.parametrize(
    "where", ["toy.notes", "kernel.audit_log", "kernel.outbox", "kernel.idempotent_outcomes"]
)
@pytest.mark.parametrize("path", ["/announced", "/many"])
async def test_a_commit_that_fails_is_no_2xx_and_leaves_nothing(toy: Toy, where: str, path: str) -> None:
    """Each table in turn refuses at the very commit: a deferred trigger."""
    if where == "kernel.outbox" and path == "/many":
        return
    await toy.raw.execute(
        "CREATE OR REPLACE FUNCTION toy.refuse() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'disk full at /var/lib' USING ERRCODE = 'raise_exception'; END $$"
    )
    await toy.raw.execute(
        f"CREATE CONSTRAINT TRIGGER refusing AFTER INSERT ON {where} DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION toy.refuse()"
    )
    try:
        answer = await post(toy, NOTES + path, "key", {"rows": 30} if path == "/many" else NEW)
        assert (answer.status, answer.code) == (500, "internal_error")
        assert b"/var/lib" not in answer.body
        await toy.silent()
    finally:
        await toy.raw.execute(f"DROP TRIGGER refusing ON {where}")
    assert (await post(toy, NOTES + path, "key", {"rows": 30} if path == "/many" else NEW)).status == 201
