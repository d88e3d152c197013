"""`python -m benchmarks.open_loop` with a `Plan` as JSON on stdin: requests at a rate, whatever is answered.

wrk sends the next request when the last one was answered, so a server that slows down is asked less: that is no
overload. Here requests go out when they are due, on as many connections as that takes. With `rate` 0 it is as wrk, on
`connections`: for the peak. Runs as a process of its own, and prints what it counted as JSON.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field

import uvloop

_TICK = 0.002
_HEAD_END = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Plan:
    """`rate` in requests per second. `path` is asked with these headers for so many seconds."""

    port: int
    path: str
    headers: dict[str, str]
    seconds: float
    rate: float = 0.0
    connections: int = 64


@dataclass(slots=True)
class Counted:
    """Milliseconds of every answer by status; what was due and found no connection; what had no answer at the end."""

    seconds: float
    times: dict[str, list[float]] = field(default_factory=dict)
    unsent: int = 0
    unanswered: int = 0

    def count(self, status: int) -> int:
        return len(self.times.get(str(status), ()))

    def p(self, status: int, percent: float) -> float:
        found = sorted(self.times.get(str(status), ()))
        return found[min(len(found) - 1, int(len(found) * percent / 100))] if found else float("nan")


def run(plan: Plan) -> Counted:
    """In a process of its own, so that what it counts is not its caller's waiting."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.open_loop"], input=json.dumps(asdict(plan)).encode(),
        capture_output=True, check=True, timeout=plan.seconds + 60,
    )  # fmt: skip
    return Counted(**json.loads(done.stdout))


class _Connection(asyncio.Protocol):
    def __init__(self, load: _Load) -> None:
        self._load, self._began, self._head, self._missing = load, 0.0, b"", 0
        self._status = 0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._load.send(self)

    def send(self) -> None:
        self._began, self._head = time.perf_counter(), b""
        self._transport.write(self._load.request)

    def data_received(self, data: bytes) -> None:
        if self._missing:
            self._missing -= len(data)
        else:
            self._head += data
            end = self._head.find(_HEAD_END)
            if end < 0:
                return
            head, self._status = self._head[: end + 2], int(self._head[9:12])
            length = int(_LENGTH.search(head)[1])
            self._missing = length - (len(self._head) - end - 4)
        if not self._missing:
            self._load.answered(self._status, (time.perf_counter() - self._began) * 1000)
            self._load.free(self)

    def connection_lost(self, _: Exception | None) -> None:
        self._load.lost(self)

    def close(self) -> None:
        self._transport.close()


class _Load:
    def __init__(self, plan: Plan) -> None:
        self._plan, self.counted = plan, Counted(plan.seconds)
        lines = {"Host": f"127.0.0.1:{plan.port}", **plan.headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        self.request = f"GET {plan.path} HTTP/1.1\r\n{head}\r\n".encode()
        self._idle: list[_Connection] = []
        self._open = self._under_way = 0
        self._ends = 0.0

    async def run(self) -> None:
        plan, loop = self._plan, asyncio.get_running_loop()
        began = time.perf_counter()
        self._ends = began + plan.seconds
        opening: set[asyncio.Task[object]] = set()
        sent = 0
        while (now := time.perf_counter()) < self._ends:
            due = plan.connections if not plan.rate else int((now - began) * plan.rate) - sent
            sent += due
            while due > 0 and self._idle:
                due -= 1
                self.send(self._idle.pop())
            for _ in range(min(due, plan.connections - self._open)):
                self._open += 1
                opening.add(
                    loop.create_task(
                        loop.create_connection(lambda: _Connection(self), "127.0.0.1", plan.port)
                    )
                )
                due -= 1
            if plan.rate:
                self.counted.unsent += due
            await asyncio.sleep(_TICK)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE):
                while self._under_way:  # noqa: ASYNC110  an event for each answer would be the load's own work
                    await asyncio.sleep(_TICK)
        self.counted.unanswered = self._under_way
        await asyncio.gather(*opening, return_exceptions=True)
        for connection in self._idle:
            connection.close()

    def free(self, connection: _Connection) -> None:
        if time.perf_counter() >= self._ends:
            connection.close()
        elif self._plan.rate:
            self._idle.append(connection)
        else:
            self.send(connection)

    def answered(self, status: int, took: float) -> None:
        self._under_way -= 1
        self.counted.times.setdefault(str(status), []).append(round(took, 3))

    def lost(self, connection: _Connection) -> None:
        self._open -= 1
        if connection in self._idle:
            self._idle.remove(connection)

    def send(self, connection: _Connection) -> None:
        self._under_way += 1
        connection.send()


def main() -> None:
    with contextlib.suppress(PermissionError):
        os.nice(-5)  # its own waiting for a core is not the server's
    load = _Load(Plan(**json.load(sys.stdin)))
    uvloop.run(load.run())
    json.dump(asdict(load.counted), sys.stdout)


if __name__ == "__main__":
    main()
