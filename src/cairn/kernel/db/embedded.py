"""A PostgreSQL 18 of one's own: started with the program, on a Unix socket only, repaired after any crash."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO
from urllib.parse import quote

from cairn.kernel.db.embedded_place import (
    EmbeddedError,
    ServiceUser,
    binaries,
    own_folder,
    prepare_root,
    service_user,
    socket_folder,
)
from cairn.kernel.settings.made import write_private

DATABASE = "cairn"
ROLE = "cairn_app"
_SUPERUSER = "cairn_owner"
_READY_SECONDS = 60.0
_LOG_LIMIT = 10_000_000
_SOCKET_LINE = 4
_STATUS_LINE = 7

_OPTIONS: Mapping[str, str] = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "logging_collector": "off",
}
_FRAIL: Mapping[str, str] = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class EmbeddedPostgres:
    """The server whose data lives under `home`.

    `durable=False` gives up crash safety for speed, for tests. `options` are PostgreSQL settings that win
    over ours. Every failure is an `EmbeddedError` of one line.
    """

    def __init__(self, home: Path, *, durable: bool = True, options: Mapping[str, str] | None = None) -> None:
        self._root = home.resolve() / "postgres"
        self._data = self._root / "data"
        self._durable = durable
        self._options = {**_OPTIONS, **({} if durable else _FRAIL), **(options or {})}
        self._lock: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> str:
        """Make the database if there is none, start it or adopt a running one, and return its DSN."""
        user = service_user()
        prepare_root(self._root, user)
        self._take_lock()
        try:
            folder = binaries(self._root, user)
            socket = socket_folder(self._root, user)
            if not self._data.exists():
                self._make(folder, user)
            elif not (self._data / "global" / "pg_control").exists():
                raise EmbeddedError(f"{self._data} is no PostgreSQL folder; move it away.")
            if not self._adopt(folder, socket):
                self._launch(folder, socket, user)
        except BaseException:
            self._drop_lock()
            raise
        return self._dsn(socket)

    def stop(self) -> None:
        """Fast shutdown: running transactions end, and the data is on disk when this returns."""
        if self._lock is None:
            return
        self._end(signal.SIGINT)
        self._drop_lock()

    def running_dsn(self) -> str | None:
        """The DSN of the server that another process has running on this home, or None."""
        try:
            socket = Path(self._pid_lines()[_SOCKET_LINE])
        except (OSError, IndexError):
            return None
        try:
            with (self._root / "lock").open("r+", encoding="utf-8") as lock:
                fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return self._dsn(socket)
        return None

    def __enter__(self) -> str:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _dsn(self, socket: Path) -> str:
        password = (self._root / "password").read_text(encoding="utf-8")
        return f"postgresql://{ROLE}:{password}@/{DATABASE}?host={quote(str(socket), safe='/')}"

    def _take_lock(self) -> None:
        lock = (self._root / "lock").open("w", encoding="utf-8")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            raise EmbeddedError(f"Another Cairn is running on {self._root.parent}.") from None
        self._lock = lock

    def _drop_lock(self) -> None:
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _make(self, folder: Path, user: ServiceUser) -> None:
        """A new cluster, moved to its place when whole: a half-made one is never taken for data."""
        draft = self._root / "data.new"
        if draft.exists():
            shutil.rmtree(draft)
        own_folder(draft, user)
        (self._root / "password").unlink(missing_ok=True)
        password = secrets.token_urlsafe(24)
        write_private(self._root / "password", password)
        sync = [] if self._durable else ["--no-sync"]
        options = ["--encoding=UTF8", "--locale=C", "--data-checksums", "--auth-local=scram-sha-256"]
        command = [
            str(folder / "initdb"),
            "-D",
            str(draft),
            "-U",
            _SUPERUSER,
            "--auth-host=reject",
            *options,
            *sync,
        ]
        code, output = user.run(command)
        if code == 0:
            code, output = user.run(
                [
                    str(folder / "postgres"),
                    "--single",
                    "-D",
                    str(draft),
                    "-c",
                    "log_min_messages=fatal",
                    "postgres",
                ],
                stdin=f"CREATE ROLE {ROLE} LOGIN CREATEDB PASSWORD '{password}'\n"
                f"GRANT pg_monitor TO {ROLE}\nCREATE DATABASE {DATABASE} OWNER {ROLE}\n",
            )
        if code != 0:
            raise EmbeddedError(f"PostgreSQL could not make its database: {_last_line(output)}")
        draft.rename(self._data)

    def _pid_lines(self) -> list[str]:
        return (self._data / "postmaster.pid").read_text(encoding="utf-8").splitlines()

    def _pid(self) -> int | None:
        """The process that the lock file of the data folder names, if it lives and serves that folder."""
        try:
            pid = int(self._pid_lines()[0])
            os.kill(pid, 0)
        except (OSError, ValueError, IndexError):
            return None
        with contextlib.suppress(ChildProcessError):
            if os.waitpid(pid, os.WNOHANG)[0] == pid:
                return None
        with contextlib.suppress(OSError):
            if os.fsencode(self._data) not in Path(f"/proc/{pid}/cmdline").read_bytes():
                return None
        return pid

    def _adopt(self, folder: Path, socket: Path) -> bool:
        """Whether a server that outlived its program serves on; one that does not answer is ended."""
        if self._pid() is None:
            # PostgreSQL tells a stale lock file by its process id, which a stranger may have by now.
            for stale in (self._data / "postmaster.pid", socket / ".s.PGSQL.5432.lock"):
                if stale.exists() and _is_strangers(stale):
                    stale.unlink()
            return False
        ready = [str(folder / "pg_isready"), "-q", "-t", "3", "-h", str(socket)]
        for _ in range(3):
            if subprocess.run(ready, check=False).returncode == 0:
                return True
            time.sleep(0.3)
        self._end(signal.SIGINT)
        return False

    def _launch(self, folder: Path, socket: Path, user: ServiceUser) -> None:
        options = {**self._options, "unix_socket_directories": f'"{socket}"'}
        command = [str(folder / "postgres"), "-D", str(self._data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        log_path = self._root / "server.log"
        if log_path.exists() and log_path.stat().st_size > _LOG_LIMIT:
            log_path.unlink()
        deadline = time.monotonic() + _READY_SECONDS
        while time.monotonic() < deadline:
            with log_path.open("ab") as log:
                self._process = user.spawn(command, log)
            if self._became_ready(self._process, deadline):
                return
            # Backends of a killed postmaster hold its shared memory for a moment longer.
            if "shared memory block" not in _tail(log_path):
                break
            time.sleep(0.2)
        self._process = None
        raise EmbeddedError(f"PostgreSQL did not start: {_last_line(_tail(log_path))} (see {log_path})")

    def _became_ready(self, process: subprocess.Popen[bytes], deadline: float) -> bool:
        while process.poll() is None and time.monotonic() < deadline:
            with contextlib.suppress(OSError, IndexError):
                lines = self._pid_lines()
                if lines[0] == str(process.pid) and lines[_STATUS_LINE].strip() == "ready":
                    return True
            time.sleep(0.01)
        if process.poll() is None:
            process.send_signal(signal.SIGQUIT)
            process.wait()
        return False

    def _end(self, how: signal.Signals) -> None:
        pid = self._pid()
        if pid is not None:
            os.kill(pid, how)
        deadline = time.monotonic() + _READY_SECONDS
        while pid is not None and self._pid() == pid:
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGQUIT)
                deadline += _READY_SECONDS
            time.sleep(0.01)
        if self._process is not None:
            self._process.wait()
            self._process = None


def _is_strangers(lock_file: Path) -> bool:
    try:
        os.kill(abs(int(lock_file.read_text(encoding="utf-8").split("\n", 1)[0])), 0)
    except ProcessLookupError:
        return False
    except (OSError, ValueError):
        return True
    return True


def _tail(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2000))
        return file.read().decode(errors="replace")


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    fatal = [line for line in lines if "FATAL" in line or "error" in line.lower()]
    return (fatal or lines or ["no reason was given"])[-1].strip()
