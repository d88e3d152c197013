"""moto's S3 as a process on loopback, to be killed and started again."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests.ports import free_port

BUCKET = "cairn-tests"
KEYS = {"S3_ACCESS_KEY_ID": "testing", "S3_SECRET_ACCESS_KEY": "testing-secret"}


class Moto:
    """`url` stays the same through a kill and a start; what it held is gone then."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def settings(self) -> dict[str, str]:
        return {"S3_BUCKET": BUCKET, "S3_ENDPOINT": self.url, **KEYS}

    def start(self) -> None:
        """Returns when the bucket is there."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        began = time.monotonic()
        while True:
            assert self._process.poll() is None, "moto ended"
            assert time.monotonic() - began < 60, "moto does not answer"
            try:
                if httpx.put(f"{self.url}/{BUCKET}", timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.1)

    def keys(self) -> list[str]:
        """Names of all objects."""
        text = httpx.get(f"{self.url}/{BUCKET}", timeout=10).text
        return [part.partition("</Key>")[0] for part in text.split("<Key>")[1:]]

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=10)
            self._process = None


@contextmanager
def moto_server() -> Iterator[Moto]:
    moto = Moto()
    moto.start()
    try:
        yield moto
    finally:
        moto.kill()
