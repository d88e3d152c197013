"""The first use opens the ledger: once, whoever comes."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.products.expenses.categories.rules import SEEDS
from cairn.products.expenses.expenses.queries import EXPENSE_LIST, find_any, find_live
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration


async def test_of_many_at_once_one_opens_it_with_its_categories(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await asyncio.gather(*(opened(cairn, alice) for _ in range(8)))
    assert await facts.count("expenses.ledgers") == 1
    names = await raw.fetch("SELECT name FROM expenses.categories WHERE user_id = $1 ORDER BY id", alice.id)
    assert [row["name"] for row in names] == [name for name, _, _ in SEEDS]
    assert await facts.events() == ["expenses.ledger.opened"]


async def test_rows_are_read_as_they_are_answered(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    first = await expense_row(raw, alice, "12.34", tags=("Trip", "work"))
    yen = await expense_row(raw, alice, "1500", "JPY", rate=None, day="2026-03-02", tags=("work",))
    await expense_row(raw, alice, "2.34", kind="refund", refund_of_id=first, day="2026-03-03")
    reads, caller = Reads(cairn.database), _caller(alice.id)
    page = await EXPENSE_LIST.page(reads, caller, PageRequest(), {"trashed": "exclude", "tag": ["work"]})
    told = [
        (str(row["amount"]), row["base_amount"] and str(row["base_amount"]), sorted(row["tags"]))
        for row in page.items
    ]
    assert told == [("1500", None, ["work"]), ("12.34", "12.34", ["Trip", "work"])]
    assert str(page.items[1]["refunded_amount"]) == "2.34"
    both = {"trashed": "exclude", "tag": ["trip", "work"], "min_amount": 12, "currency": ["EUR", "JPY"]}
    assert (await EXPENSE_LIST.page(reads, caller, PageRequest(), both)).total == 1
    assert await find_live(reads, _caller(bob.id), yen) is None
    assert await find_any(reads, caller, yen) is not None


def _caller(user_id: UUID) -> Caller:
    return Caller(user_id=user_id, roles=frozenset({"user"}))
