"""`python -m benchmarks.growth [--asks 60]`: how the time of a read grows with the table.

The same questions in turn to two servers, one with 50,000 rows and one with ten times as many, in milliseconds; wanted
is at most 1.3 times as long, where nothing is counted.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.place import ITEMS, another, database, fill, grow
from benchmarks.serving import serving

RESULTS = Path(__file__).parent / "results"
TIMES, WANTED = 10, 1.3
PORT = 18107
_ITEMS = "/api/v1/items?count=false&per_page="
_FAR_PAGE = 1_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--asks", type=int, default=60, help="of each kind, after a warm-up")
    asks: int = parser.parse_args().asks
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        grown = another(dsn, "grown")
        asyncio.run(fill(dsn))
        asyncio.run(grow(grown, asyncio.run(fill(grown)), TIMES))
        place = Path(folder)
        for name in ("small", "large"):
            (place / name).mkdir()
        with (
            serving(dsn, PORT, place / "small", WORKERS="1", CACHE_ENABLED="false"),
            serving(grown, PORT + 1, place / "large", WORKERS="1", CACHE_ENABLED="false"),
        ):
            small, large = _asked(asks)
    raw = RESULTS / f"growth-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(json.dumps({"small": small, "large": large}), encoding="utf-8")
    print(f"{printed(small, large)}\n\nraw: {raw}")


def printed(small: dict[str, list[float]], large: dict[str, list[float]]) -> str:
    lines = [f"| asked | {ITEMS:,} rows | {ITEMS * TIMES:,} rows | longer | wanted |", f"|{'---|' * 5}"]
    for name, times in small.items():
        before, after = median(times), median(large[name])
        ratio = after / before
        said = "✓" if ratio <= WANTED else "✗"
        lines.append(f"| {name} | {before:.2f} ms | {after:.2f} ms | {ratio:.2f} | ≤ {WANTED:g} {said} |")
    return "\n".join(lines)


def _asked(asks: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Milliseconds of every answer, by question, of the small and of the large table."""
    sides = [http.client.HTTPConnection("127.0.0.1", port, timeout=60) for port in (PORT, PORT + 1)]
    questions = [_questions(side) for side in sides]
    times: list[dict[str, list[float]]] = [{name: [] for name in found} for found in questions]
    try:
        for number in range(-10, asks):  # the first are the warm-up
            for name in questions[0]:
                pairs = list(zip(sides, questions, times, strict=True))
                for side, found, took in pairs if number % 2 else reversed(pairs):
                    begun = time.perf_counter()
                    _get(side, found[name])
                    if number >= 0:
                        took[name].append((time.perf_counter() - begun) * 1000)
    finally:
        for side in sides:
            side.close()
    return times[0], times[1]


def _questions(side: http.client.HTTPConnection) -> dict[str, str]:
    return {
        "list of 20, newest first": f"{_ITEMS}20",
        "list of 20, by name": f"{_ITEMS}20&sort=name",
        "cursor, page 1": f"{_ITEMS}20&sort=-created_at",
        f"cursor, page {_FAR_PAGE:,}": f"{_ITEMS}20&sort=-created_at&cursor={_cursor_of(side)}",
        "search, one hit": f"{_ITEMS}20&search=SKU-4711",
        "search, many hits": f"{_ITEMS}20&search=tent",
    }


def _cursor_of(connection: http.client.HTTPConnection) -> str:
    """Where the page before the far one ends; walked in steps of a hundred rows."""
    print("walking to a far page", file=sys.stderr, flush=True)
    cursor = ""
    for _ in range((_FAR_PAGE - 1) * 20 // 100):
        said = _get(connection, f"{_ITEMS}100&sort=-created_at{cursor and f'&cursor={cursor}'}")
        cursor = str(said["next_cursor"])
    return cursor


def _get(connection: http.client.HTTPConnection, path: str) -> dict[str, object]:
    connection.request("GET", path)
    answer = connection.getresponse()
    said = json.loads(answer.read())
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {said}")
    return said


if __name__ == "__main__":
    main()
