"""Writers with an Idempotency-Key and readers, who go on whatever happens, and the ledger of what they were told.

A writer sends a key until it has an answer for it, as a client that heeds `Idempotency-Key` does. Acknowledged is what
came as a whole 2xx.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg
import httpx

from tests.cast import PASSWORD
from tests.chaos.wire import Heard, Wire

ITEMS = "/api/v1/items"


@dataclass(slots=True)
class Crowd:
    """`acknowledged`: the id that each key was told. `longest`: seconds of the slowest answer. `broken`: connections
    that broke off before their answer. `pause`: seconds that each thinks between two requests."""

    port: int
    headers: dict[str, str]
    acknowledged: dict[str, object] = field(default_factory=dict)
    sent: set[str] = field(default_factory=set)
    statuses: Counter[int] = field(default_factory=Counter)
    longest: float = 0.0
    broken: int = 0
    stopped: bool = False
    patience: float = 25.0
    pause: float = 0.0

    async def write(self, name: str) -> None:
        """One item after another."""
        wire, number = Wire(self.port), 0
        while not self.stopped:
            await self._one(wire, f"{name}-{number}")
            number += 1
            if self.pause:
                await asyncio.sleep(self.pause)
        wire.cut()

    async def read(self) -> None:
        wire = Wire(self.port)
        while not self.stopped:
            await self._answered(wire, "GET", ITEMS, {}, None)
            await asyncio.sleep(self.pause or 0.005)
        wire.cut()

    async def _one(self, wire: Wire, key: str) -> None:
        self.sent.add(key)
        until = time.monotonic() + self.patience
        while time.monotonic() < until:
            heard = await self._answered(wire, "POST", ITEMS, {"idempotency-key": key}, {"name": key})
            if heard is not None and heard.status == 201:
                self.acknowledged[key] = heard.json()["id"]
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"{key} was never answered with 201: {dict(self.statuses)}")

    async def _answered(
        self, wire: Wire, method: str, path: str, headers: dict[str, str], json: object
    ) -> Heard | None:
        begun = time.monotonic()
        try:
            heard = await wire.ask(method, path, {**self.headers, **headers}, json)
        except ConnectionError:
            self.broken += 1
            return None
        self.longest = max(self.longest, time.monotonic() - begun)
        self.statuses[heard.status] += 1
        return heard

    @asynccontextmanager
    async def going(self, writers: int, readers: int = 0, name: str = "key") -> AsyncIterator[None]:
        """They work until the block ends; each then finishes what it has begun."""
        self.stopped = False
        tasks = [asyncio.create_task(self.write(f"{name}-{number}")) for number in range(writers)]
        tasks += [asyncio.create_task(self.read()) for _ in range(readers)]
        try:
            yield
        finally:
            self.stopped = True
            done = await asyncio.gather(*tasks, return_exceptions=True)
        for problem in done:
            if problem is not None:
                raise problem

    async def acknowledges(self, count: int, within: float = 20) -> None:
        """Until so many more keys were answered."""
        wanted, until = len(self.acknowledged) + count, time.monotonic() + within
        while len(self.acknowledged) < wanted:
            assert time.monotonic() < until, f"{len(self.acknowledged)} of {wanted}: {self.statuses}"
            await asyncio.sleep(0.01)


async def signed_up(port: int) -> Crowd:
    """A crowd that is one person, who has just registered."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
        answer = await client.post(
            "/api/v1/auth/register", json={"email": "a@example.com", "password": PASSWORD}
        )
        assert answer.status_code == 201, answer.text
    return Crowd(port, {"authorization": f"Bearer {answer.json()['access_token']}"})


async def assert_clean_ledger(crowd: Crowd, dsn: str) -> None:
    """What was acknowledged is there, under the id that was told, and no key has two effects."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch("SELECT name, id::text AS id FROM catalogue.items")
        audited = await connection.fetchval(
            "SELECT count(*) FROM kernel.audit_log WHERE event = 'catalogue.item.created'"
        )
    finally:
        await connection.close()
    there = {(row["name"], row["id"]) for row in rows}
    lost = [key for key, told in crowd.acknowledged.items() if (key, told) not in there]
    doubled = [name for name, count in Counter(row["name"] for row in rows).items() if count > 1]
    assert not lost, f"{len(lost)} of {len(crowd.acknowledged)} acknowledged writes are lost"
    assert not doubled, f"{len(doubled)} keys have two effects"
    assert {row["name"] for row in rows} <= crowd.sent
    assert audited == len(rows), "an effect without its fact, or a fact without its effect"
