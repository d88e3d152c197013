"""Several statements that see one moment of the database, whatever others commit between them."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import asyncpg
import pytest
from sqlalchemy import Integer, bindparam, text

from cairn.kernel.db.pools import Database, DatabaseBusy, DatabaseReadOnly, PoolOptions
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement

pytestmark = pytest.mark.integration
SUM = Statement(text("SELECT sum(amount) AS sum FROM snapshot_test"))
ALL = Statement(text("SELECT amount FROM snapshot_test WHERE amount >= :least ORDER BY amount")
                .bindparams(bindparam("least", type_=Integer)))  # fmt: skip
ADD = Statement(text("INSERT INTO snapshot_test VALUES (1000) RETURNING amount"))
PID = Statement(text("SELECT pg_backend_pid() AS pid"))
NAP = Statement(text("SELECT pg_sleep(30)::text AS slept"))


@pytest.fixture(params=[False, True], ids=["prepared", "pooler"])
async def database(
    dsn: str, raw: asyncpg.Connection, request: pytest.FixtureRequest
) -> AsyncIterator[Database]:
    await raw.execute("CREATE TABLE snapshot_test (amount int); INSERT INTO snapshot_test VALUES (1), (2)")
    made = Database(dsn, PoolOptions(minimum=1, maximum=2, timeout=10, pooler=request.param))
    await made.open()
    try:
        yield made
    finally:
        await made.close()
        await raw.execute("DROP TABLE snapshot_test")


async def summed(moment: Executor) -> tuple[object, int]:
    row = await moment.row(SUM, {})
    assert row is not None
    return row["sum"], len(await moment.rows(ALL, {"least": 0}))


async def test_what_another_commits_between_two_statements_is_not_seen(
    database: Database, raw: asyncpg.Connection
) -> None:
    async def ask(moment: Executor) -> tuple[tuple[object, int], tuple[object, int]]:
        before = await summed(moment)
        await raw.execute("INSERT INTO snapshot_test VALUES (3)")
        return before, await summed(moment)

    reads = Reads(database)
    assert await reads.snapshot(ask) == ((3, 2), (3, 2))
    assert await reads.snapshot(summed) == (6, 3)
    assert reads.count == 6, "each statement is counted"
    separate = Reads(database)
    first = await summed(separate)
    await raw.execute("INSERT INTO snapshot_test VALUES (4)")
    assert (first, await summed(separate)) == ((6, 3), (10, 4)), "without a snapshot it is seen"


async def test_it_changes_nothing(database: Database, raw: asyncpg.Connection) -> None:
    with pytest.raises(DatabaseReadOnly):
        await Reads(database).snapshot(lambda moment: moment.rows(ADD, {}))
    assert await raw.fetchval("SELECT count(*) FROM snapshot_test") == 2
    assert await Reads(database).snapshot(summed) == (3, 2), "its connection is as good as before"


async def test_where_the_connection_is_lost_all_of_it_is_asked_again(
    database: Database, raw: asyncpg.Connection
) -> None:
    seen: list[object] = []

    async def ask(moment: Executor) -> tuple[object, int]:
        seen.append((await summed(moment))[0])
        if len(seen) == 1:
            row = await moment.row(PID, {})
            assert row is not None
            await raw.execute("INSERT INTO snapshot_test VALUES (3)")
            await raw.execute("SELECT pg_terminate_backend($1)", row["pid"])
        return await summed(moment)

    assert await Reads(database).snapshot(ask) == (6, 3)
    assert seen == [3, 6], "the second time sees its own moment"


async def test_no_statement_outlasts_the_deadline(database: Database) -> None:
    begun = time.monotonic()
    with pytest.raises(DatabaseBusy):
        await Reads(database, time.monotonic() + 0.3).snapshot(lambda moment: moment.rows(NAP, {}))
    assert time.monotonic() - begun < 3
    assert await Reads(database).snapshot(summed) == (3, 2)


async def test_what_asking_raises_comes_through_and_leaves_no_transaction_open(database: Database) -> None:
    async def ask(moment: Executor) -> None:
        await summed(moment)
        raise LookupError("of its own")

    for _ in range(4):
        with pytest.raises(LookupError, match="of its own"):
            await Reads(database).snapshot(ask)
    assert await Reads(database).snapshot(summed) == (3, 2)
