"""Random reads and writes over several servers, and a ledger that knows which answers were too old."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

GRACE = 0.1
"""What an answer of another process may lag behind."""
PERSON = {
    "email": "alice@example.com", "username": "alice", "password": "Correct-Horse-7!", "full_name": "Alice",
}  # fmt: skip


@dataclass(slots=True)
class Written:
    value: int
    server: int
    acknowledged: float


@dataclass(slots=True)
class Ledger:
    """What was acknowledged, and every answer that did not know it in time."""

    written: dict[str, list[Written]] = field(default_factory=dict)
    stale: list[str] = field(default_factory=list)
    reads: int = 0
    hits: int = 0
    broken: int = 0
    slowest: float = 0.0

    def judge(self, item: str, server: int, asked: float, value: int, how: str) -> None:
        for write in reversed(self.written.get(item, [])):
            grace = 0.0 if write.server == server else GRACE
            if write.acknowledged + grace < asked:
                if value < write.value:
                    late = asked - write.acknowledged
                    self.stale.append(
                        f"{how} on {server}: {value} < {write.value}, {late:.3f} s after its ack on {write.server}"
                    )
                return

    def check(self) -> None:
        assert not self.stale, self.stale[:5]
        assert not self.broken, f"{self.broken} answers were 5xx"
        assert self.reads > 20


class Crowd:
    """One owner with a few items, who writes through all servers while nobody in particular reads from all of them."""

    def __init__(self, servers: Sequence[str], seed: int = 1) -> None:
        self.servers = servers
        self.dice = random.Random(seed)
        self.ledger = Ledger()
        self.items: list[str] = []
        self.headers: dict[str, str] = {}
        self.may_fail = False
        self._http = [httpx.AsyncClient(base_url=url, timeout=10) for url in servers]

    async def arrive(self, items: int = 3) -> None:
        answer = await self._http[0].post("/api/v1/auth/register", json=PERSON)
        if answer.status_code == 409:
            answer = await self._http[0].post(
                "/api/v1/auth/login", json={"email": PERSON["email"], "password": PERSON["password"]}
            )
        said = answer.json()
        self.headers = {
            "Authorization": f"Bearer {said.get('access_token') or said['tokens']['access_token']}"
        }
        for number in range(items):
            new = {"name": f"thing {number}", "price": "1.00", "currency": "EUR", "quantity": 0}
            made = await self._http[0].post("/api/v1/items", json=new, headers=self.headers)
            assert made.status_code == 201, made.text
            self.items.append(made.json()["id"])

    async def live(self, seconds: float, readers: int = 4, pause: float = 0.02) -> Ledger:
        """Until the time is over: one writer an item, and so many readers."""
        until = time.monotonic() + seconds
        async with asyncio.TaskGroup() as group:
            for item in self.items:
                group.create_task(self._write(item, until, pause))
            for _ in range(readers):
                group.create_task(self._read(until))
        return self.ledger

    async def leave(self) -> None:
        for client in self._http:
            await client.aclose()

    async def _write(self, item: str, until: float, pause: float) -> None:
        known = self.ledger.written.setdefault(item, [])
        value = known[-1].value if known else 0
        while time.monotonic() < until:
            value += 1
            server = self.dice.randrange(len(self.servers))
            if await self.write(item, server, value) and self.dice.random() < 0.5:
                await self.read(item, server)
            await asyncio.sleep(self.dice.random() * 2 * pause)

    async def write(self, item: str, server: int, value: int) -> bool:
        path = f"/api/v1/items/{item}"
        began = time.monotonic()
        answer = await self._http[server].patch(path, json={"quantity": value}, headers=self.headers)
        now = time.monotonic()
        self.ledger.slowest = max(self.ledger.slowest, now - began)
        if answer.status_code == 200:
            self.ledger.written.setdefault(item, []).append(Written(value, server, now))
            return True
        self.ledger.broken += answer.status_code >= 500
        return False

    async def _read(self, until: float) -> None:
        while time.monotonic() < until:
            await self.read(self.dice.choice(self.items), self.dice.randrange(len(self.servers)))
            await asyncio.sleep(self.dice.random() * 0.004)

    async def read(self, item: str, server: int) -> str:
        """One read of the item, alone or in the list; answers what X-Cache said."""
        listed = self.dice.random() < 0.3
        asked = time.monotonic()
        answer = await self._http[server].get(
            "/api/v1/items?per_page=50" if listed else f"/api/v1/items/{item}"
        )
        self.ledger.reads += 1
        self.ledger.slowest = max(self.ledger.slowest, time.monotonic() - asked)
        if answer.status_code != 200:
            self.ledger.broken += answer.status_code >= 500
            return "broken"
        said = answer.headers["x-cache"]
        self.ledger.hits += said == "hit"
        found = answer.json()
        for row in found["items"] if listed else [found]:
            if row["id"] in self.items:
                self.ledger.judge(
                    row["id"], server, asked, row["quantity"], f"{'list' if listed else 'read'} ({said})"
                )
        return said


def mutant(folder: Path, source: str) -> dict[str, str]:
    """The environment of a server in which this Python has run first: a deliberately broken variant."""
    (folder / "sitecustomize.py").write_text(source, encoding="utf-8")
    return {"PYTHONPATH": str(folder)}
