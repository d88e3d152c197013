"""Reports read what they show through an index, and little is done besides: on 20,000 rows among 100,000 of others."""

from __future__ import annotations

import asyncio
import time
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
from cairn.kernel.web.answers import Shaper
from cairn.products.expenses.analytics.actions import (
    Asked,
    asked_of,
    by_category,
    by_payment_method,
    by_tag,
    summed_up,
)
from cairn.products.expenses.analytics.schemas import CategoryReportQuery, SummaryAnswer
from cairn.products.expenses.ledgers.queries import terms_of
from tests.builders.expenses import category_id, opened
from tests.cast import Cast
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
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
    people = [await cast.person(name) for name in ("alice", "bob", "charlie", "dora", "eve", "fred")]
    for person in people:
        await opened(cairn, person)
        await raw.execute(FILL, person.id, await category_id(raw, person))
    async with asyncio.timeout(20):  # until nobody is left to whom rows that were just made are not visible
        await raw.execute("VACUUM ANALYZE expenses.expenses")
        while not await raw.fetchval(SEEN):
            await raw.execute("VACUUM expenses.expenses")
    return Caller(user_id=people[0].id, roles=frozenset({"user"}))


async def asked(raw: asyncpg.Connection, caller: Caller) -> Asked[CategoryReportQuery]:
    terms = await terms_of(Timed(raw), caller)
    return asked_of(terms, CategoryReportQuery.model_validate(YEAR), clock.now())


class Timed:
    """Runs statements, and knows how long they took."""

    def __init__(self, raw: asyncpg.Connection) -> None:
        self._raw, self.seconds = raw, 0.0

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        begun = time.perf_counter()
        found = await self._raw.fetch(statement.sql, *statement.arguments(values))
        self.seconds += time.perf_counter() - begun
        return list(found)

    async def row(self, statement: Statement, values: Row) -> Row | None:
        return next(iter(await self.rows(statement, values)), None)


async def test_nobody_elses_rows_are_read_and_little_is_done_besides(
    filled: Caller, raw: asyncpg.Connection
) -> None:
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
    await assert_little_is_done_besides(raw, filled, question)


async def assert_little_is_done_besides(
    raw: asyncpg.Connection, caller: Caller, question: Asked[CategoryReportQuery]
) -> None:
    """A summary of a year costs at most twice what its statements do."""
    shaper, taken = Shaper(SummaryAnswer), []
    for _ in range(5):
        reads, begun = Timed(raw), time.perf_counter()
        shaper.one(await summed_up(reads, caller, question))
        taken.append((time.perf_counter() - begun, reads.seconds))
    whole, statements = min(taken)
    assert whole <= 2 * statements, f"{whole * 1000:.1f} ms, {statements * 1000:.1f} ms of it in the database"
