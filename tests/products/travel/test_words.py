"""Words of places and searches (5j)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.products.travel.words import MOST_LETTERS, MOST_WORDS, matches, prefixes, spoken, words

pytestmark = pytest.mark.unit
TEXTS = st.text(max_size=300)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("S\u00e3o Tom\u00e9/Pr\u00edncipe", "sao tome principe"),
        ("\u0130stanbul", "istanbul"), ("Stra\u00dfe", "strasse"),
        ("%", ""), ("_", ""), ("", ""), ("\U0001f600", ""), ("Tokyo, Japan", "tokyo japan"), ("a & !b:*", "a b"),
        ("K\u00f6ln", "koln"), ("Ko\u0308ln", "koln"), ("\uff34okyo", "tokyo"), ("\u2168", "ix"), ("H\u2082O", "h2o"),
        ("\u00d8rsted", "\u00f8rsted"),
        ("\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u0928\u094d\u0926\u0940"),
        ("\uac00", "\uac00"), ("it's", "it s"), ("x_y", "x y"), ("24/7", "24 7"), ("\\'); DROP", "drop"),
    ],
)  # fmt: skip
def test_vectors_of_5j(text: str, found: str) -> None:
    assert spoken(text) == found


@pytest.mark.parametrize(
    ("wanted", "offered", "fits"),
    [
        ("Japan", "Tokyo, Japan", True), ("jap tok", "Tokyo, Japan", True), ("apan", "Tokyo, Japan", False),
        ("japan nepal", "Tokyo, Japan", False), ("%", "Tokyo, Japan", False), ("tokyo tokyo", "Tokyo", True),
    ],
)  # fmt: skip
def test_each_word_begins_some_word(wanted: str, offered: str, fits: bool) -> None:
    assert matches(wanted, offered) is fits


def test_a_tsquery_of_quoted_prefixes() -> None:
    assert prefixes("S\u00e3o Tom\u00e9") == "'sao':* & 'tome':*"
    assert prefixes("%_!") == ""


@given(TEXTS)
def test_words_hold_letters_digits_and_marks_only(text: str) -> None:
    for word in words(text):
        assert word
        assert {unicodedata.category(letter)[0] for letter in word} <= set("LNM")
        assert not any("\u0300" <= letter <= "\u036f" for letter in word)
        assert len(word) <= MOST_LETTERS
        assert len(word.encode()) < 2046, "what PostgreSQL takes as a lexeme"
    assert "'" not in prefixes(text).replace("':*", "").replace(" & '", " & ").removeprefix("'")


@given(TEXTS)
def test_case_does_not_count(text: str) -> None:
    assert words(text.casefold()) == words(text)


@given(st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("\u0301\u0308\u030a\u0327"), max_size=60))
def test_it_is_the_same_composed_or_not(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(unicodedata.normalize("NFC", text))


@given(TEXTS)
def test_a_text_matches_itself_and_its_words(text: str) -> None:
    assert matches(text, text) is bool(words(text))
    assert matches(spoken(text), text) is bool(words(text))


@given(TEXTS, TEXTS)
def test_more_offered_never_matches_less(wanted: str, offered: str) -> None:
    if matches(wanted, offered):
        assert matches(wanted, f"{offered} more")
        assert matches(f"{wanted} {wanted}", offered)


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=2), max_size=MOST_WORDS))
def test_no_word_that_fits_into_a_field_is_dropped(said: list[str]) -> None:
    assert prefixes(" ".join(said)).count(":*") == len(said)
