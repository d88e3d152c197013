"""Charts (section 3, case 19): what stands under each other is as long as its axis, and a fold keeps the sum."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.expenses.charts import (
    MOST_POINTS,
    MOST_SERIES,
    OTHER_COLOUR,
    PALETTE,
    Layer,
    Part,
    Unit,
    bar,
    donut,
    line,
    stacked_bar,
)

pytestmark = pytest.mark.unit
EURO, YEN, DINAR = Unit("EUR", 2), Unit("JPY", 0), Unit("KWD", 3)
MINOR = st.integers(-(10**18), 10**18)
FIRST = date(2026, 1, 1)


def days(count: int) -> list[date]:
    return [FIRST + timedelta(days=number) for number in range(count)]


def axis(chart: Mapping[str, object]) -> list[str]:
    return cast("Mapping[str, list[str]]", chart["x"])["values"]


def series(chart: Mapping[str, object]) -> list[Mapping[str, object]]:
    return cast("list[Mapping[str, object]]", chart["series"])


def values(chart: Mapping[str, object]) -> list[list[Decimal | None]]:
    return [cast("list[Decimal | None]", one["values"]) for one in series(chart)]


def test_a_bar_is_one_series_over_names() -> None:
    assert bar([Part("a", "Corner Market", 1234), Part(None, "No merchant", 0)], EURO) == {
        "kind": "bar",
        "excluded": [],
        "x": {"type": "category", "values": ["Corner Market", "No merchant"]},
        "series": [
            {
                "key": "net", "label": "Net", "role": "value", "color": PALETTE[0],
                "values": [Decimal("12.34"), Decimal("0.00")],
            },
        ],
        "unit": {"currency": "EUR", "exponent": 2},
    }  # fmt: skip


@pytest.mark.parametrize(("unit", "zero"), [(EURO, "0.00"), (YEN, "0"), (DINAR, "0.000")])
def test_case_19_zero_has_the_decimals_of_the_currency_and_unknown_is_null(unit: Unit, zero: str) -> None:
    chart = line(days(2), [Layer("net", "Net", [0, None], "value")], unit)
    assert str(values(chart)[0][0]) == zero
    assert values(chart)[0][1] is None


def test_case_19_a_donut_holds_what_is_above_nought_and_names_the_rest() -> None:
    chart = donut(
        [
            Part("a", "Rent", 5000, "#1D4ED8"),
            Part("b", "Gifts", 0),
            Part("c", "Travel", -1),
            Part("d", "Food", 1),
        ],
        EURO,
    )
    assert chart["excluded"] == [{"key": "b", "label": "Gifts"}, {"key": "c", "label": "Travel"}]
    assert [(one["key"], one["color"], one["role"]) for one in series(chart)] == [
        ("a", "#1D4ED8", "part"),
        ("d", PALETTE[1], "part"),
    ]
    assert values(chart) == [[Decimal("50.00")], [Decimal("0.01")]]
    empty = donut([], EURO)
    assert (series(empty), empty["excluded"]) == ([], [])


@given(st.lists(MINOR, max_size=40))
def test_case_19_a_folded_donut_keeps_the_sum(nets: list[int]) -> None:
    chart = donut([Part(str(place), "x", net) for place, net in enumerate(nets)], YEN)
    above = [net for net in nets if net > 0]
    assert sum(cast("Decimal", one[0]) for one in values(chart)) == sum(above)
    assert len(series(chart)) == min(len(above), MOST_SERIES)
    assert len(cast("list[object]", chart["excluded"])) == len(nets) - len(above)
    if len(above) > MOST_SERIES:
        assert (series(chart)[-1]["key"], series(chart)[-1]["label"]) == ("other", "Other")
        assert (series(chart)[-1]["role"], series(chart)[-1]["color"]) == ("other", OTHER_COLOUR)
        assert values(chart)[:-1] == [[Decimal(net)] for net in above[: MOST_SERIES - 1]]


@given(st.integers(0, 30), st.integers(0, 12), st.data())
def test_case_19_a_folded_stack_keeps_the_sum_of_each_bar(
    layers: int, length: int, data: st.DataObject
) -> None:
    rows = [data.draw(st.lists(MINOR, min_size=length, max_size=length)) for _ in range(layers)]
    chart = stacked_bar(days(length), [Layer(str(n), "x", row) for n, row in enumerate(rows)], YEN)
    assert len(series(chart)) == min(layers, MOST_SERIES)
    assert all(len(one) == len(axis(chart)) == length for one in values(chart))
    sums = [sum(cast("Decimal", one[place]) for one in values(chart)) for place in range(length)]
    assert sums == [sum(row[place] for row in rows) for place in range(length)]
    assert len({one["color"] for one in series(chart)}) == len(series(chart))


def test_what_is_unknown_in_a_fold_is_unknown_in_its_sum() -> None:
    layers = [Layer(str(number), "x", [1, None if number == 13 else 2]) for number in range(14)]
    assert values(stacked_bar(days(2), layers, YEN))[-1] == [Decimal(3), None]


@given(st.integers(0, 400))
def test_case_19_bars_beyond_366_are_one(count: int) -> None:
    chart = bar([Part(str(n), f"tag {n}", n + 1) for n in range(count)], YEN)
    assert len(axis(chart)) == len(values(chart)[0]) == min(count, MOST_POINTS)
    assert sum(cast("Decimal", value) for value in values(chart)[0]) == count * (count + 1) // 2
    assert ("Other" in axis(chart)) == (count > MOST_POINTS)


def test_case_19_lengths_are_equal_or_nothing_is_drawn() -> None:
    with pytest.raises(ValueError, match="each series"):
        line(days(2), [Layer("net", "Net", [1], "value")], EURO)
    with pytest.raises(ValueError, match="each series"):
        line(days(367), [Layer("net", "Net", [1] * 367, "value")], EURO)
    with pytest.raises(ValueError, match="not folded"):
        line(days(1), [Layer(str(number), "x", [1]) for number in range(13)], EURO)


def test_days_are_spelled_and_colours_differ() -> None:
    chart = line(
        days(1), [Layer("net", "Net", [150], "value"), Layer("rolling", "Mean", [None], "rolling")], EURO
    )
    assert chart["x"] == {"type": "date", "values": ["2026-01-01"]}
    assert [one["color"] for one in series(chart)] == list(PALETTE[:2])
    assert len(set(PALETTE)) == MOST_SERIES
