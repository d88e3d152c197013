"""`python -m benchmarks.expenses [--asks 60]`: lists, exports and reports of a ledger with 100,000 expenses.

Each read by itself, one after the other, as its owner waits for it. Exports with what the worker's memory rises by
meanwhile. Reports made anew after a write, beside the statements that they consist of; found again; and unchanged.
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
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote
from uuid import UUID

import asyncpg

from benchmarks.expenses_place import LARGE, SMALL, change, fill
from benchmarks.place import database
from benchmarks.process import Peer
from benchmarks.said import Said, statements
from benchmarks.serving import SECRET

RESULTS = Path(__file__).parent / "results"
PORT = 18112
LIST_MS, MISS_MS, HIT_MS, GROWTH_MIB = 50, 200, 20, 60
_LIST, _EXPORT, _SUMMARY = "/api/v1/expenses", "/api/v1/expenses/export", "/api/v1/analytics/summary"
_YEAR = "from=2025-01-01&to=2025-12-31"
LISTS = {
    "first page with count": _LIST,
    "first page": f"{_LIST}?count=false",
    "first page, amounts first": f"{_LIST}?sort=-amount&count=false",
    "page 1,000 by number": f"{_LIST}?page=1000&count=false",
    "page 1,000 by cursor": f"{_LIST}?count=false&cursor=",
    "a category in a month, with count": f"{_LIST}?from=2025-03-01&to=2025-03-31&category_id=",
    "two tags of a year, with count": f"{_LIST}?{_YEAR}&tag=tag+7&tag=tag+14",
    "a currency, with count": f"{_LIST}?currency=USD",
    "search, a few hits": f"{_LIST}?search=thing+4711",
    "search, every third": f"{_LIST}?search=glass&count=false",
    "search over everything": "/api/v1/search?q=thing+4711",
}
Times = dict[str, list[float]]


@dataclass(slots=True)
class Person:
    """Somebody with a ledger. `get` answers status, entity tag and body, on a connection that is kept. `opens`: what is
    asked first, so that it is made for them."""

    name: str
    opens: str = _LIST
    token: str = ""
    id: UUID = field(default_factory=lambda: UUID(int=0))
    connection: http.client.HTTPConnection = field(
        default_factory=lambda: http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    )

    def register(self) -> None:
        """Sign up, and ask for the first time."""
        body = {"email": f"{self.name}@example.com", "username": self.name, "password": "Correct-Horse-7!"}
        self.connection.request(
            "POST", "/api/v1/auth/register", json.dumps(body), {"Content-Type": "application/json"}
        )
        said = json.loads(self.connection.getresponse().read())
        self.token = str(said["access_token"])
        self.id = UUID(json.loads(self.get("/api/v1/auth/me")[2])["id"])
        self.get(self.opens)

    def get(self, path: str, **headers: str) -> tuple[int, str, bytes]:
        self.connection.request("GET", path, headers={"Authorization": f"Bearer {self.token}", **headers})
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status not in {200, 304}:
            raise RuntimeError(f"{path}: {answer.status} {body[:500]!r}")
        return answer.status, answer.headers.get("ETag", ""), body


def main() -> None:
    asks = _asked().asks
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as name:
        folder = Path(name)
        environ = {
            "DATABASE_URL": dsn, "ENVIRONMENT": "test", "LOG_LEVEL": "INFO", "LOG_FORMAT": "json", "SECRET_KEY": SECRET,
            "RATE_LIMIT_DEFAULT": "100000000", "CAIRN_HOME": f"{folder}/home", "PRODUCTS": "accounts,expenses",
            "WORKERS": "1",
        }  # fmt: skip
        cairn = Peer("cairn", "cairn.main:create_app", PORT, "/health/ready", environ)
        cairn.start(folder / "cairn.log")
        try:
            raw = _measured(cairn, dsn, folder, asks)
        finally:
            cairn.stop()
    kept = RESULTS / f"expenses-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    kept.write_text(json.dumps(raw), encoding="utf-8")
    print(f"\nraw: {kept}")


def _measured(cairn: Peer, dsn: str, folder: Path, asks: int) -> dict[str, Times]:
    large, small = Person("large"), Person("small")
    for person in (large, small):
        person.register()
    asyncio.run(fill(dsn, large.id, small.id))
    lists = _lists(large, asks)
    _print_times(f"asked of {LARGE:,} expenses", lists, dict.fromkeys(lists, LIST_MS))
    _exports(cairn, large)
    reports: Times = {}
    print("\n| summary of twelve months | median | p95 | its SQL alone | wanted |")
    print(f"|{'---|' * 5}")
    for person, many in ((small, SMALL), (large, LARGE)):
        reports |= _reports(person, many, dsn, folder, asks)
    return {"lists": lists, "reports": reports}


def _lists(person: Person, asks: int) -> Times:
    paths = {name: _completed(person, path) for name, path in LISTS.items()}
    took: Times = {name: [] for name in paths}
    for number in range(-10, asks):
        for name, path in paths.items():
            spent = _timed(lambda path=path: person.get(path))
            if number >= 0:
                took[name].append(spent)
    return took


def _completed(person: Person, path: str) -> str:
    """The path with what only the ledger knows."""
    if path.endswith("cursor="):
        page = json.loads(person.get(f"{_LIST}?page=999")[2])
        return path + quote(page["next_cursor"])
    if path.endswith("category_id="):
        return path + str(json.loads(person.get(f"{_LIST}?per_page=1")[2])["items"][0]["category_id"])
    return path


def _exports(cairn: Peer, person: Person) -> None:
    print("\n| export | seconds | rows a second | MiB | memory before, MiB | rises by |")
    print(f"|{'---|' * 6}")
    for name, query, pause in (
        ("CSV", "format=csv", 0.0), ("NDJSON", "format=ndjson", 0.0),
        ("CSV to a reader of 4 MiB a second", "format=csv", 64 * 1024 / (4 * 2**20)),
    ):  # fmt: skip
        before = cairn.weight().resident
        with _highest(cairn) as most:
            began = time.perf_counter()
            rows, size = _exported(person, query, pause)
            took = time.perf_counter() - began
        rises = max(most) - before
        said = "✓" if rises < GROWTH_MIB and rows >= LARGE else "✗"
        pace = f"{took:.1f} | {rows / took:,.0f} | {size / 2**20:.1f}"
        print(f"| {name} | {pace} | {before:.0f} | {rises:.0f} MiB {said} |", flush=True)


def _exported(person: Person, query: str, pause: float) -> tuple[int, int]:
    """How many lines came, without a header, and bytes; `pause` seconds are waited after each 64 KiB."""
    person.connection.request(
        "GET", f"{_EXPORT}?{query}", headers={"Authorization": f"Bearer {person.token}"}
    )
    answer = person.connection.getresponse()
    lines = size = 0
    while piece := answer.read(65_536):
        lines, size = lines + piece.count(b"\n"), size + len(piece)
        time.sleep(pause)
    return lines - ("csv" in query), size


@contextmanager
def _highest(cairn: Peer) -> Iterator[list[float]]:
    """What the worker weighs meanwhile, in MiB."""
    seen, over = [cairn.weight().resident], threading.Event()

    def look() -> None:
        while not over.wait(0.05):
            seen.append(cairn.weight().resident)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        yield seen
    finally:
        over.set()
        looking.join()


def _reports(person: Person, many: int, dsn: str, folder: Path, asks: int) -> Times:
    path = f"{_SUMMARY}?{_YEAR}"

    async def between() -> None:
        await change(dsn, person.id)

    said = asyncio.run(statements(dsn, folder, [path], person.token, between))[path]
    alone = asyncio.run(_alone(dsn, said, asks))
    missed: list[float] = []
    for _ in range(asks):
        asyncio.run(between())
        missed.append(_timed(lambda: person.get(path)))
    tag = person.get(path)[1]
    hit = [_timed(lambda: person.get(path)) for _ in range(asks)]
    unchanged = [_timed(lambda: person.get(path, **{"If-None-Match": tag})) for _ in range(asks)]
    for name, took, beside, wanted in (
        ("made", missed, f"{median(alone):.1f} ms, {len(said)} statements", MISS_MS),
        ("found again", hit, "", HIT_MS), ("unchanged (304)", unchanged, "", HIT_MS),
    ):  # fmt: skip
        print(
            f"| {name}, ledger of {many:,} | {_said(took)} | {beside} | {_verdict(took, wanted)} |",
            flush=True,
        )
    return {
        f"{many} made": missed,
        f"{many} alone": alone,
        f"{many} hit": hit,
        f"{many} unchanged": unchanged,
    }


async def _alone(dsn: str, said: Said, asks: int) -> list[float]:
    """Milliseconds of the same statements on a connection of their own."""
    connection = await asyncpg.connect(dsn)
    found: list[float] = []
    try:
        for _ in range(asks):
            began = time.perf_counter()
            for query, arguments in said:
                await connection.fetch(query, *arguments)
            found.append((time.perf_counter() - began) * 1000)
    finally:
        await connection.close()
    return found


def _timed(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000


def _print_times(title: str, times: Times, wanted: dict[str, int]) -> None:
    print(f"| {title} | median | p95 | wanted |")
    print(f"|{'---|' * 4}")
    for name, took in times.items():
        print(f"| {name} | {_said(took)} | {_verdict(took, wanted[name])} |", flush=True)


def _said(took: list[float]) -> str:
    return f"{median(took):.1f} ms | {_p95(took):.1f} ms"


def _verdict(took: list[float], wanted: int) -> str:
    return f"< {wanted} ms {'✓' if _p95(took) < wanted else '✗'}"


def _p95(took: list[float]) -> float:
    return quantiles(took, n=20)[-1]


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.expenses")
    parser.add_argument("--asks", type=int, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
