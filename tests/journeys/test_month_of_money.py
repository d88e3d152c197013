"""A month in a person's life, seen through their expenses: every number was computed by hand.

Its month is the one that begins on the 25th of February, and today is the 20th of March 2026:

    day     what                                    paid           in euros
    02-10   groceries of the month before           60.00 EUR         60.00
    02-24   groceries, on its last day             100.00 EUR        100.00
    02-25   groceries                               52.30 EUR         52.30
    03-02   coffee                                   3.40 EUR          3.40
    03-05   shoes                                   80.00 EUR         80.00
    03-07   a cable car (holiday)                   40.00 CHF         42.00   at 1.05
    03-08   dinner (eating out)                     25.50 CHF         26.78   26.775, half to even
    03-08   a train (travel)                        12.00 EUR         12.00
    03-10   groceries, in a category mistyped       17.70 EUR         17.70
    03-12   one shoe sent back                     -30.00 EUR        -30.00
    04-01   rent, planned                          900.00 EUR             -
                                                             sum of the month 204.18 = 234.18 - 30.00
"""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.cast import Cast

pytestmark = pytest.mark.integration
BASE = "/api/v1"
TODAY = datetime(2026, 3, 20, 12, tzinfo=UTC)
MONTH = "from=2026-02-25&to=2026-03-24"


class Purse:
    """Whose money it is, and how they ask."""

    def __init__(self, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast) -> None:
        self.http, self.cairn, self.cast = http, cairn, cast
        self.category: dict[str, str] = {}

    async def ask(self, method: str, path: str, status: int, body: object = None) -> httpx.Response:
        who = await self.cast.alice()
        token = self.cairn.accounts.tokens.issue(who.id, who.session_id).token
        content = {} if body is None else {"json": body}
        answer = await self.http.request(
            method, BASE + path, headers={"Authorization": f"Bearer {token}"}, **content
        )
        assert answer.status_code == status, f"{method} {path}: {answer.text}"
        return answer

    async def see(self, path: str) -> dict:
        return (await self.ask("GET", path, 200)).json()

    async def make(self, path: str, body: dict[str, object]) -> dict:
        return (await self.ask("POST", path, 201, body)).json()

    async def spend(
        self, day: str, amount: str, category: str, currency: str = "EUR", **more: object
    ) -> dict:
        said = {"date": day, "amount": amount, "currency": currency, "category_id": self.category[category]}
        return await self.make("/expenses", {**said, **more})

    async def totals(self) -> tuple[str, str, str, int]:
        found = (await self.see("/analytics/summary"))["totals"]
        return found["gross"], found["refunds"], found["net"], found["count"]


@pytest.fixture
async def purse(http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast) -> AsyncIterator[Purse]:
    clock.shift(TODAY - clock.now())
    yield Purse(http, cairn, cast)
    clock.shift(timedelta(0))


async def test_a_month_of_money(purse: Purse) -> None:
    await she_says_how_she_counts(purse)
    await she_makes_categories(purse)
    await the_month_before(purse)
    shoes = await she_spends(purse)
    await she_learns_the_rate(purse)
    await a_shoe_goes_back(purse, shoes)
    await she_plans_the_rent(purse)
    await she_mends_a_category(purse)
    await she_deletes_by_mistake(purse)
    await the_month_sums_up(purse)
    await by_category_and_by_tag(purse)
    await by_month_and_by_week(purse)
    await the_file_sums_up_to_the_same(purse)
    await the_month_is_over(purse)


async def she_says_how_she_counts(purse: Purse) -> None:
    ledger = await purse.see("/ledger")
    assert (ledger["base_currency"], ledger["month_start_day"]) == ("EUR", 1)
    said = {"timezone": "Europe/Berlin", "month_start_day": 25}
    ledger = (await purse.ask("PATCH", "/ledger", 200, said)).json()
    assert (ledger["timezone"], ledger["month_start_day"], ledger["week_start"]) == ("Europe/Berlin", 25, 1)


async def she_makes_categories(purse: Purse) -> None:
    page = await purse.see("/categories?per_page=100")
    purse.category = {item["name"]: item["id"] for item in page["items"]}
    assert len(purse.category) == 13
    for name, more in (
        ("Coffee", {"parent_id": purse.category["Eating out"]}), ("Holiday", {"color": "#0EA5E9"}), ("Grocerys", {}),
    ):  # fmt: skip
        purse.category[name] = (await purse.make("/categories", {"name": name, **more}))["id"]


async def the_month_before(purse: Purse) -> None:
    await purse.spend("2026-02-10", "60.00", "Groceries")
    await purse.spend("2026-02-24", "100", "Groceries")
    assert await purse.totals() == ("0.00", "0.00", "0.00", 0)


