"""Reads and writes at random over two server processes on one database: no answer is older than promised."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

from cairn import wiring
from tests.cache_ledger import Crowd, Ledger, mutant
from tests.conftest import settings_for
from tests.database import empty
from tests.redis_server import own_redis
from tests.served import serving

pytestmark = [pytest.mark.chaos, pytest.mark.integration]
DEAF = "from cairn.kernel.cache.cache import Cache\nCache._heard = lambda self, text: None\n"
"""Hears nothing of what others commit."""
LATE = """
import asyncio
from cairn.kernel.cache import cache
async def committed(self):
    asyncio.get_running_loop().call_later(0.4, lambda: self._cache.touched(self.tags, in_redis=True))
cache._Word.committed = committed
cache.Cache._heard = lambda self, text: None
"""
"""Tells its own cache only after the answer."""


@contextmanager
def two_servers(dsn: str, *, redis: bool = False, broken: str = "") -> Iterator[list[str]]:
    with ExitStack() as stack:
        more = {}
        if redis:
            more["REDIS_URL"] = stack.enter_context(own_redis()).url
        if broken:
            more |= mutant(Path(stack.enter_context(tempfile.TemporaryDirectory())), broken)
        yield [stack.enter_context(serving(dsn, **more)) for _ in range(2)]


async def lived(servers: list[str], seconds: float, **how: float) -> Ledger:
    crowd = Crowd(servers)
    try:
        await crowd.arrive()
        await asyncio.sleep(0.3)
        return await crowd.live(seconds, **how)
    finally:
        await crowd.leave()


@pytest.fixture
async def clean(dsn: str, raw: object) -> str:
    await empty(raw)
    return dsn


@pytest.mark.parametrize("redis", [False, True], ids=["notify", "redis"])
async def test_no_answer_is_older_than_promised(clean: str, *, redis: bool) -> None:
    with two_servers(clean, redis=redis) as servers:
        ledger = await lived(servers, 5)
        ledger.check()
        assert ledger.hits, "a cache that keeps nothing is never stale"


@pytest.mark.parametrize(("broken", "redis"), [(DEAF, False), (DEAF, True), (LATE, False)])
@pytest.mark.mutant
async def test_the_ledger_would_notice(clean: str, broken: str, *, redis: bool) -> None:
    with two_servers(clean, redis=redis, broken=broken) as servers:
        ledger = await lived(servers, 3, pause=0.2)
        with pytest.raises(AssertionError):
            ledger.check()


async def test_a_commit_of_the_shell_is_heard(clean: str) -> None:
    """What no server has written reaches them all the same."""
    with serving(clean) as server:
        async with httpx.AsyncClient(base_url=server) as http:
            await asyncio.sleep(0.3)
            for _ in range(2):
                before = await http.get("/api/v1/items")
            assert (before.json()["total"], before.headers["x-cache"]) == (0, "hit")
            await asyncio.to_thread(_add_items, clean)
            await asyncio.sleep(0.1)
            assert (await http.get("/api/v1/items")).json()["total"] == 48


def _add_items(dsn: str) -> None:
    asyncio.run(wiring.seed(settings_for(dsn), None))
