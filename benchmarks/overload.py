"""`python -m benchmarks.overload [--seconds 60] [--times 5] [--path …]`: five times more than a process can do.

`cairn serve` with one worker and a signed-in list of a hundred rows. First the peak: as many connections as keep it
busy. Then requests at five times that rate, whatever is answered, and beside them probes and sign-ins, ten a second
each. Then nothing but those, until they are as fast as before. The load runs on the server's cores.
"""

from __future__ import annotations

import argparse
import asyncio
import http.client
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import asyncpg

from benchmarks.open_loop import Counted, Plan, run
from benchmarks.place import database
from benchmarks.process import _children, _weight
from cairn.base import clock
from cairn.base.ids import new_id

SECRET = "a-key-that-only-the-benchmarks-of-cairn-use-0123456789"
PERSON = {"email": "busy@example.com", "username": "busy", "password": "Correct-Horse-7!"}
ITEMS, PATH = 20_000, "/api/v1/items?per_page=100&search=weather&sort=name"
PEAK_SECONDS, MOST_CONNECTIONS = 3.0, 800


@dataclass(slots=True)
class Overload:
    """Requests per second and milliseconds. `probe`, `sign_in`: slowest but a few (p95) during the overload, and how
    many of them were refused. `calm`: seconds after the end until a list was as fast as before. Memory in MiB.
    """

    peak: float
    offered: float
    counted: Counted
    before: float = 0.0
    after: float = 0.0
    calm: float = float("inf")
    beside: dict[str, list[tuple[int, float]]] = field(default_factory=dict)

    @property
    def goodput(self) -> float:
        return self.counted.count(200) / self.counted.seconds

    def p95(self, what: str) -> float:
        found = sorted(took for status, took in self.beside.get(what, ()) if status == 200)
        return found[int(len(found) * 0.95)] if found else float("nan")

    def refused(self, what: str) -> int:
        return sum(status != 200 for status, _ in self.beside.get(what, ()))

    @property
    def signed_in(self) -> int:
        return sum(status == 200 for status, _ in self.beside.get("sign_in", ()))

    def printed(self) -> str:
        counted = self.counted
        away = self.refused("sign_in")
        ok, no = [
            f"p50 {counted.p(code, 50):.1f} ms, p95 {counted.p(code, 95):.1f} ms" for code in (200, 503)
        ]
        answers = ", ".join(f"{len(times)} x {status}" for status, times in sorted(counted.times.items()))
        return "\n".join(
            [
                f"peak            {self.peak:.0f}/s",
                f"offered         {self.offered:.0f}/s for {counted.seconds:.0f} s; {counted.unsent} not sent",
                f"answers         {answers}; {counted.unanswered} without one",
                f"goodput         {self.goodput:.0f}/s, {self.goodput / self.peak:.0%} of the peak",
                f"200             {ok}",
                f"503             {no}, p99 {counted.p(503, 99):.1f} ms",
                f"probe           p95 {self.p95('probe'):.1f} ms, {self.refused('probe')} refused",
                f"sign-in         p95 {self.p95('sign_in'):.0f} ms, {self.signed_in} in, {away} refused",
                f"back to normal  {self.calm:.1f} s after the end",
                f"memory          {self.before:.0f} to {self.after:.0f} MiB",
            ]
        )


def measure(dsn: str, seconds: float, times: float = 5.0, path: str = PATH, **more: str) -> Overload:
    """One round on this migrated database. `more`: settings of the server. Raises RuntimeError where it does not
    start.
    """
    with (
        tempfile.TemporaryDirectory(prefix="cairn-overload-") as folder,
        _serving(dsn, Path(folder), more) as (port, pid),
    ):
        headers = {"Authorization": f"Bearer {_signed_in(port)}"}
        run(Plan(port, path, headers, 1.0))  # the warm-up
        usual = _one_by_one(port, path, headers, 20)
        counted = run(Plan(port, path, headers, PEAK_SECONDS))
        peak = counted.count(200) / counted.seconds
        before = _weight(pid).resident
        over, stop = Overload(peak, peak * times, counted, before), threading.Event()
        samplers = [
            threading.Thread(target=_sampled, args=(port, kind, over, stop)) for kind in ("probe", "sign_in")
        ]
        for sampler in samplers:
            sampler.start()
        over.counted = run(Plan(port, path, headers, seconds, peak * times, MOST_CONNECTIONS))
        ended = time.monotonic()
        stop.set()
        for sampler in samplers:
            sampler.join()
        while over.calm > 30 and time.monotonic() - ended < 30:
            if _one_by_one(port, path, headers, 5) < usual * 3 + 5:
                over.calm = time.monotonic() - ended
        over.after = _weight(pid).resident
        return over


