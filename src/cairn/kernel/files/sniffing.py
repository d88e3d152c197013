"""What a file is, by its content: what a client says about it is only compared with this.

A small table of signatures, and a reading of the whole for text, because the list of what is taken is short and what is
not on it is refused. A library that knows a thousand types would say more than anybody asks, and each of its guesses
would be another way to be wrong.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from typing import IO, Final

_HEAD: Final = 1024
_PIECE: Final = 262_144
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f]")
_MARKUP = re.compile(rb"^(?:\xef\xbb\xbf)?\s*<(?:!|\?|/|[a-z])", re.IGNORECASE)
_SIGNATURES: Final[Mapping[str, Callable[[bytes], bool]]] = {
    "image/png": lambda head: head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR",
    "image/jpeg": lambda head: head.startswith(b"\xff\xd8\xff"),
    "image/gif": lambda head: head.startswith((b"GIF87a", b"GIF89a")),
    "image/webp": lambda head: head.startswith(b"RIFF") and head[8:12] == b"WEBP",
    "application/pdf": lambda head: head.startswith(b"%PDF-"),
}
PICTURES: Final = frozenset(name for name in _SIGNATURES if name.startswith("image/"))
KNOWN: Final = frozenset({*_SIGNATURES, "text/plain"})


def sniffed(file: IO[bytes]) -> str | None:
    """The media type of what is in it; None for what is not known here. Reads text to its end, a piece at a time.

    Markup is no text: a browser that was let guess would run it.
    """
    file.seek(0)
    head = file.read(_HEAD)
    for media_type, fits in _SIGNATURES.items():
        if fits(head):
            return media_type
    return "text/plain" if head and not _MARKUP.match(head) and _is_text(file) else None


def _is_text(file: IO[bytes]) -> bool:
    """Whether all of it is UTF-8 without control characters but tab, line feed, carriage return and form feed."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(_PIECE):
            if _CONTROL.search(decoder.decode(piece)):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