async def she_spends(purse: Purse) -> str:
    """In two currencies, of which one has no rate yet."""
    await purse.spend(
        "2026-02-25", "52.30", "Groceries", merchant="Corner Market", payment_method="debit_card"
    )
    await purse.spend("2026-03-02", "3.40", "Coffee", merchant="Café Central", payment_method="cash")
    shoes = await purse.spend("2026-03-05", "80.00", "Shopping", merchant="Shoe House")
    ride = await purse.spend("2026-03-07", "40", "Holiday", "CHF", tags=["Alps"], description="Cable car")
    await purse.spend("2026-03-08", "25.50", "Eating out", "CHF", tags=["alps"], merchant="Alpenblick")
    await purse.spend("2026-03-08", "12.00", "Travel", tags=["ALPS", "train"], merchant="Railways")
    assert (ride["amount"], ride["base_amount"], ride["fx_rate"]) == ("40.00", None, None)
    summary = await purse.see("/analytics/summary")
    assert summary["totals"]["net"] == "147.70"
    assert summary["unconverted"] == [{"currency": "CHF", "net": "65.50", "count": 2}]
    waiting = await purse.see("/expenses?unconverted=true&sort=date")
    assert [(item["amount"], item["currency"]) for item in waiting["items"]] == [
        ("40.00", "CHF"),
        ("25.50", "CHF"),
    ]
    return str(shoes["id"])


async def she_learns_the_rate(purse: Purse) -> None:
    """Of the day before: it holds for both, and a half cent goes to the even one."""
    await purse.make("/fx-rates", {"base": "CHF", "quote": "EUR", "date": "2026-03-06", "rate": "1.05"})
    page = await purse.see("/expenses?currency=CHF&sort=date")
    assert [(item["base_amount"], item["fx_rate"], item["fx_date"]) for item in page["items"]] == [
        ("42.00", "1.05", "2026-03-06"), ("26.78", "1.05", "2026-03-06"),
    ]  # fmt: skip
    summary = await purse.see("/analytics/summary")
    assert (summary["totals"]["net"], summary["unconverted"]) == ("216.48", [])


async def a_shoe_goes_back(purse: Purse, shoes: str) -> None:
    refund = {"kind": "refund", "refund_of_id": shoes, "merchant": "Shoe House"}
    await purse.spend("2026-03-12", "30.00", "Shopping", **refund)
    original = await purse.see(f"/expenses/{shoes}")
    assert (original["amount"], original["refunded_amount"]) == ("80.00", "30.00")
    more = {"date": "2026-03-13", "amount": "50.01", "category_id": purse.category["Shopping"], **refund}
    refused = await purse.ask("POST", "/expenses", 409, more)
    assert refused.json()["code"] == "refund_exceeds_original"
    assert await purse.totals() == ("216.48", "30.00", "186.48", 7)


async def she_plans_the_rent(purse: Purse) -> None:
    rent = await purse.spend(
        "2026-04-01", "900.00", "Housing", description="Rent", payment_method="bank_transfer"
    )
    assert rent["status"] == "planned"
    assert (await purse.totals())[2] == "186.48"
    refused = await purse.ask("PATCH", f"/expenses/{rent['id']}", 422, {"status": "posted"})
    assert refused.json()["errors"][0]["code"] == "posted_in_future"


async def she_mends_a_category(purse: Purse) -> None:
    wrong = purse.category.pop("Grocerys")
    purse.category["wrong"] = wrong
    bread = await purse.spend("2026-03-10", "17.70", "wrong", merchant="corner market")
    refused = await purse.ask("DELETE", f"/categories/{wrong}", 409)
    assert refused.json()["code"] == "category_in_use"
    await purse.ask("DELETE", f"/categories/{wrong}?merge_into={purse.category['Groceries']}", 204)
    moved = await purse.see(f"/expenses/{bread['id']}")
    assert moved["category_id"] == purse.category["Groceries"]
    await purse.ask("GET", f"/categories/{wrong}", 404)
    assert await purse.totals() == ("234.18", "30.00", "204.18", 8)


async def she_deletes_by_mistake(purse: Purse) -> None:
    (first,) = (await purse.see("/expenses?from=2026-02-25&to=2026-02-25"))["items"]
    await purse.ask("DELETE", f"/expenses/{first['id']}", 204)
    assert (await purse.totals())[2] == "151.88"
    trash = await purse.see("/expenses?trashed=only")
    assert [item["amount"] for item in trash["items"]] == ["52.30"]
    await purse.ask("POST", f"/expenses/{first['id']}/restore", 200)
    assert (await purse.totals())[2] == "204.18"