def main() -> None:
    asked = _asked()
    with database() as dsn:
        asyncio.run(fill(dsn))
        print(measure(dsn, asked.seconds, asked.times, asked.path).printed())


async def fill(dsn: str) -> None:
    """The rows that are listed; every run makes as many."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.executemany(
            "INSERT INTO catalogue.items (id, owner_id, name, description, price, currency, category, tags, quantity,"
            " is_active, created_at, updated_at)"
            " VALUES ($1, $1, $2, 'For every weather.', 9.5, 'EUR', 'tent', '{light}', 7, true, $3, $3)",
            [(new_id(), f"Tent {number}", clock.now()) for number in range(ITEMS)],
        )
    finally:
        await connection.close()


@contextmanager
def _serving(dsn: str, folder: Path, more: dict[str, str]) -> Iterator[tuple[int, int]]:
    """`cairn serve` with one worker; yields its port and the worker's process id."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environ = {
        **os.environ, "ENVIRONMENT": "test", "DATABASE_URL": dsn, "PORT": str(port), "WORKERS": "1",
        "SECRET_KEY": SECRET, "CAIRN_HOME": str(folder / "home"), "LOG_LEVEL": "INFO", "LOG_FORMAT": "json",
        "RATE_LIMIT_ENABLED": "false", "PRODUCTS": "accounts,catalogue", **more,
    }  # fmt: skip
    with (folder / "log").open("wb") as log:
        serve = subprocess.Popen(
            [sys.executable, "-m", "cairn.cli", "serve"], env=environ, stdout=log, stderr=log
        )
    try:
        began = time.monotonic()
        while time.monotonic() - began < 60 and serve.poll() is None:
            with suppress(OSError):
                if _ask(port, "GET", "/health/ready")[0] == 200:
                    break
            time.sleep(0.05)
        else:
            raise RuntimeError((folder / "log").read_text(encoding="utf-8"))
        yield port, max(_children(serve.pid), key=lambda pid: _weight(pid).resident)
    finally:
        serve.terminate()
        serve.wait(20)


def _ask(
    port: int, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    try:
        given = {"Content-Type": "application/json"} if body is not None else {}
        text = None if body is None else json.dumps(body)
        connection.request(method, path, text, {**given, **(headers or {})})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _signed_in(port: int) -> str:
    _ask(port, "POST", "/api/v1/auth/register", PERSON)
    said = {"username": PERSON["username"], "password": PERSON["password"]}
    status, body = _ask(port, "POST", "/api/v1/auth/login", said)
    if status != 200:
        raise RuntimeError(f"login was answered {status}: {body!r}")
    return str(json.loads(body)["access_token"])


def _one_by_one(port: int, path: str, headers: dict[str, str], count: int) -> float:
    """Milliseconds of the list in the middle, asked one at a time; endless where one was refused."""
    times = []
    for _ in range(count):
        began = time.perf_counter()
        status, _body = _ask(port, "GET", path, headers=headers)
        times.append((time.perf_counter() - began) * 1000 if status == 200 else float("inf"))
    return median(times)


def _sampled(port: int, kind: str, over: Overload, stop: threading.Event) -> None:
    said = {"username": PERSON["username"], "password": PERSON["password"]}
    while not stop.wait(0.1):
        began = time.perf_counter()
        if kind == "probe":
            status, _ = _ask(port, "GET", "/health")
        else:
            status, _ = _ask(port, "POST", "/api/v1/auth/login", said)
        over.beside.setdefault(kind, []).append((status, (time.perf_counter() - began) * 1000))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.overload")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--path", default=PATH, help="what is asked")
    parser.add_argument("--times", type=float, default=5, help="of the peak")
    return parser.parse_args()


if __name__ == "__main__":
    main()
