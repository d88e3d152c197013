"""`python -m benchmarks.flood [--seconds 10] [--clients 100]`: what a flood of logins does to everything else.

`cairn serve` with one worker, a hundred clients that sign in as fast as they are answered, and beside them a sampler:
a signed-in read, a probe and a login of its own, some fifty a second each. The load generator and the sampler run on
the server's cores; so wrk runs at a lower priority (as if it were elsewhere) and the sampler at a higher one, where
that is allowed, because its own waiting for a core is not the server's.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

import asyncpg

from benchmarks import loader
from benchmarks.place import database
from benchmarks.process import _children, _weight
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.identity.passwords import PasswordHasher

RESULTS = Path(__file__).parent / "results"
SCRIPT = Path(__file__).parent / "wrk" / "flood.lua"
SECRET = "a-key-that-only-the-benchmarks-of-cairn-use-0123456789"
PASSWORD, PORT, PEOPLE = "Correct-Horse-7!", 18111, 500
WANTED = {"p99": 25.0, "logins": 40.0, "grown": 100.0, "refused": 50.0}
LOWER, HIGHER = 10, 5


@dataclass(slots=True)
class Sampled:
    """Milliseconds of the sampler's requests, by what was asked; of logins by status."""

    times: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, began: float) -> None:
        self.times.setdefault(what, []).append((time.perf_counter() - began) * 1000)

    def p(self, what: str, percent: int) -> float:
        found = self.times.get(what, [])
        return quantiles(found, n=100, method="inclusive")[percent - 1] if len(found) > 1 else float("nan")


@dataclass(slots=True)
class Flood:
    """One round. `answers`: how many by status, and per second those that signed in; memory in MiB."""

    name: str
    seconds: float
    answers: dict[str, int]
    sampled: Sampled
    before: float
    after: float

    @property
    def logins(self) -> float:
        return self.answers.get("200", 0) / self.seconds


def main() -> None:
    asked = _asked()
    loader.check()
    RESULTS.mkdir(exist_ok=True)
    with database() as dsn, tempfile.TemporaryDirectory(prefix="cairn-flood-") as folder:
        asyncio.run(_people(dsn))
        floods = [
            _round(dsn, Path(folder), name, bodies, waits, asked)
            for name, bodies, waits in _kinds()
            if name in asked.kinds
        ]
    raw = RESULTS / f"flood-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    raw.write_text(json.dumps([asdict(flood) for flood in floods]), encoding="utf-8")
    print(f"\n{printed(floods)}\n\nraw: {raw}")


def printed(floods: Sequence[Flood]) -> str:
    """Markdown, a row for each round."""
    lines = [
        "| flood | signed in | answers | read p50 / p99 | probe p99 | 503 p50 / p99 | login p99 | memory |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for flood in floods:
        sampled, answers = (
            flood.sampled,
            ", ".join(f"{n} x {status}" for status, n in sorted(flood.answers.items())),
        )
        lines.append(
            f"| {flood.name} | {flood.logins:.0f}/s | {answers} in {flood.seconds:.0f} s"
            f" | {sampled.p('read', 50):.1f} / {sampled.p('read', 99):.1f} ms | {sampled.p('probe', 99):.1f} ms"
            f" | {sampled.p('login 503', 50):.1f} / {sampled.p('login 503', 99):.1f} ms"
            f" | {sampled.p('login 200', 99):.0f} ms | {flood.before:.0f} to {flood.after:.0f} MiB |"
        )
    return "\n".join(lines)


def _kinds() -> Iterator[tuple[str, list[dict[str, str]], bool]]:
    """Nobody, to see what the machine does by itself; right passwords; wrong ones of nobody, which no lock stops."""
    right = [{"username": f"person-{number}", "password": PASSWORD} for number in range(PEOPLE)]
    wrong = [{"username": f"nobody-{number}", "password": "Wrong-Horse-7!"} for number in range(50_000)]
    both = [body for pair in zip(right * 40, wrong, strict=False) for body in pair]
    yield "none", [], False
    yield "right", right, False
    yield "wrong", wrong, False
    yield "both", both, False
    yield "one account", right[:1], False
    yield "right, waiting as told", right, True


def _round(
    dsn: str, folder: Path, name: str, bodies: list[dict[str, str]], waits: bool, asked: argparse.Namespace
) -> Flood:
    lines = folder / "bodies"
    lines.write_text("\n".join(json.dumps(body) for body in bodies) + "\n", encoding="utf-8")
    with _serving(dsn, folder) as pid:
        tokens = _tokens()
        before = _memory(pid)
        sampled, stop = Sampled(), threading.Event()
        samplers = [
            threading.Thread(target=_sample, args=(kind, tokens, sampled, stop))
            for kind in ("read", "probe", "login")
        ]
        said = _flooded(lines, waits, asked, samplers, stop)
        after = _memory(pid)
    print(f"{name}: {said['answers']}", file=sys.stderr, flush=True)
    return Flood(name, said["microseconds"] / 1e6, dict(said["answers"]), sampled, before, after)


def _flooded(
    lines: Path,
    waits: bool,
    asked: argparse.Namespace,
    samplers: list[threading.Thread],
    stop: threading.Event,
) -> dict[str, object]:
    if not lines.read_text(encoding="utf-8").strip():
        return _idle(asked.seconds, samplers, stop)
    environ = {**os.environ, "BENCH_BODIES": str(lines), **({"BENCH_WAITS": "1"} if waits else {})}
    url = f"http://127.0.0.1:{PORT}/api/v1/auth/login"
    command = [
        "wrk",
        "-t1",
        f"-c{asked.clients}",
        f"-d{asked.seconds:g}s",
        "--timeout",
        "20s",
        "-s",
        str(SCRIPT),
        url,
    ]
    wrk = subprocess.Popen(
        ["nice", "-n", str(LOWER), *command], env=environ, stdout=subprocess.PIPE, text=True
    )
    time.sleep(1)  # what the first second is like says nothing of a flood
    for sampler in samplers:
        sampler.start()
    out, _ = wrk.communicate()
    stop.set()
    for sampler in samplers:
        sampler.join()
    return json.loads(out.strip().splitlines()[-1])


def _idle(seconds: float, samplers: list[threading.Thread], stop: threading.Event) -> dict[str, object]:
    for sampler in samplers:
        sampler.start()
    time.sleep(seconds)
    stop.set()
    for sampler in samplers:
        sampler.join()
    return {"microseconds": seconds * 1e6, "answers": {}}


def _sample(kind: str, token: dict[str, str], sampled: Sampled, stop: threading.Event) -> None:
    with contextlib.suppress(OSError):
        mine = os.getpriority(os.PRIO_PROCESS, 0)
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), mine - HIGHER)
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    sent = 0
    while not stop.is_set():
        began, sent = time.perf_counter(), sent + 1
        if kind == "login":
            body = json.dumps({"username": f"sampler-{sent % PEOPLE}", "password": PASSWORD})
            connection.request("POST", "/api/v1/auth/login", body, {"Content-Type": "application/json"})
        elif kind == "read":
            connection.request("GET", token["item"], headers={"Authorization": token["bearer"]})
        else:
            connection.request("GET", "/health")
        answer = connection.getresponse()
        answer.read()
        sampled.add(kind if kind != "login" else f"login {answer.status}", began)
        if kind != "login" and answer.status != 200:
            raise RuntimeError(f"{kind} was answered {answer.status}")
        stop.wait(0.02)
    connection.close()


