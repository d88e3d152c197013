"""GET /expenses by cursor: whoever reads on sees every expense once, whatever comes and goes meanwhile."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import pairwise
from typing import Final
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration
URL = "/api/v1/expenses"
ORDERS: Final = (
    "date",
    "-date",
    "amount",
    "-amount",
    "created_at",
    "-created_at",
    "amount,-date",
    "-date,created_at",
)
Item = dict[str, str | None]


class Changing:
    """A ledger that other hands write into: the same things happen every time."""

    def __init__(self, raw: asyncpg.Connection, owner: Person) -> None:
        self._raw, self._owner, self._random, self._begun = raw, owner, random.Random(24), clock.now()
        self.there: set[UUID] = set()

    async def add(self) -> None:
        """An expense as many others are: days, amounts and moments are alike, and some are not converted."""
        chance = self._random
        self.there.add(
            await expense_row(
                self._raw, self._owner, f"{chance.randint(1, 4)}.00", rate=chance.choice(["1", "1", None]),
                day=(date(2026, 3, 1) + timedelta(days=chance.randint(0, 3))).isoformat(),
                created_at=self._begun + timedelta(seconds=chance.randint(0, 3)),
            )
        )  # fmt: skip

    async def change(self) -> None:
        """Some come, one goes into the trash, one for good."""
        for _ in range(self._random.randint(0, 2)):
            await self.add()
        for statement in (
            "UPDATE expenses.expenses SET deleted_at = now() WHERE id = $1",
            "DELETE FROM expenses.expenses WHERE id = $1",
        ):
            if self._random.random() < 0.5:
                gone = self._random.choice(sorted(self.there))
                self.there.remove(gone)
                await self._raw.execute(statement, gone)


def _key(item: Item, name: str) -> object:
    """What an item is sorted by."""
    if name == "amount":
        return -1.0 if item["base_amount"] is None else float(item["base_amount"])
    return item[name]


def _in_order(before: Item, after: Item, order: str) -> bool:
    for name in order.split(","):
        left, right = _key(before, name.removeprefix("-")), _key(after, name.removeprefix("-"))
        if left != right:
            return (left > right) == name.startswith("-")  # type: ignore[operator]
    return (before["id"] > after["id"]) == order.rpartition(",")[2].startswith("-")  # type: ignore[operator]


async def test_case_24_a_walk_sees_all_that_stay_once_in_every_order(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    ledger = Changing(raw, alice)
    for _ in range(30):
        await ledger.add()
    for order in ORDERS:
        at_first, seen, cursor = set(ledger.there), list[Item](), ""
        while True:
            answer = await http.get(f"{URL}?sort={order}&per_page=4{cursor}", headers=alice.headers)
            page = answer.json()
            seen += page["items"]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
            await ledger.change()
        found = [UUID(str(item["id"])) for item in seen]
        assert len(found) == len(set(found)), order
        assert at_first & ledger.there <= set(found), order
        assert len(at_first & ledger.there) > 10
        assert all(_in_order(before, after, order) for before, after in pairwise(seen)), order


async def test_case_24_unconverted_are_at_the_small_end_and_a_cursor_can_stand_on_them(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    for amount, rate in (("5", None), ("3", "1"), ("4", "0.00001"), ("7", None), ("1", "1")):
        await expense_row(raw, alice, amount, "USD", rate=rate)
    for order, wanted in (("amount", [None, None, "0.00", "1.00", "3.00"]),
                          ("-amount", ["3.00", "1.00", "0.00", None, None])):  # fmt: skip
        seen, cursor = list[str | None](), ""
        for _ in wanted:
            answer = await http.get(f"{URL}?sort={order}&per_page=1{cursor}", headers=alice.headers)
            page = answer.json()
            seen += [item["base_amount"] for item in page["items"]]
            cursor = f"&cursor={page['next_cursor']}"
        assert seen == wanted
        assert page["next_cursor"] is None
