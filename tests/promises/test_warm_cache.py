"""With every answer for nobody in the cache, everybody is still answered what is theirs to see."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from cairn.kernel.web.edge import Edge
from tests.cast import Cast, Person
from tests.kernel.cache.conftest import NEW, Running, running
from tests.promises.authorisation import ROLES, Asked, Stage, committed, operations

pytestmark = pytest.mark.integration


@pytest.fixture
async def warm(dsn: str) -> AsyncIterator[Running]:
    async with running(dsn) as program:
        yield program


class WarmStage(Stage):
    """Nobody asks first, twice: then it is there for whoever comes next."""

    async def _cell(self, asked: Asked, role: str, which: str) -> str:
        assert self.cairn.cache is not None
        self.cairn.cache.shelf.clear()
        return await super()._cell(asked, role, which)

    async def _answer(self, asked: Asked, path: str, caller: Person | None) -> str:
        for _ in range(2):
            await self.http.get(path)
        if caller is not None:
            assert (await self.http.get(path, headers=caller.headers)).headers.get(
                "x-cache", "bypass"
            ) == "bypass"
        return await super()._answer(asked, path, caller)


async def test_the_matrix_holds_with_a_warm_cache(app: Edge, warm: Running, raw: asyncpg.Connection) -> None:
    cached = {operation.operation_id for _, operation in warm.cairn.operations() if operation.cache}
    assert {"items_list", "items_read", "system_jwks"} <= cached
    stage = WarmStage(warm.cairn, warm.http, raw, app.openapi())
    wanted = {(line["operation"], line["role"]): line for line in committed() if line["operation"] in cached}
    for asked in operations(stage.document):
        for role in ROLES:
            if asked.name in cached:
                assert await stage.line(asked, role) == wanted[asked.name, role]


async def test_what_only_its_owner_sees_is_shared_with_nobody(
    app: Edge, warm: Running, raw: asyncpg.Connection
) -> None:
    cast = Cast(warm.cairn, raw)
    alice, bob = await cast.alice(), await cast.bob()
    made = await warm.http.post("/api/v1/items", json={**NEW, "is_active": False}, headers=alice.headers)
    path = made.headers["location"]
    for _ in range(3):
        for person, status, total in ((alice, 200, 1), (bob, 404, 0), (None, 404, 0)):
            headers = person.headers if person else {}
            assert (await warm.http.get(path, headers=headers)).status_code == status
            assert (await warm.http.get("/api/v1/items", headers=headers)).json()["total"] == total
    await warm.http.patch(path, json={"is_active": True}, headers=alice.headers)
    assert (await warm.http.get(path)).status_code == 200
    assert (await warm.http.get("/api/v1/items")).json()["total"] == 1
    await warm.http.patch(path, json={"is_active": False}, headers=alice.headers)
    assert (await warm.http.get(path)).status_code == 404
    assert (await warm.http.get("/api/v1/items")).json()["total"] == 0


async def test_the_kept_answers_hold_no_credentials(
    app: Edge, warm: Running, raw: asyncpg.Connection
) -> None:
    alice = await Cast(warm.cairn, raw).person("credentials")
    for headers in (alice.headers, {}, {"Cookie": "cairn_refresh=secret"}):
        await asyncio.gather(*[warm.http.get("/api/v1/items", headers=headers) for _ in range(3)])
    for entry in warm.cache.shelf._entries.values():
        assert not any(name in {b"set-cookie", b"authorization"} for name, _ in entry.stored.headers)
