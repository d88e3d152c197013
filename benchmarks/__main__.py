"""`python -m benchmarks [--rounds 5] [--seconds 3] [--rows list,read] [--peers cairn,bare,usual,flask]`"""

from __future__ import annotations

import argparse
import asyncio
import base64
import http.client
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from uuid import UUID

from joserfc import jwt
from joserfc.jwk import OctKey

from benchmarks import loader
from benchmarks.loader import Load, Round
from benchmarks.picture import draw
from benchmarks.place import database, fill, hand_over
from benchmarks.process import Peer, Weight
from benchmarks.table import Figures, printed
from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.products.catalogue.items.queries import ITEMS

RESULTS = Path(__file__).parent / "results"
SECRET = "a-key-that-only-the-benchmarks-of-cairn-use-0123456789"
POOL = 20
NEW = {
    "name": "Trail tent", "description": "Two people, three seasons, 1.9 kg.", "price": "189.00", "currency": "EUR",
    "category": "camping", "tags": ["tent", "light"], "quantity": 7,
}  # fmt: skip


def main() -> None:
    asked = _asked()
    loader.check()
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        owners = asyncio.run(fill(dsn))
        peers = _peers(dsn, Path(folder), asked.peers)
        figures = Figures()
        try:
            _measure(dsn, peers, owners[0], figures, asked, Path(folder))
        finally:
            for peer in peers.values():
                peer.stop()
    raw = RESULTS / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(
        json.dumps({"machine": _machine(), "asked": vars(asked), **asdict(figures)}, indent=1),
        encoding="utf-8",
    )
    if asked.picture:
        draw(figures.rounds)
    print(f"\n{printed(figures)}\n\nraw: {raw}")


def _measure(
    dsn: str, peers: dict[str, Peer], owner: UUID, figures: Figures, asked: argparse.Namespace, folder: Path
) -> None:
    for name in [name for _ in range(asked.starts) for name in peers]:
        peers[name].stop()
        figures.ready.setdefault(name, []).append(peers[name].start(folder / f"{name}.log"))
    time.sleep(2)
    for name, peer in peers.items():
        weight: Weight = peer.weight()
        figures.memory[name] = (weight.resident, weight.shared_out)
    person, token = _signed_in(peers["cairn"], owner) if "cairn" in peers else (owner, "")
    ids = asyncio.run(hand_over(dsn, owner, person))
    signed = jwt.encode(
        {"alg": "HS256"}, {"sub": str(person), "exp": int(time.time()) + 86_400}, OctKey.import_key(SECRET)
    )
    tokens = {"cairn": token, "bare": str(person), "usual": signed, "flask": signed}
    loads = {
        "health": Load(["/health"]),
        "list": Load(["/api/v1/items"]),
        "own": Load(["/api/v1/items?owner=me"]),
        "read": Load([f"/api/v1/items/{item_id}" for item_id in ids]),
        "create": Load(["/api/v1/items"], json.dumps(NEW)),
        "cached-list": Load(["/api/v1/items"], cached=True),
        "cached-read": Load([f"/api/v1/items/{item_id}" for item_id in ids], cached=True),
    }
    for row in asked.rows:
        for number in range(-1, asked.rounds):  # the first is the warm-up
            for name, peer in peers.items():
                if loads[row].cached != (name == "constant") and name != "cairn":
                    continue
                if loads[row].cached and name == "cairn" and number < 0:
                    _keep_answers(peer, loads[row].paths, folder)
                headers = {} if loads[row].cached else {"Authorization": f"Bearer {tokens[name]}"}
                used = peer.seconds_used()
                done: Round = loader.run(
                    peer.port, loads[row], headers, asked.seconds if number >= 0 else 1, folder
                )
                if number >= 0:
                    column = "bare" if name == "constant" else name  # what is bare of a cached row
                    cost = (peer.seconds_used() - used) / done.requests * 1e6
                    found = {**asdict(done), "cpu_microseconds": cost}
                    figures.rounds.setdefault(row, {}).setdefault(column, []).append(found)
        ratios = {
            name: round(median(r["per_second"] for r in rounds))
            for name, rounds in figures.rounds[row].items()
        }
        print(f"{row}: {ratios} requests/s", file=sys.stderr, flush=True)
    for name, peer in peers.items():
        figures.memory_after[name] = (peer.weight().resident, peer.weight().shared_out)


