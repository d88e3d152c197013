"""GET /analytics/by-month"""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.products.expenses.periods import Calendar, period_of, tiled
from tests.cast import Cast
from tests.facts import Facts
from tests.products.expenses.series.conftest import Asking, Moving, added, asking, fill, only_sums, summed

pytestmark = pytest.mark.integration
PATH = "/api/v1/analytics/by-month"
NOTHING = {"gross": "0.00", "refunds": "0.00", "net": "0.00", "count": 0}


async def test_months_are_stacked_of_their_categories(alice: Asking, facts: Facts) -> None:
    await alice.spend("100.00", "2026-01-15", category="Housing")
    await alice.spend("20.00", "2026-01-31", category="Groceries")
    await alice.spend("5.00", "2026-03-01", category="Groceries", kind="refund")
    before = await facts.events()
    told = await alice.get("by-month", from_="2026-01-01", to="2026-03-31")
    assert told["period"] == {"from": "2026-01-01", "to": "2026-03-31", "key": "2026-Q1", "complete": True}
    assert told["previous"] == {"from": "2025-10-01", "to": "2025-12-31"}
    assert told["currency"] == "EUR"
    assert told["totals"] == {"gross": "120.00", "refunds": "5.00", "net": "115.00", "count": 3}
    assert (told["previous_totals"], told["change_pct"], told["unconverted"]) == (NOTHING, None, [])
    assert told["items"] == [
        {"key": "2026-01", "from": "2026-01-01", "to": "2026-01-31", "complete": True, "gross": "120.00",
         "refunds": "0.00", "net": "120.00", "count": 2, "share": "100.00"},
        {"key": "2026-02", "from": "2026-02-01", "to": "2026-02-28", "complete": True, **NOTHING, "share": "0.00"},
        {"key": "2026-03", "from": "2026-03-01", "to": "2026-03-31", "complete": True, "gross": "0.00",
         "refunds": "5.00", "net": "-5.00", "count": 1, "share": "0.00"},
    ]  # fmt: skip
    chart = told["chart"]
    assert (chart["kind"], chart["excluded"], chart["unit"]) == (
        "stacked_bar",
        [],
        {"currency": "EUR", "exponent": 2},
    )
    assert chart["x"] == {"type": "date", "values": ["2026-01-01", "2026-02-01", "2026-03-01"]}
    assert [(one["label"], one["role"], one["color"], one["values"]) for one in chart["series"]] == [
        ("Housing", "part", "#1D4ED8", ["100.00", "0.00", "0.00"]),
        ("Groceries", "part", "#16A34A", ["20.00", "0.00", "-5.00"]),
    ]
    assert await facts.events() == before


async def test_nobody_may_ask(http: httpx.AsyncClient) -> None:
    assert (await http.get(PATH)).status_code == 401


