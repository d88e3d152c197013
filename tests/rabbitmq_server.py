"""A real RabbitMQ of a test's own, on loopback, where Debian's package is installed."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.ports import free_port

_LIB = Path("/usr/lib/rabbitmq/bin")
needs_rabbitmq = pytest.mark.skipif(
    not (_LIB / "rabbitmq-server").exists(), reason="needs Debian's package rabbitmq-server"
)


class OwnRabbit:
    """`url` stays the same through kills and starts; durable queues and messages live in a folder that stays too."""

    def __init__(self) -> None:
        self.port, self._distribution, self._epmd_port = free_port(), free_port(), free_port()
        self.url = f"amqp://guest:guest@127.0.0.1:{self.port}//"
        self._folder = Path(tempfile.mkdtemp(prefix="cairn-rabbit-"))
        self._process: subprocess.Popen[bytes] | None = None
        self._epmd: subprocess.Popen[bytes] | None = None
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._environ = {
            **kept, "HOME": str(self._folder), "ERL_EPMD_ADDRESS": "127.0.0.1", "ERL_EPMD_PORT": str(self._epmd_port),
            "RABBITMQ_NODENAME": f"cairn-{secrets.token_hex(4)}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1", "RABBITMQ_NODE_PORT": str(self.port),
            "RABBITMQ_DIST_PORT": str(self._distribution), "RABBITMQ_CONFIG_FILE": str(self._folder / "none"),
            "RABBITMQ_MNESIA_BASE": str(self._folder / "mnesia"), "RABBITMQ_LOG_BASE": str(self._folder / "log"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(self._folder / "plugins"),
            "RABBITMQ_PID_FILE": str(self._folder / "pid"),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1} +S 1:1 +sbwt none",
        }  # fmt: skip

    def start(self, within: float = 90.0) -> None:
        """Returns when it speaks AMQP."""
        if self._epmd is None:  # started by us, so that we can end it; else Erlang leaves one behind
            self._epmd = self._begun("epmd", "-port", str(self._epmd_port))
            time.sleep(0.3)
        self._process = self._begun(str(_LIB / "rabbitmq-server"))
        began = time.monotonic()
        while not self._answers():
            assert self._process.poll() is None, "rabbitmq-server ended"
            assert time.monotonic() - began < within, "rabbitmq-server does not answer"
            time.sleep(0.2)

    def kill(self) -> None:
        """As a crash would: the whole group, because the server is a shell script around Erlang's."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def hang(self) -> None:
        """It keeps its connections and answers nobody."""
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGSTOP)

    def resume(self) -> None:
        assert self._process is not None
        os.killpg(self._process.pid, signal.SIGCONT)

    def close(self) -> None:
        self.kill()
        if self._epmd is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._epmd.pid, signal.SIGKILL)
            self._epmd.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _begun(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, env=self._environ, cwd=self._folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def _answers(self) -> bool:
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=2) as asked:
            asked.sendall(b"AMQP\x00\x00\x09\x01")
            return asked.recv(8).startswith(b"\x01")
        return False


@contextmanager
def own_rabbitmq() -> Iterator[OwnRabbit]:
    """A RabbitMQ that has started, gone afterwards. It takes some seconds: one per module is enough."""
    server = OwnRabbit()
    try:
        server.start()
        yield server
    finally:
        server.close()
