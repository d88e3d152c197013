"""GET /analytics/trend"""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.products.expenses.periods import Bucket, Calendar, tiled
from tests.cast import Cast
from tests.products.expenses.series.conftest import Asking, Moving, added, asking, fill, only_sums, summed

pytestmark = pytest.mark.integration
PATH = "/api/v1/analytics/trend"


async def test_nobody_may_ask(http: httpx.AsyncClient) -> None:
    assert (await http.get(PATH)).status_code == 401


async def test_case_01_each_period_stands_among_others(alice: Asking) -> None:
    for amount, day in (("100.00", "2026-01-10"), ("50.00", "2026-03-10"), ("0.02", "2026-04-10")):
        await alice.spend(amount, day)
    await alice.spend("7.00", "2025-09-15")
    told = await alice.get("trend", from_="2026-01-01", to="2026-04-30", bucket="month")
    assert told["previous"] == {"from": "2025-09-03", "to": "2025-12-31"}
    names = ("key", "net", "cumulative", "previous", "rolling", "share")
    assert [tuple(item[name] for name in names) for item in told["items"]] == [
        ("2026-01", "100.00", "100.00", "7.00", None, "66.66"),
        ("2026-02", "0.00", "100.00", "0.00", None, "0.00"),
        ("2026-03", "50.00", "150.00", "0.00", "50.00", "33.33"),
        ("2026-04", "0.02", "150.02", "0.00", "16.67", "0.01"),
    ]
    chart = told["chart"]
    assert (chart["kind"], chart["x"]["type"]) == ("line", "date")
    assert chart["x"]["values"] == [item["from"] for item in told["items"]]
    assert [(one["key"], one["role"]) for one in chart["series"]] == [
        ("net", "value"), ("cumulative", "cumulative"), ("previous", "previous"), ("rolling", "rolling"),
    ]  # fmt: skip
    for one in chart["series"]:
        assert one["values"] == [item[one["key"]] for item in told["items"]]


async def test_case_10_there_are_366_buckets_and_no_more(alice: Asking) -> None:
    leap = await alice.get("trend", from_="2024-01-01", to="2024-12-31")
    assert len(leap["items"]) == len(leap["chart"]["x"]["values"]) == 366
    assert {item["net"] for item in leap["items"]} == {"0.00"}
    assert leap["items"][-1]["previous"] is None
    assert leap["items"][-2]["previous"] == "0.00"
    too_many = [("?bucket", "too_many_buckets")]
    assert await alice.refused("trend", from_="2024-01-01", to="2025-01-01") == too_many
    assert len((await alice.get("trend", from_="2024-01-01", to="2025-01-01", bucket="week"))["items"]) == 53
    first = date(2019, 1, 1)  # a Tuesday: these days lie in 366 weeks, and as many before them in 367
    last = first + timedelta(days=365 * 7 + 1)
    assert len((await alice.get("trend", from_=first, to=last, bucket="week"))["items"]) == 366
    assert await alice.refused("trend", from_=first, to=last + timedelta(days=5), bucket="week") == too_many


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        ({"from_": "2026-02-01", "to": "2026-01-31"}, ("?from", "range_reversed")),
        ({"from_": "2026-01-01", "to": "2226-01-01"}, ("?to", "range_too_wide")),
        ({"from_": "9999-12-31"}, ("?to", "range_out_of_reach")),
        ({"to": "0001-01-01"}, ("?from", "range_out_of_reach")),
        ({"bucket": "hour"}, ("?bucket", "not_a_choice")),
        ({"bucket": ""}, ("?bucket", "not_a_choice")),
        ({"status": "void"}, ("?status", "unknown_parameter")),
        ({"trashed": "only"}, ("?trashed", "unknown_parameter")),
        ({"native": "true"}, ("?native", "native_needs_currency")),
    ],
)
async def test_case_10_what_cannot_be_asked(
    alice: Asking, asked: dict[str, object], problem: tuple[str, str]
) -> None:
    assert await alice.refused("trend", **asked) == [problem]