def _peers(dsn: str, folder: Path, names: list[str]) -> dict[str, Peer]:
    said = folder / "said.json"
    said.write_text(json.dumps(_statements()), encoding="utf-8")
    shared = {"DATABASE_URL": dsn, "DATABASE_POOL_MAX": str(POOL)}
    cairn = {
        **shared, "ENVIRONMENT": "test", "SECRET_KEY": SECRET, "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
        "RATE_LIMIT_ENABLED": "true", "RATE_LIMIT_DEFAULT": "100000000", "CAIRN_HOME": str(folder / "home"),
        "PRODUCTS": "accounts,catalogue",
    }  # fmt: skip
    own = {**shared, "BENCH_SAID": str(said), "BENCH_JWT_KEY": SECRET}
    known = {
        "cairn": Peer("cairn", "cairn.main:create_app", 18101, "/health/ready", cairn),
        "bare": Peer("bare", "benchmarks.peers.bare_asgi:app", 18102, "/health", own),
        "usual": Peer("usual", "benchmarks.peers.usual:app", 18103, "/health", own),
        "constant": Peer(
            "constant",
            "benchmarks.peers.constant:app",
            18104,
            "/health",
            {"BENCH_ANSWERS": str(folder / "answers.json")},
        ),
        "flask": Peer("flask", "benchmarks.peers.flask_usual:app", 18105, "/health", own, asgi=False),
    }
    return {name: peer for name, peer in known.items() if name in names}


def _keep_answers(cairn: Peer, paths: Sequence[str], folder: Path) -> None:
    """What Cairn answers on these paths, added to what the constant peer reads at its first request."""
    kept = folder / "answers.json"
    known = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    connection = http.client.HTTPConnection("127.0.0.1", cairn.port, timeout=30)
    for path in paths:
        connection.request("GET", path)
        known[path] = connection.getresponse().read().decode()
    connection.close()
    kept.write_text(json.dumps(known), encoding="utf-8")


def _statements() -> dict[str, object]:
    """The very texts that Cairn sends for a signed-in user's list and read, out of its own listing."""
    caller = Caller(UUID(int=1), UUID(int=1), frozenset({"user"}))
    sort = (SortKey("created_at", descending=True),)
    listed, own = (
        ITEMS._statement(caller, sort, filters, by_cursor=False, counted=True)  # noqa: SLF001
        for filters in ({}, {"owner": "me"})
    )

    class Notes:
        async def row(self, statement, _values):
            self.statement = statement

    notes = Notes()
    asyncio.run(ITEMS.find(notes, caller, UUID(int=1)))
    return {
        "fields": [column.name for column in ITEMS.columns],
        "list": {"sql": listed.sql, "names": listed.names},
        "own": {"sql": own.sql, "names": own.names},
        "read": {"sql": notes.statement.sql, "names": notes.statement.names},
    }


def _signed_in(cairn: Peer, owner: UUID) -> tuple[UUID, str]:
    """Somebody new and their access token; before accounts exist, the stand-in takes an owner's id as token."""
    person = {
        "email": "bench@example.com",
        "username": "benchmark",
        "password": "Correct-Horse-7!",
        "full_name": "Bench Mark",
    }
    connection = http.client.HTTPConnection("127.0.0.1", cairn.port, timeout=30)
    try:
        connection.request(
            "POST", "/api/v1/auth/register", json.dumps(person), {"Content-Type": "application/json"}
        )
        answer = connection.getresponse()
        said = json.loads(answer.read())
    finally:
        connection.close()
    if answer.status == 404:
        return owner, str(owner)
    if answer.status not in (200, 201):
        raise RuntimeError(f"register answered {answer.status}: {said}")
    token = said.get("access_token") or said["tokens"]["access_token"]
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    return UUID(claims["sub"]), token


def _machine() -> dict[str, object]:
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "kernel": platform.release(),
        "load": os.getloadavg(),
    }


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument(
        "--starts", type=int, default=3, help="how often each peer is started, for its ready time"
    )
    parser.add_argument("--picture", action="store_true", help="draw docs/pictures/bench.svg of it")
    parser.add_argument(
        "--rows",
        type=lambda text: text.split(","),
        default=["health", "read", "list", "own", "create", "cached-list", "cached-read"],
    )
    parser.add_argument(
        "--peers", type=lambda text: text.split(","), default=["cairn", "bare", "usual", "flask", "constant"]
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
