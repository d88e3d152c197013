"""Cells of a CSV file: nothing that a spreadsheet would run, and every text is read again as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.kernel.web.cells import CsvForm, CsvWriter, cell_of, guarded, unguarded

pytestmark = pytest.mark.unit
SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize("sign", SIGNS)
def test_one_apostrophe_goes_before_what_begins_like_a_formula(sign: str) -> None:
    for text in (sign, f"{sign}1", f"'{sign}1", f"'''{sign}"):
        assert guarded(text) == f"'{text}"
        assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["", "'", "''", "a=1", " =1", "'a", "1", "\uff0a", "\uff0c", "\uff1f", "\u2212"]
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(alphabet=st.one_of(st.sampled_from(f"'{SIGNS}"), st.characters()), max_size=20))
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple(SIGNS))


def test_numbers_and_days_are_left_alone() -> None:
    for value, cell in (
        (Decimal("-1.20"), "-1.20"),
        (-5, "-5"),
        (date(2026, 3, 1), "2026-03-01"),
        (None, ""),
    ):
        assert cell_of(value) == cell


def test_a_form_says_what_stands_between_and_in_front() -> None:
    row = {"tags": ["a;b", "c\\d"], "name": "=x"}
    usual, ours = CsvWriter(list(row)), CsvWriter(list(row), CsvForm(between="|", bom=True))
    assert usual.write([row]) == b"tags,name\r\na\\;b;c\\\\d,'=x\r\n"
    assert ours.write([row]) == b"\xef\xbb\xbftags,name\r\na;b|c\\d,'=x\r\n"
    assert ours.write([row]) == b"a;b|c\\d,'=x\r\n"
