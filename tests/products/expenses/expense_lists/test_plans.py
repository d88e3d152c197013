"""Lists, searches and exports of expenses find their rows by an index, however many there are, theirs or others'."""

from __future__ import annotations

import re
from datetime import date
from typing import Final
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.base.paging import PageRequest, Row, SortKey
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.kernel.db.statements import Statement
from cairn.kernel.search import Search
from cairn.products.expenses.expense_lists.queries import EXPORTED, SEARCHED_EXPENSES
from cairn.products.expenses.expenses.queries import EXPENSE_LIST
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FEW: Final = 2000
EACH: Final = 100_000
CATEGORIES: Final = """
INSERT INTO expenses.categories (id, user_id, name, name_key, archived, version, created_at, updated_at)
SELECT md5(u || ' c' || n)::uuid, u, 'C' || n, 'c' || n, false, 1, now(), now()
FROM unnest($1::uuid[]) u, generate_series(1, 40) n
"""
TAGS: Final = """
INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)
SELECT md5(u || ' t' || n)::uuid, u, 'T' || n, 't' || n, 1, now(), now()
FROM unnest($1::uuid[]) u, generate_series(0, 199) n
"""
ROWS: Final = """
INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,
    base_currency, base_digits, fx_rate, fx_source, category_id, category_source, description, merchant, merchant_key,
    payment_method, refund_of_id, locked_fields, recurrence_id, import_id, attachment_count, deleted_at, version,
    created_at, updated_at)
SELECT md5(u || ' e' || n)::uuid, u, CASE WHEN n % 25 = 0 THEN 'refund' ELSE 'expense' END,
       CASE WHEN n % 50 = 7 THEN 'planned' WHEN n % 50 = 8 THEN 'void' ELSE 'posted' END,
       date '2016-01-01' + (n * 7919 % 100000) * 3650 / 100000, 100 + n * 31 % 20000,
       CASE WHEN n % 10 = 0 THEN 'USD' ELSE 'EUR' END, 2, CASE WHEN n % 100 > 0 THEN 100 + n * 31 % 20000 END, 'EUR', 2,
       CASE WHEN n % 100 > 0 THEN 1 END, CASE WHEN n % 100 > 0 THEN 'user' END, md5(u || ' c' || 1 + n % 40)::uuid,
       'user', 'thing' || n % 5000 || ' shopping' || CASE WHEN u = ($1::uuid[])[2] THEN ' alien' ELSE '' END,
       'Shop ' || n % 2000, 'shop ' || n % 2000, (ARRAY['cash', 'check', NULL])[1 + n % 3],
       CASE WHEN n % 25 = 0 THEN md5(u || ' e' || (n - 1))::uuid END, '{}',
       CASE WHEN n % 50 = 9 THEN md5(u || ' r' || n % 7)::uuid END, CASE WHEN n % 2 = 0 THEN md5(u || ' i' || n % 20)::uuid END,
       CASE WHEN n % 200 = 3 THEN 1 ELSE 0 END, CASE WHEN n % 100 = 50 THEN now() END, 1,
       timestamptz '2020-01-01' + n * interval '17 minutes', now()
FROM unnest($1::uuid[]) u, generate_series($2::int, $3::int) n
"""  # noqa: E501
ON: Final = """
INSERT INTO expenses.expense_tags (expense_id, tag_id, id, user_id)
SELECT md5(u || ' e' || n)::uuid, md5(u || ' t' || n % 200)::uuid, gen_random_uuid(), u
FROM unnest($1::uuid[]) u, generate_series($2::int, $3::int) n WHERE n % 3 > 0
"""
FILTERS: Final[dict[str, dict[str, object]]] = {
    "a month": {"from": date(2020, 3, 1), "to": date(2020, 3, 31)},
    "one tag": {"tag": ["t7"]}, "two tags": {"tag": ["t7", "t8"]}, "any tag": {"any_tag": ["t7", "t9"]},
    "amounts": {"min_amount": 150, "max_amount": 151}, "currency": {"currency": ["USD"]},
    "payment method": {"payment_method": ["cash", "check"]}, "kind": {"kind": ["refund"]},
    "status": {"status": ["void", "planned"]}, "merchant": {"merchant": "shop 77"}, "receipt": {"has_receipt": True},
    "none": {"has_receipt": False}, "unconverted": {"unconverted": True}, "converted": {"unconverted": False},
    "in the trash": {"trashed": "only"},
    "a rare word": {"search": "thing77"}, "a common word": {"search": "shop"},
    "a word of another": {"search": "alien"}, "a word and a month": {"search": "shop", "from": date(2020, 3, 1)},
}  # fmt: skip
LIVE: Final = {"trashed": "exclude"}
_BUFFERS: Final = re.compile(r"^ *Buffers: shared hit=(\d+)(?: read=(\d+))?", re.MULTILINE)


