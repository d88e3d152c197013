"""A real PostgreSQL of a test's own, to be stopped, crashed, hung and brought back."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cairn.kernel.db.embedded import EmbeddedPostgres
from tests.folders import new_folder

FAST, IMMEDIATE = signal.SIGINT, signal.SIGQUIT
"""What `pg_ctl stop -m` sends: with the first, work ends and data goes to disk; the second is a crash."""


class OwnPostgres:
    """`dsn` stays the same through stops and starts. Durable: what was acknowledged survives a crash, or should.
    `at`: a folder to make its own in."""

    def __init__(self, *, at: Path | None = None, **options: str) -> None:
        self._folder = new_folder("cairn-chaos-") if at is None else at / "server"
        self.configure(**options)
        self._stopped: list[int] = []
        self.dsn = ""

    def configure(self, **options: str) -> None:
        """Settings of PostgreSQL, before it is started; they may name what is in `home`."""
        self._server = EmbeddedPostgres(
            self._folder, durable=True, options={"max_connections": "80", **options}
        )

    @property
    def home(self) -> Path:
        """A folder that goes with the server: a program's CAIRN_HOME."""
        return self._folder

    def start(self) -> None:
        """Returns when it takes connections, after a crash when its log was replayed."""
        self.dsn = self._server.start()

    def stop(self, how: signal.Signals = FAST) -> None:
        self._server._end(how)
        self._server._drop_lock()

    def restart(self, how: signal.Signals = FAST) -> None:
        self.stop(how)
        self.start()

    def processes(self) -> list[int]:
        """The postmaster and all its children."""
        pid = self._server._pid()
        assert pid is not None, "PostgreSQL does not run"
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return [pid, *map(int, children)]

    def hang(self) -> None:
        """All of it stands still, and its sockets stay open."""
        self._stopped = self.processes()
        for pid in self._stopped:
            os.kill(pid, signal.SIGSTOP)

    def resume(self) -> None:
        stopped, self._stopped = self._stopped, []
        for pid in stopped:
            os.kill(pid, signal.SIGCONT)

    def close(self) -> None:
        self.resume()
        self._server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)


@contextmanager
def durable_postgres(**options: str) -> Iterator[OwnPostgres]:
    """One that has started, with fsync on; gone afterwards."""
    server = OwnPostgres(**options)
    try:
        server.start()
        yield server
    finally:
        server.close()
