"""Which rate holds, out of those that are known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.expenses.fx_rates.rules import (
    KnownRate,
    KnownRates,
    Quoted,
    Span,
    quoted,
    reached_by,
    spans_of,
    trimmed,
)

pytestmark = pytest.mark.unit
FIRST = date(2026, 3, 1)
CODES = ("EUR", "USD", "GBP", "JPY")
RATES = st.one_of(st.decimals("0.000000000001", "999999999999", places=12), st.decimals("0.5", "2", places=3))


def rate(base: str, quote: str, spelled: str, day: int = 0, *, own: bool = True) -> KnownRate:
    return KnownRate(base, quote, FIRST + timedelta(days=day), Decimal(spelled), own)


@st.composite
def tables(draw: st.DrawFn) -> list[KnownRate]:
    """Rates as tables hold them: one of an owner, a pair and a day."""
    pairs = st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)).filter(lambda pair: pair[0] != pair[1])
    keys = draw(st.sets(st.tuples(pairs, st.integers(0, 3), st.booleans()), max_size=12))
    return [
        KnownRate(*pair, FIRST + timedelta(days=day), draw(RATES), own) for pair, day, own in sorted(keys)
    ]


def told(known: Sequence[KnownRate], currency: str, base_currency: str) -> tuple[str, str, int] | None:
    """Rate, source and day of what holds."""
    found = quoted(known, currency, base_currency)
    assert found is None or found.day is not None
    return found and (f"{found.rate:f}", found.source, (found.day - FIRST).days)  # type: ignore[operator]


def test_case_01_vectors_of_inverse_and_cross() -> None:
    assert told([rate("EUR", "USD", "1.1")], "USD", "EUR") == ("0.909090909091", "user", 0)
    two = [rate("EUR", "USD", "1.25"), rate("EUR", "GBP", "0.85")]
    assert told(two, "USD", "GBP") == ("0.68", "user", 0)


@pytest.mark.parametrize(
    ("known", "holds"),
    [
        ([], None),
        ([rate("USD", "GBP", "0.8")], None),
        ([rate("USD", "EUR", "0.9")], ("0.9", "user", 0)),
        ([rate("USD", "EUR", "0.9"), rate("USD", "EUR", "0.8", 1)], ("0.8", "user", 1)),
        ([rate("USD", "EUR", "0.9"), rate("EUR", "USD", "2", 1, own=False)], ("0.5", "provider", 1)),
        ([rate("USD", "EUR", "0.9", own=False), rate("EUR", "USD", "2")], ("0.5", "user", 0)),
        ([rate("USD", "EUR", "0.9"), rate("EUR", "USD", "2")], ("0.9", "user", 0)),
    ],
)
def test_newest_then_own_then_direct_then_inverse(
    known: Sequence[KnownRate], holds: tuple[str, str, int] | None
) -> None:
    assert told(known, "USD", "EUR") == holds


def test_a_cross_has_the_older_day_and_is_own_only_if_both_legs_are() -> None:
    legs = [rate("USD", "EUR", "0.5", 2), rate("EUR", "GBP", "0.8", 1, own=False)]
    assert told(legs, "USD", "GBP") == ("0.4", "provider", 1)
    inverse = rate("GBP", "USD", "2", 1, own=False)
    assert told([*legs, inverse], "USD", "GBP") == ("0.5", "provider", 1)  # of one day the cross comes last
    assert told([*legs, rate("GBP", "USD", "2")], "USD", "GBP") == ("0.4", "provider", 1)
    own = rate("EUR", "GBP", "0.9", 1)
    assert told([*legs, own], "USD", "GBP") == ("0.45", "user", 1)
    # an own inverse leg before the provider's direct one: the way as a whole is own
    assert told([*legs, rate("GBP", "EUR", "2", 1)], "USD", "GBP") == ("0.25", "user", 1)


def test_what_rounds_to_nothing_or_is_too_large_is_none() -> None:
    least = "0.000000000001"
    tiny = [rate("USD", "EUR", least), rate("EUR", "GBP", "0.5")]
    assert told(tiny, "USD", "GBP") is None  # half a unit, to even: nothing
    assert told([*tiny, rate("GBP", "USD", "4", -1)], "USD", "GBP") == ("0.25", "user", -1)
    assert told([rate("EUR", "USD", least)], "USD", "EUR") is None  # 10^12
    assert told([rate("USD", "EUR", least)], "USD", "EUR") == (least, "user", 0)


def test_rates_lose_the_zeros_at_their_end_only() -> None:
    spelled = ("1.100000000000", "100.000", "0.5", "120")
    assert [str(trimmed(Decimal(one))) for one in spelled] == ["1.1", "100", "0.5", "120"]


@given(tables(), st.randoms(use_true_random=False), st.sampled_from(CODES), st.sampled_from(CODES))
def test_the_order_in_which_rates_are_known_says_nothing(
    known: list[KnownRate], chance: object, currency: str, base_currency: str
) -> None:
    shuffled = list(known)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert quoted(known, currency, base_currency) == quoted(shuffled, currency, base_currency)


@given(tables(), st.sampled_from(CODES), st.sampled_from(CODES))
def test_what_holds_is_the_newest_and_exact(
    known: list[KnownRate], currency: str, base_currency: str
) -> None:
    """Against ways enumerated without any order, as fractions."""
    found = quoted(known, currency, base_currency)
    if currency == base_currency:
        assert found == Quoted(Decimal(1), "identity", None)
        return
    ways = every_way(known, currency, base_currency)
    if found is None:
        assert ways == []
        return
    assert -int(found.rate.as_tuple().exponent) <= 12
    best = min(ways, key=lambda way: way[:3])
    same = [way for way in ways if way[:3] == best[:3]]
    assert (found.day, found.source) == (date.fromordinal(-best[0]), "provider" if best[1] else "user")
    assert any(abs(Fraction(found.rate) - way[3]) <= Fraction(1, 2 * 10**12) for way in same)


def every_way(
    known: Sequence[KnownRate], currency: str, base_currency: str
) -> list[tuple[int, bool, int, Fraction]]:
    """Falling day, whether not own, kind and exact rate of all there are."""

    def legs(start: str, end: str) -> list[tuple[int, bool, int, Fraction]]:
        return [
            (-one.day.toordinal(), not one.own, int(one.base == end), value)
            for one in known
            if {one.base, one.quote} == {start, end}
            for value in [1 / Fraction(one.rate) if one.base == end else Fraction(one.rate)]
        ]

    crossed = [
        (max(first[0], last[0]), first[1] or last[1], 2, first[3] * last[3])
        for first in legs(currency, "EUR")
        for last in legs("EUR", base_currency)
        if "EUR" not in {currency, base_currency}
    ]
    smallest, largest = Fraction(1, 2 * 10**12), 10**12 - Fraction(1, 2 * 10**12)
    return [way for way in [*legs(currency, base_currency), *crossed] if smallest < way[3] < largest]


@given(tables(), st.integers(-2, 12), st.sampled_from(CODES), st.sampled_from(CODES))
def test_many_questions_are_answered_as_one_is(
    known: list[KnownRate], after: int, currency: str, base_currency: str
) -> None:
    day = FIRST + timedelta(days=after)
    near = [one for one in known if day - timedelta(days=7) <= one.day <= day]
    table = KnownRates(known)
    assert table.on(day, currency, base_currency) == quoted(near, currency, base_currency)


def test_whom_a_rate_reaches() -> None:
    assert reached_by("USD", "EUR", "EUR") == {"USD"}
    assert reached_by("GBP", "USD", "GBP") == {"USD"}
    assert reached_by("EUR", "USD", "GBP") == {"USD"}
    assert reached_by("EUR", "GBP", "GBP") is None
    assert reached_by("USD", "JPY", "GBP") == frozenset()


def test_when_a_rate_is_near_enough() -> None:
    week = timedelta(days=7)
    near = Span(planned=False, first=FIRST, last=FIRST + week)
    planned = Span(planned=True, first=date(1970, 1, 1), last=date.max)
    assert spans_of(FIRST, FIRST) == spans_of(FIRST, FIRST + week) == (near, planned)
    assert spans_of(FIRST, FIRST - timedelta(days=1)) == (near,)
    assert spans_of(FIRST, FIRST + week + timedelta(days=1)) == (near,)