async def the_month_sums_up(purse: Purse) -> None:
    """Of the month that runs, up to today: 24 days, as of the one before."""
    summary = await purse.see("/analytics/summary")
    assert summary["period"] == {
        "from": "2026-02-25",
        "to": "2026-03-24",
        "key": "2026-02",
        "complete": False,
    }
    assert summary["previous"] == {"from": "2026-01-25", "to": "2026-02-17"}
    assert summary["previous_totals"]["net"] == "60.00"
    assert summary["change_pct"] == "240.3"
    assert (summary["average"], summary["median"], summary["largest"]) == ("33.45", "26.78", "80.00")
    assert summary["per_day"] == "8.51"
    assert [(item["kind"], item["net"], item["count"]) for item in summary["items"]] == [
        ("expense", "234.18", 7), ("refund", "-30.00", 1),
    ]  # fmt: skip


async def by_category_and_by_tag(purse: Purse) -> None:
    found = await purse.see("/analytics/by-category")
    assert [(item["name"], item["net"], item["share"]) for item in found["items"]] == [
        ("Groceries", "70.00", "34.28"), ("Shopping", "50.00", "24.49"), ("Holiday", "42.00", "20.57"),
        ("Eating out", "26.78", "13.12"), ("Travel", "12.00", "5.88"), ("Coffee", "3.40", "1.66"),
    ]  # fmt: skip
    assert found["chart"]["kind"] == "donut"
    assert [series["values"] for series in found["chart"]["series"]] == [
        ["70.00"], ["50.00"], ["42.00"], ["26.78"], ["12.00"], ["3.40"],
    ]  # fmt: skip
    assert found["chart"]["series"][2]["color"] == "#0EA5E9"
    rolled = await purse.see("/analytics/by-category?rollup=root")
    assert {item["name"]: item["net"] for item in rolled["items"]}["Eating out"] == "30.18"
    tags = await purse.see("/analytics/by-tag")
    assert [(item["tag"], item["net"], item["count"]) for item in tags["items"]] == [
        (None, "123.40", 5), ("Alps", "80.78", 3), ("train", "12.00", 1),
    ]  # fmt: skip
    assert tags["totals"]["net"] == "204.18"


async def by_month_and_by_week(purse: Purse) -> None:
    months = await purse.see("/analytics/by-month?from=2025-12-25&to=2026-03-24")
    assert [(item["key"], item["net"]) for item in months["items"]] == [
        ("2025-12", "0.00"), ("2026-01", "160.00"), ("2026-02", "204.18"),
    ]  # fmt: skip
    trend = await purse.see(f"/analytics/trend?bucket=week&{MONTH}")
    assert [(item["from"], item["net"], item["cumulative"]) for item in trend["items"]] == [
        ("2026-02-25", "52.30", "52.30"), ("2026-03-02", "164.18", "216.48"), ("2026-03-09", "-12.30", "204.18"),
        ("2026-03-16", "0.00", "204.18"), ("2026-03-23", "0.00", "204.18"),
    ]  # fmt: skip
    assert [item["rolling"] for item in trend["items"]] == [None, None, "68.06", "50.63", "-4.10"]
    merchants = await purse.see("/analytics/top-merchants?limit=2")
    named = {item["merchant"]: (item["net"], item["count"]) for item in merchants["items"]}
    assert named == {
        "corner market": ("70.00", 2),
        "Shoe House": ("50.00", 2),
        None: ("42.00", 1),
    }
    assert merchants["others"]["net"] == "42.18"


async def the_file_sums_up_to_the_same(purse: Purse) -> None:
    text = (await purse.ask("GET", f"/expenses/export?format=csv&status=posted&{MONTH}", 200)).text
    rows = list(csv.DictReader(io.StringIO(text)))
    signs = {"expense": 1, "refund": -1}
    assert len(rows) == 8
    assert sum(signs[row["kind"]] * Decimal(row["base_amount"]) for row in rows) == Decimal("204.18")
    assert {row["tags"] for row in rows} == {"", "Alps", "Alps|train"}


async def the_month_is_over(purse: Purse) -> None:
    """Compared is now the whole month before; the rent is due, and can be paid."""
    clock.shift(timedelta(days=12) + TODAY - (clock.now() - clock.shifted()))
    summary = await purse.see(f"/analytics/summary?{MONTH}")
    assert (summary["period"]["complete"], summary["totals"]["net"]) == (True, "204.18")
    assert summary["previous"] == {"from": "2026-01-25", "to": "2026-02-24"}
    assert (summary["previous_totals"]["net"], summary["change_pct"]) == ("160.00", "27.6")
    assert summary["per_day"] == "7.29"
    (rent,) = (await purse.see("/expenses?status=planned"))["items"]
    await purse.ask("PATCH", f"/expenses/{rent['id']}", 200, {"status": "posted"})
    assert await purse.totals() == ("900.00", "0.00", "900.00", 1)
