"""`python -m benchmarks.growth [--asks 60]`: how the time of a read grows with the table. The same questions at 50,000 rows
and at ten times as many, one after the other, in milliseconds; wanted is at most 1.3 times as long, where nothing counts.
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

from benchmarks.place import ITEMS, database, fill, grow
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
        owners = asyncio.run(fill(dsn))
        with serving(dsn, PORT, Path(folder), WORKERS="1", CACHE_ENABLED="false"):
            small = _asked(asks)
            asyncio.run(grow(dsn, owners, TIMES))
            large = _asked(asks)
    raw = RESULTS / f"growth-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(json.dumps({"small": small, "large": large}), encoding="utf-8")
    print(f"{printed(small, large)}\n\nraw: {raw}")


def printed(small: dict[str, list[float]], large: dict[str, list[float]]) -> str:
    lines = [f"| asked | {ITEMS:,} rows | {ITEMS * TIMES:,} rows | longer | wanted |", f"|{'---|' * 5}"]
    for name, times in small.items():
        before, after = median(times), median(large[name])
        ratio = after / before
        lines.append(
            f"| {name} | {before:.2f} ms | {after:.2f} ms | {ratio:.2f} | ≤ {WANTED:g} {'✓' if ratio <= WANTED else '✗'} |"
        )
    return "\n".join(lines)


def _asked(asks: int) -> dict[str, list[float]]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    try:
        paths = {
            "list of 20, newest first": f"{_ITEMS}20",
            "list of 20, by name": f"{_ITEMS}20&sort=name",
            "cursor, page 1": f"{_ITEMS}20&sort=-created_at",
            f"cursor, page {_FAR_PAGE:,}": f"{_ITEMS}20&sort=-created_at&cursor={_cursor_of(connection)}",
            "search, one hit": f"{_ITEMS}20&search=SKU-4711",
            "search, many hits": f"{_ITEMS}20&search=tent",
        }
        times: dict[str, list[float]] = {name: [] for name in paths}
        for number in range(-10, asks):  # the first are the warm-up
            for name, path in paths.items():
                begun = time.perf_counter()
                _get(connection, path)
                if number >= 0:
                    times[name].append((time.perf_counter() - begun) * 1000)
    finally:
        connection.close()
    return times


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
