"""`cairn serve` as it is served, for loads that many users make."""

from __future__ import annotations

import contextlib
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

SECRET = "a-key-that-only-the-benchmarks-of-cairn-use-0123456789"


@contextlib.contextmanager
def serving(dsn: str, port: int, folder: Path, **more: str) -> Iterator[int]:
    """It is ready; yields the parent's process id. Log lines go to a file, limits are on and nobody reaches them."""
    environ = {
        **os.environ, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(port), "SECRET_KEY": SECRET,
        "CAIRN_HOME": str(folder / "home"), "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
        "RATE_LIMIT_DEFAULT": "100000000", "RATE_LIMIT_REGISTER": "100000000", "PRODUCTS": "accounts,catalogue", **more,
    }  # fmt: skip
    with (folder / "log").open("wb") as log:
        serve = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "serve"], env=environ, stdout=log, stderr=log
        )
    try:
        _wait_ready(port, serve)
        yield serve.pid
    finally:
        serve.terminate()
        serve.wait(30)


def _wait_ready(port: int, serve: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
        with contextlib.suppress(OSError):
            connection.request("GET", "/health/ready")
            if connection.getresponse().status == 200:
                connection.close()
                return
        connection.close()
        if serve.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError("the server did not start")
