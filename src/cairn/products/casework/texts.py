"""Texts of casework on the wire: composed (NFC), without spaces at their ends and without control characters."""

from __future__ import annotations

import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_IN_LONG_TEXTS: Final = "\n\t"


def name_key(text: str) -> str:
    """What names of programmes and teams are compared by: cases folded, composed (NFC)."""
    return unicodedata.normalize("NFC", text.casefold())


def _line(text: str) -> str:
    return _cleaned(text, "")


def _text(text: str) -> str:
    return _cleaned(text, _IN_LONG_TEXTS)


def _cleaned(text: str, allowed: str) -> str:
    found = unicodedata.normalize("NFC", text.replace("\r\n", "\n") if allowed else text).strip()
    if not found:
        raise PydanticCustomError("blank", "Say something besides spaces.")
    if any(unicodedata.category(letter) == "Cc" and letter not in allowed for letter in found):
        raise PydanticCustomError("control_characters", "This may not hold control characters.")
    return found


Line = AfterValidator(_line)
"""One line: `Annotated[str, Field(min_length=1, max_length=200), Line]`."""
Text = AfterValidator(_text)
"""As `Line`, and it may hold line breaks and tabs."""
Name = Annotated[str, Field(min_length=1, max_length=200, examples=["Amina"]), Line]
Reason = Annotated[str, Field(min_length=20, max_length=1000), Text]
