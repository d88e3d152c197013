"""A commit is known to every cache, whichever process it was made in and whatever breaks on the way."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest
from sqlalchemy import text

from cairn import wiring
from cairn.kernel.cache import EVERYTHING
from cairn.kernel.cache.cache import _Word
from cairn.kernel.cache.invalidation import payloads_of
from cairn.kernel.cache.news import read_message
from cairn.kernel.cache.shared import Shared
from cairn.kernel.cache.shelf import Shelf
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from tests.conftest import settings_for
from tests.kernel.cache.conftest import Running, Two, two
from tests.redis_server import OwnRedis

pytestmark = pytest.mark.integration


async def _warmed(both: Two) -> None:
    for program in (both.one, both.other):
        for _ in range(2):
            await program.quantity(both.path)
        assert await program.said(both.path) == "hit"


async def test_a_commit_reaches_both(both: Two) -> None:
    for number in range(1, 4):
        await _warmed(both)
        await both.write(number, both.one)
        assert await both.one.quantity(both.path) == number, "not even a moment for whoever wrote here"
        await both.settled(number)


async def test_without_hearing_it_does_not(both: Two) -> None:
    await _warmed(both)
    for channel in both.other.cache._channels:
        channel.news = _deaf
    with pytest.raises(AssertionError):
        await both.write(1, both.one)
        await both.settled(1)


async def _raced(both: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fill has read, a commit comes and is told, then the fill ends."""
    has_read, may_end = asyncio.Event(), asyncio.Event()
    original = wiring.Database.connection
    keep = both.one.cairn.database

    class Slow:
        def __init__(self, lease: object) -> None:
            self.lease = lease

        async def __aenter__(self) -> object:
            return await self.lease.__aenter__()

        async def __aexit__(self, *problem: object) -> None:
            await self.lease.__aexit__(*problem)
            has_read.set()
            await may_end.wait()

    def connection(self: object, **how: object) -> object:
        lease = original(self, **how)
        return Slow(lease) if self is keep and not has_read.is_set() else lease

    monkeypatch.setattr(wiring.Database, "connection", connection)
    reading = asyncio.create_task(both.one.quantity(both.path))
    await has_read.wait()
    await both.write(7, both.other)
    await asyncio.sleep(0.15)
    late = asyncio.create_task(both.one.quantity(both.path))  # arrives after the commit was told
    assert await asyncio.wait_for(late, 5) == 7
    may_end.set()
    assert await reading == 0
    await both.settled(7)


async def test_a_fill_that_began_before_a_commit_is_not_kept(
    both: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _raced(both, monkeypatch)


async def test_a_shelf_that_kept_it_would_be_noticed(both: Two, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mutant: fills are not in the index of tags."""
    monkeypatch.setattr(Shelf, "_end", _deaf)
    with pytest.raises((AssertionError, TimeoutError)):
        await _raced(both, monkeypatch)


async def test_a_writer_that_dies_after_its_commit_leaves_nothing_old(
    both: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _warmed(both)
    monkeypatch.setattr(_Word, "committed", _dies)
    await both.write(1, both.one)
    await asyncio.sleep(0.1)
    for _ in range(3):
        assert await both.other.quantity(both.path) == 1


async def test_without_the_mark_it_would(
    redis: OwnRedis, clean: str, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: Redis is told after the commit only."""
    async with two(clean, raw, REDIS_URL=redis.url) as both:
        await _warmed(both)
        monkeypatch.setattr(_Word, "committed", _dies)
        monkeypatch.setattr(Shared, "mark", _dies)
        await both.write(1, both.one)
        await asyncio.sleep(0.1)
        assert await both.other.quantity(both.path) == 0


def _deaf(*_: object) -> None:
    """Hears and does nothing."""


async def _dies(*_: object) -> None:
    """A process that was killed says nothing more."""


async def test_what_was_written_while_redis_hung_is_known_when_it_is_back(
    redis: OwnRedis, clean: str, raw: asyncpg.Connection
) -> None:
    async with two(clean, raw, REDIS_URL=redis.url) as both:
        await _outlived(both, redis)


async def test_without_a_new_epoch_it_would_not_be(
    redis: OwnRedis, clean: str, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: nobody tells Redis what it has missed."""
    async with two(clean, raw, REDIS_URL=redis.url) as both:
        monkeypatch.setattr(Shared, "owe", _deaf)
        with pytest.raises(AssertionError):
            await _outlived(both, redis)


async def _outlived(both: Two, redis: OwnRedis) -> None:
    await _warmed(both)
    redis.hang()
    await both.one.trusted(wanted=False)
    await both.write(5, both.one)
    await both.settled(5)
    redis.resume()
    await both.one.trusted()
    await both.other.trusted()
    for program in (both.one, both.other):
        program.cache.shelf.clear()  # so that Redis is asked
    await both.settled(5)
    await both.write(6, both.other)
    await both.settled(6)


async def test_who_thought_to_be_alone_notices_company(both: Two) -> None:
    assert not both.one.cache._alone
    assert not both.other.cache._alone


async def test_alone_nobody_is_told(alone: Running, clean: str, raw: asyncpg.Connection) -> None:
    """NOTIFY costs every commit something: it is for those who have company."""
    word = await alone.cache.announce({"items"})
    assert word is not None
    assert list(word.payloads) == []
    shell = wiring.build(settings_for(clean))
    told = await shell.database.invalidation.announce({"items"})
    assert [read_message(said) for said in told.payloads] == [("touched", "", ["items"])]
    assert await shell.database.invalidation.announce({"session:1"}) is None
    await shell.close()


async def test_without_a_proof_of_its_channel_a_program_tells_all(alone: Running) -> None:
    alone.cache.shelf.trusted_until = float("-inf")
    word = await alone.cache.announce({"items"})
    assert word is not None
    assert len(word.payloads) == 1


async def test_a_commit_of_unknown_outcome_is_taken_for_one(alone: Running) -> None:
    word = await alone.cache.announce({"items"})
    assert word is not None
    word.doubtful()
    for _ in range(3):
        assert await alone.said("/api/v1/items") == "miss"


async def test_a_rolled_back_write_costs_the_cache_nothing(alone: Running, raw: asyncpg.Connection) -> None:
    await alone.said("/api/v1/items")
    work = UnitOfWork(alone.cairn.database)
    work.touch("items")
    work.execute(Statement(text("SELECT 1 / 0")), {})
    with pytest.raises(asyncpg.PostgresError):
        await work.commit()
    await work.close()
    assert await alone.said("/api/v1/items") == "hit"


def test_many_tags_fit_into_notify() -> None:
    few = payloads_of([f"item:{number:036}" for number in range(400)])
    assert 1 < len(few) <= 8
    assert all(len(said.encode()) < 8000 for said in few)
    assert sorted(tag for said in few for tag in read_message(said)[2]) == sorted(
        f"item:{number:036}" for number in range(400)
    )
    assert [read_message(said)[2] for said in payloads_of([f"t{n:09}" for n in range(9000)])] == [
        [EVERYTHING]
    ]
    assert read_message(payloads_of(["é" * 4000])[0])[2] == [EVERYTHING]
