"""Reports read what they show through an index: 20,000 rows among 40,000 of others."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date

import asyncpg
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.analytics.actions import (
    Asked,
    asked_of,
    by_category,
    by_payment_method,
    by_tag,
    summed_up,
)
from cairn.products.expenses.analytics.schemas import CategoryReportQuery
from cairn.products.expenses.ledgers.queries import terms_of
from tests.builders.expenses import category_id, opened
from tests.cast import Cast
from tests.plans import Explaining

pytestmark = pytest.mark.integration
FILL = """
INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,
    base_currency, base_digits, fx_rate, fx_source, category_id, category_source, payment_method, locked_fields,
    attachment_count, version, created_at, updated_at)
SELECT gen_random_uuid(), $1, CASE WHEN n % 9 = 0 THEN 'refund' ELSE 'expense' END, 'posted',
    date '2024-01-01' + n % 800, 1 + n * 7919 % 100000, 'EUR', 2, 1 + n * 7919 % 100000, 'EUR', 2, 1, 'identity', $2,
    'user', (ARRAY['cash', 'check', NULL])[1 + n % 3], '{}', 0, 1, now(), now()
FROM generate_series(1, 20000) n
"""
SEEN = "SELECT relallvisible > 0.9 * relpages FROM pg_class WHERE oid = 'expenses.expenses'::regclass"
YEAR = {"from": date(2025, 1, 1), "to": date(2025, 12, 31)}
Make = Callable[[Executor, Caller, Asked[CategoryReportQuery]], Awaitable[Row]]


@pytest.fixture
async def filled(cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection) -> Caller:
    people = [await cast.person(name) for name in ("alice", "bob", "charlie")]
    for person in people:
        await opened(cairn, person)
        await raw.execute(FILL, person.id, await category_id(raw, person))
    async with asyncio.timeout(20):  # until nobody is left to whom rows that were just made are not visible
        await raw.execute("VACUUM ANALYZE expenses.expenses")
        while not await raw.fetchval(SEEN):
            await raw.execute("VACUUM expenses.expenses")
    return Caller(user_id=people[0].id, roles=frozenset({"user"}))


async def asked(raw: asyncpg.Connection, caller: Caller) -> Asked[CategoryReportQuery]:
    terms = await terms_of(Asking(raw), caller)
    return asked_of(terms, CategoryReportQuery.model_validate(YEAR), clock.now())


class Asking:
    """Runs statements beside the program."""

    def __init__(self, raw: asyncpg.Connection) -> None:
        self._raw = raw

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        return list(await self._raw.fetch(statement.sql, *statement.arguments(values)))

    async def row(self, statement: Statement, values: Row) -> Row | None:
        return next(iter(await self.rows(statement, values)), None)


async def test_nobody_elses_rows_are_read(filled: Caller, raw: asyncpg.Connection) -> None:
    question = await asked(raw, filled)
    makers: list[tuple[Make, int]] = [(summed_up, 3), (by_category, 2), (by_payment_method, 2), (by_tag, 3)]
    for make, statements in makers:
        reads = Explaining(raw, filled.id)
        told = await make(reads, filled, question)
        assert told["totals"]["count"] > 8_000  # type: ignore[index]
        plans = [plan for plan in reads.plans if "on expenses" in plan]
        assert len(plans) == statements
        for plan in plans:
            assert "Seq Scan on expenses" not in plan, plan
        if make in (summed_up, by_category):
            assert "Index Only Scan using ix_expenses_reported" in plans[0], plans[0]
