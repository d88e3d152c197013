"""The program as a process of its own, over real HTTP."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.ports import free_port

SECRET_KEY = "a-key-that-only-the-tests-of-cairn-use-0123456789"
DATA_KEYS = {
    "DATA_KEYS": '{"tests": "b25seS10aGUtdGVzdHMtc2VhbC13aXRoLXRoaXMtayE="}',
    "DATA_KEY_CURRENT": "tests",
}
CASEWORK_KEYS = {
    "CASEWORK_KEKS": '{"1": "a2V5LXRoZS10ZXN0cy13cmFwLWNhc2V3b3JrLXdpdGg"}',
    "CASEWORK_KEK_CURRENT": "1",
    "CASEWORK_INDEX_KEY": "cm9vdC10aGUtdGVzdHMtbG9vay1mb3ItdGhpbmdzLWI",
    "CASEWORK_SIGNING_KEY": Ed25519PrivateKey.from_private_bytes(bytes(range(0x60, 0x80)))
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    .decode(),
}


@contextmanager
def serving(dsn: str, *, port: int | None = None, **more: str) -> Iterator[str]:
    """`cairn serve` on this database until the block ends; yields its address once it is ready."""
    port, home = port or free_port(), tempfile.mkdtemp(prefix="cairn-served-")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "PYTHONPATH") if name in os.environ}
    environ = {
        **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(port), "WORKERS": "1", "SECRET_KEY": SECRET_KEY,
        "CAIRN_HOME": home,
        "LOG_LEVEL": "ERROR", "RATE_LIMIT_ENABLED": "false", **DATA_KEYS, **CASEWORK_KEYS, **more,
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "cairn.cli", "serve"], env=environ, stdin=subprocess.DEVNULL, cwd=home
    )
    try:
        wait_ready(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)
        shutil.rmtree(home)


def wait_ready(url: str, process: subprocess.Popen[bytes], within: float = 30.0) -> None:
    """Until /health/ready says so; AssertionError where the process ends or `within` seconds pass."""
    began = time.monotonic()
    while time.monotonic() - began < within:
        assert process.poll() is None, "the server ended"
        try:
            if httpx.get(f"{url}/health/ready", timeout=3).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError("the server was not ready in time")
