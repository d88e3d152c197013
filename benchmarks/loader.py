"""The load: wrk, one thread, keep-alive connections. It is written in C, so it is not what the peers wait for."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parent / "wrk" / "round.lua"
MIXED = Path(__file__).parent / "wrk" / "mixed.lua"
CONNECTIONS = 32


@dataclass(frozen=True, slots=True)
class Load:
    """One row's requests: `paths` in turn, or `body` posted with a new Idempotency-Key each. `cached`: asked by nobody,
    against a peer that answers the same bytes out of a dict."""

    paths: Sequence[str]
    body: str | None = None
    cached: bool = False


@dataclass(frozen=True, slots=True)
class Round:
    """What wrk counted. Times in milliseconds."""

    per_second: float
    p50: float
    p95: float
    p99: float
    requests: int


class NoLoader(Exception):
    """There is no wrk on this machine; the message says how to get it."""


def check() -> None:
    if shutil.which("wrk") is None:
        raise NoLoader(
            "The benchmarks need wrk: apt-get install wrk (Debian, Ubuntu), brew install wrk (macOS)."
        )


def run(
    port: int,
    load: Load,
    headers: Mapping[str, str],
    seconds: float,
    folder: Path,
    *,
    connections: int = CONNECTIONS,
) -> Round:
    """Raises RuntimeError where one answer was not 2xx or one connection broke: such a round says nothing."""
    paths = folder / "paths"
    paths.write_text("\n".join(load.paths) + "\n", encoding="utf-8")
    environ = {**os.environ, "BENCH_PATHS": str(paths), "BENCH_RUN": uuid.uuid4().hex}
    if load.body is not None:
        environ["BENCH_BODY"] = load.body
    given = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "-s", str(SCRIPT), *given, f"http://127.0.0.1:{port}"],
        env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = json.loads(done.stdout.strip().splitlines()[-1])
    if said["refused"] or said["broken"] or not said["requests"]:
        raise RuntimeError(f"port {port}: {said}")
    return Round(
        said["requests"] / said["microseconds"] * 1e6, said["p50"] / 1e3, said["p95"] / 1e3, said["p99"] / 1e3,
        said["requests"],
    )  # fmt: skip


def mixed(
    url: str, users: int, seconds: float, think: float, requests: Path, *, addresses: int = 0
) -> dict[str, Any]:
    """Many users at once, each with a connection, who think for so many milliseconds between two requests: what
    `wrk/mixed.lua` says of it. `addresses`: from how many they say that they come."""
    environ = {
        **os.environ, "BENCH_REQUESTS": str(requests), "BENCH_RUN": uuid.uuid4().hex, "BENCH_THINK": f"{think:g}",
        "BENCH_SEED": "7", "BENCH_ADDRESSES": str(addresses),
    }  # fmt: skip
    done = subprocess.run(
        ["wrk", "-t1", f"-c{users}", f"-d{seconds:g}s", "--timeout", "10s", "-s", str(MIXED), url],
        env=environ, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.strip().splitlines()[-1])
