"""What each payment method comes to."""

from __future__ import annotations

import pytest

from tests.products.expenses.analytics.conftest import Reader, chart, items, sums

pytestmark = pytest.mark.integration
REPORT = "by-payment-method"


async def test_rows_without_one_are_one_item(alice: Reader) -> None:
    await alice.spent("3.00", payment_method="cash")
    await alice.spent("1.00", payment_method="cash", kind="refund")
    await alice.spent("2.00", payment_method="credit_card")
    await alice.spent("2.00")
    await alice.spent("4.00", payment_method="cash", day="2026-02-01")
    said = await alice.said(REPORT)
    assert items(said, "payment_method", "gross", "refunds", "net", "count", "share") == [
        ("cash", "3.00", "1.00", "2.00", 2, "33.34"),
        ("credit_card", "2.00", "0.00", "2.00", 1, "33.33"),
        (None, "2.00", "0.00", "2.00", 1, "33.33"),
    ]
    assert (said["totals"], said["change_pct"]) == (sums("7.00", "1.00", "6.00", 4), "50.0")
    assert chart(said) == ("bar", ["Cash", "Credit card", "No method"], [["2.00", "2.00", "2.00"]])


async def test_case_19_bars_go_below_nought(alice: Reader) -> None:
    await alice.spent("3.00", payment_method="cash", kind="refund")
    await alice.spent("2.00", payment_method="check")
    said = await alice.said(REPORT)
    assert items(said, "payment_method", "net", "share") == [
        ("check", "2.00", "100.00"), ("cash", "-3.00", "0.00"),
    ]  # fmt: skip
    assert chart(said) == ("bar", ["Check", "Cash"], [["2.00", "-3.00"]])
    assert said["totals"] == sums("2.00", "3.00", "-1.00", 2)


async def test_where_nothing_is_above_nought_nobody_has_a_share(alice: Reader) -> None:
    await alice.spent("3.00", payment_method="cash", kind="refund")
    assert items(await alice.said(REPORT), "share") == [("0.00",)]
