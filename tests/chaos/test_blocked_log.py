"""A log sink that takes nothing costs lines, and no request."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.ports import free_port
from tests.served import SECRET_KEY, wait_ready

pytestmark = pytest.mark.chaos

REQUESTS = 2_500
_REQUEST = b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-Correlation-ID: %s\r\n\r\n"
SYNCHRONOUS = """
import os
from cairn.kernel.telemetry import sink

def put(self, line):
    os.write(1, line if isinstance(line, bytes) else line[0](line[1]))

sink.Sink.put = put
"""


def _name(number: int) -> str:
    """A correlation id as long as one may be, and nothing that looks like a key."""
    return f"{'x.' * 61}{number:06d}"


@contextmanager
def _serving(dsn: str, home: Path, **more: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """`cairn serve` with stdout in a pipe that nobody reads until the test does."""
    port = free_port()
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environ = {
        **kept, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(port), "SECRET_KEY": SECRET_KEY,
        "WORKERS": "1", "RATE_LIMIT_ENABLED": "false", "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
        "CAIRN_HOME": str(home), **more,
    }  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "cairn.cli", "serve"],
        env=environ,
        stdout=subprocess.PIPE,
        cwd=home,
        start_new_session=True,
    )
    try:
        wait_ready(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        if process.stdout is not None:
            process.stdout.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


async def _asked(url: str, count: int, within: float) -> list[float]:
    """How long each of so many requests took, each with a line of several hundred bytes. AssertionError for one that
    fails or takes longer than 4 s, and where all of them take longer than `within`."""
    took: list[float] = []
    left = iter(range(count))

    async def client() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))
        try:
            for number in left:
                took.append(await _one(reader, writer, number))  # noqa: PERF401  how far it came counts
        finally:
            writer.close()

    try:
        async with asyncio.timeout(within):
            await asyncio.gather(*(client() for _ in range(8)))
    except (OSError, EOFError, TimeoutError) as problem:
        raise AssertionError(f"{len(took)} were answered, then none: {type(problem).__name__}") from problem
    return took


async def _one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> float:
    began = time.perf_counter()
    writer.write(_REQUEST % _name(number).encode())
    async with asyncio.timeout(4):
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head.lower())
        assert length is not None
        await reader.readexactly(int(length[1]))
    assert head.startswith(b"HTTP/1.1 200"), head
    return time.perf_counter() - began


async def _get(url: str) -> httpx.Response:
    async with httpx.AsyncClient() as http:
        return await http.get(url)


def _read_what_is_there(process: subprocess.Popen[bytes], until: str, within: float = 10.0) -> str:
    assert process.stdout is not None
    descriptor = process.stdout.fileno()
    os.set_blocking(descriptor, False)
    text, began = "", time.monotonic()
    while until not in text[-100_000:] and time.monotonic() - began < within:
        try:
            text += os.read(descriptor, 1_000_000).decode()
        except BlockingIOError:
            time.sleep(0.02)
    return text


def _told_of(text: str) -> int:
    """Lines of which the log says that they are missing."""
    whole = text[: text.rfind("\n") + 1].splitlines()
    return sum(json.loads(line)["lines"] for line in whole if '"log_lines_dropped"' in line)


async def test_nobody_reads_the_log(dsn: str, tmp_path: Path) -> None:
    with _serving(dsn, tmp_path) as (url, process):
        took = await _asked(url, REQUESTS, 20)
        assert len(took) == REQUESTS
        assert statistics.quantiles(took, n=100)[98] < 1.0
        assert (await _get(f"{url}/health")).status_code == 200
        text = _read_what_is_there(process, _name(REQUESTS - 1))
        lines = [json.loads(line) for line in text.splitlines()]
        served = {line["correlation_id"] for line in lines if line["event"] == "served"}
        assert {_name(number) for number in range(REQUESTS)} <= served, "the queue kept them, in whole lines"


async def test_a_synchronous_log_would_have_hung(dsn: str, tmp_path: Path) -> None:
    """The mutant: what the test above would miss if it could not see it."""
    (tmp_path / "sitecustomize.py").write_text(SYNCHRONOUS)
    with (
        _serving(dsn, tmp_path, PYTHONPATH=str(tmp_path), GRACEFUL_TIMEOUT="1") as (url, _),
        pytest.raises(AssertionError, match="then none"),
    ):
        await _asked(url, REQUESTS, 20)


async def test_what_does_not_fit_is_dropped_counted_and_told(dsn: str, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "from cairn.kernel.telemetry import sink\nsink.MOST_LINES = 200\n"
    )
    with _serving(dsn, tmp_path, PYTHONPATH=str(tmp_path)) as (url, process):
        await _asked(url, REQUESTS, 20)
        await asyncio.sleep(0.7)
        text = (await _get(f"{url}/metrics")).text
        dropped = re.search(r'^log_lines_dropped_total\{sink="stdout"\} (\S+)$', text, re.MULTILINE)
        assert dropped is not None
        assert float(dropped[1]) > 1_000
        told, began = "", time.monotonic()
        while _told_of(told) < float(dropped[1]) and time.monotonic() - began < 10:
            told += _read_what_is_there(process, "\n", within=0.2)
        assert _told_of(told) >= float(dropped[1])
        await _asked(url, 16, 5)
        assert _name(15) in _read_what_is_there(process, _name(15)), "it goes on where the sink does"
