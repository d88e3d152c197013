"""Spellings, ages and figures: the vectors of what was asked for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cairn.products.casework import spellings
from cairn.products.casework.ages import Ages, ages, earliest_birthday
from cairn.products.casework.figures import attendance, caseload, no_shows, quantile

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("O'Brien-Łuk", "obrien luk"),
        ("Straße", "strasse"),
        ("İpek", "ipek"),
        ("  Anne   Marie ", "anne marie"),
    ],
)
def test_names(typed, compared):
    assert spellings.name(typed) == compared


def test_numbers_and_addresses():
    assert spellings.national_id(" ab-12 345.x") == "AB12345X"
    assert spellings.phone("00254 712-345 678") == "+254712345678"
    assert spellings.phone("+254 (712) 345678") == "+254712345678"
    assert spellings.phone("0712 345 678") == "0712345678"
    assert spellings.email(" Amina@Example.COM ") == "amina@example.com"
    assert spellings.prefixes("Amina O'Brien") == ["ami", "obr"]


@pytest.mark.parametrize(
    ("born", "precision", "on", "least", "most"),
    [
        (date(2008, 2, 29), "day", date(2025, 2, 28), 16, 16),
        (date(2008, 2, 29), "day", date(2025, 3, 1), 17, 17),
        (date(1990, 5, 1), "month", date(2025, 5, 15), 34, 35),
        (date(1990, 1, 1), "year", date(2025, 6, 30), 34, 35),
        (date(1990, 1, 1), "estimated", date(2025, 6, 30), 32, 37),
        (date(2025, 6, 1), "estimated", date(2025, 6, 2), 0, 2),
    ],
)
def test_case_16_ages(born, precision, on, least, most):
    assert ages(born, precision, on) == Ages(least, most)


def test_of_age_at_the_earliest():
    assert earliest_birthday(date(2008, 1, 1), "estimated", 18) == date(2024, 1, 1)
    assert earliest_birthday(date(2008, 2, 29), "day", 18) == date(2026, 3, 1)


def test_rates_and_loads():
    assert attendance(present=6, late=1, absent=2, excused=1) == (Decimal("70.0"), Decimal("77.8"))
    assert attendance(present=0, late=0, absent=0, excused=0) == (None, None)
    assert no_shows(no_show=3, completed=17) == Decimal("15.0")
    assert quantile([1, 2, 3, 4, 10], Decimal("0.5")) == Decimal("3.0")
    assert quantile([10, 4, 3, 2, 1], Decimal("0.9")) == Decimal("7.6")
    assert caseload([("low", 1), ("high", 2), ("urgent", 3)]) == 22
