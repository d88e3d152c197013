"""The pool: how many, who is next, and what becomes of a connection that is old, lost, troubled or unwanted."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from cairn.kernel.db.pool import Pool

pytestmark = pytest.mark.unit


class Fake:
    """What the pool asks of a connection."""

    def __init__(self) -> None:
        self.closed = self.transaction = self.hangs = False
        self.resets = 0

    def is_closed(self) -> bool:
        return self.closed

    def is_in_transaction(self) -> bool:
        return self.transaction

    def terminate(self) -> None:
        self.closed = True

    async def close(self, timeout: float) -> None:  # noqa: ARG002, ASYNC109  as asyncpg names it
        self.closed = True

    async def reset(self, timeout: float) -> None:  # noqa: ARG002, ASYNC109  as asyncpg names it
        self.resets += 1
        if self.hangs:
            raise TimeoutError
        self.transaction = False


class Server:
    def __init__(self) -> None:
        self.made: list[Fake] = []
        self.down = False

    async def connect(self) -> Fake:
        await asyncio.sleep(0)
        if self.down:
            raise OSError
        self.made.append(Fake())
        return self.made[-1]

    def pool(self, maximum: int = 2, recycle: float = 60) -> Pool:
        return Pool(self.connect, maximum, recycle)


async def settled() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_the_latest_used_comes_first_and_there_are_never_more_than_wanted() -> None:
    server = Server()
    pool = server.pool()
    first, second = await pool.acquire(1), await pool.acquire(1)
    with pytest.raises(TimeoutError):
        await pool.acquire(0.01)
    pool.release(first)
    pool.release(second)
    assert await pool.acquire(1) is second
    assert (pool.size, pool.idle, len(server.made)) == (2, 1, 2)


async def test_many_at_once_share_the_few() -> None:
    server = Server()
    pool = server.pool(maximum=3)

    async def use() -> None:
        connection = await pool.acquire(5)
        await asyncio.sleep(0)
        pool.release(connection)

    await asyncio.gather(*(use() for _ in range(200)))
    assert len(server.made) == 3
    assert pool.idle == pool.size == 3


async def test_who_waits_longest_is_served_first_and_who_has_gone_is_passed_over() -> None:
    pool = Server().pool(maximum=1)
    held = await pool.acquire(1)
    waiting = [asyncio.create_task(pool.acquire(5)) for _ in range(3)]
    await settled()
    waiting[0].cancel()
    pool.release(held)
    assert await waiting[1] is held
    assert not waiting[2].done()
    pool.release(held)
    assert await waiting[2] is held


async def test_who_is_cancelled_as_the_connection_comes_gives_it_on() -> None:
    pool = Server().pool(maximum=1)
    held = await pool.acquire(1)
    waiting = [asyncio.create_task(pool.acquire(5)) for _ in range(2)]
    await settled()
    pool.release(held)
    waiting[0].cancel()
    assert await waiting[1] is held


@pytest.mark.parametrize("how", ["lost", "old"])
async def test_a_lost_or_old_connection_makes_room_for_who_waits(how: str) -> None:
    server = Server()
    pool = server.pool(maximum=1, recycle=60 if how == "lost" else 0)
    held = await pool.acquire(1)
    waiting = asyncio.create_task(pool.acquire(5))
    await settled()
    if how == "lost":
        server.made[0].closed = True
    pool.release(held)
    assert await waiting is server.made[1]
    assert server.made[0].closed
    assert pool.size == 1


async def test_a_server_that_is_down_takes_no_place() -> None:
    server = Server()
    pool = server.pool(maximum=1)
    server.down = True
    found = await asyncio.gather(*(pool.acquire(1) for _ in range(5)), return_exceptions=True)
    assert {type(problem) for problem in found} == {OSError}
    server.down = False
    assert await pool.acquire(1) is server.made[0]
    assert pool.size == 1


@pytest.mark.parametrize("why", ["troubled", "transaction"])
async def test_what_was_left_unfinished_is_put_right_before_its_next_use(why: str) -> None:
    server = Server()
    pool = server.pool(maximum=1)
    held = await pool.acquire(1)
    server.made[0].transaction = why == "transaction"
    pool.release(held, troubled=why == "troubled")
    assert pool.idle == 0
    assert await pool.acquire(1) is held
    assert (server.made[0].resets, server.made[0].transaction) == (1, False)


async def test_what_cannot_be_put_right_is_cut_and_replaced() -> None:
    server = Server()
    pool = server.pool(maximum=1)
    held = await pool.acquire(1)
    server.made[0].hangs = True
    pool.release(held, troubled=True)
    assert await pool.acquire(1) is server.made[1]
    assert server.made[0].closed


async def test_closing_waits_for_what_is_out_and_refuses_who_waits() -> None:
    server = Server()
    pool = server.pool(maximum=1)
    held = await pool.acquire(1)
    waiting = asyncio.create_task(pool.acquire(5))
    await settled()
    closing = asyncio.create_task(pool.close())
    with pytest.raises(asyncpg.InterfaceError):
        await waiting
    assert not closing.done()
    pool.release(held)
    await closing
    assert server.made[0].closed
    with pytest.raises(asyncpg.InterfaceError):
        await pool.acquire(1)


async def test_what_who_asks_would_wait_is_known_from_the_line_and_its_pace():
    pool = Server().pool(maximum=1)
    held = await pool.acquire(1)
    assert pool.expected_wait == 0
    waiting = [asyncio.create_task(pool.acquire(5)) for _ in range(3)]
    await asyncio.sleep(0.1)
    assert 0.09 <= pool.expected_wait < 2, "at least what the first has waited"
    pool.release(held)
    held = await waiting[0]
    assert pool.expected_wait >= 0.09
    for task in waiting[1:]:
        pool.release(held)
        held = await task
    assert pool.expected_wait == 0, "nobody is in the line"
    again = [asyncio.create_task(pool.acquire(5)) for _ in range(40)]
    await settled()
    assert pool.expected_wait > 0.3, "forty at the pace of before"
    for task in again:
        pool.release(held)
        held = await task
    pool.release(held)
    await pool.close()
