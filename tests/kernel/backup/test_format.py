"""The format of backups: what was sealed comes back, and nothing else does."""

from __future__ import annotations

import os
import stat
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from cairn.kernel.backup.errors import BackupError, Damaged, WrongKey
from cairn.kernel.backup.folder import FolderStore
from cairn.kernel.backup.keys import BackupKeys
from cairn.kernel.backup.manifest import MANIFEST, Manifest, authenticated
from cairn.kernel.backup.opening import opened
from cairn.kernel.backup.sealing import PIECE, Seen, sealed
from cairn.kernel.backup.shelf import Shelf

pytestmark = pytest.mark.unit
KEYS = BackupKeys({"1": b"k" * 32, "2": b"m" * 32}, "1")
NEEDLE = b"Zollikofer-4711"


async def _stream(content: bytes, step: int = 300_000) -> AsyncGenerator[bytes, None]:
    for start in range(0, len(content), step):
        yield content[start : start + step]


async def _sealed(content: bytes, keys: BackupKeys = KEYS, *, name: str = "a") -> bytes:
    return b"".join([part async for part in sealed(_stream(content), keys, "b", name, Seen())])


async def _opened(stored: bytes, keys: BackupKeys = KEYS, *, name: str = "a", step: int = 70_000) -> bytes:
    return b"".join([part async for part in opened(_stream(stored, step), keys, "b", name, Seen())])


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
async def test_what_was_sealed_comes_back(size: int) -> None:
    content = os.urandom(size // 2) + b"a" * (size - size // 2)
    stored = await _sealed(content)
    assert await _opened(stored) == content
    assert len(stored) < size // 2 + 2000, "it is compressed"


async def test_nothing_stands_in_clear() -> None:
    assert NEEDLE not in await _sealed(NEEDLE * 10)


async def test_a_flipped_bit_is_found_wherever_it_is() -> None:
    stored = await _sealed(NEEDLE)
    for at in range(len(stored)):
        changed = bytearray(stored)
        changed[at] ^= 1
        with pytest.raises((Damaged, WrongKey)):
            await _opened(bytes(changed))


async def test_the_chunk_and_its_place_are_named() -> None:
    stored = bytearray(await _sealed(os.urandom(3 * PIECE)))
    stored[PIECE + PIECE // 2] ^= 0x80
    with pytest.raises(Damaged) as found:
        await _opened(bytes(stored), name="a")
    assert (found.value.name, found.value.chunk) == ("a", 1)
    assert PIECE < found.value.offset < PIECE + 500


async def test_chunks_are_not_cut_off_swapped_or_repeated() -> None:
    header = len(await _sealed(b"")) - 4 - 16 - 9
    pieces = [bytes([number]) * PIECE for number in range(3)]
    stored = await _sealed(b"".join(pieces))
    chunks, rest = [], stored[header:]
    while rest:
        size = 4 + int.from_bytes(rest[:4], "big")
        chunks.append(rest[:size])
        rest = rest[size:]
    assert len(chunks) == 3
    first, second, third = chunks
    for order in ([first, second], [second, first, third], [first, third], [first, first, second, third],
                  [first, second, third, third], []):  # fmt: skip
        with pytest.raises(Damaged):
            await _opened(stored[:header] + b"".join(order))


async def test_a_file_opens_under_its_own_name_and_key_only() -> None:
    stored = await _sealed(b"content")
    with pytest.raises(Damaged):
        await _opened(stored, name="another")
    with pytest.raises(WrongKey, match="'1'"):
        await _opened(stored, BackupKeys({"1": b"x" * 32}, "1"))
    with pytest.raises(WrongKey, match="not one of BACKUP_KEYS"):
        await _opened(stored, BackupKeys({"2": b"k" * 32}, "2"))
    rotated = BackupKeys({"1": b"k" * 32, "2": b"m" * 32}, "2")
    assert await _opened(stored, rotated) == b"content"


async def _backup(shelf: Shelf, *contents: bytes) -> Manifest:
    draft = shelf.begin("full")
    for number, content in enumerate(contents):
        await draft.add(f"part-{number}", _stream(content))
    return await draft.finish(tables={"kernel.files": 3}, label="before")


async def test_a_backup_is_one_when_its_manifest_is_there(tmp_path: Path) -> None:
    shelf = Shelf(FolderStore(tmp_path / "backups"), KEYS)
    draft = shelf.begin("full")
    await draft.add("database", _stream(b"rows"))
    listed, unfinished = await shelf.backups()
    assert (listed, [one.id for one in unfinished]) == ([], [draft.id])
    made = await draft.finish()
    assert await shelf.backups() == ([made], [])
    assert await shelf.manifest("newest") == made
    assert b"".join([piece async for piece in shelf.part(made, "database")]) == b"rows"
    assert await shelf.verify(made) == []
    for path in (tmp_path / "backups").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


async def test_every_changed_byte_of_a_manifest_is_found(tmp_path: Path) -> None:
    shelf = Shelf(FolderStore(tmp_path), KEYS)
    made = await _backup(shelf, b"rows")
    whole = (tmp_path / made.id / MANIFEST).read_bytes()
    for at in range(len(whole)):
        with pytest.raises(BackupError):
            authenticated(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], made.id, KEYS)
    assert await shelf.manifest(made.id) == authenticated(whole, made.id, KEYS) == made


async def test_another_key_is_told_from_damage(tmp_path: Path) -> None:
    made = await _backup(Shelf(FolderStore(tmp_path), KEYS), b"rows")
    with pytest.raises(WrongKey, match="another key"):
        await Shelf(FolderStore(tmp_path), BackupKeys({"1": b"x" * 32}, "1")).manifest(made.id)


async def test_parts_are_of_their_backup(tmp_path: Path) -> None:
    shelf = Shelf(FolderStore(tmp_path), KEYS)
    one, other = await _backup(shelf, b"one", b"more"), await _backup(shelf, b"two", b"more")
    (tmp_path / one.id / "part-0").write_bytes((tmp_path / other.id / "part-0").read_bytes())
    (tmp_path / one.id / "part-1").unlink()
    assert [problem.name for problem in await shelf.verify(one)] == ["part-0", "part-1"]
    (tmp_path / one.id / MANIFEST).write_bytes((tmp_path / other.id / MANIFEST).read_bytes())
    with pytest.raises(Damaged, match="another backup"):
        await shelf.manifest(one.id)


async def test_what_breaks_off_is_not_kept(tmp_path: Path) -> None:
    async def broken() -> AsyncGenerator[bytes, None]:
        yield b"something"
        raise RuntimeError("gone")

    shelf = Shelf(FolderStore(tmp_path), KEYS)
    draft = shelf.begin("full")
    with pytest.raises(RuntimeError, match="gone"):
        await draft.add("database", broken())
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


async def test_paths_stay_in_the_folder(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "in")
    for path in ("../out", "/etc/out", "a/../../out"):
        with pytest.raises(ValueError, match="below"):
            await store.write(path, _stream(b"x"))
