"""A restored data folder, run by itself: on a socket that nobody else can open, archiving nothing, until it has reached
a point in time. What settings the folder brings are overruled where they could reach outside of it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote

from cairn.kernel.backup.errors import BackupError
from cairn.kernel.db.embedded_place import ServiceUser, socket_folder

_STATUS_LINE: Final = 7
_STOP_SECONDS: Final = 120.0
_TAIL: Final = 20_000
_ENDED_BEFORE: Final = "recovery ended before configured recovery target was reached"
_LIMITS: Final[Mapping[str, str]] = {
    "max_connections": "max_connections setting",
    "max_worker_processes": "max_worker_processes setting",
    "max_prepared_transactions": "max_prepared_xacts setting",
    "max_locks_per_transaction": "max_locks_per_xact setting",
    "track_commit_timestamp": "track_commit_timestamp setting",
}
"""What the log was written under and has to be read under, as pg_controldata calls it."""
_ALONE: Final[Mapping[str, str]] = {
    "listen_addresses": "", "port": "5432", "unix_socket_permissions": "0700", "unix_socket_group": "", "ssl": "off",
    "archive_mode": "off", "archive_command": "", "archive_library": "", "archive_cleanup_command": "",
    "recovery_end_command": "", "primary_conninfo": "", "primary_slot_name": "", "synchronous_standby_names": "",
    "shared_preload_libraries": "", "session_preload_libraries": "", "local_preload_libraries": "",
    "external_pid_file": "", "logging_collector": "off", "log_destination": "stderr", "lc_messages": "C",
    "log_timezone": "UTC", "timezone": "UTC", "hot_standby": "off", "shared_buffers": "128MB", "huge_pages": "off",
    "jit": "off", "default_transaction_read_only": "off",
}  # fmt: skip
_QUICK: Final[Mapping[str, str]] = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class TargetNotReached(BackupError):
    """The archive ends before the time that was asked for."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where recovery ends: after the last transaction that committed at or before `at`, or at the end of the archive.
    `timeline`: a number, where a history is wanted that was left by an earlier recovery."""

    at: datetime | None = None
    timeline: str = "latest"

    @property
    def options(self) -> Mapping[str, str]:
        chosen = {"recovery_target_action": "promote", "recovery_target_timeline": self.timeline}
        if self.at is not None:
            chosen |= {"recovery_target_time": self.at.isoformat(), "recovery_target_inclusive": "on"}
        return chosen


class ScratchPostgres:
    """The server of `data`, by the programs in `programs`, run as `user`. `place`: a folder for its socket, settings
    and log. Not `durable`: quicker, for what is thrown away. Every failure is a `BackupError` of one line."""

    def __init__(
        self, data: Path, programs: Path, place: Path, user: ServiceUser, *, durable: bool = True
    ) -> None:
        self.data, self.programs, self._place, self._user = data, programs, place, user
        self._durable = durable
        self._socket = socket_folder(place, user)
        self._process: subprocess.Popen[bytes] | None = None

    def dsn(self, role: str, database: str) -> str:
        """Its address, for this role: whoever gets to the socket is let in."""
        socket = quote(str(self._socket), safe="/")
        return f"postgresql://{quote(role, safe='')}@/{quote(database, safe='')}?host={socket}"

    def recover(self, wal: Path, target: Target) -> None:
        """Replay the log whose segments lie in `wal`, up to the target, and become a server of its own. Raises
        `TargetNotReached`."""
        signal_file = self.data / "recovery.signal"
        signal_file.touch(mode=0o600)
        if self._user.borrowed:
            os.chown(signal_file, self._user.uid, self._user.gid, follow_symlinks=False)
        self._launch({"restore_command": f'cp "{wal}/%f" "%p"', **target.options})

    def start(self) -> None:
        """As it was left, after a stop."""
        self._launch({})

    def stop(self) -> None:
        """All data is on disk in its place when this returns."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()
        self._process = None

    def program(self, name: str, *arguments: str) -> tuple[int, str]:
        """Exit code and output of one of the programs, run as the server's user."""
        return self._user.run([str(self.programs / name), *arguments])

    def has(self, name: str) -> bool:
        return (self.programs / name).is_file()

    @property
    def socket(self) -> Path:
        return self._socket

    @property
    def log(self) -> Path:
        return self._place / "server.log"

    def _launch(self, more: Mapping[str, str]) -> None:
        options = {**_ALONE, **self._limits(), **({} if self._durable else _QUICK), **more}
        options |= {
            "unix_socket_directories": f'"{self._socket}"', "config_file": str(self._file("settings.conf", "")),
            "hba_file": str(self._file("hba.conf", "local all all trust\n")),
            "ident_file": str(self._file("ident.conf", "")),
        }  # fmt: skip
        command = [str(self.programs / "postgres"), "-D", str(self.data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self.log.open("ab") as log:
            self._process = self._user.spawn(command, log)
        self._wait(self._process)

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        """Recovery takes the time that it takes; it ends well, or the process does."""
        pid_file = self.data / "postmaster.pid"
        while process.poll() is None:
            try:
                lines = pid_file.read_text(encoding="utf-8").splitlines()
            except FileNotFoundError:
                lines = []
            if (
                len(lines) > _STATUS_LINE
                and lines[0] == str(process.pid)
                and lines[_STATUS_LINE].strip() == "ready"
            ):
                return
            time.sleep(0.02)
        self._process = None
        told = _tail(self.log)
        if _ENDED_BEFORE in told:
            raise TargetNotReached(
                "The archive of the log ends before that time; --at latest takes all there is."
            )
        raise BackupError(f"The restored server did not start: {_reason(told)} (see {self.log})")

    def _limits(self) -> Mapping[str, str]:
        code, told = self.program("pg_controldata", str(self.data))
        if code != 0:
            raise BackupError("The restored folder is none of PostgreSQL: pg_controldata cannot read it.")
        shown = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
        return {name: shown[label].strip() for name, label in _LIMITS.items() if label in shown}

    def _file(self, name: str, text: str) -> Path:
        path = self._place / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return path


def _tail(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return file.read().decode(errors="replace")


def _reason(told: str) -> str:
    fatal = re.findall(r"(?:FATAL|PANIC):\s+(.*)", told)
    lines = fatal or [line for line in told.splitlines() if line.strip()] or ["no reason was given"]
    return str(lines[-1]).strip()
