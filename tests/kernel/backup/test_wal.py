"""The archived log: pushed once and for good, fetched whole or not at all, and looked through for what is missing."""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from cairn.kernel.backup.contents import Contents
from cairn.kernel.backup.errors import BackupError
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.wal import NAME, OtherSegment, fetch, given, main, push, ship
from cairn.kernel.backup.wal_archive import Start, WalArchive

pytestmark = pytest.mark.unit
KEYS = BackupKeys({"1": bytes(32)}, "1")
FIRST, SECOND = "0000000100000000000000A0", "0000000100000000000000A1"
SIZE = 16_777_216
ENDED = datetime(2026, 1, 1, tzinfo=UTC)


def segment(folder: Path, name: str, content: bytes = b"log") -> Path:
    path = folder / name
    path.write_bytes(content.ljust(65_536, b"\0"))
    return path


def environ(folder: Path) -> dict[str, str]:
    key = base64.urlsafe_b64encode(bytes(32)).decode()
    return {
        "BACKUP_FOLDER": str(folder), "BACKUP_KEYS": f'{{"1": "{key}"}}', "BACKUP_KEY_CURRENT": "1",
    }  # fmt: skip


async def test_pushed_is_fetched_and_is_not_there_in_clear(tmp_path: Path) -> None:
    store, path = FolderStore(tmp_path / "to"), segment(tmp_path, FIRST, b"secret of the log")
    await push([store], KEYS, path, FIRST)
    assert await fetch([store], KEYS, FIRST, tmp_path / "back")
    assert (tmp_path / "back").read_bytes() == path.read_bytes()
    assert b"secret" not in (tmp_path / "to" / "wal" / FIRST).read_bytes()


async def test_again_is_nothing_and_another_is_refused(tmp_path: Path) -> None:
    store, path = FolderStore(tmp_path / "to"), segment(tmp_path, FIRST)
    await push([store], KEYS, path, FIRST)
    kept = (tmp_path / "to" / "wal" / FIRST).read_bytes()
    await push([store], KEYS, path, FIRST)
    with pytest.raises(OtherSegment):
        await push([store], KEYS, segment(tmp_path, SECOND, b"other"), FIRST)
    assert (tmp_path / "to" / "wal" / FIRST).read_bytes() == kept


async def test_what_is_missing_or_damaged_is_not_fetched(tmp_path: Path) -> None:
    store, path = FolderStore(tmp_path / "to"), segment(tmp_path, FIRST)
    assert not await fetch([store], KEYS, FIRST, tmp_path / "back")
    await push([store], KEYS, path, FIRST)
    kept = tmp_path / "to" / "wal" / FIRST
    content = bytearray(kept.read_bytes())
    content[-1] ^= 1
    kept.write_bytes(content)
    with pytest.raises(BackupError, match="is damaged"):
        await fetch([store], KEYS, FIRST, tmp_path / "back")
    assert [path.name for path in tmp_path.iterdir() if "back" in path.name] == []


async def test_the_other_store_has_it(tmp_path: Path) -> None:
    near, far = FolderStore(tmp_path / "near"), FolderStore(tmp_path / "far")
    await push([near, far], KEYS, segment(tmp_path, FIRST), FIRST)
    (tmp_path / "near" / "wal" / FIRST).write_bytes(b"nonsense")
    assert await fetch([near, far], KEYS, FIRST, tmp_path / "back")


async def test_zeros_take_no_room(tmp_path: Path) -> None:
    path = tmp_path / FIRST
    path.write_bytes(b"log".ljust(SIZE, b"\0"))
    store = FolderStore(tmp_path / "to")
    await push([store], KEYS, path, FIRST)
    await fetch([store], KEYS, FIRST, tmp_path / "back")
    status = (tmp_path / "back").stat()
    assert (status.st_size, status.st_blocks * 512 < SIZE / 4) == (SIZE, True)


async def test_shipped_in_order_and_taken_away(tmp_path: Path) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    for name in (SECOND, FIRST, "archtemp.x.123"):
        segment(spool, name)
    assert await ship([FolderStore(tmp_path / "to")], KEYS, spool) == 2
    assert [path.name for path in spool.iterdir()] == ["archtemp.x.123"]