class Measuring(Explaining):
    """Also says how many pages of the database the last statement read."""

    read = 0

    async def rows(self, statement: Statement, values: Row) -> list[Row]:
        found = await super().rows(statement, values)
        lines = await self._raw.fetch(
            f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) {statement.sql}", *statement.arguments(values)
        )
        self.plans.append("\n".join(line[0] for line in lines))
        ran = self.plans[-1].partition("\nPlanning")[0]
        topmost = next(iter(_BUFFERS.findall(ran)), (0, 0))
        self.read = int(topmost[0]) + int(topmost[1] or 0)
        return found


def of(reads: Explaining) -> Caller:
    return Caller(user_id=reads.owner, roles=frozenset({"user"}))


async def test_whoever_asks_reads_what_is_shown_and_not_what_there_is(
    filled: Measuring, raw: asyncpg.Connection
) -> None:
    """One test of all that needs so many rows: they take long to make."""
    await _no_list_reads_the_table_whole(filled, raw)
    await _the_thousandth_page_by_cursor_reads_no_more_than_the_first(filled)
    await _tags_and_refunds_are_looked_up_for_the_page_alone(filled)
    await _an_export_begins_in_its_index_and_looks_up_by_keys(filled)
    await _everything_is_searched_by_an_index_and_for_nobody_not_at_all(filled)


