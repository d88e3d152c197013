"""Amounts are exact, have the currency's decimals, and everything else is refused with a stable code."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.base.money import CURRENCIES, BadAmount, Money, exponent, is_currency, parse_amount, spell

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("code", "digits"),
    [
        ("JPY", 0),
        ("ISK", 0),
        ("EUR", 2),
        ("MGA", 2),
        ("ZWG", 2),
        ("XCG", 2),
        ("KWD", 3),
        ("TND", 3),
        ("CLF", 4),
    ],
)
def test_exponents_are_those_of_iso_4217(code: str, digits: int) -> None:
    assert exponent(code) == digits


@pytest.mark.parametrize("code", ["eur", "EU", "", "XXX", "XAU", "XTS", "HRK", "BGN", "ANG", "DEM", "EUR "])
def test_other_codes_are_no_currencies(code: str) -> None:
    assert not is_currency(code)
    with pytest.raises(BadAmount) as refused:
        exponent(code)
    assert refused.value.code == "unknown_currency"


def test_every_code_is_three_capitals_and_stands_once() -> None:
    assert len(CURRENCIES) == 165
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CURRENCIES)


@pytest.mark.parametrize(
    ("spelled", "currency", "text"),
    [
        ("12.34", "EUR", "12.34"),
        ("12.3", "EUR", "12.30"),
        ("12", "EUR", "12.00"),
        (12, "KWD", "12.000"),
        (Decimal("0.5"), "CLF", "0.5000"),
        ("0", "JPY", "0"),
        ("999999999999999.99", "USD", "999999999999999.99"),
    ],
)
def test_an_amount_gets_exactly_the_currencys_decimals(
    spelled: str | int | Decimal, currency: str, text: str
) -> None:
    assert str(parse_amount(spelled, currency)) == text
    assert spell(parse_amount(spelled, currency), currency) == text


@pytest.mark.parametrize(
    ("spelled", "currency", "code"),
    [
        ("1.234", "EUR", "too_many_decimals"),
        ("1.2300", "EUR", "too_many_decimals"),
        (Decimal("1.230"), "EUR", "too_many_decimals"),
        ("1.0", "JPY", "too_many_decimals"),
        ("1e3", "EUR", "exponent_not_allowed"),
        ("1E-2", "EUR", "exponent_not_allowed"),
        (Decimal("1e3"), "EUR", "exponent_not_allowed"),
        ("NaN", "EUR", "not_a_decimal"),
        (Decimal("NaN"), "EUR", "not_a_decimal"),
        (Decimal("sNaN"), "EUR", "not_a_decimal"),
        ("Infinity", "EUR", "not_a_decimal"),
        (Decimal("-Infinity"), "EUR", "not_a_decimal"),
        ("", "EUR", "not_a_decimal"),
        (" 1", "EUR", "not_a_decimal"),
        ("1\n", "EUR", "not_a_decimal"),
        ("1_000", "EUR", "not_a_decimal"),
        ("1,00", "EUR", "not_a_decimal"),
        ("+1", "EUR", "not_a_decimal"),
        ("01", "EUR", "not_a_decimal"),
        (".5", "EUR", "not_a_decimal"),
        ("5.", "EUR", "not_a_decimal"),
        ("١٢", "EUR", "not_a_decimal"),
        (True, "EUR", "not_a_decimal"),
        (1.5, "EUR", "not_a_decimal"),
        (None, "EUR", "not_a_decimal"),
        ("1000000000000000", "EUR", "out_of_range"),
        (10**15, "JPY", "out_of_range"),
        ("9" * 100, "EUR", "out_of_range"),
        ("-1", "EUR", "out_of_range"),
        ("-0", "EUR", "out_of_range"),
        ("1", "XXX", "unknown_currency"),
    ],
)
def test_anything_else_is_refused_by_code(spelled: str, currency: str, code: str) -> None:
    with pytest.raises(BadAmount) as refused:
        parse_amount(spelled, currency)
    assert refused.value.code == code
    assert refused.value.message


def test_an_integer_too_long_to_print_is_refused() -> None:
    with pytest.raises(BadAmount) as refused:
        parse_amount(10**5000, "JPY")
    assert refused.value.code == "out_of_range"


def test_a_sign_is_the_callers_to_allow() -> None:
    assert parse_amount("-1.5", "EUR", signed=True) == Decimal("-1.50")
    assert str(parse_amount("-0", "EUR", signed=True)) == "0.00"


def test_money_is_equal_where_the_sum_is_equal() -> None:
    assert Money(Decimal("1.5"), "EUR") == Money(Decimal("1.50"), "EUR")
    assert str(Money(Decimal("1.5"), "EUR")) == "1.50 EUR"
    for amount in (Decimal("1.001"), Decimal("NaN")):
        with pytest.raises(BadAmount):
            Money(amount, "EUR")


def test_spelling_never_rounds() -> None:
    with pytest.raises(BadAmount) as refused:
        spell(Decimal("0.005"), "EUR")
    assert refused.value.code == "too_many_decimals"
    assert spell(Decimal("1E+3"), "JPY") == "1000"


@given(st.sampled_from(sorted(CURRENCIES)), st.integers(-(10**15) + 1, 10**15 - 1), st.data())
def test_what_is_spelled_reads_back_as_itself(currency: str, units: int, data: st.DataObject) -> None:
    digits = exponent(currency)
    minor = data.draw(st.integers(0, 10**digits - 1))
    amount = Decimal(units * 10**digits + (minor if units >= 0 else -minor)).scaleb(-digits)
    text = spell(amount, currency)
    assert parse_amount(text, currency, signed=True) == amount
    assert len(text.partition(".")[2]) == digits


@given(st.text(max_size=20), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_any_text_is_an_amount_or_refused(text: str, currency: str) -> None:
    try:
        amount = parse_amount(text, currency)
    except BadAmount:
        return
    assert amount == Decimal(text)
    assert amount >= 0
