"""`cairn serve` as processes that can be killed one by one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.ports import free_port
from tests.served import CASEWORK_KEYS, DATA_KEYS, SECRET_KEY, wait_ready

_ESTABLISHED = "01"


class Serving:
    """A parent and its workers, in a process group of their own. `started` is how many seconds it took."""

    def __init__(self, dsn: str, home: Path, **more: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.started = 0.0
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        self._environ = {
            **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(self.port), "WORKERS": "1",
            "SECRET_KEY": SECRET_KEY, "CAIRN_HOME": str(home), "LOG_LEVEL": "ERROR", "RATE_LIMIT_ENABLED": "false",
            **DATA_KEYS, **CASEWORK_KEYS, **more,
        }  # fmt: skip
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "serve"],
            env=self._environ, cwd="/", stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        wait_ready(self.url, self.process)
        self.started = time.monotonic() - begun

    def workers(self) -> list[int]:
        """The processes that answer requests."""
        tasks = Path(f"/proc/{self._pid}/task").iterdir()
        children = [child for task in tasks for child in _text(task / "children").split()]
        return [
            int(child) for child in children if _text(Path(f"/proc/{child}/cmdline"))
        ]  # a dead one has none

    def connections(self, worker: int) -> int:
        """How many clients that worker holds a connection to."""
        sockets = set(_links(worker))
        found = 0
        for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]:
            parts = line.split()
            local, state, inode = parts[1], parts[3], parts[9]
            here = int(local.split(":")[1], 16) == self.port
            found += here and state == _ESTABLISHED and f"socket:[{inode}]" in sockets
        return found

    def files(self) -> int:
        """How many nameless files the workers hold open."""
        return sum(link.endswith("(deleted)") for worker in self.workers() for link in _links(worker))

    def signal(self, number: signal.Signals) -> None:
        """To the parent, as a service manager does; SIGKILL to all of it."""
        (os.killpg if number is signal.SIGKILL else os.kill)(self._pid, number)

    def kill(self) -> None:
        """All of it at once."""
        if self.process is not None:
            with suppress(ProcessLookupError):  # it ended by itself
                os.killpg(self._pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    @property
    def _pid(self) -> int:
        assert self.process is not None
        return self.process.pid


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):  # it has ended
        return ""


def _links(pid: int) -> list[str]:
    """What the open files of a process are."""
    found = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            found.append(str(entry.readlink()))
    return found


@contextmanager
def processes(dsn: str, home: Path, **more: str) -> Iterator[Serving]:
    """It has started; no process of it is left afterwards."""
    serving = Serving(dsn, home, **more)
    try:
        serving.start()
        yield serving
    finally:
        serving.kill()
