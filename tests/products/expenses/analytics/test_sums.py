"""Every report tells the sum of the rows that the list shows by the same filters: random ledgers, random filters."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import cast as typed

import pytest

from tests.builders.expenses import category_id
from tests.products.expenses.analytics.conftest import Reader, Said

pytestmark = pytest.mark.integration
REPORTS = ("summary", "by-category", "by-payment-method", "by-tag", "by-month", "trend", "top-merchants")
CATEGORIES = ("Groceries", "Travel", "Trains", "Health", "Gifts")
METHODS = ("cash", "credit_card", "check", None)
CURRENCIES = (("EUR", "1"), ("USD", "0.913"), ("JPY", "0.00617"), ("KWD", "2.9871"))
WORDS = ("dentist", "train", "coffee", "book")
FIRST, DAYS = date(2025, 12, 1), 130
Params = dict[str, str | list[str]]


@dataclass(slots=True)
class Sum:
    """What listed rows come to, added up one by one."""

    gross: Decimal = field(default=Decimal(0))
    refunds: Decimal = field(default=Decimal(0))
    count: int = 0

    def add(self, row: Said, amount: object) -> None:
        value = Decimal(str(amount))
        if row["kind"] == "expense":
            self.gross += value
        else:
            self.refunds += value
        self.count += 1

    def told(self) -> tuple[Decimal, Decimal, Decimal, int]:
        return self.gross, self.refunds, self.gross - self.refunds, self.count


def read(sums: Said) -> tuple[Decimal, Decimal, Decimal, int]:
    """The fields of what a report sums up."""
    gross, refunds, net = (Decimal(str(sums[name])) for name in ("gross", "refunds", "net"))
    return gross, refunds, net, typed("int", sums["count"])


async def lived(reader: Reader, dice: random.Random) -> None:
    """Some months of a ledger: of every kind, state, currency and tag."""
    await reader.settled(month_start_day=dice.choice((1, 1, 14, 28)), week_start=dice.randint(1, 7))
    await reader.raw.execute(
        "UPDATE expenses.categories SET parent_id = $2 WHERE id = $1",
        await category_id(reader.raw, reader.person, "Trains"),
        await category_id(reader.raw, reader.person, "Travel"),
    )
    for _ in range(70):
        currency, rate = dice.choice(CURRENCIES)
        decimals = {"JPY": 0, "KWD": 3}.get(currency, 2)
        trashed = dice.random() < 0.1
        await reader.spent(
            str(Decimal(dice.choice((1, 5, 999, dice.randint(1, 9_999_999)))).scaleb(-decimals)), currency,
            rate=rate if currency == "EUR" or dice.random() < 0.7 else None,
            day=(FIRST + timedelta(dice.randrange(DAYS))).isoformat(), category=dice.choice(CATEGORIES),
            kind="refund" if dice.random() < 0.3 else "expense",
            status=dice.choice(("posted",) * 8 + ("planned", "void")),
            payment_method=dice.choice(METHODS), tags=dice.sample(("a", "b", "c"), dice.choice((0, 0, 1, 2, 3))),
            merchant=dice.choice(("Corner Market", "corner  market", "Diner", None)),
            description=dice.choice(WORDS), attachment_count=dice.randint(0, 1),
            deleted_at=FIRST if trashed else None,
        )  # fmt: skip


async def asked(reader: Reader, dice: random.Random) -> Params:
    """Days, and some filters."""
    first = FIRST + timedelta(dice.randrange(DAYS))
    found: Params = {
        "from": first.isoformat(),
        "to": (first + timedelta(dice.choice((0, 6, 30, DAYS)))).isoformat(),
    }
    ids = [str(await category_id(reader.raw, reader.person, name)) for name in CATEGORIES]
    offers: list[Params] = [
        {"category_id": dice.sample(ids, 2)}, {"category_id": ids[1], "include_children": "true"},
        {"tag": dice.sample(("a", "b", "c"), 2)}, {"any_tag": ["a", "c"]}, {"tag": "A"},
        {"min_amount": "5", "max_amount": "90000"}, {"currency": ["EUR", "JPY"]},
        {"currency": dice.choice(CURRENCIES)[0]}, {"payment_method": ["cash", "check"]}, {"kind": "refund"},
        {"kind": "expense"}, {"merchant": "CORNER MARKET"}, {"has_receipt": "true"}, {"search": dice.choice(WORDS)},
    ]  # fmt: skip
    for offer in dice.sample(offers, dice.choice((0, 1, 1, 2))):
        found |= offer
    return found


async def listed(reader: Reader, params: Params) -> list[Said]:
    """Every posted row that the list shows, on all its pages."""
    rows: list[Said] = []
    more: Params = {**params, "status": "posted", "per_page": "100"}
    while True:
        answer = await reader.http.get("/api/v1/expenses", params=more, headers=reader.person.headers)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        rows += page["items"]
        if page["next_cursor"] is None:
            return rows
        more["cursor"] = page["next_cursor"]


def summed(rows: Sequence[Said], amount: str) -> Sum:
    found = Sum()
    for row in rows:
        found.add(row, row[amount])
    return found


def of_items(said: Said) -> tuple[Decimal, Decimal, Decimal, int]:
    """What the items of a report come to together."""
    told = [read(item) for item in typed("list[Said]", said["items"])]
    gross, refunds, net = (sum((one[place] for one in told), Decimal(0)) for place in range(3))
    return gross, refunds, net, sum(one[3] for one in told)


def assert_tags_overlap_by_rule(said: Said, rows: Sequence[Said], amount: str) -> None:
    """Once for each tag; the untagged in an item of their own."""
    wanted: defaultdict[object, Sum] = defaultdict(Sum)
    for row in rows:
        for tag in typed("list[str]", row["tags"]) or [None]:
            wanted[tag].add(row, row[amount])
    told = {item["tag"]: read(item) for item in typed("list[Said]", said["items"])}
    assert told == {tag: one.told() for tag, one in wanted.items()}


def assert_kept_apart(said: Said, rows: Sequence[Said]) -> None:
    """What is not converted, in its own currencies."""
    wanted: defaultdict[object, Sum] = defaultdict(Sum)
    for row in rows:
        wanted[row["currency"]].add(row, row["amount"])
    assert [
        (one["currency"], Decimal(str(one["net"])), one["count"])
        for one in typed("list[Said]", said["unconverted"])
    ] == [(code, wanted[code].told()[2], wanted[code].count) for code in sorted(map(str, wanted))]


@pytest.mark.parametrize("seed", range(5))
async def test_case_13_what_is_told_is_the_sum_of_what_is_listed(
    alice: Reader, bob: Reader, seed: int
) -> None:
    dice = random.Random(seed)
    await lived(alice, dice)
    await bob.spent("77777.00", tags=("a",), payment_method="cash", day="2026-01-15")
    seen: Counter[str] = Counter()
    for _ in range(8):
        params = await asked(alice, dice)
        rows = await listed(alice, params)
        native = isinstance(params.get("currency"), str) and dice.random() < 0.7
        amount = "amount" if native else "base_amount"
        counted = rows if native else [row for row in rows if row["base_amount"] is not None]
        apart = [] if native else [row for row in rows if row["base_amount"] is None]
        wanted = summed(counted, amount).told()
        for route in REPORTS:
            said = await alice.said(route, {**params, **({"native": "true"} if native else {})})
            assert read(typed("Said", said["totals"])) == wanted, (route, params)
            assert_kept_apart(said, apart)
            if route == "by-tag":
                assert_tags_overlap_by_rule(said, counted, amount)
            else:
                assert of_items(said) == wanted, (route, params)
        seen.update(rows=len(counted), apart=len(apart), native=native)
    assert seen["rows"] > 20, "the dice found something to sum up"
    assert seen["apart"] > 0
