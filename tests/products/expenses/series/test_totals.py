"""Whatever is filtered, every report comes to the sum of the rows that the filter lists."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import asyncpg
import pytest

from tests.builders.expenses import category_id
from tests.products.expenses.series.conftest import Asking, added, fill, summed

pytestmark = pytest.mark.integration
REPORTS = ("by-month", "trend", "top-merchants", "summary", "by-category", "by-payment-method", "by-tag")
FIRST, LAST = date(2026, 1, 5), date(2026, 3, 20)
Kept = Callable[[asyncpg.Record], bool]


async def _filters(alice: Asking, raw: asyncpg.Connection) -> list[tuple[dict[str, object], Kept]]:
    travel = await category_id(raw, alice.person, "Travel")
    return [
        ({}, lambda _: True),
        ({"kind": "refund"}, lambda row: row["kind"] == "refund"),
        ({"category_id": str(travel)}, lambda row: row["category_id"] == travel),
        ({"currency": ["USD", "KWD"]}, lambda row: row["currency"] in {"USD", "KWD"}),
        ({"merchant": "corner MARKET"}, lambda row: row["merchant_key"] == "corner market"),
        (
            {"min_amount": "100", "max_amount": "5000.5"},
            lambda row: 100 <= Decimal(row["amount_minor"]).scaleb(-row["digits"]) <= Decimal("5000.5"),
        ),
    ]


@pytest.mark.parametrize("seed", range(2))
async def test_case_13_all_reports_come_to_the_same(
    alice: Asking, raw: asyncpg.Connection, seed: int
) -> None:
    await fill(alice, random.Random(seed), 70, date(2025, 12, 20), 110)
    rows = [row for row in await alice.posted() if FIRST <= row["date"] <= LAST]
    for asked, kept in await _filters(alice, raw):
        counted = summed([row for row in rows if kept(row) and row["base_minor"] is not None])
        for report in REPORTS:
            told = await alice.get(report, from_=FIRST, to=LAST, **asked)
            assert told["totals"] == counted, (report, asked)
            others = [told["others"]] if "others" in told else []
            assert added([*told["items"], *others]) == counted, (report, asked)
        listed = await alice.http.get(
            "/api/v1/expenses",
            params={**asked, "from": str(FIRST), "to": str(LAST), "status": "posted", "unconverted": "false"},
            headers=alice.person.headers,
        )
        assert listed.json()["total"] == counted["count"]


@pytest.mark.parametrize("report", ["by-month", "trend", "top-merchants"])
async def test_native_sums_have_the_decimals_of_their_currency(alice: Asking, report: str) -> None:
    await alice.spend("1500", "2026-01-10", currency="JPY", rate="0.0067", merchant="Kiosk")
    await alice.spend("300", "2026-01-11", currency="JPY", rate=None, kind="refund")
    asked = {"from_": "2026-01-01", "to": "2026-01-31", "currency": "JPY"}
    told = await alice.get(report, **asked, native="true")
    assert told["totals"] == {"gross": "1500", "refunds": "300", "net": "1200", "count": 2}
    assert (told["currency"], told["unconverted"]) == ("JPY", [])
    assert told["chart"]["unit"] == {"currency": "JPY", "exponent": 0}
    converted = await alice.get(report, **asked)
    assert (converted["currency"], converted["totals"]["net"]) == ("EUR", "10.05")
    assert converted["unconverted"] == [{"currency": "JPY", "net": "-300", "count": 1}]
