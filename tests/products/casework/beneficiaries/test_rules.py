"""What follows from what a record says, without a database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cairn.base.ids import new_id
from cairn.products.casework.beneficiaries.rules import band, birth_of, code_of, follows, indexed, restorable
from cairn.products.casework.searches.rules import Match, whole_words, words_of

pytestmark = pytest.mark.unit
BLANK = dict.fromkeys(("first_name", "last_name", "other_names", "phone", "email", "national_id"))


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("C-0123ABCD", "C-0123ABCD"),
        (" c-oil3abcd ", "C-0113ABCD"),
        ("C-0123ABC", None),
        ("C-0123ABCDE", None),
        ("C-0123ABCU", None),
        ("D-0123ABCD", None),
        ("0123ABCD", None),
        ("", None),
    ],
)
def test_a_code_has_one_spelling(typed: str, code: str | None) -> None:
    assert code_of(typed) == code


@pytest.mark.parametrize(
    ("born", "first"), [("1989-12-31", 1985), ("1990-01-01", 1990), ("1994", 1990), (None, None)]
)
def test_a_year_of_birth_is_told_to_five(born: str | None, first: int | None) -> None:
    assert band(born) == first


def test_what_is_not_known_of_a_date_is_01() -> None:
    for born, precision, settled in (
        ("1990-05-17", None, ("1990-05-17", "day")),
        ("1990-05-17", "year", ("1990-01-01", "year")),
        ("1990-05-17", "estimated", ("1990-01-01", "estimated")),
        ("1990-05", None, ("1990-05-01", "month")),
        ("1990", None, ("1990-01-01", "year")),
        (None, None, (None, None)),
    ):
        found = birth_of({"date_of_birth": born, "birth_precision": precision})
        assert (found["date_of_birth"], found["birth_precision"]) == settled


def test_what_says_nothing_is_not_indexed() -> None:
    empty = {**BLANK, "first_name": "🌻", "phone": "n/a", "national_id": "--", "name_hidden": False}
    assert indexed(empty, names=True) == []
    named = {**BLANK, "first_name": "Ana Ana", "last_name": "Anand", "name_hidden": False}
    assert indexed(named, names=True) == [("name_prefix", "ana")]
    assert indexed(named, names=False) == []
    assert indexed({**named, "name_hidden": True}, names=True) == []


def test_nothing_follows_the_last_states() -> None:
    for last in ("merged", "erased"):
        assert not any(follows(last, after) for after in ("intake", "active", "on_hold", "closed"))


def test_the_last_moment_of_the_window_is_in_it() -> None:
    now = datetime(2026, 3, 31, 12, tzinfo=UTC)
    assert restorable(now - timedelta(days=30), now, 30)
    assert not restorable(now - timedelta(days=30, microseconds=1), now, 30)


@pytest.mark.parametrize(
    ("text", "names", "whole"),
    [
        ("amina", ["Amina", None, None], 1),
        ("ami", ["Amina", "Diallo", None], 0),
        ("amina dia", ["Amina", "Diallo", None], 1),
        ("diallo amina", ["Amina", "Diallo", None], 2),
        ("mina", ["Amina", "Diallo", None], None),
        ("amina x", ["Amina", "Diallo", None], None),
        ("amina amina", ["Amina", None, None], 1),
    ],
)
def test_all_words_must_begin_a_word_of_the_name(
    text: str, names: list[str | None], whole: int | None
) -> None:
    assert whole_words(words_of(text), names) == whole


def test_a_match_is_read_as_it_was_spelled() -> None:
    match = Match(2, datetime(2026, 3, 1, 9, 30, 0, 7, tzinfo=UTC), new_id())
    assert Match.read(*match.spelled()) == match
    for spelled, why in (
        (["2", "2026-03-01", str(new_id())], "offset"),
        (["x", "2026-03-01T09:00:00+00:00", str(new_id())], "int"),
        (["2", "2026-03-01T09:00:00+00:00", "1"], "UUID"),
    ):
        with pytest.raises(ValueError, match=why):
            Match.read(*spelled)
