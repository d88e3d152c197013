"""What each category comes to, and what is usual in a month."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import cast as typed
from uuid import UUID

import pytest

from tests.builders.expenses import category_id
from tests.problems import refused
from tests.products.expenses.analytics.conftest import Reader, chart, items, sums

pytestmark = pytest.mark.integration
REPORT = "by-category"
WIDE = {"from": "2026-01-01", "to": "2026-03-31"}


async def below(alice: Reader, name: str, parent: str) -> UUID:
    """A category below another."""
    found = await category_id(alice.raw, alice.person, name)
    await alice.raw.execute(
        "UPDATE expenses.categories SET parent_id = $2 WHERE id = $1",
        found, await category_id(alice.raw, alice.person, parent),
    )  # fmt: skip
    return found


async def test_each_has_its_sums_its_share_and_its_change(alice: Reader) -> None:
    for amount, category in (("50.00", "Travel"), ("30.00", "Groceries"), ("10.00", "Health")):
        await alice.spent(amount, category=category)
    await alice.spent("5.00", category="Gifts", kind="refund")
    await alice.spent("40.00", category="Travel", day="2026-02-03")
    await alice.spent("60.00", category="Housing", day="2026-02-03")
    said = await alice.said(REPORT)
    # R6: nets 50, 30, 10, -5
    assert items(said, "name", "net", "share", "change_pct") == [
        ("Travel", "50.00", "55.56", "25.0"), ("Groceries", "30.00", "33.33", None),
        ("Health", "10.00", "11.11", None), ("Gifts", "-5.00", "0.00", None),
    ]  # fmt: skip
    assert said["totals"] == sums("90.00", "5.00", "85.00", 4)
    assert said["previous_totals"] == sums("100.00", "0.00", "100.00", 2)
    assert said["change_pct"] == "-15.0"
    first = typed("list[dict[str, object]]", said["items"])[0]
    assert first == {
        "category_id": str(await category_id(alice.raw, alice.person, "Travel")), "name": "Travel",
        "color": "#0D9488", **sums("50.00", "0.00", "50.00", 1), "share": "55.56", "change_pct": "25.0",
        "mean_per_month": "50.00", "median_per_month": "50.00",
    }  # fmt: skip


async def test_case_19_a_donut_holds_what_is_above_nought_and_names_the_others(alice: Reader) -> None:
    await alice.spent("3.00", category="Travel")
    await alice.spent("5.00", category="Gifts", kind="refund")
    await alice.spent("2.00", category="Health")
    await alice.spent("2.00", category="Health", kind="refund")
    said = await alice.said(REPORT)
    assert chart(said) == ("donut", ["Net"], [["3.00"]])
    excluded = typed("dict[str, list[dict[str, str]]]", said["chart"])["excluded"]
    assert [one["label"] for one in excluded] == ["Health", "Gifts"]
    assert {one["key"] for one in excluded} == {
        str(await category_id(alice.raw, alice.person, name)) for name in ("Health", "Gifts")
    }
    assert said["change_pct"] is None, "there was nothing before"


async def test_case_19_what_is_folded_into_other_keeps_the_sum(alice: Reader) -> None:
    for number in range(1, 21):
        await alice.spent(f"{number}.00", category=f"Category {number:02}")
    said = await alice.said(REPORT)
    _, _, values = chart(said)
    assert len(values) == 12
    assert sum(Decimal(str(value)) for (value,) in values) == Decimal("210.00")
    assert values[-1] == ["45.00"]
    series = typed("dict[str, list[dict[str, str]]]", said["chart"])["series"]
    assert (series[-1]["key"], series[-1]["role"]) == ("other", "other")
    assert len(items(said, "name")) == 20, "the items are all there"


async def test_shares_are_exactly_a_hundred_and_ties_go_by_the_order_of_the_list(alice: Reader) -> None:
    for category in ("Travel", "Health", "Groceries"):
        await alice.spent("1.00", category=category)
    said = await alice.said(REPORT)
    assert [share for (share,) in items(said, "share")] == ["33.34", "33.33", "33.33"]
    ids = [str(key) for (key,) in items(said, "category_id")]
    assert ids == sorted(ids), "equal nets stand in the order of their ids"


async def test_what_is_usual_counts_complete_months_and_empty_ones(
    alice: Reader, at: Callable[[str], None]
) -> None:
    at("2026-03-15T12:00")
    await alice.spent("100.00", day="2026-01-31")
    await alice.spent("0.01", day="2026-02-01")
    await alice.spent("70.00", day="2026-03-05")
    said = await alice.said(REPORT, WIDE)  # type: ignore[arg-type]
    # March is not over: (100.00 + 0.01) / 2 is 50.005, and half goes to even
    assert items(said, "net", "mean_per_month", "median_per_month") == [("170.01", "50.00", "50.00")]
    at("2026-03-31T12:00")
    said = await alice.said(REPORT, WIDE)  # type: ignore[arg-type]
    assert items(said, "mean_per_month", "median_per_month") == [("56.67", "70.00")]
    said = await alice.said(REPORT, {"from": "2025-12-01", "to": "2026-03-31"})
    assert items(said, "mean_per_month", "median_per_month") == [("42.50", "35.00")], "December is empty"
    said = await alice.said(REPORT, {"from": "2026-01-15", "to": "2026-02-15"})
    assert items(said, "net", "mean_per_month", "median_per_month") == [("100.01", None, None)]
    said = await alice.said(REPORT, {"from": "2026-01-15", "to": "2026-03-15"})
    assert items(said, "mean_per_month") == [("0.01",)], "only February is whole"


async def test_rolled_up_a_child_counts_for_its_parent(alice: Reader) -> None:
    await below(alice, "Trains", "Travel")
    await below(alice, "Hotels", "Travel")
    await alice.spent("5.00", category="Trains")
    await alice.spent("7.00", category="Hotels")
    await alice.spent("1.00", category="Travel", kind="refund")
    await alice.spent("11.00", category="Groceries")
    await alice.spent("4.00", category="Trains", day="2026-02-02")
    leaf = await alice.said(REPORT, {"rollup": "leaf"})
    assert items(leaf, "name", "net") == [
        ("Groceries", "11.00"), ("Hotels", "7.00"), ("Trains", "5.00"), ("Travel", "-1.00"),
    ]  # fmt: skip
    assert leaf["items"] == (await alice.said(REPORT))["items"]
    root = await alice.said(REPORT, {"rollup": "root"})
    assert items(root, "name", "gross", "refunds", "net", "count", "share", "change_pct") == [
        ("Groceries", "11.00", "0.00", "11.00", 1, "50.00", None),
        ("Travel", "12.00", "1.00", "11.00", 3, "50.00", "175.0"),
    ]
    assert (root["totals"], root["previous_totals"]) == (leaf["totals"], leaf["previous_totals"])
    refused(await alice.ask(REPORT, {"rollup": "top"}), 422, "invalid", "?rollup")
    refused(await alice.ask("summary", {"rollup": "root"}), 422, "invalid", "?rollup")


async def test_case_14_include_children(alice: Reader) -> None:
    await below(alice, "Trains", "Travel")
    travel = str(await category_id(alice.raw, alice.person, "Travel"))
    await alice.spent("5.00", category="Trains")
    await alice.spent("7.00", category="Travel")
    await alice.spent("9.00", category="Groceries")
    for params, net in (({}, "7.00"), ({"include_children": "true"}, "12.00")):
        for route in ("summary", REPORT, "by-payment-method", "by-tag"):
            said = await alice.said(route, {"category_id": travel, **params})
            assert said["totals"]["net"] == net, (route, params)  # type: ignore[index]