async def test_a_gap_is_found(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "to")
    archive, start = WalArchive([store], KEYS), Start("0000000100000000000000FE", SIZE, ENDED)
    for name in ("0000000100000000000000FE", "0000000100000000000000FF", "000000010000000100000000"):
        await push([store], KEYS, segment(tmp_path, name), name)
    assert [found.name for found, _ in await archive.needed(start)][-1] == "000000010000000100000000"
    await store.delete("wal/0000000100000000000000FF")
    with pytest.raises(BackupError, match="lacks segment FF of timeline 1"):
        await archive.needed(start)
    with pytest.raises(BackupError, match="lacks segment FD"):
        await archive.needed(Start("0000000100000000000000FD", SIZE, ENDED))


async def test_pruned_before_the_oldest_that_stays(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "to")
    archive = WalArchive([store], KEYS)
    names = ("0000000100000000000000FD", "0000000100000000000000FE", "00000002.history")
    for name in names:
        await push([store], KEYS, segment(tmp_path, name), name)
    assert await archive.prune(Start("0000000100000000000000FE", SIZE, ENDED)) == 1
    assert [stored.path for stored in await archive.files()] == list(names[1:])


async def test_contents_stay_while_they_may_be_wanted(tmp_path: Path) -> None:
    """Wanted, or copied since: they stay. A copy of old is renewed when its content comes again."""
    contents = Contents([FolderStore(tmp_path)], KEYS)
    digests = {}
    for word in (b"wanted", b"fresh", b"gone"):
        digest = digests[word] = hashlib.sha256(word).hexdigest()
        await contents.keep(digest, partial(_once, word))
    now = datetime.now(UTC)
    for word in (b"wanted", b"gone"):
        path = next(tmp_path.rglob(digests[word]))
        os.utime(path, ((now - timedelta(days=9)).timestamp(),) * 2)
    assert await contents.prune({digests[b"wanted"]}, now - timedelta(days=5)) == 1
    assert await contents.missing(digests.values()) == {digests[b"gone"]}
    before = next(tmp_path.rglob(digests[b"wanted"])).stat().st_mtime
    await contents.keep(digests[b"wanted"], lambda: _once(b"wanted"))
    assert next(tmp_path.rglob(digests[b"wanted"])).stat().st_mtime > before
    with pytest.raises(BackupError, match="another SHA-256"):
        await contents.keep(digests[b"gone"], lambda: _once(b"something else"))


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


@pytest.mark.parametrize("name", ["../../etc/passwd", "000000010000000000000001.part", "", "x" * 24])
async def test_other_names_are_refused(tmp_path: Path, name: str) -> None:
    assert not NAME.fullmatch(name)
    with pytest.raises(BackupError, match="is not the name"):
        await push([FolderStore(tmp_path)], KEYS, segment(tmp_path, FIRST), name)


def test_as_postgresql_runs_it(tmp_path: Path) -> None:
    """In an environment of these variables and nothing else, loading neither settings nor a database's driver."""
    path = segment(tmp_path, FIRST)
    code = (
        "import sys; from cairn.kernel.backup.wal import main\n"
        f"assert main(['push', {str(path)!r}]) == 0\n"
        f"assert main(['fetch', {FIRST!r}, {str(tmp_path / 'back')!r}]) == 0\n"
        f"assert main(['fetch', {SECOND!r}, {str(tmp_path / 'none')!r}]) == 1\n"
        "heavy = {'pydantic', 'sqlalchemy', 'asyncpg', 'fastapi', 'typer', 'obstore'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], env=environ(tmp_path / "to"), check=True, timeout=60)
    assert (tmp_path / "back").read_bytes() == path.read_bytes()


def test_what_is_wrong_is_a_line_and_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["push"]) == 2
    monkeypatch.setattr(os, "environ", {})
    assert main(["push", str(segment(tmp_path, FIRST))]) == 1
    assert "BACKUP_KEYS and BACKUP_KEY_CURRENT are missing" in capsys.readouterr().err
    with pytest.raises(BackupError, match="not a JSON object"):
        given({"BACKUP_KEYS": "{"})
