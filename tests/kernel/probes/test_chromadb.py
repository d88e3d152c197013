"""ChromaDB itself: its server is a compiled library in its wheel, which runs without anything else of it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.kernel.probes.sockets import found
from tests.ports import free_port

pytestmark = pytest.mark.integration
PINNED = Path(__file__).resolve().parents[3] / "requirements/chromadb.txt"
RUN = "import sys, chromadb_rust_bindings as chroma; chroma.cli(['chroma', 'run', *sys.argv[1:]])"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the wheel's contents."""
    folder = tmp_path_factory.mktemp("chromadb")
    install = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--no-compile",
               "--only-binary=:all:", "--require-hashes", "--target", str(folder), "-r", str(PINNED)]  # fmt: skip
    try:
        done = subprocess.run(install, capture_output=True, timeout=90, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip("chromadb cannot be had in 90 s")
    if done.returncode:
        pytest.skip("no chromadb for this machine")
    return folder


@contextmanager
def served(library: Path, data: Path) -> Iterator[str]:
    """A ChromaDB that answers, gone afterwards."""
    port = free_port()
    options = ["--path", str(data), "--host", "127.0.0.1", "--port", str(port)]
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, *options], env={"PYTHONPATH": str(library)}, cwd=data,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        url, began = f"http://127.0.0.1:{port}", time.monotonic()
        while not answers(url):
            assert process.poll() is None, "chroma ended"
            assert time.monotonic() - began < 30, "chroma does not answer"
            time.sleep(0.1)
        yield url
    finally:
        process.kill()
        process.wait()


def answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/api/v2/version", timeout=2).status_code == 200
    except httpx.TransportError:
        return False


async def test_chromadb_itself(library: Path, tmp_path: Path):
    with served(library, tmp_path) as url:
        check = await found("chromadb", CHROMADB_URL=url)
        assert (check.status, check.error) == ("up", None)
    gone = await found("chromadb", CHROMADB_URL=url)
    assert gone.status == "down"
