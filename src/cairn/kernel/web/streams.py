"""Answers that are made while they are sent: exports, of any length in bounded memory.

The first bytes are made before the status line goes out, so that what is refused is still a problem document. What
fails later breaks the connection off: half an answer never looks whole.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import NewType
from urllib.parse import quote

from starlette.types import Receive, Send

from cairn.base.refusals import BadRequest, Invalid, NotAcceptable
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.answers import AnswerBrokenOff, Headers, Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.negotiation import negotiated

log = get_logger(__name__)
FORMAT = "format"
_AT_ONCE = 65_536
Media = NewType("Media", str)
"""Marks the handler parameter that takes the media type to answer in."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A streamed answer that has begun: its first bytes are there, the rest comes from `rest`."""

    status: int
    headers: Headers
    first: bytes
    rest: AsyncGenerator[bytes, None]


def media_for(incoming: Incoming, streams: Mapping[str, str]) -> Media:
    """What `?format=` asks for, else what the Accept header likes best. Raises `NotAcceptable`.

    A query that cannot be read, and a format that there is not, are refused later, each in its turn.
    """
    if len(streams) > 1 and (named := _named_format(incoming)) is not None:
        return Media(streams.get(named, next(iter(streams.values()))))
    found = negotiated(incoming.header("accept") or "", tuple(streams.values()))
    if found is None:
        raise NotAcceptable(f"This address answers {' or '.join(streams.values())}.")
    return Media(found)


def _named_format(incoming: Incoming) -> str | None:
    with contextlib.suppress(BadRequest):
        return next((value for name, value in incoming.query_pairs() if name == FORMAT), None)
    return None


def check_format(asked: str | list[str], formats: Mapping[str, str]) -> None:
    """Raises `Invalid` for a format that is none of these, or that stands twice."""
    if isinstance(asked, list):
        raise Invalid.at(f"?{FORMAT}", "repeated_parameter", "This parameter may stand once.")
    if asked not in formats:
        raise Invalid.at(f"?{FORMAT}", "not_a_choice", f"Say one of: {', '.join(formats)}.")


async def begin(reply: Reply, media: str, status: int, headers: Headers) -> Stream:
    """Make the first bytes. Raises what they raise."""
    if reply.stream is None:
        raise TypeError("this operation answers with a stream")
    rest = gathered(reply.stream)
    first = await anext(rest, b"")
    text = media.startswith("text/")
    headers += [
        (b"content-type", f"{media}; charset=utf-8".encode() if text else media.encode()),
        (b"vary", b"Accept"),
    ]
    if reply.filename is not None:
        headers.append((b"content-disposition", attachment(reply.filename).encode("ascii")))
    return Stream(status, headers, first, rest)


async def send_stream(stream: Stream, receive: Receive, send: Send, stall: float) -> None:
    """Send it, as fast as the client reads. Raises `AnswerBrokenOff` where it cannot be ended: something failed, or
    the client took nothing for `stall` seconds. A client that goes away ends the making of it, and nothing is raised.
    """
    async with aclosing(stream.rest):
        gone = asyncio.timeout(None)
        watching = asyncio.ensure_future(_until_gone(receive, gone))
        try:
            async with gone:
                await _send_all(stream, send, stall)
        except TimeoutError as problem:
            if gone.expired():
                log.info("reader_went_away")
                return
            log.warning("reader_stalled", seconds=stall)
            raise AnswerBrokenOff from problem
        except Exception as problem:
            log.exception("answer_broken_off", error=type(problem).__name__)
            raise AnswerBrokenOff from problem
        finally:
            watching.cancel()


async def send_head(stream: Stream, send: Send) -> None:
    """The headers of it, for HEAD; the rest is never made."""
    async with aclosing(stream.rest):
        await send({"type": "http.response.start", "status": stream.status, "headers": stream.headers})
        await send({"type": "http.response.body", "body": b""})


def attachment(name: str) -> str:
    """A Content-Disposition under which the answer is saved."""
    return disposition(name)


def disposition(name: str, *, inline: bool = False) -> str:
    """A Content-Disposition (RFC 6266) under which no name can do harm: no path, no quote, no line end. `inline`: to be
    shown rather than saved."""
    kind = "inline" if inline else "attachment"
    plain = "".join(letter if letter.isalnum() or letter in "._- " else "_" for letter in name).strip(". ")
    found = plain or "download"
    if found.isascii():
        return f'{kind}; filename="{found}"'
    fallback = found.encode("ascii", "replace").decode().replace("?", "_")
    return f"{kind}; filename=\"{fallback}\"; filename*=UTF-8''{quote(found, safe='')}"


async def _send_all(stream: Stream, send: Send, stall: float) -> None:
    await send({"type": "http.response.start", "status": stream.status, "headers": stream.headers})
    chunk = stream.first
    while chunk:
        async with asyncio.timeout(stall):
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        chunk = await anext(stream.rest, b"")
    await send({"type": "http.response.body", "body": b""})


async def _until_gone(receive: Receive, gone: asyncio.Timeout) -> None:
    """Wait for the client to leave; what it still sends is not read by anybody."""
    while (await receive())["type"] != "http.disconnect":
        pass
    if not gone.expired():
        gone.reschedule(asyncio.get_running_loop().time())


async def gathered(parts: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    """The parts joined into pieces worth sending; never an empty one."""
    held: list[bytes] = []
    size = 0
    async with aclosing(parts):
        async for part in parts:
            held.append(part)
            size += len(part)
            if size >= _AT_ONCE:
                yield b"".join(held)
                held, size = [], 0
    if size:
        yield b"".join(held)
