"""Texts as expenses take them: composed (NFC), trimmed, counted in code points, without what nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from cairn.kernel.web.bodies import Stripped

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BAD = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI}\ud800-\udfff]")
_BAD_IN_NOTES = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}\ud800-\udfff]")


def normalised(text: str) -> str:
    """How texts are compared: compatibility forms (NFKC) and cases folded, single spaces between words."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.split())


def _composed(text: object) -> object:
    return unicodedata.normalize("NFC", text).strip() if isinstance(text, str) else text


def _visible(text: str) -> str:
    if _BAD.search(text):
        raise PydanticCustomError(
            "bad_character", "Control characters, line breaks and overrides of direction are not taken here."
        )
    return text


def _visible_lines(text: str) -> str:
    if _BAD_IN_NOTES.search(text):
        raise PydanticCustomError(
            "bad_character",
            "Besides line feeds and tabs no control character or override of direction is taken.",
        )
    return text


def _no_bar(text: str) -> str:
    if "|" in text:
        raise PydanticCustomError("bad_character", "A tag holds no |, which stands between tags in a file.")
    return text


Composed = BeforeValidator(_composed)
"""It stands behind the length and works before it: in front of it, a text that is too long would be `too_many`."""
Visible = AfterValidator(_visible)
VisibleLines = AfterValidator(_visible_lines)
CategoryName = Annotated[
    str, Field(min_length=1, max_length=60, examples=["Groceries"]), Composed, Visible, Stripped
]
Icon = Annotated[str, Field(min_length=1, max_length=40, examples=["basket"]), Composed, Visible, Stripped]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$", examples=["#3B82F6"])]
Description = Annotated[
    str, Field(min_length=1, max_length=255, examples=["Weekly shopping"]), Composed, Visible, Stripped
]
Merchant = Annotated[
    str, Field(min_length=1, max_length=120, examples=["Corner Market"]), Composed, Visible, Stripped
]
Notes = Annotated[str, Field(min_length=1, max_length=5000), Composed, VisibleLines, Stripped]
ExternalId = Annotated[
    str, Field(min_length=1, max_length=255, examples=["bank-2026-000123"]), Composed, Visible, Stripped
]
TagName = Annotated[
    str,
    Field(min_length=1, max_length=40, examples=["holiday"]),
    Composed,
    Visible,
    AfterValidator(_no_bar),
    Stripped,
]
