"""Words as travel compares them: destinations and searches are matched word by word, never by patterns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

MOST_WORDS: Final = 160
"""Words of one question that are looked at: more do not fit into a field."""
MOST_LETTERS: Final = 255
"""Letters of a word that are looked at: PostgreSQL takes lexemes of up to 2046 bytes."""
_MARKS = re.compile("[\u0300-\u036f]")
_PART_OF_WORD: Final = frozenset("LNM")


def words(text: str) -> list[str]:
    """The words of a text: case-folded, decomposed (NFKD), without combining marks U+0300 to U+036F, composed again;
    whatever is no letter, digit or mark stands between words. "São Tomé/Príncipe" is sao, tome, principe. What only
    decomposing makes a capital of is folded, too."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    plain = unicodedata.normalize("NFC", _MARKS.sub("", folded))
    spaced = "".join(letter if unicodedata.category(letter)[0] in _PART_OF_WORD else " " for letter in plain)
    return [word[:MOST_LETTERS] for word in spaced.split()]


def spoken(text: str) -> str:
    """The words of a text with a space between."""
    return " ".join(words(text))


def prefixes(text: str) -> str:
    """A `tsquery` that each word of `text` is the beginning of some word; empty where there is no word. Words hold
    letters, digits and marks only, so that nothing in them is an operator."""
    return " & ".join(f"'{word}':*" for word in words(text)[:MOST_WORDS])


def matches(wanted: str, offered: str) -> bool:
    """Whether each word of `wanted` is the beginning of some word of `offered`; not where it has no word."""
    return found_in(words(wanted), words(offered))


def found_in(asked: Sequence[str], there: Sequence[str]) -> bool:
    """`matches`, of words that are made already."""
    return bool(asked) and all(any(word.startswith(one) for word in there) for one in asked)
