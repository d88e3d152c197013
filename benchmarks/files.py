"""`python -m benchmarks.files [--rows 100000]`: a large import and its exports through a served process.

For each: seconds, rows a second, how far the worker's memory rises above where it was before, and how long a small
request takes meanwhile.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.place import database, fill
from benchmarks.process import Peer

PERSON = {"email": "files@example.com", "username": "files", "password": "Correct-Horse-7!", "full_name": "F"}
PORT = 18104
GROWTH_MIB = 60
_WATCH_SECONDS = 0.05


@dataclass(slots=True)
class Watch:
    """What was seen while something ran: memory in MiB, and seconds that a small request took."""

    before: float
    most: float = 0.0
    waits: list[float] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.files")
    parser.add_argument("--rows", type=int, default=100_000)
    rows: int = parser.parse_args().rows
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        asyncio.run(fill(dsn))
        environ = {
            "DATABASE_URL": dsn, "ENVIRONMENT": "test", "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
            "SECRET_KEY": "a-key-that-only-the-benchmarks-of-cairn-use-0123456789", "RATE_LIMIT_DEFAULT": "100000000",
            "CAIRN_HOME": f"{folder}/home", "PRODUCTS": "accounts,catalogue", "WORKERS": "1",
        }  # fmt: skip
        cairn = Peer("cairn", "cairn.main:create_app", PORT, "/health/ready", environ)
        cairn.start(Path(folder) / "cairn.log")
        try:
            _measure(cairn, rows)
        finally:
            cairn.stop()


def _measure(cairn: Peer, rows: int) -> None:
    token = json.loads(_ask("POST", "/api/v1/auth/register", json.dumps(PERSON).encode()))["access_token"]
    file = _file(rows)
    steps: list[tuple[str, Callable[[], int]]] = [
        ("dry run of a CSV", lambda: _import(file, token, "?dry_run=true")),
        ("dry run with a line on every row", lambda: _import(file, token, "?dry_run=true&report=rows")),
        ("import of a CSV", lambda: _import(file, token, "")),
        ("the same again, on_conflict=update", lambda: _import(file, token, "?on_conflict=update")),
        ("export as CSV", lambda: _export(token, "csv", 0)),
        ("export as NDJSON", lambda: _export(token, "ndjson", 0)),
        (
            "export as CSV to a reader of 4 MiB a second",
            lambda: _export(token, "csv", 64 * 1024 / (4 * 2**20)),
        ),
    ]
    print(f"{rows:,} rows, {len(file) / 2**20:.1f} MiB of CSV\n")
    print(
        "| what | seconds | rows a second | memory before, MiB | rises by | small request, median / longest |"
    )
    print("|---|---|---|---|---|---|")
    for name, run in steps:
        with _watched(cairn, token) as watch:
            began = time.perf_counter()
            done = run()
            took = time.perf_counter() - began
        rises = watch.most - watch.before
        waits = [wait * 1000 for wait in watch.waits] or [0.0]
        print(
            f"| {name} | {took:.1f} | {done / took:,.0f} | {watch.before:.0f} | {rises:.0f} MiB "
            f"{'✓' if rises < GROWTH_MIB else '✗'} | {median(waits):.0f} / {max(waits):.0f} ms |",
            flush=True,
        )


@contextmanager
def _watched(cairn: Peer, token: str) -> Iterator[Watch]:
    watch = Watch(cairn.weight().resident)
    over = threading.Event()

    def look() -> None:
        while not over.wait(_WATCH_SECONDS):
            watch.most = max(watch.most, cairn.weight().resident)
            began = time.perf_counter()
            _ask("GET", "/api/v1/auth/me", None, token)
            watch.waits.append(time.perf_counter() - began)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield watch
    finally:
        over.set()
        looking.join()


def _file(rows: int) -> bytes:
    lines = ["name,description,price,currency,category,tags,sku,quantity,is_active"]
    lines += [
        f"Thing number {n},A thing for every weather and every road,{n % 500}.{n % 100:02d},EUR,category {n % 40},"
        f"tag{n % 30};tag{n % 7 + 40},SKU-{n:07d},{n % 90},{'false' if n % 20 == 0 else 'true'}"
        for n in range(rows)
    ]
    return "\r\n".join(lines).encode()


def _import(file: bytes, token: str, query: str) -> int:
    said = json.loads(_ask("POST", f"/api/v1/items/import{query}", file, token, "text/csv"))
    if said["failed"] or said["created"] + said["updated"] + said["unchanged"] != said["rows"]:
        raise RuntimeError(f"the import says {said}")
    return int(said["rows"])


def _export(token: str, kind: str, pause: float) -> int:
    """How many rows came; `pause` seconds are waited after each 64 KiB."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        connection.request(
            "GET",
            f"/api/v1/items/export?owner=me&format={kind}",
            headers={"Authorization": f"Bearer {token}"},
        )
        answer = connection.getresponse()
        if answer.status != 200:
            raise RuntimeError(f"the export answered {answer.status}")
        lines = 0
        while piece := answer.read(65_536):
            lines += piece.count(b"\n")
            time.sleep(pause)
        return lines - (kind == "csv")
    finally:
        connection.close()


def _ask(
    method: str, path: str, body: bytes | None, token: str = "", media: str = "application/json"
) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=600)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        connection.request(
            method, path, body, {**headers, "Content-Type": media} if body is not None else headers
        )
        answer = connection.getresponse()
        said = answer.read()
        if answer.status not in {200, 201}:
            raise RuntimeError(f"{method} {path} answered {answer.status}: {said[:500]!r}")
        return said
    finally:
        connection.close()


if __name__ == "__main__":
    main()
