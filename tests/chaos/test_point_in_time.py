"""A backup is restorable to any second since it was made, files and database to one point, and one flipped byte is
found (reliability, rows 23 and 24).

One server archives its log while somebody writes. Everything is asked of that: what is restored to some second has
exactly what was acknowledged until then, with the contents of its files; and a copy of the archive with one bit
changed, in the base backup, in the log, in a content, is found out.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import asyncpg
import orjson
import pytest
from typer.testing import CliRunner, Result

from cairn.cli import app
from cairn.kernel.backup.base import BaseFacts, create_base
from cairn.kernel.backup.contents import Contents
from cairn.kernel.backup.continuous import copy_missing
from cairn.kernel.backup.drill import Drill, drill
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.point import PointInTime, WrongFiles, check_empty
from cairn.kernel.backup.scratch import Target
from cairn.kernel.backup.shelf import Shelf
from cairn.kernel.backup.wal import given
from cairn.kernel.product.checks import Finding, Patient, State
from cairn.shell.doctor import work
from cairn.shell.recovery import program_of
from tests.builders.casework import Casework
from tests.chaos.archiving import OWNER, Archived, archiving
from tests.folders import new_folder

pytestmark = pytest.mark.chaos
CONTENT = "contents/*/{oldest}"
"""Of the file that was there before the base backup, and until the end."""


@pytest.fixture(scope="module")
async def archive() -> AsyncIterator[Archived]:
    """Writes, a base backup, more writes, and at last the files are taken back: all of it is archived, and not one
    content of a file lies where it lay."""
    async with archiving() as made:
        await made.write(3)
        await Casework(made.cairn, made.raw).recorded(made.alice.id, 3)
        store, keys = given(made.environ)
        await copy_missing(made.cairn.database, made.cairn.files.store, Contents(store, keys))
        await create_base(Shelf(store[0], keys), made.owner_dsn)
        await made.write(10)
        await made.take_back()
        await made.archived()
        yield made


@pytest.fixture
def folder() -> Iterator[Path]:
    made = new_folder("cairn-pitr-")
    yield made
    shutil.rmtree(made)


def point_of(environ: dict[str, str], **other: str) -> PointInTime:
    stores, keys = given(environ | other)
    return PointInTime(Shelf(stores[0], keys), stores)


async def drilled(archive: Archived, folder: Path, at: datetime | None = None, **other: str) -> Drill:
    """To `at`, or to a random second."""
    point, ask = point_of(archive.environ, **other), program_of(archive.cairn.settings)
    return await drill(point, folder, ask, at=at)


@contextmanager
def flipped(archive: Archived, folder: Path, where: str) -> Iterator[dict[str, str]]:
    """A copy of the archive in which one bit of the last file that `where` finds is another."""
    copy = folder / "flipped"
    shutil.copytree(archive.environ["BACKUP_FOLDER"], copy)
    path = sorted(copy.glob(where.format(oldest=archive.ledger[1].sha256)))[-1]
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    yield {"BACKUP_FOLDER": str(copy)}
    shutil.rmtree(copy)


async def test_any_second_has_what_was_acknowledged_until_then(archive: Archived, folder: Path) -> None:
    """The second is random: often it is in the middle of a write, whose item may be there and its file not."""
    point = point_of(archive.environ)
    first, last = archive.ledger[3].acknowledged, archive.ledger[-2].acknowledged
    at = first + timedelta(seconds=random.Random().uniform(0, (last - first).total_seconds()))
    base = await point.base_before(at)
    into = folder / "into"
    check_empty(into)
    async with point.restored(base, into, Target(at)) as (server, restored):
        assert restored.reached is not None
        assert restored.reached <= at
        names, files = await held(server.dsn(OWNER, "cairn"))
        laid_out = await point.lay_out_files(server, BaseFacts.of(base), into / "files")
    done = {one.name for one in archive.ledger if one.acknowledged <= at}
    begun = {one.name for one in archive.ledger if one.sent <= at}
    assert done <= names <= begun
    assert {one.sha256 for one in archive.ledger if one.sha256 and one.acknowledged <= at} <= files
    assert (laid_out.rows, laid_out.wrong) == (len(files), ())
    lying = [
        hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (into / "files").rglob("*")
        if path.is_file()
    ]
    assert sorted(lying) == sorted(files)
    with pytest.raises(BackupError, match="is not empty"):
        check_empty(into)


async def held(dsn: str) -> tuple[set[str], set[str]]:
    """Names of items, and SHA-256 of files, that a database has."""
    connection = await asyncpg.connect(dsn)
    try:
        names = {row["name"] for row in await connection.fetch("SELECT name FROM catalogue.items")}
        rows = await connection.fetch("SELECT sha256 FROM kernel.files WHERE state = 'kept'")
        return names, {row["sha256"] for row in rows}
    finally:
        await connection.close()


async def test_a_drill_finds_all_well(archive: Archived, folder: Path) -> None:
    found = await drilled(archive, folder)
    assert found.good, [one for one in found.looked if not one.good]
    assert [one.what for one in found.looked] == [
        "base backup", "log", "point in time", "rows", "program", "casework", "files", "dump", "page checksums",
    ]  # fmt: skip
    assert found.at is not None
    assert found.reached is not None
    assert found.reached <= found.at
    assert found.rto is not None
    assert found.rpo is not None
    assert found.rpo < 60


@pytest.mark.parametrize(
    ("where", "what", "says"),
    [
        ("*-base-*/base.tar", "restore", "base.tar is damaged"),
        ("wal/" + "[0-9A-F]" * 24, "restore", "is damaged"),
        (CONTENT, "files", "have not their content"),
    ],
    ids=["base", "log", "content"],
)
async def test_one_flipped_bit_is_found(
    archive: Archived, folder: Path, where: str, what: str, says: str
) -> None:
    with flipped(archive, folder, where) as other:
        assert_found(await drilled(archive, folder, archive.ledger[-2].acknowledged, **other), what, says)


def assert_found(found: Drill, what: str, says: str) -> None:
    wrong = [one for one in found.looked if not one.good]
    assert [one.what for one in wrong] == [what], "the damage was not found"
    assert says in wrong[0].says


async def test_a_drill_that_skips_verification_is_caught(
    archive: Archived, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def believing(*_: object) -> WrongFiles:
        return WrongFiles(0, ())

    monkeypatch.setattr(PointInTime, "lay_out_files", believing)
    with flipped(archive, folder, CONTENT) as other:
        found = await drilled(archive, folder, archive.ledger[-2].acknowledged, **other)
    with pytest.raises(AssertionError, match="the damage was not found"):
        assert_found(found, "files", "have not their content")


async def test_the_doctor_sees_it(archive: Archived) -> None:
    """Well while it arrives; a warning where nothing came; nothing is said where nothing is to come."""
    settings, dsn = archive.cairn.settings, archive.postgres.dsn

    async def look(**other: object) -> Finding:
        patient = Patient(settings.model_copy(update=other), dsn)
        try:
            return await work.archived_log(patient)
        finally:
            await patient.close()

    found = await look()
    assert (found.state, "behind 1 base backup" in found.reason) == (State.OK, True)
    assert (await look(backup_folder=Path("/nonexistent"))).state is State.WARNING
    assert (await look(backup_pitr_days=0)).state is State.SKIPPED


async def test_from_the_shell(archive: Archived, folder: Path) -> None:
    """A base backup, all of it read, and a drill; the server as it is at the end of the log; and what is refused."""

    async def run(*words: str) -> Result:
        environ = archive.shell_environ | {"TMPDIR": str(folder)}
        return await asyncio.to_thread(CliRunner().invoke, app, ["backup", *words], env=environ)

    made = await run("create", "--kind", "base", "--json")
    assert made.exit_code == 0, made.output
    await archive.write(1)
    await archive.archived()
    base = orjson.loads(made.stdout)["backups"][0]["id"]
    read = await run("verify", base)
    assert read.exit_code == 0, read.output
    drilled = await run("drill", "--folder", str(folder), "--json")
    told = orjson.loads(drilled.stdout)
    assert (drilled.exit_code, told["good"], told["base"]) == (0, True, base), drilled.output
    assert list(folder.iterdir()) == []
    into = folder / "into"
    back = await run("restore", "--at", "latest", "--into", str(into))
    assert back.exit_code == 0, back.output
    assert (into / "data" / "PG_VERSION").exists()
    assert not (into / "data" / "postmaster.pid").exists()
    again = await run("restore", "--at", "latest", "--into", str(into))
    assert (again.exit_code, "is not empty" in again.output) == (1, True)
    early = await run("restore", "--at", "2020-01-01T00:00:00Z", "--into", str(folder / "early"))
    assert (early.exit_code, "no base backup that was complete" in early.output) == (1, True)
    late = await run("restore", "--at", "2100-01-01T00:00:00Z", "--into", str(folder / "late"))
    assert (late.exit_code, "ends before that time" in late.output) == (1, True)