async def test_before_it_is_analysed_a_full_ledger_is_looked_up_by_keys_too(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    """As after the first large import: refunds are found by what they are of, not by going through them all."""
    owner = new_id()
    await _begin(raw, [owner, new_id()])
    plan = await _of_export(Measuring(raw, owner))
    assert "Index Scan using ix_expenses_refund_of on expenses refunds" in plan, plan
    assert "Index Cond: ((user_id = expenses.user_id) AND (refund_of_id = expenses.id))" in plan, plan


async def _no_list_reads_the_table_whole(filled: Measuring, raw: asyncpg.Connection) -> None:
    """Neither in any order, first page and following, nor by any filter: not all that others have is looked at."""
    for name in ("date", "amount", "created_at"):
        for falling in (True, False):
            sort = (SortKey(name, falling),)
            first = await EXPENSE_LIST.page(filled, of(filled), PageRequest(sort=sort, count=False), LIVE)
            more = PageRequest(sort=sort, count=False, cursor=first.next_cursor)
            assert len((await EXPENSE_LIST.page(filled, of(filled), more, LIVE)).items) == 20
            for plan in filled.plans[-4:]:
                assert "Sort Key: expenses" not in plan, plan
    own = {"category_id": "c3", "import_id": "i4", "recurrence_id": "r4"}
    by_id = {name: await _id(raw, filled.owner, end) for name, end in own.items()}
    shapes = {
        **FILTERS, "category": {"category_id": [by_id["category_id"]]},
        "categories": {"category_tree": [by_id["category_id"], new_id()]}, "import": {"import_id": by_id["import_id"]},
        "recurrence": {"recurrence_id": by_id["recurrence_id"]},
    }  # fmt: skip
    for shape, filters in shapes.items():
        page = await EXPENSE_LIST.page(filled, of(filled), PageRequest(count=False), {**LIVE, **filters})
        assert bool(page.items) == (shape not in {"two tags", "a word of another"}), shape
        for plan in filled.plans[-2:]:
            assert "Seq Scan on expenses" not in plan, f"{shape}\n{plan}"


async def _the_thousandth_page_by_cursor_reads_no_more_than_the_first(filled: Measuring) -> None:
    for name in ("date", "amount", "created_at"):
        sort = (SortKey(name, descending=True),)
        await EXPENSE_LIST.page(filled, of(filled), PageRequest(sort=sort, count=False), LIVE)
        for_first = filled.read
        before = await EXPENSE_LIST.page(filled, of(filled), PageRequest(999, sort=sort, count=False), LIVE)
        asked = PageRequest(sort=sort, count=False, cursor=before.next_cursor)
        assert len((await EXPENSE_LIST.page(filled, of(filled), asked, LIVE)).items) == 20
        assert filled.read < for_first * 1.3 + 10, filled.plans[-1]


async def _tags_and_refunds_are_looked_up_for_the_page_alone(filled: Measuring) -> None:
    await EXPENSE_LIST.page(filled, of(filled), PageRequest(page=1000, count=False), LIVE)
    looked_up = re.findall(r"SubPlan \d+\n *->  Aggregate .*loops=(\d+)\)", filled.plans[-1])
    assert looked_up == ["21", "21"], filled.plans[-1]


async def _an_export_begins_in_its_index_and_looks_up_by_keys(filled: Measuring) -> None:
    plan = await _of_export(filled)
    assert plan.startswith("Index Scan Backward using ix_expenses_date"), plan
    assert "Seq Scan on expenses" not in plan
    assert "Seq Scan on expense_tags" not in plan


async def _everything_is_searched_by_an_index_and_for_nobody_not_at_all(filled: Measuring) -> None:
    search = Search([SEARCHED_EXPENSES])
    for text in ("thing77", "shop", "alien"):
        await search.page(filled, of(filled), text, [], PageRequest())
        assert "Seq Scan on expenses" not in filled.plans[-1], filled.plans[-1]
    await search.page(filled, ANONYMOUS, "shop", [], PageRequest())
    assert "One-Time Filter: false" in filled.plans[-1], filled.plans[-1]
    assert filled.read == 0, filled.plans[-1]


async def _id(raw: asyncpg.Connection, owner: UUID, end: str) -> UUID:
    found = await raw.fetchval("SELECT md5($1::uuid || ' ' || $2::text)::uuid", owner, end)
    assert isinstance(found, UUID)
    return UUID(str(found))


class _Kept:
    """Takes the statement of a stream in place of running it."""

    def stream(self, statement: Statement, values: Row) -> None:
        self.statement, self.values = statement, values


async def _of_export(reads: Measuring) -> str:
    kept = _Kept()
    EXPORTED.stream(kept, of(reads), (), LIVE)  # type: ignore[arg-type]
    lines = await reads._raw.fetch(f"EXPLAIN {kept.statement.sql}", *kept.statement.arguments(kept.values))
    return "\n".join(line[0] for line in lines)


async def _fill(raw: asyncpg.Connection, owners: list[UUID], first: int, last: int) -> None:
    await raw.execute(ROWS, owners, first, last)
    await raw.execute(ON, owners, first, last)


async def _begin(raw: asyncpg.Connection, owners: list[UUID]) -> None:
    """Categories, tags and a few expenses."""
    await raw.execute(CATEGORIES, owners)
    await raw.execute(TAGS, owners)
    await _fill(raw, owners, 1, FEW)


async def _analyse(raw: asyncpg.Connection) -> None:
    for table in ("expenses", "tags", "expense_tags", "categories"):
        await raw.execute(f"ANALYZE expenses.{table}")


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Measuring:
    """It is analysed after the first few as well: foreign keys are checked by plans that this connection keeps."""
    owner = new_id()
    owners = [owner, new_id()]
    await _begin(raw, owners)
    await _analyse(raw)
    await _fill(raw, owners, FEW + 1, EACH)
    await _analyse(raw)
    return Measuring(raw, owner)
