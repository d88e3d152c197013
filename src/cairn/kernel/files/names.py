"""Names of files: for people to read, never a path, and never believed about what is inside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

MOST_BYTES: Final = 255
ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "application/pdf": (".pdf",),
    "text/plain": (".txt", ".md", ".csv", ".log"),
}
"""Endings that fit a media type; the first is given to names with another one."""
_GONE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Control characters, what turns the direction of reading or is not seen, halves of surrogates, line separators."""
_SPACES = re.compile(r"\s+")


def clean_name(said: str | None, media_type: str) -> str:
    """A name that can do no harm, of at most 255 bytes in UTF-8, in NFC, with an ending that fits the media type: what
    is saved as `x.html` would be opened as that, whatever it is."""
    last = re.split(r"[/\\]", said or "")[-1]
    seen = "".join(
        " " if letter.isspace() else letter
        for letter in unicodedata.normalize("NFC", last)
        if letter.isspace() or unicodedata.category(letter) not in _GONE
    )
    name = _SPACES.sub(" ", seen).strip(". ") or "file"
    endings = ENDINGS[media_type]
    ending = next((known for known in endings if name.lower().endswith(known)), None)
    if ending is None:
        ending = endings[0]
    else:
        name, ending = name[: -len(ending)], name[-len(ending) :]
    return _fitting(name, MOST_BYTES - len(ending)) + ending


def _fitting(name: str, most: int) -> str:
    """As much of it as `most` bytes hold, in whole characters."""
    return name.encode()[:most].decode(errors="ignore").rstrip(". ") or "file"
