"""Behind PgBouncer in transaction mode: each transaction may run on another connection, and nothing notices."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator

import asyncpg
import httpx
import pytest

from cairn.kernel.db import migrate
from cairn.kernel.db.pools import PoolOptions
from cairn.kernel.settings.load import SettingsError
from tests.cast import PASSWORD
from tests.conftest import settings_for
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import Got, call
from tests.kernel.toy.people import ALICE
from tests.kernel.toy.program import Program, opened, program
from tests.pgbouncer_server import needs_pgbouncer, own_pgbouncer
from tests.served import serving

pytestmark = [pytest.mark.integration, needs_pgbouncer]
BEHIND = PoolOptions(minimum=2, maximum=20, acquire_timeout=10, timeout=15, pooler=True)
ROUNDS, AT_ONCE = 6, 30
_ANNOUNCED = "SELECT count(*) FROM kernel.audit_log WHERE event = 'toy.note.announced'"


@pytest.fixture(scope="module")
def pooled_dsn(toy_dsn: str) -> Iterator[str]:
    with own_pgbouncer(toy_dsn) as dsn:
        yield dsn


@pytest.fixture
async def behind(toy: Toy, pooled_dsn: str) -> AsyncIterator[Program]:
    async with opened(program(pooled_dsn, pool=BEHIND)) as made:
        yield made


async def at_once(made: Program) -> Counter[int]:
    """Reads, creates and changes of many clients at the same time, by status."""
    answers: Counter[int] = Counter()

    async def one(number: int) -> None:
        created = await call(
            made.app,
            "POST",
            f"{NOTES}/announced",
            json={"title": f"n{number}"},
            headers=ALICE.keyed(f"k{number}"),
        )
        answers[created.status] += 1
        if created.status != 201:
            return
        path = f"{NOTES}/{created.json()['id']}"
        changed = await call(made.app, "PATCH", path, json={"body": "b"}, headers=ALICE.headers)
        read = await call(made.app, "GET", path, headers=ALICE.headers)
        listed = await call(made.app, "GET", NOTES, query=b"per_page=5", headers=ALICE.headers)
        answers.update((changed.status, read.status, listed.status))

    for round_ in range(ROUNDS):
        await asyncio.gather(*(one(round_ * AT_ONCE + number) for number in range(AT_ONCE)))
    return answers


async def test_reads_writes_and_replays(toy: Toy, behind: Program) -> None:
    count = ROUNDS * AT_ONCE
    assert await at_once(behind) == {201: count, 200: 3 * count}
    assert await toy.facts.count("toy.notes") == await toy.facts.count("kernel.outbox") == count
    again = await call(
        behind.app, "POST", f"{NOTES}/announced", json={"title": "n0"}, headers=ALICE.keyed("k0")
    )
    assert (again.status, again.headers["idempotency-replayed"]) == (201, "true")
    assert await toy.facts.count("toy.notes") == count


async def test_kept_statements_would_be_noticed(toy: Toy, toy_dsn: str) -> None:
    """The mutant takes the pooler for a server."""
    allowed = "statement_timeout, lock_timeout, idle_in_transaction_session_timeout, jit"
    with own_pgbouncer(toy_dsn, more=f"ignore_startup_parameters = {allowed}") as dsn:
        plain = PoolOptions(minimum=2, maximum=20, acquire_timeout=10, timeout=4.5)
        async with opened(program(dsn, pool=plain)) as made:
            answers = await at_once(made)
    assert set(answers) - {200, 201}, "no prepared statement was missed"


async def test_streams_hold_their_place_while_others_go_on(toy: Toy, behind: Program) -> None:
    for number in range(3):
        await toy.note(title=f"n{number}")
    streams, reads = await asyncio.gather(
        asyncio.gather(
            *(
                call(behind.app, "GET", f"{NOTES}/export", query=b"format=csv", headers=ALICE.headers)
                for _ in range(20)
            )
        ),
        asyncio.gather(*(call(behind.app, "GET", NOTES, headers=ALICE.headers) for _ in range(100))),
    )
    assert {got.status for got in (*streams, *reads)} == {200}
    assert {got.body.count(b"\n") for got in streams} == {4}


async def test_nothing_with_a_name_stays_on_a_connection(toy: Toy, toy_dsn: str) -> None:
    """Whoever comes to it next might use the same name."""
    await toy.note()
    with own_pgbouncer(toy_dsn, size=1) as dsn:
        async with opened(program(dsn, pool=BEHIND)) as made:
            got = await call(made.app, "GET", f"{NOTES}/export", query=b"format=csv", headers=ALICE.headers)
            assert got.status == 200
            assert await at_once(made) == {201: ROUNDS * AT_ONCE, 200: 3 * ROUNDS * AT_ONCE}
        looking = await asyncpg.connect(dsn, statement_cache_size=0)
        try:
            left = await looking.fetch("SELECT name FROM pg_prepared_statements WHERE name <> ''")
            assert [row["name"] for row in left] == []
            assert await looking.fetchval("SHOW statement_timeout") == "0"
        finally:
            await looking.close()


async def test_locks_and_statements_are_still_limited(toy: Toy, behind: Program) -> None:
    """The limits that a connection has by itself elsewhere are set for each transaction here."""
    note = (await toy.note()).json()["id"]
    async with toy.raw.transaction():
        await toy.raw.execute("SELECT FROM toy.notes WHERE id = $1 FOR UPDATE", note)
        begun = time.monotonic()
        got: Got = await call(
            behind.app, "PATCH", f"{NOTES}/{note}", json={"title": "b"}, headers=ALICE.headers
        )
        assert (got.status, got.code) == (503, "database_busy")
        assert 1.8 <= time.monotonic() - begun <= 5


async def test_jobs_run_and_are_scheduled_by_one(toy: Toy, behind: Program) -> None:
    got = await call(behind.app, "POST", f"{NOTES}/announced", json={"title": "a"}, headers=ALICE.headers)
    assert got.status == 201
    behind.relay.start()
    for _ in range(250):
        if await toy.raw.fetchval(_ANNOUNCED) == 1:
            break
        await asyncio.sleep(0.02)
    await behind.relay.stop()
    assert await toy.raw.fetchval(_ANNOUNCED) == 1


async def test_what_was_given_up_leaves_nothing_behind(toy: Toy, behind: Program) -> None:
    for _ in range(3):
        tasks = [
            asyncio.create_task(call(behind.app, "GET", f"{NOTES}/endless", headers=ALICE.headers))
            for _ in range(10)
        ]
        await asyncio.sleep(0.1)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    answers = await asyncio.gather(
        *(call(behind.app, "GET", NOTES, headers=ALICE.headers) for _ in range(50))
    )
    assert {got.status for got in answers} == {200}
    for _ in range(250):
        if (left := await _not_idle(toy.raw)) == 0:
            break
        await asyncio.sleep(0.02)
    assert left == 0


@pytest.mark.e2e
async def test_the_whole_program_is_served_through_it(dsn: str) -> None:
    """Migrated past it, on one direct connection; then everything through it."""
    await asyncio.to_thread(migrate.upgrade, dsn)
    with (
        own_pgbouncer(dsn, size=1) as pooled,
        serving(
            pooled, DATABASE_POOLER="transaction", DATABASE_ADMIN_URL=dsn, DATABASE_POOL_TIMEOUT="20"
        ) as url,
    ):
        async with httpx.AsyncClient(base_url=url, timeout=30) as http:
            person = {"email": "pooled@example.com", "password": PASSWORD}
            registered = await http.post("/api/v1/auth/register", json=person)
            assert registered.status_code == 201, registered.text
            http.headers["Authorization"] = f"Bearer {registered.json()['access_token']}"
            made = await asyncio.gather(
                *(
                    http.post(
                        "/api/v1/items", json={"name": f"i{n}"}, headers={"Idempotency-Key": f"pooled-{n}"}
                    )
                    for n in range(40)
                )
            )
            assert {answer.status_code for answer in made} == {201}
            assert (await http.get("/api/v1/items?owner=me&per_page=1")).json()["total"] == 40
            # Two workers on one of the pooler's connections: what one leaves there by name, the other would trip over.
            for _ in range(4):
                exports = await asyncio.gather(
                    *(http.get("/api/v1/items/export?format=csv&owner=me") for _ in range(8))
                )
                assert {answer.status_code for answer in exports} == {200}
                assert {answer.text.count("\n") for answer in exports} == {41}


def test_it_asks_for_a_way_past_the_pooler() -> None:
    with pytest.raises(SettingsError, match="DATABASE_ADMIN_URL"):
        settings_for("postgresql://u:p@127.0.0.1/cairn", DATABASE_POOLER="transaction")


async def _not_idle(raw: asyncpg.Connection) -> int:
    return await raw.fetchval(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cairn' AND state <> 'idle'"
    )