def _tokens() -> dict[str, str]:
    """An access token of somebody, and the address of an item of theirs."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)

    def ask(path: str, body: object, headers: dict[str, str]) -> dict[str, object]:
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json", **headers})
        return json.loads(connection.getresponse().read())

    said = ask("/api/v1/auth/login", {"username": "reader", "password": PASSWORD}, {})
    bearer = f"Bearer {said['access_token']}"
    item = ask("/api/v1/items", {"name": "Trail tent"}, {"Authorization": bearer})
    connection.close()
    return {"bearer": bearer, "item": f"/api/v1/items/{item['id']}"}


@contextmanager
def _serving(dsn: str, folder: Path) -> Iterator[int]:
    """`cairn serve` with one worker; yields the worker's process id."""
    environ = {
        **os.environ, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(PORT), "WORKERS": "1",
        "SECRET_KEY": SECRET, "CAIRN_HOME": str(folder / "home"), "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
        "RATE_LIMIT_ENABLED": "false", "PRODUCTS": "accounts,catalogue",
    }  # fmt: skip
    with (folder / "log").open("wb") as log:
        serve = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "serve"], env=environ, stdout=log, stderr=log
        )
    try:
        _wait_ready(serve)
        yield max(_children(serve.pid), key=lambda pid: _weight(pid).resident)
    finally:
        serve.terminate()
        serve.wait(20)


def _wait_ready(serve: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2)
        with contextlib.suppress(OSError):
            connection.request("GET", "/health/ready")
            if connection.getresponse().status == 200:
                return
        if serve.poll() is not None:
            break
        time.sleep(0.05)
    raise RuntimeError("the server did not start")


def _memory(pid: int) -> float:
    return _weight(pid).resident


async def _people(dsn: str) -> None:
    """Everybody who signs in, with one hash for all."""
    hasher = PasswordHasher(1, 1)
    hashed = await hasher.hash(PASSWORD)
    hasher.close()
    names = ["reader", *(f"{kind}-{number}" for kind in ("person", "sampler") for number in range(PEOPLE))]
    connection = await asyncpg.connect(dsn)
    try:
        await connection.executemany(
            "INSERT INTO accounts.users (id, email, email_key, username, username_key, password_hash, roles, state,"
            " created_at, updated_at) VALUES ($1, $2, $2, $3, $3, $4, '{user}', 'active', $5, $5)",
            [(new_id(), f"{name}@example.com", name, hashed, clock.now()) for name in names],
        )
    finally:
        await connection.close()


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.flood")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--clients", type=int, default=100)
    names = [name for name, _, _ in _kinds()]
    parser.add_argument("--kinds", type=lambda text: text.split(";"), default=names, help="separated by ;")
    return parser.parse_args()


if __name__ == "__main__":
    main()
