"""Whoever has just written reads from the primary."""

from __future__ import annotations

from collections.abc import Callable

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.db.recent import MOST, RecentWriters
from cairn.main import app_of
from tests.cast import Cast
from tests.conftest import ORIGIN, settings_for
from tests.database import empty


@pytest.mark.unit
def test_it_knows_who_wrote_for_a_while() -> None:
    recent, alice, bob = RecentWriters(lambda: True), new_id(), new_id()
    assert not recent.need_primary(alice)
    recent.wrote(alice)
    recent.wrote(None)
    assert recent.need_primary(alice)
    assert not recent.need_primary(bob)
    assert not recent.need_primary(None)
    late = RecentWriters(lambda: True, seconds=-1)
    late.wrote(alice)
    assert not late.need_primary(alice)


@pytest.mark.unit
def test_in_company_nobody_knows_what_was_written_elsewhere() -> None:
    recent = RecentWriters(lambda: False)
    assert recent.need_primary(new_id())
    assert not recent.need_primary(None)


@pytest.mark.unit
def test_it_remembers_a_bounded_number() -> None:
    recent = RecentWriters(lambda: True)
    first = new_id()
    recent.wrote(first)
    for _ in range(MOST):
        recent.wrote(new_id())
    assert not recent.need_primary(first)


@pytest.mark.integration
async def test_a_writers_reads_go_to_the_primary(
    dsn: str, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    await empty(raw)
    cairn = wiring.build(settings_for(dsn, DATABASE_READ_URL=dsn))
    assert cairn.runtime.recent is not None
    cairn.runtime.recent._alone = lambda: True
    await cairn.database.open()
    asked: list[bool] = []
    original: Callable[..., object] = cairn.database.connection

    def connection(**how: object) -> object:
        asked.append(bool(how["primary"]))
        return original(**how)

    monkeypatch.setattr(cairn.database, "connection", connection)
    cast = Cast(cairn, raw)
    alice, bob = await cast.alice(), await cast.bob()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app_of(cairn)), base_url=ORIGIN) as http:
        new = {"name": "Tent", "price": "1.00", "currency": "EUR"}
        made = await http.post("/api/v1/items", json=new, headers=alice.headers)
        await http.get("/api/v1/items", headers=bob.headers)
        for person, primary in ((alice, True), (bob, False)):
            asked.clear()
            assert (await http.get(made.headers["location"], headers=person.headers)).status_code == 200
            assert asked == [primary]
    await cairn.close()