async def test_without_days_it_is_each_day_of_the_current_month(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    now("2026-04-09T12:00:00+00:00")
    alice = await asking(http, cairn, await cast.alice(), raw)
    await alice.spend("3.00", "2026-03-02")
    await alice.spend("4.00", "2026-04-10")
    told = await alice.get("trend")
    items = told["items"]
    assert (items[0]["key"], items[-1]["key"], len(items)) == ("2026-04-01", "2026-04-30", 30)
    assert [item["previous"] for item in items] == ["0.00", "3.00", *["0.00"] * 7, *[None] * 21]
    assert [item["complete"] for item in items] == [True] * 9 + [False] * 21
    assert items[9]["cumulative"] == items[-1]["cumulative"] == told["totals"]["net"] == "4.00"


@pytest.mark.parametrize(
    "zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "America/New_York"]
)
async def test_case_10_a_day_is_as_long_as_the_zone_has_it(
    now: Moving, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, zone: str
) -> None:
    now(
        "2026-03-29T10:30:00+00:00"
    )  # the clocks of Berlin were moved this night; in Kiritimati it is the 30th
    alice = await asking(http, cairn, await cast.alice(), raw)
    await alice.keep(timezone=zone)
    for day in ("2026-03-08", "2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31"):
        await alice.spend("1.00", day)
    items = (await alice.get("trend"))["items"]
    assert [item["key"] for item in items if item["net"] == "1.00"] == [
        "2026-03-08", "2026-03-28", "2026-03-29", "2026-03-30", "2026-03-31",
    ]  # fmt: skip
    assert len(items) == 31
    today = {"Pacific/Kiritimati": 30, "Pacific/Pago_Pago": 28}.get(zone, 29)
    assert sum(item["complete"] for item in items) == today


@pytest.mark.parametrize("bucket", ["day", "week", "month", "quarter", "year"])
async def test_case_13_periods_are_the_sum_of_their_rows(alice: Asking, bucket: Bucket) -> None:
    dice = random.Random(bucket)
    calendar = Calendar(dice.randint(1, 7), dice.randint(1, 28))
    await alice.keep(week_start=calendar.week_start, month_start_day=calendar.month_start_day)
    await fill(alice, dice, 50, date(2025, 12, 1), 150)
    first, last = date(2026, 1, 10), date(2026, 4, 20)
    told = await alice.get("trend", from_=first, to=last, bucket=bucket)
    converted = [row for row in await alice.posted() if row["base_minor"] is not None]

    def of(since: date, until: date) -> dict[str, object]:
        return dict(summed([row for row in converted if since <= row["date"] <= until]))

    assert told["totals"] == of(first, last) == added(told["items"])
    before = [date.fromisoformat(told["previous"][end]) for end in ("from", "to")]
    assert told["previous_totals"] == of(*before)
    nets = [Decimal(item["net"]) for item in told["items"]]
    earlier = tiled(*before, bucket, calendar)
    for place, (item, period) in enumerate(
        zip(told["items"], tiled(first, last, bucket, calendar), strict=True)
    ):
        assert only_sums(item) == of(max(first, period.first), min(last, period.last))
        assert Decimal(item["cumulative"]) == sum(nets[: place + 1])
        expected = None
        if place < len(earlier):
            expected = of(max(before[0], earlier[place].first), min(before[1], earlier[place].last))["net"]
        assert item["previous"] == expected


async def test_a_repeated_question_is_answered_without_a_report(alice: Asking, queries: list[str]) -> None:
    await alice.spend("1.00", "2026-06-01")
    first = await alice.http.get(PATH, headers=alice.person.headers)
    of_report = [sql for sql in queries if "FROM expenses.expenses" in sql]
    assert len(of_report) == 2  # what is converted, and what is not
    queries.clear()
    again = await alice.http.get(PATH, headers=alice.person.headers)
    assert again.content == first.content
    held = {**alice.person.headers, "If-None-Match": first.headers["etag"]}
    assert (await alice.http.get(PATH, headers=held)).status_code == 304
    assert [sql for sql in queries if "expenses.expenses" in sql] == []
