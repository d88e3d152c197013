"""DELETE /fx-rates/{id}."""

from __future__ import annotations

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from tests.builders.expenses import expense_row, ledger_version, opened
from tests.builders.fx_rates import FX_RATES, rate_row
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_case_16_what_it_converted_stays(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice, "10", "USD", rate=None)
    body = {"base": "USD", "quote": "EUR", "date": "2026-03-01", "rate": "0.9"}
    rate = (await http.post(FX_RATES, json=body, headers=alice.headers)).json()
    before = await ledger_version(raw, alice)
    url = f"{FX_RATES}/{rate['id']}"
    assert (await http.delete(url, headers=alice.headers)).status_code == 204
    refused(await http.delete(url, headers=alice.headers), 404, "fx_rate_not_found")
    row = await raw.fetchrow("SELECT base_minor, version FROM expenses.expenses WHERE id = $1", mine)
    assert tuple(row) == (900, 2)
    assert await facts.count("expenses.fx_rates") == 0
    assert await ledger_version(raw, alice) == before
    assert (await facts.events())[-1] == "expenses.fx_rate.deleted"


async def test_the_providers_stays(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    await opened(cairn, alice)
    rate_id = await rate_row(raw, None)
    for person in (alice, ada):
        answer = await http.delete(f"{FX_RATES}/{rate_id}", headers=person.headers)
        refused(answer, 403, "provider_rate")
    assert await facts.count("expenses.fx_rates") == 1


async def test_nobody_a_stranger_nothing_and_repeated(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    rate_id = await rate_row(raw, alice)
    refused(await http.delete(f"{FX_RATES}/{rate_id}"), 401, "unauthenticated")
    for other in (rate_id, new_id()):
        refused(await http.delete(f"{FX_RATES}/{other}", headers=bob.headers), 404, "fx_rate_not_found")
    stale = {**alice.headers, "If-Match": '"9.x"'}
    refused(await http.delete(f"{FX_RATES}/{rate_id}", headers=stale), 412, "precondition_failed")
    assert await facts.count("expenses.fx_rates") == 1
    for _ in range(2):
        answer = await http.delete(f"{FX_RATES}/{rate_id}", headers=alice.keyed("once"))
        assert answer.status_code == 204
    assert (await facts.events()).count("expenses.fx_rate.deleted") == 1
