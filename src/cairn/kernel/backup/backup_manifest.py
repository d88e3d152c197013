"""PostgreSQL's own manifest of a base backup, `backup_manifest`, against what was laid out: every file that it names,
and none that it does not. What `pg_verifybackup` asks, for who has it not."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Final

from cairn.kernel.backup.errors import Damaged

NAME: Final = "backup_manifest"
_BESIDES: Final = frozenset({NAME, "recovery.signal", "postgresql.auto.conf"})
_LAST: Final = b'"Manifest-Checksum"'


def check_folder(data: Path) -> int:
    """Read every file and compare its SHA-256; answers how many there are. Raises Damaged."""
    raw = (data / NAME).read_bytes()
    end = raw.rfind(_LAST)
    said = json.loads(raw)
    if end < 0 or hashlib.sha256(raw[:end]).hexdigest() != said["Manifest-Checksum"]:
        raise Damaged(NAME, "its checksum is not that of its content")
    files = {_path(file): file for file in said["Files"]}
    for path, file in files.items():
        _check(data / path, path, int(file["Size"]), str(file["Checksum-Algorithm"]), str(file["Checksum"]))
    found = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    strange = {name for name in found - files.keys() - _BESIDES if not name.startswith("pg_wal/")}
    if strange:
        raise Damaged(min(strange), "the server's manifest does not name it")
    return len(files)


def _path(file: dict[str, str]) -> str:
    return file["Path"] if "Path" in file else bytes.fromhex(file["Encoded-Path"]).decode()


def _check(file: Path, path: str, size: int, algorithm: str, checksum: str) -> None:
    if not file.is_file():
        raise Damaged(path, "it is not there")
    if file.stat().st_size != size:
        raise Damaged(path, "it is not as long as the server's manifest says")
    with file.open("rb") as content:
        if algorithm != "SHA256" or hashlib.file_digest(content, "sha256").hexdigest() != checksum:
            raise Damaged(path, "its checksum is not that of the server's manifest")
