"""`cairn doctor --ready`: what the health checks of containers ask."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from cairn.shell.doctor.ready import FRESH_SECONDS, verdict
from tests.ports import free_port

pytestmark = pytest.mark.unit


@contextmanager
def answering(status: int) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/health/ready" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing is told."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield str(server.server_port)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("host", ["", "0.0.0.0", "127.0.0.1"])  # noqa: S104
def test_a_server_that_is_ready(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    with answering(200) as port:
        assert verdict({"HOST": host, "PORT": port}) == 0
    assert capsys.readouterr().err == ""


def test_a_server_that_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    with answering(503) as port:
        assert verdict({"PORT": port}) == 1
    assert "503" in capsys.readouterr().err
    assert verdict({"PORT": str(free_port())}) == 1
    assert "no answer" in capsys.readouterr().err
    assert verdict({"PORT": "none"}) == 1
    assert "PORT" in capsys.readouterr().err


def test_a_heartbeat_is_looked_at_where_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "heartbeat"
    nobody = {"PORT": str(free_port()), "HEARTBEAT_FILE": str(file)}
    assert verdict(nobody) == 1
    file.touch()
    assert verdict(nobody) == 0
    old = time.time() - FRESH_SECONDS - 1
    os.utime(file, (old, old))
    with answering(200) as port:
        assert verdict({**nobody, "PORT": port}) == 1
    assert "old" in capsys.readouterr().err


def test_it_is_asked_without_loading_the_program(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['cairn', 'doctor', '--ready']\n"
        "from cairn.entry import main\n"
        "try: main()\n"
        "except SystemExit as end: print(end.code, len(sys.modules), 'cairn.cli' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60, cwd=tmp_path,
        env={"PATH": os.defpath, "PORT": str(free_port())},
    )  # fmt: skip
    answer, modules, whole = done.stdout.split()
    assert (answer, whole) == ("1", "False")
    assert int(modules) < 250


async def test_the_shell_knows_it_too(run, environ) -> None:
    with answering(200) as port:
        assert (await run("doctor", "--ready", PORT=port)).exit_code == 0
    assert "--ready" in (await run("doctor", "--help")).stdout
