"""Travel intel in the cache of public reads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.products.travel.travel_intel.queries import fresh_until
from tests.builders.intel import INTEL, WARNING, at, made
from tests.cast import Cast, Person
from tests.kernel.cache.conftest import Running, running

pytestmark = pytest.mark.integration
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
async def kept(dsn: str) -> AsyncIterator[Running]:
    """A program whose cache has started."""
    async with running(dsn) as program:
        yield program


@dataclass(slots=True)
class Looks:
    """What is looked at before and after each write."""

    http: httpx.AsyncClient
    paths: list[str]

    async def warmed(self) -> None:
        """All of it is kept."""
        for path in self.paths:
            first, second = await self.http.get(path), await self.http.get(path)
            assert (second.headers["x-cache"], second.content) == ("hit", first.content), path

    async def after(self, who: Person, method: str, path: str, body: object = None) -> list[str]:
        """What is not kept any more after this write."""
        await self.warmed()
        answer = await self.http.request(method, path, json=body, headers=who.headers)
        assert answer.is_success, answer.text
        return [path for path in self.paths if (await self.http.get(path)).headers.get("x-cache") == "miss"]


async def test_what_is_kept_goes_with_each_write(
    cairn: wiring.Cairn, kept: Running, cast: Cast, trail: UUID
) -> None:
    http = kept.http
    bob, charlie, ada = await cast.bob(), await cast.charlie(), await cast.ada()
    intel = await made(http, bob, trail)
    one, figures = at(intel), f"{INTEL}/stats/{trail}"
    looks = Looks(http, [INTEL, f"{INTEL}?itinerary_id={trail}", one, f"{one}/responses", figures])
    assert await looks.after(bob, "PATCH", one, {"content": "Another path"}) == looks.paths
    assert (await http.get(one)).json()["content"] == "Another path"
    assert await looks.after(charlie, "POST", f"{one}/helpful") == looks.paths[:-1]
    assert (await http.get(one)).json()["helpful_count"] == 1
    assert await looks.after(charlie, "POST", f"{one}/helpful") == []
    assert await looks.after(charlie, "POST", f"{one}/respond", {"content": "Thanks"}) == looks.paths
    assert (await http.get(f"{one}/responses")).json()["total"] == 1
    for path in (INTEL, one, figures):
        answer = await http.get(path, headers=bob.headers)
        assert answer.headers["x-cache"] == "bypass"
        assert answer.headers["cache-control"] == "private, no-cache"
    await looks.warmed()
    await http.post(f"{one}/hide", headers=ada.headers)
    assert (await http.get(one)).status_code == 404
    assert (await http.get(INTEL)).json()["items"] == []
    assert (await http.get(figures)).json()["total"] == 0


async def test_case_07_what_is_kept_goes_with_its_itinerary(
    cairn: wiring.Cairn, kept: Running, cast: Cast, trail: UUID
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    one = at(await made(kept.http, bob, trail))
    looks = Looks(kept.http, [INTEL, one, f"{one}/responses", f"{INTEL}/stats/{trail}"])
    body = {"visibility": "private"}
    assert await looks.after(alice, "PATCH", f"/api/v1/itineraries/{trail}", body) == [INTEL]
    statuses = [(await kept.http.get(path)).status_code for path in looks.paths]
    assert statuses == [200, 404, 404, 404]
    assert (await kept.http.get(INTEL)).json()["items"] == []


async def test_nothing_outlives_what_expires(
    cairn: wiring.Cairn, kept: Running, cast: Cast, trail: UUID
) -> None:
    ends = clock.now() + timedelta(seconds=0.09)
    intel = await made(kept.http, await cast.bob(), trail, WARNING, valid_until=ends.isoformat())
    paths = [
        f"{INTEL}?itinerary_id={trail}",
        f"{INTEL}?itinerary_id={trail}&open=true",
        at(intel),
        f"{INTEL}/stats/{trail}",
    ]
    for path in paths:
        await kept.http.get(path)
    while clock.now() <= ends:
        await asyncio.sleep(0.02)
    listed, still_open, one, figures = [(await kept.http.get(path)).json() for path in paths]
    assert listed["items"][0]["expired"] is True
    assert still_open["items"] == []
    assert one["expired"] is True
    assert figures["open_warnings"] == 0


def test_until_when_a_page_is_as_it_is() -> None:
    soon, later = NOW + timedelta(minutes=1), NOW + timedelta(hours=1)
    rows = [{"valid_until": end, "next_expiry": soon, "expired": end == NOW} for end in (None, later, NOW)]
    assert fresh_until(rows) == later
    assert fresh_until(rows[:1]) is None
    assert fresh_until(rows, by_open=True) == soon
    assert fresh_until([]) is None
    before = clock.now()
    assert before <= (fresh_until([], by_open=True) or NOW) <= clock.now()


def test_what_expired_between_its_reading_and_now_is_not_kept() -> None:
    assert fresh_until([{"valid_until": NOW, "expired": False}]) == NOW
