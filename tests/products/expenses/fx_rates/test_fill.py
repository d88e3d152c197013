"""POST /fx-rates: what it converts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import category_id, expense_row, ledger_version, opened
from tests.builders.fx_rates import FX_RATES, rate_row
from tests.cast import Cast, Person
from tests.facts import Facts

pytestmark = pytest.mark.integration
Told = tuple[int | None, str | None, str | None, str | None, int]
NOTHING: Told = (None, None, None, None, 1)


async def made(http: httpx.AsyncClient, person: Person, **changes: str) -> None:
    body = {"base": "USD", "quote": "EUR", "date": "2026-03-01", "rate": "0.9", **changes}
    answer = await http.post(FX_RATES, json=body, headers=person.headers)
    assert answer.status_code == 201, answer.text


async def told(raw: asyncpg.Connection) -> Mapping[UUID, Told]:
    """Base amount in minor units, rate, source, day and version of every expense."""
    rows = await raw.fetch(
        "SELECT id, base_minor, trim_scale(fx_rate)::text, fx_source, fx_date::text, version FROM expenses.expenses"
    )
    return {row["id"]: tuple(row)[1:] for row in rows}


async def test_case_16_a_later_rate_fills_what_had_none(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    first = await expense_row(raw, alice, "10.01", "USD", rate=None, day="2026-03-01")
    last = await expense_row(raw, alice, "1", "USD", rate=None, day="2026-03-08", status="void")
    trashed = await expense_row(raw, alice, "2", "USD", rate=None, deleted_at=clock.now())
    kept = await expense_row(raw, alice, "1", "USD", rate="0.5")
    others = [
        await expense_row(raw, alice, "1", "USD", rate=None, day="2026-02-28"),
        await expense_row(raw, alice, "1", "USD", rate=None, day="2026-03-09"),
        await expense_row(raw, alice, "1", "GBP", rate=None),
        await expense_row(raw, bob, "1", "USD", rate=None),
    ]
    before, updated = await ledger_version(raw, alice), await raw.fetchval("SELECT now()")
    await made(http, alice)
    assert await told(raw) == {
        first: (901, "0.9", "user", "2026-03-01", 2),
        last: (90, "0.9", "user", "2026-03-01", 2),
        trashed: (180, "0.9", "user", "2026-03-01", 2),
        kept: (50, "0.5", "user", None, 1),
        **dict.fromkeys(others, NOTHING),
    }
    assert await facts.count("expenses.expenses", "updated_at > $1", updated) == 3
    assert await ledger_version(raw, alice) == before + 1
    assert (await facts.events())[2:] == ["expenses.fx_rate.created", "expenses.expense.converted"]
    assert await raw.fetchval(
        "SELECT changes FROM kernel.audit_log WHERE event LIKE '%converted'"
    ) in ('{"count": 3}', {"count": 3})  # fmt: skip


async def test_case_16_a_newer_rate_replaces_no_snapshot(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice, "10", "USD", rate=None, day="2026-03-03")
    await made(http, alice)
    await made(http, alice, date="2026-03-03", rate="0.5")
    assert await told(raw) == {mine: (900, "0.9", "user", "2026-03-01", 2)}
    assert (await facts.events()).count("expenses.expense.converted") == 1


async def test_case_16_inverse_cross_and_the_providers_leg(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await raw.execute("UPDATE expenses.ledgers SET base_currency = 'GBP'")
    row = {"rate": None, "base": "GBP"}
    dollars = await expense_row(raw, alice, "10", "USD", **row)  # type: ignore[arg-type]
    yen = await expense_row(raw, alice, "1000", "JPY", **row)  # type: ignore[arg-type]
    euros = await expense_row(raw, alice, "10", "EUR", **row)  # type: ignore[arg-type]
    francs = await expense_row(raw, alice, "10", "CHF", **row)  # type: ignore[arg-type]
    await rate_row(raw, alice, "EUR", "USD", "1.25")
    await rate_row(raw, None, "JPY", "EUR", "0.005", day="2026-02-25")
    await made(http, alice, base="CHF", quote="USD")  # leads nowhere
    assert set((await told(raw)).values()) == {NOTHING}
    await made(http, alice, base="EUR", quote="GBP", rate="0.85")
    found = {
        dollars: (680, "0.68", "user", "2026-03-01", 2),
        yen: (425, "0.00425", "provider", "2026-02-25", 2),
        euros: (850, "0.85", "user", "2026-03-01", 2),
    }
    assert await told(raw) == {**found, francs: NOTHING}
    await made(http, alice, base="EUR", quote="CHF", rate="2")
    assert await told(raw) == {**found, francs: (425, "0.425", "user", "2026-03-01", 2)}


async def test_case_16_what_is_planned_goes_by_today(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    today = clock.now().date()

    def on(days: int) -> str:
        return (today + timedelta(days=days)).isoformat()

    planned = await expense_row(raw, alice, "10", "USD", rate=None, day=on(90), status="planned")
    overdue = await expense_row(raw, alice, "10", "USD", rate=None, day=on(-30), status="planned")
    posted = await expense_row(raw, alice, "10", "USD", rate=None, day=on(-30))
    for days in (-8, 1, -30):
        await made(http, alice, date=on(days), rate="0.5")
    assert await told(raw) == {
        planned: NOTHING, overdue: NOTHING, posted: (500, "0.5", "user", on(-30), 2),
    }  # fmt: skip
    await made(http, alice, date=on(-7))
    found = (900, "0.9", "user", on(-7), 2)
    assert await told(raw) == {planned: found, overdue: found, posted: (500, "0.5", "user", on(-30), 2)}


async def test_case_17_more_than_a_ledger_holds_stays_unconverted(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    most = await expense_row(raw, alice, "100000000000", "USD", rate=None)
    small = await expense_row(raw, alice, "1", "USD", rate=None)
    await made(http, alice, rate="100000.1")
    assert await told(raw) == {most: NOTHING, small: (10000010, "100000.1", "user", "2026-03-01", 2)}
    await made(http, alice, date="2026-02-28")  # the newer one is what holds, and holds it back
    assert (await told(raw))[most] == NOTHING


async def test_a_rounding_is_half_to_even_and_may_end_in_nothing(
    http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    amounts = {"0.25": 12, "0.75": 38, "0.01": 0}
    rows = {await expense_row(raw, alice, one, "USD", rate=None): worth for one, worth in amounts.items()}
    await made(http, alice, rate="0.5")
    assert await told(raw) == {
        row: (worth, "0.5", "user", "2026-03-01", 2) for row, worth in rows.items()
    }  # fmt: skip


async def test_thousands_take_a_few_statements_each_thousand(
    http: httpx.AsyncClient,
    cairn: wiring.Cairn,
    cast: Cast,
    raw: asyncpg.Connection,
    facts: Facts,
    queries: list[str],
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await raw.execute(
        "INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_currency,"
        " base_digits, category_id, category_source, locked_fields, attachment_count, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 'expense', 'posted', date '2026-03-01' + n % 8, n, 'USD', 2, 'EUR', 2, $2,"
        " 'user', '{}', 0, 1, now(), now() FROM generate_series(1, 3200) n",
        alice.id, await category_id(raw, alice),
    )  # fmt: skip
    await rate_row(raw, None, "USD", "EUR", "0.5", day="2026-03-05")
    before = await ledger_version(raw, alice)
    queries.clear()
    await made(http, alice, rate="3")
    sent = [query for query in queries if "expenses." in query]
    # ledger, how many rates, the rate; four batches of read, rates and write; the fact and the ledger's version
    assert len(sent) == 3 + 4 * 3 + 1
    by_rate = await raw.fetch(
        "SELECT fx_date, fx_source, count(*), bool_and(base_minor = amount_minor * fx_rate OR fx_source = 'provider')"
        " FROM expenses.expenses GROUP BY 1, 2 ORDER BY 1"
    )
    assert [tuple(row) for row in by_rate] == [
        (date(2026, 3, 1), "user", 1600, True), (date(2026, 3, 5), "provider", 1600, True),
    ]  # fmt: skip
    assert await ledger_version(raw, alice) == before + 1
    assert (await facts.events())[1:] == ["expenses.fx_rate.created", "expenses.expense.converted"]
