"""The content of one file as an answer: whole, a range of it (RFC 9110, section 14), or not at all where the client has
it already.

Whatever the file is, no browser may run it: the type is the one that was sniffed, it must not be guessed anew
(`nosniff`, from the edge), and it is shown in a sandbox. It must not be changed on its way, so that a range means what
it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from cairn.base.refusals import Refusal
from cairn.kernel.web.answers import Content, Headers, matches
from cairn.kernel.web.idempotency import Kept
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.streams import Stream, disposition, gathered

_SANDBOX = b"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; sandbox"
_RANGE = re.compile(r"(\d{0,18})-(\d{0,18})")
_LONGEST = 64


class RangeNotSatisfiable(Refusal):
    status: ClassVar[int] = 416
    says = "The file does not reach so far."


@dataclass(frozen=True, slots=True)
class Part:
    """`length` bytes from `start`."""

    start: int
    length: int


async def begin_content(content: Content, incoming: Incoming, headers: Headers) -> Stream | Kept:
    """The answer with its first bytes made. Raises `RangeNotSatisfiable`, and what the reading raises."""
    tag = f'"{content.digest}"'
    headers = [
        *((name, value + b", no-transform" if name == b"cache-control" else value) for name, value in headers),
        (b"etag", tag.encode()), (b"accept-ranges", b"bytes"), (b"content-security-policy", _SANDBOX),
        (b"content-disposition", disposition(content.name, inline=content.inline).encode("ascii")),
    ]  # fmt: skip
    known = incoming.tags("if-none-match")
    if known and matches(known, tag, weak=True):
        return Kept(304, headers, b"")
    part = asked_part(incoming, tag, content.size)
    status = 200
    if part is None:
        part = Part(0, content.size)
    else:
        status, last = 206, part.start + part.length - 1
        headers.append((b"content-range", f"bytes {part.start}-{last}/{content.size}".encode()))
    text = content.media_type.startswith("text/")
    media = f"{content.media_type}; charset=utf-8" if text else content.media_type
    headers += [(b"content-type", media.encode()), (b"content-length", str(part.length).encode())]
    rest = gathered(content.read(part.start, part.length))
    return Stream(status, headers, await anext(rest, b""), rest)


def asked_part(incoming: Incoming, tag: str, size: int) -> Part | None:
    """The range that is asked for; None for all of it: without a Range header, with one that cannot be read or names
    several ranges (a server may answer the whole then), where If-Range names another state, and for HEAD."""
    said = incoming.header("range")
    if said is None or incoming.head or len(said) > _LONGEST:
        return None
    condition = incoming.header("if-range")
    if condition is not None and condition.strip() != tag:  # also a date: what we answer has none
        return None
    unit, _, ranges = said.partition("=")
    found = _RANGE.fullmatch(ranges.strip())
    if unit.strip().lower() != "bytes" or found is None:
        return None
    return _part(found[1], found[2], size)


def _part(first: str, last: str, size: int) -> Part | None:
    if not first:
        if not last:
            return None
        length = min(int(last), size)  # a suffix: the last so many bytes
        start = size - length
    else:
        start = int(first)
        if last and int(last) < start:
            return None
        length = (min(int(last), size - 1) if last else size - 1) - start + 1
    if length <= 0:
        raise RangeNotSatisfiable(headers={"Content-Range": f"bytes */{size}"})
    return Part(start, length)
