"""MAX_REQUESTS: a worker that has worked enough is replaced, and nobody who asks notices."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.ports import free_port
from tests.served import serving

pytestmark = pytest.mark.e2e


def _workers(port: int) -> set[int]:
    """Processes that the server on this port has started: what has its environment, and a parent that has it too."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"PORT={port}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    return {process for process, parent in parents.items() if parent in parents}


def _asked(base: str, until: float) -> list[int]:
    answers: list[int] = []
    with httpx.Client(base_url=base, headers={"Connection": "close"}, timeout=20) as client:
        while time.monotonic() < until:
            try:
                answers.append(client.get("/health").status_code)
            except (
                httpx.RemoteProtocolError
            ):  # accepted by a worker that then ended: a proxy asks again, and so do we
                answers.append(client.get("/health").status_code)
    return answers


def test_a_worn_worker_is_replaced_and_no_request_fails(dsn: str) -> None:
    port = free_port()
    with serving(dsn, port=port, WORKERS="2", MAX_REQUESTS="500") as base:
        before = _workers(port)
        with ThreadPoolExecutor(4) as clients:
            until = time.monotonic() + 8
            answers = [
                code for codes in clients.map(lambda _: _asked(base, until), range(4)) for code in codes
            ]
        after = _workers(port)
    assert len(answers) > 500
    assert set(answers) == {200}
    assert len(before) == 2
    assert after - before, "no worker was replaced"


def test_without_it_workers_stay(dsn: str) -> None:
    port = free_port()
    with serving(dsn, port=port, WORKERS="2") as base:
        before = _workers(port)
        assert set(_asked(base, time.monotonic() + 3)) == {200}
        assert len(before) == 2
        assert _workers(port) == before
