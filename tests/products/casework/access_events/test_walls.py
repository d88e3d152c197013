"""What was recorded stays: nobody changes, deletes or empties it, whatever they may do otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.pools import PoolOptions
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.access_events import jobs
from cairn.products.casework.access_events.jobs import MONTHS_JOB, months_are_there
from cairn.products.casework.access_events.rules import months_later
from tests.builders.casework import Casework
from tests.cast import Cast

pytestmark = pytest.mark.integration
PARENTS = ("access_events", "event_subjects")
PARTS = """
SELECT inhrelid::regclass::text FROM pg_inherits
WHERE inhparent IN ('casework.access_events'::regclass, 'casework.event_subjects'::regclass) ORDER BY 1
"""
FAR = clock.now().date().replace(year=clock.now().year + 5, month=11, day=17)


@pytest.fixture
async def tables(casework: Casework, cast: Cast, raw: asyncpg.Connection) -> AsyncIterator[list[str]]:
    """The tables and their partitions, also new ones; with an event in those of today."""
    await raw.execute("SELECT casework.make_months($1, $2)", FAR, months_later(FAR, 2))
    alice = await cast.alice()
    await casework.recorded(alice.id, 1, clock.now())
    await raw.execute(
        "INSERT INTO casework.event_subjects (event_id, subject_id, at)"
        " SELECT id, subject_ids[1], at FROM casework.access_events"
    )
    parts = [name for (name,) in await raw.fetch(PARTS)]
    assert len(parts) >= 2 * (4 + 3)
    yield [*(f"casework.{name}" for name in PARENTS), *parts]
    for name in parts:
        if f"_{FAR.year}_" in name or f"_{FAR.year + 1}_" in name:
            await raw.execute(f"DROP TABLE {name}")


async def refused(raw: asyncpg.Connection, sql: str) -> type[Exception] | None:
    try:
        async with raw.transaction():
            await raw.execute(sql)
    except asyncpg.PostgresError as problem:
        return type(problem)
    return None


def changes(table: str) -> tuple[str, ...]:
    return f"UPDATE {table} SET at = at", f"DELETE FROM {table}", f"TRUNCATE {table}"  # noqa: S608


async def test_case_06_the_owner_changes_nothing(raw: asyncpg.Connection, tables: list[str]) -> None:
    filled = 0
    for table in tables:
        rows = await raw.fetchval(f"SELECT count(*) FROM {table}")  # noqa: S608
        update, delete, truncate = changes(table)
        assert await refused(raw, truncate) is asyncpg.RestrictViolationError, truncate
        if rows:
            filled += 1
            assert await refused(raw, update) is asyncpg.RestrictViolationError, update
            assert await refused(raw, delete) is asyncpg.RestrictViolationError, delete
    assert filled == 4


async def test_rows_of_new_months_are_guarded(
    raw: asyncpg.Connection, tables: list[str], casework: Casework, cast: Cast
) -> None:
    far = clock.now().replace(year=FAR.year, month=FAR.month, day=FAR.day)
    await casework.recorded((await cast.bob()).id, 1, far)
    part = f"casework.access_events_{FAR:%Y_%m}"
    assert await raw.fetchval(f"SELECT count(*) FROM {part}") == 1  # noqa: S608
    for sql in changes(part):
        assert await refused(raw, sql) is asyncpg.RestrictViolationError, sql


async def parts(raw: asyncpg.Connection) -> set[str]:
    return {name for (name,) in await raw.fetch(PARTS)}


async def test_this_month_and_the_next_three_are_made(cairn: wiring.Cairn, raw: asyncpg.Connection) -> None:
    before, first = await parts(raw), clock.now().date()
    wanted = {
        f"casework.{parent}_{months_later(first, ahead):%Y_%m}" for parent in PARENTS for ahead in range(4)
    }
    last = f"{months_later(first, 3):%Y_%m}"
    for parent in PARENTS:
        await raw.execute(f"DROP TABLE casework.{parent}_{last}")
    assert await months_are_there(cairn.database)
    assert wanted <= await parts(raw)
    assert await parts(raw) == before
    for parent in PARENTS:
        await raw.execute(f"DROP TABLE casework.{parent}_{last}")
    for _ in range(2):
        work = UnitOfWork(cairn.database)
        try:
            await MONTHS_JOB.run(work, {})
            await work.commit()
        finally:
            await work.close()
        assert await parts(raw) == before


async def test_months_go_by_the_clock_of_the_program(
    cairn: wiring.Cairn, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, far = await parts(raw), clock.now().replace(year=FAR.year, month=12, day=31, hour=23)
    monkeypatch.setattr(clock, "now", lambda: far)
    try:
        assert await months_are_there(cairn.database)
        made = await parts(raw) - before
    finally:
        for name in await parts(raw) - before:
            await raw.execute(f"DROP TABLE {name}")
    assert made == {
        f"casework.{parent}_{month}"
        for parent in PARENTS
        for month in (f"{FAR.year}_12", *(f"{FAR.year + 1}_{number:02}" for number in (1, 2, 3)))
    }


async def test_without_a_database_the_months_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = wiring.Database(
        "postgresql://nobody@127.0.0.1:1/nothing", PoolOptions(timeout=0.2, acquire_timeout=0.1)
    )
    told: list[str] = []
    monkeypatch.setattr(jobs.log, "warning", lambda event, **_: told.append(event))
    assert not await months_are_there(nowhere)
    assert told == ["months_of_access_events_missing"]
