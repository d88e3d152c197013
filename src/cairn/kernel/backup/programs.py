"""Where the programs of PostgreSQL are: a backup is read by the release that wrote it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.db.embedded_place import EmbeddedError, ServiceUser, binaries

_DEBIAN: Final = "/usr/lib/postgresql"
_VERSION: Final = re.compile(r"\(PostgreSQL\) (\d+)")


def server_programs(major: int, place: Path, user: ServiceUser) -> Path:
    """The folder with a server of this release, which `user` can run; the one of the wheel may be copied below `place`.
    Raises `BackupError` where there is none."""
    for folder in _folders():
        fits = (folder / "postgres").is_file() and _major(folder / "postgres") == major
        if fits and user.run([str(folder / "postgres"), "--version"])[0] == 0:
            return folder
    try:
        found = binaries(place, user)
    except EmbeddedError:
        found = None
    if found is not None and _major(found / "postgres") == major:
        return found
    raise BackupError(f"The backup is of PostgreSQL {major}, whose server is not installed here.")


def _folders() -> Iterator[Path]:
    """Newest first."""
    installed = [path for path in Path(_DEBIAN).glob("*/bin") if path.parent.name.isdecimal()]
    yield from sorted(installed, key=lambda path: int(path.parent.name), reverse=True)
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent


def _major(program: Path) -> int | None:
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = _VERSION.search(answer)
    return int(found[1]) if found else None
