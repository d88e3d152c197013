"""The pool on a real server: how many connections it makes there, and that nobody notices what becomes of one."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest
from sqlalchemy import literal_column, select

from cairn.kernel.db.pools import Database, DatabaseBusy, PoolOptions
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.statements import Statement
from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.asgi import call
from tests.kernel.toy.people import ALICE
from tests.kernel.toy.program import opened, program

pytestmark = pytest.mark.integration
NAP = Statement(
    select(literal_column("1").label("one"), literal_column("pg_sleep(0.02)::text").label("slept"))
)
ONE = Statement(select(literal_column("pg_backend_pid()").label("pid")))
LONG_NAP = Statement(select(literal_column("pg_sleep(30)::text").label("slept")))
NAME = "cairn-pool-test"
COUNT = "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1"
END = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = $1"


@asynccontextmanager
async def database(dsn: str, **options: float) -> AsyncIterator[Database]:
    made = Database(dsn, PoolOptions(**{"minimum": 2, "maximum": 10, **options}), name=NAME)  # type: ignore[arg-type]
    await made.open()
    try:
        yield made
    finally:
        await made.close()


async def seen_until(raw: asyncpg.Connection, wanted: int) -> None:
    """Until the server knows of so many connections of the pool; they end a moment after they are asked to."""
    for _ in range(250):
        if await raw.fetchval(COUNT, NAME) == wanted:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{await raw.fetchval(COUNT, NAME)} connections, not {wanted}")


async def test_a_hundred_at_once_are_answered_by_ten_connections(dsn: str, raw: asyncpg.Connection) -> None:
    most, running = 0, True

    async def watch() -> None:
        nonlocal most
        while running:
            most = max(most, await raw.fetchval(COUNT, NAME))
            await asyncio.sleep(0.005)

    async with database(dsn, acquire_timeout=20, timeout=25) as made:
        watching = asyncio.create_task(watch())
        rows = await asyncio.gather(*(Reads(made).row(NAP, {}) for _ in range(100)))
        running = False
        await watching
        assert [row["one"] for row in rows if row is not None] == [1] * 100
        assert most == 10
    await seen_until(raw, 0)


async def assert_exhaustion_is_answered(dsn: str, acquire_timeout: float) -> None:
    """Ten long requests hold ten connections; the eleventh is told after a second."""
    async with database(dsn, acquire_timeout=acquire_timeout) as made:
        held = [asyncio.create_task(Reads(made).row(LONG_NAP, {})) for _ in range(10)]
        while made.connections[0] < 10:
            await asyncio.sleep(0.01)
        begun = time.monotonic()
        with pytest.raises(DatabaseBusy):
            await Reads(made).row(ONE, {})
        took = time.monotonic() - begun
        for task in held:
            task.cancel()
        await asyncio.gather(*held, return_exceptions=True)
    assert 0.9 <= took <= 2.5, f"told after {took:.1f} s"


async def test_where_no_connection_comes_free_it_is_said_after_a_second(dsn: str) -> None:
    await assert_exhaustion_is_answered(dsn, 1.0)


async def test_a_pool_that_lets_them_wait_is_caught(dsn: str) -> None:
    with pytest.raises(AssertionError, match="told after"):
        await assert_exhaustion_is_answered(dsn, 4.0)


async def test_an_exhausted_pool_is_a_503_with_retry_after(toy: Toy, toy_dsn: str) -> None:
    async with opened(program(toy_dsn, pool=PoolOptions(minimum=1, maximum=1))) as made:
        lease = made.database.connection(primary=True)
        await lease.take()
        answers = await asyncio.gather(
            *(call(made.app, "GET", NOTES, headers=ALICE.headers) for _ in range(20)),
            call(made.app, "POST", NOTES, json={"title": "a"}, headers=ALICE.keyed("k")),
        )
        assert {(got.status, got.code, got.headers["retry-after"]) for got in answers} == {
            (503, "database_busy", "1")
        }
        assert (await call(made.app, "GET", "/health")).status == 200
        lease.give_back()
    await toy.silent()


async def test_an_old_connection_is_replaced_also_where_it_is_never_idle(
    dsn: str, raw: asyncpg.Connection
) -> None:
    async with database(dsn, minimum=1, maximum=2, recycle=0.3) as made:
        pids: set[int] = set()
        until = time.monotonic() + 1.5

        async def busy() -> None:
            while time.monotonic() < until:
                row = await Reads(made).row(ONE, {})
                assert row is not None
                pids.add(int(str(row["pid"])))

        await asyncio.gather(*(busy() for _ in range(6)))
        assert len(pids) >= 4, "some connection was used for longer than it may be"
        assert await raw.fetchval(COUNT, NAME) <= 2


async def test_connections_that_were_ended_are_replaced_unnoticed(dsn: str, raw: asyncpg.Connection) -> None:
    async with database(dsn, minimum=5, acquire_timeout=30, timeout=30) as made:
        stopped = False

        async def reading() -> int:
            count = 0
            while not stopped:
                assert await Reads(made).row(ONE, {}) is not None
                count += 1
            return count

        crowd = [asyncio.create_task(reading()) for _ in range(20)]
        ended = 0
        for _ in range(5):
            await asyncio.sleep(0.1)
            ended += await raw.fetchval(END, NAME)
        stopped = True
        assert min(await asyncio.gather(*crowd)) > 0
        assert ended >= 25


async def test_the_least_number_is_kept_warm(dsn: str, raw: asyncpg.Connection) -> None:
    """Also where nobody asks: what ended or got old is replaced before it is needed."""
    async with database(dsn, minimum=4, recycle=1.0) as made:
        await seen_until(raw, 4)
        before = set(await _pids(raw))
        await raw.execute(END.replace("$1", f"'{NAME}'"))
        for _ in range(3):
            await asyncio.sleep(0.4)
        await seen_until(raw, 4)
        assert not before & set(await _pids(raw))
        assert made.connections == (4, 4)


async def test_nothing_leaks_where_requests_are_given_up(dsn: str, raw: asyncpg.Connection) -> None:
    """Cancelled at every moment, and out of time: all connections come back, and none still runs what was given up."""
    async with database(dsn, timeout=0.5) as made:
        for pause in (0.0, 0.001, 0.005, 0.02):
            tasks = [asyncio.create_task(Reads(made).row(LONG_NAP, {})) for _ in range(30)]
            await asyncio.sleep(pause)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        late = await asyncio.gather(
            *(Reads(made, time.monotonic() + 0.2).row(LONG_NAP, {}) for _ in range(10)),
            return_exceptions=True,
        )
        assert {type(problem) for problem in late} == {DatabaseBusy}
        for _ in range(250):
            if made.connections[0] == made.connections[1] <= 10:
                break
            await asyncio.sleep(0.02)
        size, idle = made.connections
        assert size == idle <= 10
        assert await raw.fetchval(f"{COUNT} AND state <> 'idle'", NAME) == 0
        await asyncio.gather(*(Reads(made).row(ONE, {}) for _ in range(50)))
    await seen_until(raw, 0)


async def _pids(raw: asyncpg.Connection) -> list[int]:
    return [
        row["pid"]
        for row in await raw.fetch("SELECT pid FROM pg_stat_activity WHERE application_name = $1", NAME)
    ]
