"""GET /analytics/top-merchants"""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date

import asyncpg
import httpx
import pytest

from cairn import wiring
from tests.cast import Cast
from tests.products.expenses.series.conftest import Asking, added, asking, fill, only_sums, summed

pytestmark = pytest.mark.integration
PATH = "/api/v1/analytics/top-merchants"
JANUARY = {"from_": "2026-01-01", "to": "2026-01-31"}
NOTHING = {"gross": "0.00", "refunds": "0.00", "net": "0.00", "count": 0}


async def test_nobody_may_ask(http: httpx.AsyncClient) -> None:
    assert (await http.get(PATH)).status_code == 401


async def test_spellings_are_one_merchant_and_none_is_an_item(alice: Asking) -> None:
    await alice.spend("10.00", "2026-01-03", merchant="CORNER  market")
    await alice.spend("20.00", "2026-01-02", merchant="Corner Market")
    await alice.spend("5.00", "2026-01-04", merchant="Bakery")
    await alice.spend("15.00", "2026-01-05", merchant="Bakery", kind="refund")
    await alice.spend("90.00", "2026-01-06")
    told = await alice.get("top-merchants", **JANUARY)
    assert [(item["merchant"], item["net"], item["count"], item["share"]) for item in told["items"]] == [
        (None, "90.00", 1, "75.00"), ("CORNER  market", "30.00", 2, "25.00"), ("Bakery", "-10.00", 2, "0.00"),
    ]  # fmt: skip
    assert told["others"] == NOTHING
    chart = told["chart"]
    assert (chart["kind"], chart["x"]) == (
        "bar",
        {"type": "category", "values": ["No merchant", "CORNER  market", "Bakery"]},
    )
    assert [one["values"] for one in chart["series"]] == [["90.00", "30.00", "-10.00"]]


async def test_beyond_the_limit_are_the_others(alice: Asking) -> None:
    for number in range(1, 12):
        await alice.spend(f"{number}.00", "2026-01-05", merchant=f"Shop {number}")
    await alice.spend("0.50", "2026-01-05")
    ten = await alice.get("top-merchants", **JANUARY)
    assert [item["merchant"] for item in ten["items"]] == [
        *(f"Shop {number}" for number in range(11, 1, -1)),
        None,
    ]
    assert ten["others"] == {"gross": "1.00", "refunds": "0.00", "net": "1.00", "count": 1}
    one = await alice.get("top-merchants", **JANUARY, limit=1)
    assert [item["merchant"] for item in one["items"]] == ["Shop 11", None]
    assert added([*one["items"], one["others"]]) == one["totals"]
    assert one["items"][0]["share"] == ten["items"][0]["share"]


@pytest.mark.parametrize("limit", ["0", "51", "-1", "x", "", "1.0"])
async def test_the_limit_is_1_to_50(alice: Asking, limit: str) -> None:
    assert [pointer for pointer, _ in await alice.refused("top-merchants", limit=limit)] == ["?limit"]


async def test_case_10_nothing_was_spent(alice: Asking) -> None:
    told = await alice.get("top-merchants", **JANUARY)
    assert (told["items"], told["totals"], told["others"], told["change_pct"]) == ([], NOTHING, NOTHING, None)
    assert (told["chart"]["x"]["values"], told["chart"]["series"][0]["values"]) == ([], [])
    assert await alice.refused("top-merchants", from_="2026-02-01", to="2026-01-01") == [
        ("?from", "range_reversed")
    ]


async def test_equal_nets_are_in_the_order_of_their_names(alice: Asking) -> None:
    for name in ("b", "C", "a"):
        await alice.spend("1.00", "2026-01-05", merchant=name)
    told = await alice.get("top-merchants", **JANUARY, limit=2)
    assert [(item["merchant"], item["share"]) for item in told["items"]] == [("a", "33.34"), ("b", "33.33")]


async def test_the_spelling_is_of_a_row_that_counts(alice: Asking) -> None:
    await alice.spend("1.00", "2026-01-05", merchant="Bakery")
    await alice.spend("1.00", "2026-01-06", merchant="BAKERY", status="void")
    assert [item["merchant"] for item in (await alice.get("top-merchants", **JANUARY))["items"]] == ["Bakery"]


async def test_case_21_of_another_ledger_nothing_is_seen(
    alice: Asking, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    bob = await asking(http, cairn, await cast.bob(), raw)
    await bob.spend("1.00", "2026-01-05", merchant="BAKERY")
    assert (await alice.get("top-merchants", **JANUARY))["items"] == []
    await alice.spend("1.00", "2026-01-04", merchant="Bakery")
    await alice.keep(week_start=1)
    assert [item["merchant"] for item in (await alice.get("top-merchants", **JANUARY))["items"]] == ["Bakery"]


@pytest.mark.parametrize("seed", range(2))
async def test_case_13_merchants_are_the_sum_of_their_rows(alice: Asking, seed: int) -> None:
    await fill(alice, random.Random(seed), 60, date(2026, 1, 1), 60)
    first, last = date(2026, 1, 5), date(2026, 2, 20)
    told = await alice.get("top-merchants", from_=first, to=last, limit=2)
    rows = [
        row for row in await alice.posted() if first <= row["date"] <= last and row["base_minor"] is not None
    ]
    by_key = defaultdict(list)
    for row in rows:
        by_key[row["merchant_key"]].append(row)
    slow = {key: summed(found) for key, found in by_key.items()}
    assert told["totals"] == summed(rows) == added([*told["items"], told["others"]])
    assert [only_sums(item) for item in told["items"] if item["merchant"] is None] == [slow.pop(None)]
    ranked = sorted(slow, key=lambda key: (-float(str(slow[key]["net"])), key))
    assert [only_sums(item) for item in told["items"] if item["merchant"]] == [
        slow[key] for key in ranked[:2]
    ]
