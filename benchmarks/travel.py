"""`python -m benchmarks.travel [--rounds 3] [--seconds 2] [--asks 60]`: travel's reads on 50,000 itineraries.

First each read, signed in and uncached, beside a bare application that runs the very statements that Cairn sent for it.
Then the time of each with 5,000 itineraries and with 50,000, where nothing is counted.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import pickle
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks import loader
from benchmarks.loader import Load
from benchmarks.place import another, database
from benchmarks.process import Peer
from benchmarks.said import statements
from benchmarks.serving import serving
from benchmarks.travel_place import ITINERARIES, fill, some_ids

RESULTS = Path(__file__).parent / "results"
BARE, WANTED, GROWTH = 18109, 0.75, 1.3
PORT = 18110
CONNECTIONS = 8
"""So many ask at once: more would only wait for PostgreSQL, and a board takes it long enough that some were refused."""
PERSON = {"email": "bench@example.com", "username": "benchmark", "password": "Correct-Horse-7!"}
_LIST = "/api/v1/itineraries"
READS = {
    "list of 20 with count": _LIST,
    "list of 20, trending": f"{_LIST}?sort=trending&count=false",
    "list of 20, two activities, women-safe": f"{_LIST}?activity=hiking&activity=city&women_safe=true&count=false",
    "by destination": f"{_LIST}/by-destination/place7?count=false",
    "search": f"{_LIST}?search=trip+4711&count=false",
    "detail": "",
    "ratings of one itinerary": "",
    "leaderboard": f"{_LIST}/leaderboard?count=false",
    "rising stars": f"{_LIST}/rising-stars?count=false",
    "matching": "/api/v1/travel-groups/matching?destination=place7&interests=hiking",
}
GROWS = {
    "newest": f"{_LIST}?count=false",
    "trending": f"{_LIST}?sort=trending&count=false",
    "top rated": f"{_LIST}?sort=top_rated&count=false",
    "safest": f"{_LIST}?sort=safest&count=false",
    "most viewed": f"{_LIST}?sort=most_viewed&count=false",
    "search, one hit": f"{_LIST}?search=trip+4711&count=false",
    "leaderboard": f"{_LIST}/leaderboard?count=false",
}


def main() -> None:
    asked = _asked()
    loader.check()
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        asyncio.run(fill(dsn))
        beside = _beside(dsn, asked, Path(folder))
        print(_printed_beside(beside))
        small = another(dsn, "small")
        asyncio.run(fill(small, ITINERARIES // 10))
        growth = _growth(small, dsn, asked.asks, Path(folder))
        print(_printed_growth(growth))
    raw = RESULTS / f"travel-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(json.dumps({"beside": beside, "growth": growth}), encoding="utf-8")
    print(f"\nraw: {raw}")


def _beside(dsn: str, asked: argparse.Namespace, folder: Path) -> dict[str, dict[str, list[float]]]:
    """Requests a second of Cairn and of the bare application, by read, round by round."""
    one = asyncio.run(some_ids(dsn, 1))[0]
    reads = {**READS, "detail": f"{_LIST}/{one}", "ratings of one itinerary": f"{_LIST}/{one}/safety-ratings"}
    more = {"CACHE_ENABLED": "false", "WORKERS": "1", "PRODUCTS": "accounts,travel"}
    with serving(dsn, PORT, folder, **more):
        token = _registered(PORT)
        said = folder / "said"
        said.write_bytes(pickle.dumps(asyncio.run(statements(dsn, folder, list(reads.values()), token))))
        shared = {"DATABASE_URL": dsn, "DATABASE_POOL_MAX": "20", "BENCH_SAID": str(said)}
        bare = Peer("bare", "benchmarks.peers.bare_said:app", BARE, "/health", shared)
        bare.start(folder / "bare.log")
        try:
            return {name: _rounds(path, token, asked, folder) for name, path in reads.items()}
        finally:
            bare.stop()


def _rounds(path: str, token: str, asked: argparse.Namespace, folder: Path) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {"cairn": [], "bare": []}
    headers = {"Authorization": f"Bearer {token}"}
    for number in range(-1, asked.rounds):  # the first is the warm-up
        for name, port in (("cairn", PORT), ("bare", BARE)):
            seconds = asked.seconds if number >= 0 else 1
            done = loader.run(port, Load([path]), headers, seconds, folder, connections=CONNECTIONS)
            if number >= 0:
                found[name].append(done.per_second)
    print(f"{path}: {found}", file=sys.stderr, flush=True)
    return found


def _growth(small: str, large: str, asks: int, folder: Path) -> dict[str, dict[str, list[float]]]:
    """Milliseconds of every answer, by read, of the small and of the large table."""
    more = {"CACHE_ENABLED": "false", "WORKERS": "1", "PRODUCTS": "accounts,travel"}
    for name in ("small", "large"):
        (folder / name).mkdir()
    with (
        serving(small, PORT, folder / "small", **more),
        serving(large, PORT + 1, folder / "large", **more),
    ):
        sides = {
            name: http.client.HTTPConnection("127.0.0.1", port, timeout=60)
            for name, port in (("small", PORT), ("large", PORT + 1))
        }
        took = {name: {side: [] for side in sides} for name in GROWS}
        for number in range(-10, asks):
            for name, path in GROWS.items():
                for side in list(sides) if number % 2 else reversed(list(sides)):
                    begun = time.perf_counter()
                    _get(sides[side], path)
                    if number >= 0:
                        took[name][side].append((time.perf_counter() - begun) * 1000)
        for connection in sides.values():
            connection.close()
    return took


def _printed_beside(beside: dict[str, dict[str, list[float]]]) -> str:
    lines = ["| read | Cairn | bare, same statements | ratio | wanted |", f"|{'---|' * 5}"]
    for name, found in beside.items():
        cairn, bare = median(found["cairn"]), median(found["bare"])
        said = "✓" if cairn / bare >= WANTED else "✗"
        lines.append(f"| {name} | {cairn:,.0f}/s | {bare:,.0f}/s | {cairn / bare:.2f} | ≥ {WANTED} {said} |")
    return "\n".join(lines)


def _printed_growth(growth: dict[str, dict[str, list[float]]]) -> str:
    lines = ["", f"| asked | {ITINERARIES // 10:,} | {ITINERARIES:,} | longer | wanted |", f"|{'---|' * 5}"]
    for name, took in growth.items():
        before, after = median(took["small"]), median(took["large"])
        said = "✓" if after / before <= GROWTH else "✗"
        lines.append(
            f"| {name} | {before:.2f} ms | {after:.2f} ms | {after / before:.2f} | ≤ {GROWTH} {said} |"
        )
    return "\n".join(lines)


def _registered(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(
        "POST", "/api/v1/auth/register", json.dumps(PERSON), {"Content-Type": "application/json"}
    )
    said = json.loads(connection.getresponse().read())
    connection.close()
    return str(said.get("access_token") or said["tokens"]["access_token"])


def _get(connection: http.client.HTTPConnection, path: str) -> None:
    connection.request("GET", path)
    answer = connection.getresponse()
    said = answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status} {said!r}")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.travel")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=2)
    parser.add_argument("--asks", type=int, default=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
