"""Database and files at one point, back again row for row, and nothing of it in clear on the way."""

from __future__ import annotations

import asyncio
import io
import secrets
from pathlib import Path

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.backup.errors import BackupError, Damaged
from cairn.kernel.backup.making import CONTENTS, DATABASE, full_backup, keys_backup
from cairn.kernel.backup.restoring import Wanted, readable, restore
from cairn.kernel.backup.snapshot import alone
from cairn.kernel.backup.tools import newest_tools
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.jobs import file_jobs
from cairn.kernel.files.local import LocalStore
from cairn.kernel.files.port import Blob
from cairn.kernel.files.removal import DELETE_BLOBS
from cairn.kernel.jobs.relay import Relay
from tests.kernel.backup.conftest import NEEDLE, Town, rows_of

pytestmark = pytest.mark.integration


async def test_what_was_is_there_again_row_for_row(town: Town, elsewhere: str, tmp_path: Path) -> None:
    long = secrets.token_bytes(2_500_000)
    kept = [await town.keep(content) for content in (NEEDLE.encode(), b"x" * 512, long)]
    full, keys = await full_backup(town.saved, town.shelf), await keys_backup(town.saved, town.shelf)
    assert keys is not None
    assert (full.tables["town.people"], full.files, full.heads) == (300, 3, ("kernel_0001",))
    assert ("town_keys.keys" in full.tables, keys.tables) == (False, {"town_keys.keys": 1})
    there = LocalStore(tmp_path / "there")
    done = await restore(town.shelf, Wanted(full, keys, there), elsewhere)
    assert (done.rows, done.files, done.put) == (305, 3, 3)
    assert await rows_of(elsewhere) == await rows_of(town.dsn)
    assert await there.read(kept[2], 0, len(long)) == long
    assert await readable(town.shelf, full, await newest_tools()) > 5


async def test_neither_rows_nor_contents_nor_passwords_lie_there_in_clear(town: Town) -> None:
    await town.keep(NEEDLE.encode() * 10)
    await full_backup(town.saved, town.shelf, "a label")
    stored = b"".join(path.read_bytes() for path in town.folder.rglob("*") if path.is_file())
    assert b"a label" in stored
    for needle in (NEEDLE, "PGDMP", town.dsn.partition("@")[0]):
        assert needle.encode() not in stored


async def test_one_flipped_byte_is_found_in_every_part(town: Town, elsewhere: str) -> None:
    await town.keep(b"abc")
    made = await full_backup(town.saved, town.shelf)
    for name in (DATABASE, CONTENTS):
        path = town.folder / made.id / name
        whole = path.read_bytes()
        at = len(whole) - 40
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :])
        found = await town.shelf.verify(made)
        assert [(one.name, one.chunk) for one in found] == [(name, 0)]
        with pytest.raises(Damaged, match=f"{name} is damaged: chunk 0"):
            await restore(town.shelf, Wanted(made, None, None), elsewhere)
        server = await asyncpg.connect(elsewhere)
        await server.execute("DROP SCHEMA IF EXISTS kernel, town CASCADE")
        await server.close()
        path.write_bytes(whole)
    assert await town.shelf.verify(made) == []


async def test_files_and_rows_are_of_one_point(
    town: Town, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes or goes while the dump is made: the rows of the snapshot have their contents, all of them."""
    staying = [await town.keep(secrets.token_bytes(100)) for _ in range(5)]
    reached, gate = asyncio.Event(), asyncio.Event()
    original = LocalStore.size

    async def slow(self: LocalStore, key: str) -> int | None:
        reached.set()
        await gate.wait()
        return await original(self, key)

    monkeypatch.setattr(LocalStore, "size", slow)
    making = asyncio.create_task(full_backup(town.saved, town.shelf))
    await reached.wait()
    await town.keep(b"too late")
    await town.raw.execute("DELETE FROM kernel.files WHERE id = $1", staying[0])
    assert not await town.raw.fetchval("SELECT pg_try_advisory_xact_lock_shared($1)", 0x6361_6972_6E66)
    gate.set()
    made = await making
    assert (made.files, made.damaged_files) == (5, ())
    assert await town.raw.fetchval("SELECT pg_try_advisory_xact_lock_shared($1)", 0x6361_6972_6E66)
    assert (await restore(town.shelf, Wanted(made, None, None), elsewhere)).files == 5


async def test_a_content_that_is_not_whole_is_named_and_the_rest_is_saved(town: Town, elsewhere: str) -> None:
    await town.keep(b"good")
    other, gone, short = [await town.keep(b"abc", stored=stored) for stored in (b"abd", None, b"ab")]
    await town.files.delete(gone)
    made = await full_backup(town.saved, town.shelf)
    assert (made.files, set(made.damaged_files)) == (4, {other, gone, short})
    assert (await restore(town.shelf, Wanted(made, None, None), elsewhere)).files == 1


async def test_one_at_a_time(town: Town) -> None:
    async with alone(town.dsn):
        with pytest.raises(BackupError, match="Another backup"):
            await full_backup(town.saved, town.shelf)
    await full_backup(town.saved, town.shelf)


async def test_nothing_is_left_of_one_that_fails(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await town.keep(b"abc")

    async def away(_self: LocalStore, _key: str) -> int | None:
        raise OSError("away")

    monkeypatch.setattr(LocalStore, "size", away)
    with pytest.raises(OSError, match="away"):
        await full_backup(town.saved, town.shelf)
    assert await town.shelf.backups() == ([], [])
    assert [path for path in town.folder.rglob("*") if path.is_file()] == []


async def test_a_dump_that_breaks_off_is_no_backup(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    liar = tmp_path / "bin"
    liar.mkdir()
    for name in ("pg_dump", "pg_restore"):
        (liar / name).write_text(
            '#!/bin/sh\n[ "$1" = --version ] && { echo "pg_dump (PostgreSQL) 99.1"; exit; }\n'
            'env > "$0.env"; echo "$@" > "$0.args"; echo PGDMP; echo "pg_dump: error: no" >&2; exit 3\n'
        )
        (liar / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{liar}:/usr/bin:/bin")
    with pytest.raises(BackupError, match="pg_dump failed: pg_dump: error: no"):
        await full_backup(town.saved, town.shelf)
    assert await town.shelf.backups() == ([], [])
    password = town.dsn.partition("@")[0].rpartition(":")[2]
    assert password not in (liar / "pg_dump.args").read_text()
    assert f"PGPASSWORD={password}" in (liar / "pg_dump.env").read_text()


async def test_contents_stay_while_they_are_copied(
    cairn: wiring.Cairn, raw: asyncpg.Connection, dsn: str
) -> None:
    """The job that deletes them looks first, and comes back later."""
    store = cairn.files.store.store
    key = str(new_id())
    await store.put(key, Blob(io.BytesIO(b"abc"), 3, "text/plain"))
    relay = Relay(cairn.database, file_jobs(cairn.files.store))
    work = UnitOfWork(cairn.database)
    work.enqueue(DELETE_BLOBS, {"blobs": [[store.name, key]]})
    await work.commit()
    await work.close()
    async with alone(dsn):
        await relay.run_due()
        assert await store.size(key) == 3
        assert await raw.fetchval("SELECT last_error FROM kernel.outbox") == "ContentsAreCopied"
    await raw.execute("UPDATE kernel.outbox SET due_at = now()")
    await relay.run_due()
    assert await store.size(key) is None
