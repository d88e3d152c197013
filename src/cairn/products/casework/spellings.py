"""How names and numbers are compared: what stands in an index is made of what these answer, and nothing of what a
person typed is lost by it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = "'\u2019\u02bc"
_LETTERS: Final = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        **dict.fromkeys(_APOSTROPHES),
    }
)
"""Letters that no decomposition takes apart."""
_NUMBER = re.compile(r"[^0-9A-Z]")
_DIGITS = re.compile(r"[^0-9]")
PREFIX: Final = 3
"""Characters of a name's word that are looked for first."""


def name(text: str) -> str:
    """The words of a name: decomposed (NFKD), without marks and apostrophes, cases folded, with letters of one alphabet
    for those that look alike, and single spaces for whatever is no letter, digit or spacing mark."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if unicodedata.category(letter) != "Mn"
    )
    folded = unicodedata.normalize("NFKD", plain.casefold()).translate(_LETTERS)
    spaced = "".join(letter if _in_word(letter) else " " for letter in folded)
    return " ".join(spaced.split())


def prefixes(text: str) -> list[str]:
    """The beginnings of its words, each once: of a shorter word the whole."""
    return list(dict.fromkeys(word[:PREFIX] for word in name(text).split()))


def national_id(text: str) -> str:
    """Digits and capitals."""
    return _NUMBER.sub("", unicodedata.normalize("NFKC", text).upper())


def phone(text: str) -> str:
    """Digits, after a plus where the country is said: by one, or by two leading noughts."""
    spelled = unicodedata.normalize("NFKC", text).strip()
    digits = _DIGITS.sub("", spelled)
    if spelled.startswith("+"):
        return f"+{digits}"
    return f"+{digits[2:]}" if digits.startswith("00") else digits


def email(text: str) -> str:
    """Composed (NFC), in small letters."""
    return unicodedata.normalize("NFC", text.strip()).lower()


def _in_word(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category[0] in "LN" or category == "Mc"
