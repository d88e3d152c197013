"""All or nothing: row, audit, job and outcome; and what PostgreSQL says becomes a refusal, a repeat, or a 503."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import cast
from uuid import UUID

import orjson
import pytest
from sqlalchemy import ARRAY, Table, Uuid, bindparam, literal, select

from cairn.base.ids import new_id
from cairn.kernel.db.pools import PoolOptions
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Shaper
from cairn.kernel.web.pipeline import Served
from cairn.kernel.web.plan import Attempt
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy import routes as toy_routes
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.models import Purse
from tests.kernel.toy.people import ADA, ALICE, BOB
from tests.kernel.toy.program import opened, program

pytestmark = pytest.mark.integration


async def post(toy: Toy, path: str, json: object = None, person=ALICE, **headers: str) -> Got:
    return await call(
        toy.program.app,
        "POST",
        NOTES + path,
        json={} if json is None else json,
        headers={**person.headers, **headers},
    )


async def purses(toy: Toy, count: int, balance: int) -> list[UUID]:
    ids = [new_id() for _ in range(count)]
    await toy.raw.executemany("INSERT INTO toy.purses VALUES ($1, $2)", [(one, balance) for one in ids])
    return ids


async def balances(toy: Toy) -> list[int]:
    return [row["balance"] for row in await toy.raw.fetch("SELECT balance FROM toy.purses ORDER BY id")]


@pytest.mark.parametrize("rows", [1, 7, 8, 9, 16, 17, 150])
async def test_row_and_fact_are_there_together(toy: Toy, rows: int) -> None:
    """Up to 16 writes are one statement, more are a transaction of several."""
    answer = await post(toy, "/many", {"rows": rows}, **{"Idempotency-Key": "key"})
    assert answer.status == 201
    assert await toy.facts.count("toy.notes") == rows
    assert await toy.facts.events() == ["toy.note.created"] * rows
    assert await toy.facts.count("kernel.idempotent_outcomes") == 1
    assert toy.program.commits == [(frozenset({"notes"}), 0)]


async def test_the_fact_names_actor_session_request_and_change(toy: Toy) -> None:
    made = await post(toy, "", {"title": "t", "number": 4}, **{"X-Correlation-ID": "find-me"})
    row = await toy.raw.fetchrow("SELECT * FROM kernel.audit_log")
    assert str(row["row_id"]) == made.json()["id"]
    assert (row["actor_id"], row["correlation_id"], row["event"]) == (ALICE.id, "find-me", "toy.note.created")
    assert row["session_id"] is not None
    assert row["conditional"] is False


@pytest.mark.parametrize("read_first", [True, False])
async def test_a_row_that_is_written_twice_keeps_both_changes(toy: Toy, read_first: bool) -> None:
    """One statement cannot do that: of two changes of a row only one would count, and a new row it would not see."""
    work = UnitOfWork(toy.program.database)
    if read_first:
        await work.row(Statement(select(literal(1))), {})
    values = {"id": new_id(), "balance": 1}
    work.add(Purse, values, None)
    row = work.change(Purse, values, {"balance": 2}, None)
    work.change(Purse, row, {"balance": 3}, None)
    await work.commit()
    await work.close()
    assert await balances(toy) == [3]


async def test_personal_and_secret_values_are_never_in_the_audit(toy: Toy) -> None:
    await post(toy, "", {"title": "seen", "body": "my diagnosis", "pin": "pin 4711"})
    note_id = await toy.raw.fetchval("SELECT id FROM toy.notes")
    path = f"{NOTES}/{note_id}"
    changes = {"body": "another diagnosis", "pin": "pin 0815", "number": 3}
    assert (await call(toy.program.app, "PATCH", path, json=changes, headers=ALICE.headers)).status == 200
    rows = await toy.raw.fetch("SELECT changes::text AS changes FROM kernel.audit_log ORDER BY at, id")
    for told in ("diagnosis", "pin 4711", "pin 0815"):
        assert all(told not in row["changes"] for row in rows)
    created, changed = (orjson.loads(row["changes"]) for row in rows)
    assert created["title"] == [None, "seen"]
    assert created["body"] is None
    assert created["pin"] is None
    assert changed["number"] == [0, 3]
    assert (changed["body"], changed["pin"]) == (None, None)


@pytest.mark.parametrize("path", ["/failing", "/refused"])
async def test_a_refusal_or_failure_after_a_write_leaves_nothing(toy: Toy, path: str) -> None:
    answer = await post(toy, path, **{"Idempotency-Key": "key"})
    assert answer.status == (500 if path == "/failing" else 409)
    await toy.silent()
    assert toy.program.commits == []


async def test_then_refuse_commits_and_refuses(toy: Toy) -> None:
    answer = await post(toy, "/remembered", **{"Idempotency-Key": "key"})
    assert (answer.status, answer.code) == (409, "remembered")
    assert await toy.facts.events() == ["toy.note.tried"]
    assert await toy.facts.jobs() == ["toy.announce"]
    assert await toy.facts.count("kernel.idempotent_outcomes") == 0
    assert toy.program.commits == [(frozenset({"tries"}), 1)]


async def test_a_broken_constraint_is_the_refusal_that_the_product_named(toy: Toy) -> None:
    assert (await post(toy, "", {"title": "a", "slug": "s"})).status == 201
    taken = await post(toy, "", {"title": "b", "slug": "s"})
    assert (taken.status, taken.code) == (409, "slug_taken")
    assert (await post(toy, "", {"title": "b", "slug": "s"}, person=BOB)).status == 201
    unlucky = await post(toy, "", {"title": "b", "number": 13})
    assert (unlucky.status, unlucky.code) == (409, "unlucky")
    await toy.silent(notes=2)


async def test_a_check_that_no_product_named_is_our_fault_and_no_conflict(toy: Toy) -> None:
    answer = await post(toy, "", {"title": "b", "number": 666})
    assert (answer.status, answer.code) == (500, "internal_error")
    assert b"not_mapped" not in answer.body
    await toy.silent()


async def test_50_makers_of_one_unique_row_make_one(toy: Toy) -> None:
    answers = await asyncio.gather(*[post(toy, "", {"title": f"{n}", "slug": "s"}) for n in range(50)])
    counted = Counter((answer.status, answer.json().get("code")) for answer in answers)
    assert counted == {(201, None): 1, (409, "slug_taken"): 49}
    await toy.silent(notes=1)


async def transfers_conserve(toy: Toy, workers: int, each: int) -> None:
    """So many transfers at once between twenty purses: none fails, and no money is made or lost."""
    ids = await purses(toy, 20, 1000)
    app, headers = toy.program.app, ALICE.headers
    statuses: Counter[int] = Counter()

    async def worker(number: int) -> None:
        for step in range(each):
            source, target = ids[(number * 7 + step) % 20], ids[(number * 3 + step * 11 + 1) % 20]
            if source == target:
                target = ids[(ids.index(source) + 1) % 20]
            body = {"source": str(source), "target": str(target), "amount": 1 + step % 90}
            statuses[(await call(app, "POST", f"{NOTES}/transfers", json=body, headers=headers)).status] += 1

    await asyncio.gather(*[worker(number) for number in range(workers)])
    assert statuses.keys() <= {200, 409}
    assert statuses.total() == workers * each
    assert sum(await balances(toy)) == 20_000
    assert min(await balances(toy)) >= 0
    assert await toy.facts.count("kernel.audit_log") == statuses[200]


@pytest.mark.load
async def test_10_000_transfers_of_50_workers_conserve_the_total(toy: Toy) -> None:
    await transfers_conserve(toy, 50, 200)


async def test_transfers_that_lock_nothing_are_caught(toy: Toy, monkeypatch: pytest.MonkeyPatch) -> None:
    purse = cast("Table", Purse.__table__)
    unlocked = select(purse).where(purse.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_())
    monkeypatch.setattr(toy_routes, "_LOCKED", Statement(unlocked))
    with pytest.raises(AssertionError):
        await transfers_conserve(toy, 10, 10)
    assert sum(await balances(toy)) != 20_000


async def increments_lose_none(toy: Toy, clients: int) -> None:
    """So many clients with twenty increments each, with If-Match; whoever comes too late tries again."""
    path = (await toy.note(number=1000)).headers["location"]
    app = toy.program.app
    busy: list[Got] = []

    async def client() -> None:
        done = tries = 0
        while done < 20:
            seen = await call(app, "GET", path, headers=ALICE.headers)
            headers = {**ALICE.headers, "If-Match": seen.headers["etag"]}
            got = await call(app, "PATCH", path, json={"number": seen.json()["number"] + 1}, headers=headers)
            done += got.status == 200
            tries = 0 if got.status == 200 else tries + 1
            await asyncio.sleep(random.uniform(0, min(0.3, 0.03 * 2**tries)))
            if got.status not in {200, 412}:
                busy.append(got)

    await asyncio.gather(*[client() for _ in range(clients)])
    assert busy == []
    assert (await call(app, "GET", path, headers=ALICE.headers)).json()["number"] == 1000 + 20 * clients
    changed = await toy.facts.count("kernel.audit_log", "event = 'toy.note.changed' AND conditional")
    assert changed == 20 * clients


@pytest.mark.load
async def test_50_clients_with_20_increments_each_lose_none(toy: Toy) -> None:
    await increments_lose_none(toy, 50)


@pytest.mark.parametrize("how", ["ignores If-Match", "locks nothing"])
async def test_a_program_that_loses_increments_is_caught(
    toy: Toy, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    load = Served._load

    async def unlocked(served: Served, attempt: Attempt, reads: Executor, *, lock: bool) -> None:
        await load(served, attempt, reads, lock=False)

    if how == "locks nothing":
        monkeypatch.setattr(Served, "_load", unlocked)
    else:
        monkeypatch.setattr(Shaper, "stale", lambda *_: None)
    with pytest.raises(AssertionError):
        await increments_lose_none(toy, 8)
    assert await toy.raw.fetchval("SELECT number FROM toy.notes") < 1160


async def counts_one_by_one(toy: Toy) -> None:
    """Twenty at once, each of which is one more than the largest: none fails, and each number is there once."""
    answers = await asyncio.gather(*[post(toy, "/counted") for _ in range(20)])
    assert {answer.status for answer in answers} == {201}
    assert sorted(answer.json()["number"] for answer in answers) == list(range(101, 121))
    await toy.silent(notes=20)


async def crosses(toy: Toy) -> None:
    """Two that lock the same rows in opposite orders both get through."""
    one, two = map(str, await purses(toy, 2, 100))
    answers = await asyncio.gather(
        post(toy, "/crossed", {"first": one, "second": two}),
        post(toy, "/crossed", {"first": two, "second": one}),
    )
    assert [answer.status for answer in answers] == [200, 200]
    assert await balances(toy) == [100, 100]


@pytest.mark.load
async def test_serialisation_failures_are_tried_again(toy: Toy) -> None:
    await counts_one_by_one(toy)


@pytest.mark.load
async def test_deadlocks_are_tried_again(toy: Toy) -> None:
    before = await _deadlocks(toy)
    await crosses(toy)
    for _ in range(40):  # statistics come a little later
        if await _deadlocks(toy) > before:
            break
        await asyncio.sleep(0.1)
    assert await _deadlocks(toy) > before


@pytest.mark.parametrize("check", [counts_one_by_one, crosses])
async def test_a_program_that_does_not_try_again_is_caught(
    toy: Toy, monkeypatch: pytest.MonkeyPatch, check: Callable[[Toy], Awaitable[None]]
) -> None:
    monkeypatch.setattr("cairn.kernel.db.transact.RunAgain", type("NothingAtAll", (Exception,), {}))
    with pytest.raises(AssertionError, match="500"):
        await check(toy)


async def _deadlocks(toy: Toy) -> int:
    await toy.raw.execute("SELECT pg_stat_clear_snapshot()")
    return await toy.raw.fetchval("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")


async def test_a_row_that_stays_locked_is_503_with_retry_after_within_5_seconds(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    async with toy.raw.transaction():
        await toy.raw.execute("SELECT 1 FROM toy.notes FOR UPDATE")
        begun = time.monotonic()
        got = await call(toy.program.app, "PATCH", path, json={"number": 1}, headers=ALICE.headers)
        read = await call(toy.program.app, "GET", path, headers=ALICE.headers)
    assert (got.status, got.code) == (503, "database_busy")
    assert int(got.headers["retry-after"]) >= 1
    assert 1.5 < time.monotonic() - begun < 5
    assert read.status == 200
    await toy.silent(notes=1)
    assert (
        await call(toy.program.app, "PATCH", path, json={"number": 1}, headers=ALICE.headers)
    ).status == 200


async def test_a_statement_that_takes_too_long_is_503_within_5_seconds(toy: Toy) -> None:
    begun = time.monotonic()
    got = await post(toy, "/slow", **{"Idempotency-Key": "key"})
    assert (got.status, got.code) == (503, "database_busy")
    assert time.monotonic() - begun < 5
    await toy.silent()
    assert (
        await toy.raw.fetchval("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%30%'") <= 1
    )


async def test_a_cancelled_request_leaves_nothing(toy: Toy) -> None:
    request = asyncio.create_task(post(toy, "/slow", **{"Idempotency-Key": "key"}))
    await asyncio.sleep(0.2)
    request.cancel()
    with pytest.raises(asyncio.CancelledError):
        await request
    await toy.silent()
    for _ in range(50):
        open_ones = await toy.raw.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cairn' AND state <> 'idle'"
        )
        if not open_ones:
            break
        await asyncio.sleep(0.05)
    assert open_ones == 0
    assert (await post(toy, "", {"title": "a"})).status == 201


async def test_a_read_holds_no_connection_and_no_lock(toy: Toy) -> None:
    path = (await toy.note()).headers["location"]
    async with toy.raw.transaction():
        await toy.raw.execute("LOCK TABLE toy.notes IN EXCLUSIVE MODE")
        assert (await call(toy.program.app, "GET", path, headers=ALICE.headers)).status == 200


async def test_more_requests_than_connections_wait_for_their_turn(toy: Toy, toy_dsn: str) -> None:
    made = program(toy_dsn, pool=PoolOptions(minimum=1, maximum=1))
    async with opened(made):
        answers = await asyncio.gather(
            *[call(made.app, "POST", NOTES, json={"title": "a"}, headers=ALICE.headers) for _ in range(50)]
        )
    assert {answer.status for answer in answers} == {201}
    await toy.silent(notes=50)


async def test_a_pool_that_stays_empty_is_503_soon(toy: Toy, toy_dsn: str) -> None:
    options = replace(PoolOptions(minimum=1, maximum=1), acquire_timeout=0.2)
    made = program(toy_dsn, pool=options)
    async with opened(made), made.database.connection(primary=True):
        begun = time.monotonic()
        got = await call(made.app, "GET", NOTES)
        assert (got.status, got.code) == (503, "database_busy")
        assert got.headers["retry-after"]
        assert time.monotonic() - begun < 1


async def test_the_last_write_wins_without_a_condition_and_the_audit_says_so(toy: Toy) -> None:
    made = await toy.note()
    path, tag = made.headers["location"], made.headers["etag"]
    app = toy.program.app
    await call(app, "PATCH", path, json={"number": 1}, headers={**ALICE.headers, "If-Match": tag})
    await call(app, "PATCH", path, json={"number": 2}, headers=ALICE.headers)
    await call(app, "PATCH", path, json={"number": 3}, headers={**ADA.headers, "If-Match": "*"})
    rows = await toy.raw.fetch("SELECT conditional FROM kernel.audit_log ORDER BY at, id")
    assert [row["conditional"] for row in rows] == [False, True, False, True]
