"""`cairn seed --product expenses`: believable, the same every time, and true to the product's own rules."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.kernel.product.demo import demo_id
from cairn.kernel.settings import Settings
from cairn.products.expenses.amounts import converted
from cairn.products.expenses.seed_ledgers import DAYS, kept
from cairn.products.expenses.seed_people import KEEPERS

pytestmark = pytest.mark.integration
TABLES = ("ledgers", "categories", "tags", "fx_rates", "expenses", "expense_tags")
TODAY = date(2026, 11, 21)


async def counts(raw: asyncpg.Connection) -> dict[str, int]:
    return {
        table: await raw.fetchval(f"SELECT count(*) FROM expenses.{table}")  # noqa: S608
        for table in TABLES
    }


@pytest.fixture
async def seeded(cairn: wiring.Cairn, settings: Settings) -> int:
    return await wiring.seed(settings, "expenses")


async def test_twice_is_once(cairn: wiring.Cairn, settings: Settings, raw: asyncpg.Connection) -> None:
    assert await wiring.seed(settings, "expenses") == sum((await counts(raw)).values())
    before = await counts(raw)
    assert await wiring.seed(settings, "expenses") == 0
    assert await counts(raw) == before
    assert before["ledgers"] == len(KEEPERS)
    assert all(1200 < rows < 1800 for (rows,) in await raw.fetch(
        "SELECT count(*) FROM expenses.expenses GROUP BY user_id"
    ))  # fmt: skip


async def test_everything_occurs(seeded: int, raw: asyncpg.Connection) -> None:
    """In each ledger: every kind and state, refunds in part and in whole, trash, what is planned."""
    wanted = {
        "kind = 'refund' AND refund_of_id IS NULL", "deleted_at IS NOT NULL AND deleted_with IS NOT NULL",
        "deleted_at IS NOT NULL AND kind = 'expense'", "status = 'planned' AND date > current_date",
        "status = 'void'", "fx_source = 'user' AND fx_date IS NULL", "fx_source = 'user' AND fx_date IS NOT NULL",
        "base_minor IS NULL", "notes LIKE E'%\\n%'", "external_id IS NOT NULL",
    }  # fmt: skip
    ledgers = {row["user_id"] for row in await raw.fetch("SELECT user_id FROM expenses.ledgers")}
    assert ledgers == {demo_id(keeper.name) for keeper in KEEPERS}
    for condition in wanted:
        found = await raw.fetch(f"SELECT DISTINCT user_id FROM expenses.expenses WHERE {condition}")  # noqa: S608
        assert {row["user_id"] for row in found} == ledgers, condition
    refunded = await raw.fetch(
        "SELECT sign(original.amount_minor - sum(refund.amount_minor))::int AS left FROM expenses.expenses refund"
        " JOIN expenses.expenses original ON original.id = refund.refund_of_id"
        " AND original.user_id = refund.user_id AND original.currency = refund.currency AND original.kind = 'expense'"
        " GROUP BY original.id"
    )
    assert {row["left"] for row in refunded} == {0, 1}
    assert await raw.fetchval("SELECT count(*) FROM expenses.ledgers WHERE month_start_day = 25") == 1
    assert await raw.fetchval("SELECT count(*) FROM expenses.categories WHERE depth = 2") == 6 * len(KEEPERS)
    assert await raw.fetchval("SELECT count(DISTINCT currency) FROM expenses.expenses") >= 9


async def test_every_worth_is_what_the_rule_makes_of_it(seeded: int, raw: asyncpg.Connection) -> None:
    rows = await raw.fetch("SELECT * FROM expenses.expenses")
    for row in rows:
        if row["base_minor"] is not None:
            made = converted(row["amount_minor"], row["digits"], row["fx_rate"], row["base_digits"])
            assert row["base_minor"] == made
        assert (row["fx_source"] == "identity") == (row["currency"] == row["base_currency"])
        assert row["status"] != "posted" or row["date"] <= row["created_at"].date() + timedelta(days=1)


async def test_rates_are_found_where_a_look_up_would_find_them(seeded: int, raw: asyncpg.Connection) -> None:
    """The newest of the seven days before; where there is none, the row says so, and all such are of one month."""
    near = (
        "SELECT e.id, e.date, e.fx_rate, e.fx_date, r.date AS of_day, r.rate FROM expenses.expenses e"
        " LEFT JOIN LATERAL (SELECT date, rate FROM expenses.fx_rates r WHERE r.user_id = e.user_id"
        " AND r.base = e.currency AND r.quote = e.base_currency AND r.date BETWEEN e.date - 7 AND e.date"
        " ORDER BY r.date DESC LIMIT 1) r ON true"
        " WHERE e.currency <> e.base_currency AND (e.fx_date IS NOT NULL OR e.base_minor IS NULL)"
    )
    rows = await raw.fetch(near)
    assert rows
    assert [
        row["id"] for row in rows if (row["fx_date"], row["fx_rate"]) != (row["of_day"], row["rate"])
    ] == []
    lacking = {row["date"].replace(day=1) for row in rows if row["fx_rate"] is None}
    assert len(lacking) == 1


async def test_the_database_agrees_with_every_key(seeded: int, raw: asyncpg.Connection) -> None:
    """What names are compared by; and no tag is without an expense."""
    assert await raw.fetchval(
        "SELECT count(*) FROM expenses.tags t WHERE NOT EXISTS"
        " (SELECT FROM expenses.expense_tags o WHERE o.tag_id = t.id AND o.user_id = t.user_id)"
    ) == 0  # fmt: skip
    assert await raw.fetchval(
        "SELECT count(*) FROM expenses.expenses WHERE merchant_key <> lower(merchant)"
    ) == 0  # fmt: skip
    assert await raw.fetchval(
        "SELECT count(*) FROM expenses.expenses e JOIN expenses.categories c ON c.id = e.category_id"
        " AND c.user_id = e.user_id WHERE c.archived AND e.date > current_date - 700"
    ) == 0  # fmt: skip


@pytest.mark.unit
def test_the_rows_are_the_same_for_the_same_day() -> None:
    for keeper in KEEPERS:
        one, other = kept(keeper, TODAY), kept(keeper, TODAY)
        assert one == other
        ids: list[UUID] = [
            row["id"] for row in (*one.expenses, *one.tagged, *one.rates, *one.categories, *one.tags)
        ]
        assert len(set(ids)) == len(ids)
        days = [row["date"] for row in one.expenses if row["status"] == "posted"]
        assert max(days) <= TODAY
        assert min(days) >= (TODAY - timedelta(days=DAYS)).replace(day=1)


@pytest.mark.unit
@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1), date(2026, 3, 2)])
def test_it_can_be_told_on_any_day(today: date) -> None:
    for keeper in KEEPERS:
        book = kept(keeper, today)
        lacking = [row["date"] for row in book.expenses if row["base_minor"] is None]
        assert len(lacking) == 3, lacking
        assert len({(row["base"], row["date"]) for row in book.rates}) == len(book.rates)
