"""The rate of a day, as an expense asks for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import asyncpg
import pytest

from cairn import wiring
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor, Reads
from cairn.products.expenses.fx_rates.queries import rate_on
from cairn.products.expenses.fx_rates.rules import Quoted
from cairn.products.expenses.ledgers.queries import terms_of
from tests.builders.expenses import opened
from tests.builders.fx_rates import rate_row
from tests.cast import Cast, Person
from tests.plans import Explaining

pytestmark = pytest.mark.integration


async def asked(
    reads: Executor, person: Person, day: str, currency: str = "USD"
) -> tuple[str, str, str] | None:  # fmt: skip
    """Rate, source and day."""
    found = await quoted_on(reads, person, day, currency)
    return found and (f"{found.rate:f}", found.source, str(found.day))


async def quoted_on(reads: Executor, person: Person, day: str, currency: str) -> Quoted | None:
    caller = Caller(user_id=person.id, roles=frozenset({"user"}))
    return await rate_on(reads, caller, await terms_of(reads, caller), currency, date.fromisoformat(day))


async def test_case_16_seven_days_old_is_found_and_eight_is_not(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await rate_row(raw, alice, "USD", "EUR", "0.9", day="2026-03-01")
    reads = Reads(cairn.database)
    for day in ("2026-03-01", "2026-03-08"):
        assert await asked(reads, alice, day) == ("0.9", "user", "2026-03-01")
    for day in ("2026-02-28", "2026-03-09"):
        assert await asked(reads, alice, day) is None
    assert await asked(reads, bob, "2026-03-01") is None
    assert await asked(reads, alice, "2026-03-01", "GBP") is None


async def test_case_16_inverse_and_cross(cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    reads = Reads(cairn.database)
    await rate_row(raw, alice, "EUR", "USD", "1.1")
    assert await asked(reads, alice, "2026-03-01") == ("0.909090909091", "user", "2026-03-01")
    await raw.execute("UPDATE expenses.ledgers SET base_currency = 'GBP'")
    assert await asked(reads, alice, "2026-03-01") is None
    await raw.execute("UPDATE expenses.fx_rates SET rate = 1.25, date = '2026-02-27'")
    await rate_row(raw, None, "EUR", "GBP", "0.85")
    assert await asked(reads, alice, "2026-03-01") == ("0.68", "provider", "2026-02-27")


async def test_case_16_own_before_the_providers_of_one_day(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    reads = Reads(cairn.database)
    await rate_row(raw, alice, "EUR", "USD", "2")
    await rate_row(raw, None, "USD", "EUR", "0.9")
    assert await asked(reads, alice, "2026-03-01") == ("0.5", "user", "2026-03-01")
    assert await asked(reads, bob, "2026-03-01") == ("0.9", "provider", "2026-03-01")
    await rate_row(raw, None, "USD", "EUR", "0.8", day="2026-03-02")
    assert await asked(reads, alice, "2026-03-02") == ("0.8", "provider", "2026-03-02")
    assert await asked(reads, alice, "2026-03-01") == ("0.5", "user", "2026-03-01")


async def test_the_ledgers_own_currency_asks_nobody(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    reads = Reads(cairn.database)
    queries.clear()
    found = await quoted_on(reads, alice, "2026-03-01", "EUR")
    assert found == Quoted(Decimal(1), "identity", None)
    assert not any("fx_rates" in query for query in queries)
    await rate_row(raw, alice)
    queries.clear()
    await quoted_on(reads, alice, "2026-03-01", "USD")
    assert len([query for query in queries if "fx_rates" in query]) == 1


async def test_rates_of_others_are_not_looked_at(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await raw.execute(
        "INSERT INTO expenses.fx_rates (id, user_id, base, quote, date, rate, source, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), md5((n % 500)::text)::uuid, 'USD', 'EUR', date '2026-01-01' + n / 500, 1, 'user',"
        " 1, now(), now() FROM generate_series(0, 29999) n"
    )
    await raw.execute("ANALYZE expenses.fx_rates")
    reads = Explaining(raw, alice.id)
    assert await asked(reads, alice, "2026-02-01") is None
    plan = reads.plans[-1]
    assert "Seq Scan" not in plan, plan
    for owner in ("user_id = ", "user_id IS NULL"):
        assert f"Index Cond: (({owner}" in plan, plan
