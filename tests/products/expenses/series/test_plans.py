"""Series ask an index, and few statements, whatever a ledger holds."""

from __future__ import annotations

from datetime import date

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.kernel.access import Caller
from cairn.products.expenses.analytics.actions import asked_of
from cairn.products.expenses.analytics.schemas import ReportQuery
from cairn.products.expenses.ledgers.queries import terms_of
from cairn.products.expenses.series.actions import by_month, top_merchants, trend
from cairn.products.expenses.series.schemas import MerchantQuery, TrendQuery
from tests.builders.expenses import category_id, opened
from tests.cast import Cast
from tests.plans import Explaining
from tests.products.expenses.series.conftest import Asking

pytestmark = pytest.mark.integration
FILL = """
INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,
    base_currency, base_digits, fx_rate, fx_source, category_id, category_source, merchant, merchant_key,
    locked_fields, attachment_count, version, created_at, updated_at)
SELECT gen_random_uuid(), $1, CASE WHEN n % 9 = 0 THEN 'refund' ELSE 'expense' END, 'posted',
    date '2021-01-01' + n % 1800, 1 + n % 9000, 'EUR', 2, 1 + n % 9000, 'EUR', 2, 1, 'identity', $2, 'user',
    'Shop ' || n % 300, 'shop ' || n % 300, '{}', 0, 1, now(), now()
FROM generate_series(1, $3::integer) n
"""
DAYS = {"from": date(2024, 1, 1), "to": date(2024, 3, 31)}


async def test_no_report_reads_what_it_does_not_show(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
        await raw.execute(FILL, person.id, await category_id(raw, person), 20_000)
    await raw.execute("ANALYZE expenses.expenses")
    caller, reads = Caller(user_id=alice.id, roles=frozenset({"user"})), Explaining(raw, alice.id)
    terms, now = await terms_of(reads, caller), clock.now()
    reads.plans.clear()
    months = await by_month(reads, caller, asked_of(terms, ReportQuery.model_validate(DAYS), now))
    weeks = await trend(
        reads, caller, asked_of(terms, TrendQuery.model_validate({**DAYS, "bucket": "week"}), now)
    )
    shops = await top_merchants(reads, caller, asked_of(terms, MerchantQuery.model_validate(DAYS), now))
    assert months["totals"] == weeks["totals"] == shops["totals"]
    of_rows = [plan for plan in reads.plans if "on expenses" in plan]
    assert (
        len(of_rows) == 7
    )  # three of what is converted, three of what is not, one of how merchants are spelled
    for plan in of_rows:
        assert "Seq Scan" not in plan, plan


@pytest.mark.parametrize(("report", "statements"), [("by-month", 5), ("trend", 4), ("top-merchants", 5)])
async def test_a_report_takes_so_many_statements(
    alice: Asking, queries: list[str], report: str, statements: int
) -> None:
    for number in range(30):
        await alice.spend("1.00", f"2026-06-{number % 28 + 1:02}", merchant=f"Shop {number}", tags=("one",))
    await alice.get("summary")  # who asks is known from here on
    queries.clear()
    await alice.get(report)
    of_ledger = [sql for sql in queries if "expenses." in sql]
    assert len(of_ledger) == statements, of_ledger
