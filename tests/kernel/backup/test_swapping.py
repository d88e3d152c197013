"""A restore in place of what runs: all of it or nothing, and the old database stays."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import asyncpg
import pytest

from cairn.kernel.backup import restoring, swapping
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.making import full_backup, keys_backup
from cairn.kernel.backup.restoring import Wanted, restore
from cairn.kernel.backup.swapping import swap
from cairn.kernel.backup.tools import at_database, database_of
from tests.kernel.backup.conftest import Town, rows_of

pytestmark = pytest.mark.integration
NOW = datetime(2027, 1, 2, 3, 4, 5, tzinfo=UTC)


async def _wanted(town: Town) -> Wanted:
    full, keys = await full_backup(town.saved, town.shelf), await keys_backup(town.saved, town.shelf)
    return Wanted(full, keys, town.files)


async def _alive(town: Town) -> tuple[dict[str, str], list[str]]:
    """Rows of the running database, and what other databases there are."""
    rows = await rows_of(town.dsn)
    server = await asyncpg.connect(at_database(town.dsn, "postgres"))
    names = await server.fetch(
        "SELECT datname FROM pg_database WHERE datname ~ 'cairn_restore|_before_' ORDER BY 1"
    )
    await server.close()
    return rows, [str(name) for (name,) in names]


async def test_the_backup_comes_in_place_and_the_old_one_stays(town: Town) -> None:
    kept = await town.keep(b"abc")
    await town.raw.execute(f"ALTER DATABASE {database_of(town.dsn)} SET work_mem = '7MB'")
    await town.raw.execute(f"GRANT TEMPORARY ON DATABASE {database_of(town.dsn)} TO pg_monitor")
    before = await rows_of(town.dsn)
    wanted = await _wanted(town)
    await town.raw.execute("DELETE FROM town.people; DELETE FROM kernel.files")
    await town.files.delete(kept)
    await town.raw.close()
    emptied = await rows_of(town.dsn)
    old, done = await swap(town.shelf, wanted, town.dsn, NOW)
    assert (old, done.files, done.put) == (f"{database_of(town.dsn)}_before_20270102030405", 1, 1)
    assert await rows_of(town.dsn) == before
    assert await rows_of(at_database(town.dsn, old)) == emptied
    assert await town.files.size(kept) == 3
    there = await asyncpg.connect(town.dsn)
    assert await there.fetchval("SHOW work_mem") == "7MB"
    assert await there.fetchval(
        "SELECT has_database_privilege('pg_monitor', current_database(), 'TEMPORARY')"
    )
    await there.close()


async def test_who_is_connected_is_not_cut_off(town: Town) -> None:
    wanted = await _wanted(town)
    before = await _alive(town)
    with pytest.raises(BackupError, match=r"1 connections .*stop everything"):
        await swap(town.shelf, wanted, town.dsn, NOW)
    assert await _alive(town) == before


async def test_somebody_who_comes_during_the_restore_is_not_cut_off(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = await _wanted(town)
    await town.raw.close()
    before = await _alive(town)
    late: list[asyncpg.Connection] = []
    original = swapping.restore

    async def slow(*given: object) -> object:
        late.append(await asyncpg.connect(town.dsn))
        return await original(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(swapping, "restore", slow)
    with pytest.raises(BackupError, match="stop everything"):
        await swap(town.shelf, wanted, town.dsn, NOW)
    await late[0].close()
    assert await _alive(town) == before


STEPS = (
    (swapping, "_made"), (restoring, "_check_target"), (restoring, "tools_for"), (restoring, "_filled"),
    (restoring, "_check_rows"), (restoring, "_restored_files"), (swapping, "_exchanged"),
)  # fmt: skip


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[1])
async def test_whatever_step_fails_the_running_database_is_what_it_was(
    town: Town, step: tuple[object, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    await town.keep(b"abc")
    wanted = await _wanted(town)
    await town.raw.execute("DELETE FROM town.people WHERE id = 1")
    await town.raw.close()
    before = await _alive(town)

    async def broken(*_: object, **__: object) -> None:
        raise BackupError("this step is broken")

    monkeypatch.setattr(*step, broken)
    with pytest.raises(BackupError, match="this step is broken"):
        await swap(town.shelf, wanted, town.dsn, NOW)
    assert await _alive(town) == before


async def test_the_second_rename_fails_with_the_first(town: Town) -> None:
    """Both are one transaction: no moment is without a database of that name."""
    wanted = await _wanted(town)
    await town.raw.close()
    before = await _alive(town)
    server = await asyncpg.connect(at_database(town.dsn, "postgres"))
    taken = f"{database_of(town.dsn)}_before_20270102030405"
    await server.execute(f"CREATE DATABASE {taken}")
    with pytest.raises(asyncpg.DuplicateDatabaseError):
        await swap(town.shelf, wanted, town.dsn, NOW)
    await server.execute(f"DROP DATABASE {taken}")
    await server.close()
    assert await _alive(town) == before


async def test_a_database_with_anything_in_it_is_refused(town: Town, elsewhere: str) -> None:
    wanted = await _wanted(town)
    with pytest.raises(BackupError, match="not empty"):
        await restore(town.shelf, wanted, town.dsn)
    server = await asyncpg.connect(elsewhere)
    await server.execute("CREATE TABLE public.mine (); ")
    with pytest.raises(BackupError, match="not empty"):
        await restore(town.shelf, wanted, elsewhere)
    await server.execute("DROP TABLE public.mine; CREATE SCHEMA mine")
    with pytest.raises(BackupError, match="not empty"):
        await restore(town.shelf, wanted, elsewhere)
    await server.close()


async def test_what_a_manifest_says_and_a_database_is_have_to_agree(town: Town, elsewhere: str) -> None:
    wanted = await _wanted(town)
    more = wanted.full.model_copy(update={"tables": {**wanted.full.tables, "town.people": 301}})
    with pytest.raises(BackupError, match=r"town\.people has 300 rows, not 301"):
        await restore(town.shelf, Wanted(more, wanted.keys, None), elsewhere)


async def test_another_release_and_missing_roles_are_refused_before_anything(
    town: Town, elsewhere: str
) -> None:
    wanted = await _wanted(town)
    with pytest.raises(BackupError, match="does not know the revision kernel_0001"):
        await restore(town.shelf, Wanted(wanted.full, None, None, frozenset({"kernel_0002"})), elsewhere)
    strange = wanted.full.model_copy(update={"roles": ("somebody",)})
    with pytest.raises(BackupError, match="no role somebody"):
        await restore(town.shelf, Wanted(strange, None, None), elsewhere)
    done = await restore(town.shelf, Wanted(strange, None, None, with_roles=False), elsewhere)
    assert done.rows == 301


async def test_a_restore_that_is_stopped_leaves_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = await _wanted(town)
    await town.raw.close()
    before = await _alive(town)
    reached = asyncio.Event()

    async def endless(*_: object, **__: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(restoring, "_check_rows", endless)
    going = asyncio.create_task(swap(town.shelf, wanted, town.dsn, NOW))
    await reached.wait()
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going
    assert await _alive(town) == before
