"""What can stand in one line of a header, of mail or HTTP, whoever reads it."""

from __future__ import annotations

import unicodedata
from typing import Final

_NO_HEADER: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Control characters, lone surrogates, line and paragraph separators: what could end a header's line, or be read as if
it did."""


def fits_a_header(text: str) -> bool:
    """Whether `text` is one line. What looks like an encoded word (RFC 2047) is not: the standard library decodes it
    where a header is set, and a line break can come out."""
    return "=?" not in text and not any(unicodedata.category(character) in _NO_HEADER for character in text)
