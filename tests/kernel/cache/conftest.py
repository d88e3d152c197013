"""Whole programs on one database, each with a cache that has started: what several processes are, in one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.kernel.cache import Cache
from cairn.main import app_of
from tests.cast import Cast, Person
from tests.conftest import ORIGIN, settings_for
from tests.database import empty
from tests.redis_server import OwnRedis, own_redis

NEW = {"name": "Trail tent", "price": "189.00", "currency": "EUR", "quantity": 0}


@dataclass(slots=True)
class Running:
    """One program, asked as its clients ask it."""

    cairn: wiring.Cairn
    http: httpx.AsyncClient

    @property
    def cache(self) -> Cache:
        assert self.cairn.cache is not None
        return self.cairn.cache

    async def trusted(self, *, wanted: bool = True, within: float = 8.0) -> None:
        """Until the cache may serve what is older than a moment."""
        async with asyncio.timeout(within):
            while self.cache._is_trusted != wanted or (
                wanted and self.cache.shared and self.cache.shared._owed
            ):
                await asyncio.sleep(0.01)

    async def quantity(self, path: str) -> int:
        return int((await self.http.get(path)).json()["quantity"])

    async def said(self, path: str, **headers: str) -> str:
        return (await self.http.get(path, headers=headers)).headers["x-cache"]


@asynccontextmanager
async def running(dsn: str, **more: str) -> AsyncIterator[Running]:
    cairn = wiring.build(settings_for(dsn, **more))
    app = app_of(cairn)
    await cairn.database.open()
    assert cairn.cache is not None
    await cairn.cache.start()
    cairn.system.accepting = True
    try:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=ORIGIN) as http:
            made = Running(cairn, http)
            await made.trusted()
            yield made
    finally:
        await cairn.cache.stop()
        await cairn.close()


@dataclass(slots=True)
class Two:
    """Two programs, an owner, and an item of hers."""

    one: Running
    other: Running
    owner: Person
    path: str

    async def write(self, quantity: int, through: Running) -> None:
        answer = await through.http.patch(self.path, json={"quantity": quantity}, headers=self.owner.headers)
        assert answer.status_code == 200, answer.text

    async def settled(self, quantity: int) -> None:
        """Within the promise, and from then on, both say so."""
        await asyncio.sleep(0.1)
        for _ in range(3):
            for program in (self.one, self.other):
                assert await program.quantity(self.path) == quantity


@asynccontextmanager
async def two(dsn: str, raw: asyncpg.Connection, **more: str) -> AsyncIterator[Two]:
    async with AsyncExitStack() as stack:
        one, other = [await stack.enter_async_context(running(dsn, **more)) for _ in range(2)]
        owner = await Cast(one.cairn, raw).alice()
        made = await one.http.post("/api/v1/items", json=NEW, headers=owner.headers)
        await asyncio.sleep(0.15)
        yield Two(one, other, owner, f"/api/v1/items/{made.json()['id']}")


@pytest.fixture
def redis() -> Iterator[OwnRedis]:
    with own_redis() as server:
        yield server


@pytest.fixture
async def clean(dsn: str, raw: asyncpg.Connection) -> str:
    await empty(raw)
    return dsn


@pytest.fixture(params=["notify", "redis"])
async def both(request: pytest.FixtureRequest, clean: str, raw: asyncpg.Connection) -> AsyncIterator[Two]:
    """Two programs that hear of each other by NOTIFY, and two that share a Redis."""
    more = {"REDIS_URL": request.getfixturevalue("redis").url} if request.param == "redis" else {}
    async with two(clean, raw, **more) as made:
        yield made


@pytest.fixture
async def alone(clean: str) -> AsyncIterator[Running]:
    async with running(clean) as made:
        yield made
