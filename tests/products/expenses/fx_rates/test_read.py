"""GET /fx-rates and /fx-rates/{id}."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from tests.builders.expenses import opened
from tests.builders.fx_rates import FX_RATES, rate_row
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def listed(http: httpx.AsyncClient, person: Person, query: str = "") -> list[tuple[str, str, str]]:
    answer = await http.get(FX_RATES + query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return [(item["date"], item["base"], item["rate"]) for item in answer.json()["items"]]


async def test_ones_own_and_the_providers_newest_first(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await rate_row(raw, alice, "USD", "EUR", "0.900", day="2026-03-01")
    await rate_row(raw, None, "USD", "EUR", "0.91", day="2026-03-02")
    await rate_row(raw, bob, "USD", "EUR", "0.92", day="2026-03-03")
    await rate_row(raw, alice, "GBP", "JPY", "200", day="2026-03-04")
    told = await facts.events()
    newest, middle, oldest = ("2026-03-04", "GBP", "200"), ("2026-03-02", "USD", "0.91"), (
        "2026-03-01", "USD", "0.9",
    )  # fmt: skip
    assert await listed(http, alice) == [newest, middle, oldest]
    assert await listed(http, alice, "?sort=date") == [oldest, middle, newest]
    assert await listed(http, alice, "?base=USD&quote=EUR") == [middle, oldest]
    assert await listed(http, alice, "?quote=GBP") == []
    assert await listed(http, alice, "?from=2026-03-02&to=2026-03-03") == [middle]
    assert await listed(http, alice, "?source=user") == [newest, oldest]
    assert await listed(http, alice, "?source=provider") == await listed(http, bob, "?source=provider")
    page = (await http.get(f"{FX_RATES}?per_page=2", headers=alice.headers)).json()
    assert (page["total"], page["total_pages"]) == (3, 2)
    assert await listed(http, alice, f"?cursor={page['next_cursor']}") == [oldest]
    assert await facts.events() == told


async def test_one_with_its_entity_tag(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    for owner, source in ((alice, "user"), (None, "provider")):
        rate_id = await rate_row(raw, owner, "USD", "EUR", "0.913200")
        answer = await http.get(f"{FX_RATES}/{rate_id}", headers=alice.headers)
        found = answer.json()
        assert (answer.status_code, found) == (200, {
            "id": str(rate_id), "base": "USD", "quote": "EUR", "date": "2026-03-01", "rate": "0.9132",
            "source": source, "version": 1, "created_at": found["created_at"], "updated_at": found["updated_at"],
        })  # fmt: skip
        known = {**alice.headers, "If-None-Match": answer.headers["ETag"]}
        assert (await http.get(f"{FX_RATES}/{rate_id}", headers=known)).status_code == 304


async def test_nobody_a_stranger_and_nothing(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    await opened(cairn, alice)
    rate_id = await rate_row(raw, alice)
    for url in (FX_RATES, f"{FX_RATES}/{rate_id}"):
        refused(await http.get(url), 401, "unauthenticated")
    for person in (bob, ada):
        for other in (rate_id, new_id(), "no-id"):
            refused(await http.get(f"{FX_RATES}/{other}", headers=person.headers), 404, "fx_rate_not_found")


async def test_malformed(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    for query, pointer in (
        ("base=eur", "?base"),
        ("quote=EURO", "?quote"),
        ("from=yesterday", "?from"),
        ("from=2026-03-02&to=2026-03-01", "?from"),
        ("source=me", "?source"),
        ("sort=rate", "?sort"),
        ("from_=2026-03-02", "?from_"),
    ):
        refused(await http.get(f"{FX_RATES}?{query}", headers=alice.headers), 422, "invalid", pointer)