async def test_case_21_of_another_ledger_nothing_is_seen(
    alice: Asking, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    await alice.spend("100.00", "2026-01-15")
    assert (await alice.get("by-month", from_="2026-01-01", to="2026-01-31"))["totals"]["count"] == 1
    bob = await asking(http, cairn, await cast.bob(), raw)
    told = await bob.get("by-month", from_="2026-01-01", to="2026-01-31")
    assert (told["totals"], told["chart"]["series"]) == (NOTHING, [])
    category = await raw.fetchval(
        "SELECT id FROM expenses.categories WHERE user_id = $1 LIMIT 1", alice.person.id
    )
    assert await bob.refused("by-month", category_id=str(category)) == [("?category_id", "unknown_category")]


async def test_case_10_what_is_no_range(alice: Asking) -> None:
    assert await alice.refused("by-month", from_="2026-02-01", to="2026-01-31") == [
        ("?from", "range_reversed")
    ]
    assert await alice.refused("by-month", from_="2026-01-01", to="2226-01-01") == [("?to", "range_too_wide")]
    assert await alice.refused("by-month", from_="0001-01-01", to="0001-01-02") == [
        ("?from", "range_out_of_reach")
    ]
    assert await alice.refused("by-month", from_="2026-02-30") == [("?from", "not_a_day")]
    assert await alice.refused("by-month", month="2026-02") == [("?month", "unknown_parameter")]


async def test_case_10_an_empty_ledger_has_its_months(alice: Asking) -> None:
    told = await alice.get("by-month", from_="2016-01-01", to="2025-12-31")
    assert [item["key"] for item in told["items"]][::119] == ["2016-01", "2025-12"]
    assert all(only_sums(item) == NOTHING for item in told["items"])
    assert len(told["chart"]["x"]["values"]) == 120


@pytest.mark.parametrize(
    ("zone", "instant", "first", "last"),
    [
        ("Pacific/Kiritimati", "2026-03-31T10:30:00+00:00", "2026-04-01", "2026-04-30"),
        ("Pacific/Kiritimati", "2026-03-31T09:30:00+00:00", "2026-03-01", "2026-03-31"),
        ("Pacific/Pago_Pago", "2026-04-01T10:30:00+00:00", "2026-03-01", "2026-03-31"),
        ("Pacific/Pago_Pago", "2026-04-01T11:30:00+00:00", "2026-04-01", "2026-04-30"),
        ("Europe/Berlin", "2026-03-29T00:30:00+00:00", "2026-03-01", "2026-03-31"),
        ("Europe/Berlin", "2026-10-31T23:30:00+00:00", "2026-11-01", "2026-11-30"),
    ],
)
async def test_case_10_the_current_month_is_that_of_the_ledgers_zone(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection,
    zone: str, instant: str, first: str, last: str,
) -> None:  # fmt: skip
    now(instant)
    alice = await asking(http, cairn, await cast.alice(), raw)
    await alice.keep(timezone=zone)
    told = await alice.get("by-month")
    assert told["period"]["from"] == first
    assert told["period"]["to"] == last
    assert [item["from"] for item in told["items"]] == [first]


async def test_a_month_runs_until_its_last_day_and_is_compared_as_far(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    now("2026-04-09T12:00:00+00:00")
    alice = await asking(http, cairn, await cast.alice(), raw)
    await alice.spend("8.00", "2026-03-09")
    await alice.spend("64.00", "2026-03-10")
    await alice.spend("10.00", "2026-04-09")
    told = await alice.get("by-month")
    assert told["period"] == {"from": "2026-04-01", "to": "2026-04-30", "key": "2026-04", "complete": False}
    assert told["previous"] == {"from": "2026-03-01", "to": "2026-03-09"}
    assert (told["previous_totals"]["net"], told["change_pct"]) == ("8.00", "25.0")
    assert [item["complete"] for item in told["items"]] == [False]
    march = await alice.get("by-month", from_="2026-03-02", to="2026-03-31")
    assert [(item["from"], item["complete"]) for item in march["items"]] == [("2026-03-02", False)]


@pytest.mark.parametrize("month_start_day", [1, 15, 28])
async def test_case_12_months_begin_on_the_ledgers_day(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection,
    month_start_day: int,
) -> None:  # fmt: skip
    now("2026-05-20T12:00:00+00:00")
    alice = await asking(http, cairn, await cast.alice(), raw)
    await alice.keep(month_start_day=month_start_day)
    for day in (
        "2026-01-14",
        "2026-01-15",
        "2026-01-27",
        "2026-01-28",
        "2026-02-01",
        "2026-02-27",
        "2026-02-28",
    ):
        await alice.spend("1.00", day)
    told = await alice.get("by-month", from_="2026-01-01", to="2026-02-28")
    calendar = Calendar(1, month_start_day)
    rows = await alice.posted()
    periods = tiled(date(2026, 1, 1), date(2026, 2, 28), "month", calendar)
    assert [item["key"] for item in told["items"]] == [found.key for found in periods]
    for item, period in zip(told["items"], periods, strict=True):
        assert only_sums(item) == summed([row for row in rows if period.first <= row["date"] <= period.last])


@pytest.mark.parametrize("seed", range(3))
async def test_case_13_months_are_the_sum_of_their_rows(alice: Asking, seed: int) -> None:
    dice = random.Random(seed)
    await alice.keep(month_start_day=dice.randint(1, 28))
    await fill(alice, dice, 60, date(2026, 1, 1), 120)
    start = await alice.raw.fetchval("SELECT month_start_day FROM expenses.ledgers")
    first, last = date(2026, 1, 10), date(2026, 4, 20)
    told = await alice.get("by-month", from_=first, to=last)
    within = [row for row in await alice.posted() if first <= row["date"] <= last]
    converted = [row for row in within if row["base_minor"] is not None]
    assert told["totals"] == summed(converted) == added(told["items"])
    for item in told["items"]:
        rows = [
            row
            for row in converted
            if date.fromisoformat(item["from"]) <= row["date"] <= date.fromisoformat(item["to"])
        ]
        assert only_sums(item) == summed(rows)
        assert period_of(date.fromisoformat(item["from"]), "month", Calendar(1, start)).key == item["key"]
    for one in told["chart"]["series"]:
        assert sum(map(Decimal, one["values"])) == Decimal(
            summed([row for row in converted if row["category"] == one["label"]])["net"]
        )
    lacking = [row for row in within if row["base_minor"] is None]
    assert told["unconverted"] == [
        {"currency": "KWD", **{name: summed(lacking, "amount_minor", 3)[name] for name in ("net", "count")}}
    ]


async def test_a_filter_and_native_amounts_are_kept_to(alice: Asking) -> None:
    await alice.spend("10.00", "2026-01-05", currency="USD", rate="0.9")
    await alice.spend("3.00", "2026-01-06", currency="USD", rate=None)
    await alice.spend("500.00", "2026-01-07")
    asked = {"from_": "2026-01-01", "to": "2026-01-31", "currency": "USD"}
    told = await alice.get("by-month", **asked)
    assert (told["currency"], told["totals"]["net"]) == ("EUR", "9.00")
    assert told["unconverted"] == [{"currency": "USD", "net": "3.00", "count": 1}]
    native = await alice.get("by-month", **asked, native="true")
    assert (native["currency"], native["totals"]["net"], native["unconverted"]) == ("USD", "13.00", [])
    assert native["chart"]["unit"] == {"currency": "USD", "exponent": 2}
    assert native["chart"]["series"][0]["values"] == ["13.00"]


async def test_case_19_more_than_twelve_categories_are_folded(alice: Asking) -> None:
    for number in range(14):
        await alice.spend(f"{20 - number}.00", "2026-01-05", category=f"Category {number}")
    told = await alice.get("by-month", from_="2026-01-01", to="2026-02-28")
    series = told["chart"]["series"]
    assert [one["label"] for one in series] == [*(f"Category {number}" for number in range(11)), "Other"]
    assert series[-1]["values"] == ["24.00", "0.00"]
    assert sum(Decimal(one["values"][0]) for one in series) == Decimal(told["totals"]["net"])
