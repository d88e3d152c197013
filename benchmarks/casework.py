"""`python -m benchmarks.casework [--asks 200]`: what keys of one person each, and access events, cost.

A list of 50 beneficiaries and one beneficiary, each asked by itself as its worker waits for it; the list beside the
same in plain text, without decryption and without an event. Then the rotation of 100,000 keys, by the command.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from benchmarks.casework_place import KEYS, fill, keks_setting, ring_of
from benchmarks.expenses import PORT, Person
from benchmarks.peers.plain_casework import PATH
from benchmarks.place import database
from benchmarks.process import Peer
from benchmarks.serving import SECRET

RESULTS = Path(__file__).parent / "results"
TIMES, GROWTH_MIB = 3.0, 60
_LIST: Final = "/api/v1/beneficiaries?per_page=50"
_PLAIN: Final = f"/api/v1{PATH}?per_page=50"


def main() -> None:
    asks = _asked().asks
    RESULTS.mkdir(exist_ok=True)
    raw_keys = {version: secrets.token_bytes(32) for version in (1, 2)}
    keys = {version: base64.urlsafe_b64encode(key).decode() for version, key in raw_keys.items()}
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-bench-") as name:
        folder = Path(name)
        environ = _environ(dsn, folder) | keks_setting(keys, 1)
        cairn = Peer("cairn", "benchmarks.peers.plain_casework:create_app", PORT, "/health/ready", environ)
        cairn.start(folder / "cairn.log")
        try:
            person = Person("worker", opens=_LIST)
            person.register()
            asyncio.run(fill(dsn, ring_of(raw_keys, 1), person.id))
            times = _reads(person, asks)
        finally:
            cairn.stop()
        rotation = _rotation({**environ, **keks_setting(keys, 2)})
    kept = RESULTS / f"casework-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    kept.write_text(json.dumps({"reads": times, "rotation": rotation}), encoding="utf-8")
    print(f"\nraw: {kept}")


def _environ(dsn: str, folder: Path) -> dict[str, str]:
    pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return {
        "DATABASE_URL": dsn, "ENVIRONMENT": "test", "LOG_LEVEL": "INFO", "LOG_FORMAT": "json", "SECRET_KEY": SECRET,
        "RATE_LIMIT_DEFAULT": "100000000", "CAIRN_HOME": f"{folder}/home", "PRODUCTS": "accounts,casework",
        "WORKERS": "1", "CASEWORK_INDEX_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "CASEWORK_SIGNING_KEY": pem.decode(),
    }  # fmt: skip


def _reads(person: Person, asks: int) -> dict[str, list[float]]:
    sealed, plain = (json.loads(person.get(path)[2])["items"] for path in (_LIST, _PLAIN))
    if len(sealed) != 50 or [item["notes"] for item in sealed] != [item["notes"] for item in plain]:
        raise RuntimeError("the two lists are not the same")
    one = sealed[0]["id"]
    paths = {
        "list of 50 with count": _LIST, "the same in plain text": _PLAIN,
        "list of 50": f"{_LIST}&count=false", "the same in plain text, no count": f"{_PLAIN}&count=false",
        "one beneficiary": f"/api/v1/beneficiaries/{one}",
    }  # fmt: skip
    took: dict[str, list[float]] = {name: [] for name in paths}
    for number in range(-20, asks):
        for name, path in paths.items():
            began = time.perf_counter()
            person.get(path)
            if number >= 0:
                took[name].append((time.perf_counter() - began) * 1000)
    names = list(paths)
    print("| read | median | p95 | ÷ plain text | wanted |")
    print(f"|{'---|' * 5}")
    for name, times in took.items():
        beside = names[names.index(name) + 1] if name in (names[0], names[2]) else None
        ratio = median(a / b for a, b in zip(times, took[beside], strict=True)) if beside else None
        said = f"{ratio:.2f} | ≤ {TIMES:g} {'✓' if ratio <= TIMES else '✗'}" if ratio else "|"
        print(
            f"| {name} | {median(times):.1f} ms | {quantiles(times, n=20)[-1]:.1f} ms | {said} |", flush=True
        )
    return took


def _rotation(environ: Mapping[str, str]) -> dict[str, float]:
    """By the command, beside the memory of one that only counts."""
    _, before = _command(environ, "status")
    took, most = _command(environ, "rotate")
    rises = most - before
    print("\n| rotation | seconds | keys a second | rises by |")
    print(f"|{'---|' * 4}")
    said = "✓" if rises < GROWTH_MIB else "✗"
    print(f"| {KEYS:,} keys | {took:.1f} | {KEYS / took:,.0f} | {rises:.0f} MiB {said} |", flush=True)
    return {"seconds": took, "before": before, "most": most}


def _command(environ: Mapping[str, str], verb: str) -> tuple[float, float]:
    """Seconds, and the most that it weighed, in MiB."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "cairn.cli", "--json", "casework", "keys", verb],
        env={**os.environ, **environ}, stdout=subprocess.PIPE,
    )  # fmt: skip
    if process.stdout is None:
        raise RuntimeError("a pipe was asked for")
    answer = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if status or (verb == "rotate" and json.loads(answer)["rewrapped"] != KEYS):
        raise RuntimeError(f"{verb} ended with {status}: {answer!r}")
    return time.perf_counter() - began, used.ru_maxrss / 1024


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.casework")
    parser.add_argument("--asks", type=int, default=200)
    return parser.parse_args()


if __name__ == "__main__":
    main()
