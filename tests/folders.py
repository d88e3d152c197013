"""Where the servers of tests keep what nobody needs afterwards.

In memory, where there is some to spare: a database is made in two thirds of the time there, and gone at once. On a disk
its removal takes up to two seconds. Nothing is proved less: tests kill programs, and no machine.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108  every folder in it is made by mkdtemp
_ENOUGH = 4 << 30


def _place() -> Path:
    given = os.environ.get("TMPDIR")
    if given or not _MEMORY.is_dir() or not os.access(_MEMORY, os.W_OK):
        return Path(tempfile.gettempdir())
    allowed = not os.statvfs(_MEMORY).f_flag & os.ST_NOEXEC  # a database's programs may be copied beside it
    return _MEMORY if allowed and shutil.disk_usage(_MEMORY).free > _ENOUGH else Path(tempfile.gettempdir())


PLACE = _place()
"""TMPDIR, where that is set."""


def new_folder(prefix: str, mode: int = 0o711) -> Path:
    """An empty folder that other users may pass through: a database of root's is served by another."""
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=PLACE))
    folder.chmod(mode)
    return folder
