"""Hostile HTTP, past nginx and through it (reliability, row 26): whatever is sent, nobody gets a 5xx, what is refused
is refused with 4xx or a closed connection, in bounded time and memory, and who asks decently beside it is answered.

The mutant is a server that believes both lengths of a body.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from tests.chaos.crowd import ITEMS, signed_up
from tests.chaos.hostile import (
    BAD_CHUNKS,
    JSON,
    LOGIN,
    MANY,
    NONSENSE,
    SMUGGLED,
    Became,
    Door,
    chunked,
    get,
    many_parts,
    post,
    said,
)
from tests.chaos.process import Serving, processes
from tests.folders import new_folder
from tests.nginx_server import needs_nginx, proxied
from tests.promises.figures import record_figure

pytestmark = [pytest.mark.chaos, needs_nginx]
SECONDS, MEBIBYTES, BESIDE_SECONDS = 8.0, 96.0, 2.0


@dataclass(slots=True)
class Place:
    serving: Serving
    doors: list[Door]
    headers: dict[str, str]
    file: str

    @property
    def token(self) -> str:
        return f"Authorization: {self.headers['authorization']}"

    def memory(self) -> float:
        """MiB of the workers."""
        total = 0
        for worker in self.serving.workers():
            said = Path(f"/proc/{worker}/status").read_text(encoding="ascii").splitlines()
            total += sum(int(line.split()[1]) for line in said if line.startswith("VmRSS"))
        return total / 1024


@dataclass(slots=True)
class Decent:
    """Somebody who asks decently beside it, from an address of their own."""

    url: str
    statuses: Counter[int] = field(default_factory=Counter)
    longest: float = 0.0

    @asynccontextmanager
    async def asking(self) -> AsyncIterator[None]:
        async def ask() -> None:
            transport = httpx.AsyncHTTPTransport(local_address="127.0.0.2")
            async with httpx.AsyncClient(transport=transport, base_url=self.url, timeout=20) as client:
                while True:
                    began = time.monotonic()
                    self.statuses[(await client.get(f"{ITEMS}?per_page=5")).status_code] += 1
                    self.longest = max(self.longest, time.monotonic() - began)
                    await asyncio.sleep(0.1)

        asking = asyncio.create_task(ask())
        try:
            yield
        finally:
            asking.cancel()
            await asyncio.wait([asking])


@pytest.fixture(scope="module")
async def place(dsn: str) -> AsyncIterator[Place]:
    with ExitStack() as stack:
        home = new_folder("cairn-hostile-")
        more = {"TRUSTED_PROXIES": "127.0.0.1/32", "RATE_LIMIT_ENABLED": "false"}
        serving = stack.enter_context(processes(dsn, home, **more))
        proxy = stack.enter_context(proxied([serving.port]))
        port = int(proxy.https.rpartition(":")[2])
        headers = (await signed_up(serving.port)).headers
        async with httpx.AsyncClient(base_url=serving.url, headers=headers) as client:
            item = (await client.post(ITEMS, json={"name": "Tent"})).headers["location"]
            made = await client.post(
                f"{item}/files", files={"file": ("a.txt", b"text\n" * 1000, "text/plain")}
            )
        yield Place(
            serving, [Door("direct", serving.port), Door("nginx", port, proxy.trust)], headers,
            f"{item}/files/{made.json()['id']}",
        )  # fmt: skip


async def both(place: Place, what: dict[str, bytes], **more: float) -> dict[str, Became]:
    """Each through each door, some at a time."""
    found: dict[str, Became] = {}
    for door in place.doors:
        names = list(what)
        for start in range(0, len(names), 5):
            some = names[start : start + 5]
            became = await asyncio.gather(*(said(door, [what[name]], **more) for name in some))
            found |= {f"{door.name}: {name}": one for name, one in zip(some, became, strict=True)}
    return found


def assert_bounded(found: dict[str, Became]) -> None:
    late = {name: one.seconds for name, one in found.items() if one.seconds > SECONDS}
    wrong = {
        name: one.statuses for name, one in found.items() if any(status >= 500 for status in one.statuses)
    }
    assert not wrong
    assert not late


def assert_not_smuggled(found: dict[str, Became]) -> None:
    """One request is answered, or none; and never with success."""
    doubled = {name: one.statuses for name, one in found.items() if len(one.statuses) > 1}
    believed = {
        name: one.statuses for name, one in found.items() if any(status < 400 for status in one.statuses)
    }
    assert not doubled, "a hidden request was answered"
    assert not believed


async def test_one_request_never_holds_a_second(place: Place) -> None:
    found = await both(place, SMUGGLED, quiet=0.4)
    assert_bounded(found)
    assert_not_smuggled(found)


async def test_chunks_that_are_none(place: Place) -> None:
    head = post(LOGIN, JSON, "Transfer-Encoding: chunked")
    found = await both(place, {name: head + body for name, body in BAD_CHUNKS.items()}, quiet=0.4)
    assert_bounded(found)
    assert_not_smuggled(found)


async def test_nonsense(place: Place) -> None:
    found = await both(place, NONSENSE, quiet=0.4)
    assert_bounded(found)
    record_figure(26, "longest refusal", max(one.seconds for one in found.values()), "s")


def without_bounds(place: Place) -> dict[str, Callable[[], Iterable[bytes]]]:
    def body(text: bytes) -> list[bytes]:
        return [post(ITEMS, place.token, JSON, f"Content-Length: {len(text)}", body=text)]

    def form() -> Iterable[bytes]:
        kind = "Content-Type: multipart/form-data; boundary=b"
        yield post(place.file.rpartition("/")[0], place.token, kind, "Transfer-Encoding: chunked")
        yield from (b"%x\r\n%s\r\n" % (len(part), part) for part in many_parts())

    rows = "Content-Type: application/x-ndjson"
    return {
        "endless JSON": lambda: chunked(LOGIN, JSON),
        "endless import": lambda: chunked(f"{ITEMS}/import", place.token, rows),
        "100,000 parts": form,
        "deep JSON": lambda: body(b"[" * MANY),
        "a key twice": lambda: body(b'{"name": "a", "name": "b"}'),
    }


async def test_bodies_without_bounds_and_a_decent_client_beside(place: Place) -> None:
    before, decent = place.memory(), Decent(place.serving.url)
    ranges = {
        many: [get(place.file, place.token, "Range: bytes=" + "0-0," * many + "1-1")]
        for many in (1_500, MANY)
    }
    async with decent.asking():
        for door in place.doors:
            found = {name: await said(door, made(), 0.4) for name, made in without_bounds(place).items()}
            assert_bounded(found)
            assert_not_smuggled(found)
            for many, sent in ranges.items():
                one = await said(door, sent, 0.4)
                assert_bounded({f"{many} ranges": one})
                assert one.heard < 20_000, "more than the file, which has 5,000 bytes"
    assert set(decent.statuses) == {200}, decent.statuses
    assert decent.longest <= BESIDE_SECONDS
    grown = place.memory() - before
    assert grown <= MEBIBYTES
    record_figure(26, "memory grown", grown, "MiB")
    record_figure(26, "longest answer beside", decent.longest, "s")


async def test_clients_that_drop_by_drop_hold_up_nobody(place: Place) -> None:
    """300 of them, half in the middle of their headers and half in the middle of a body."""
    decent = Decent(place.serving.url)
    slow = [await asyncio.open_connection("127.0.0.1", place.serving.port) for _ in range(300)]
    try:
        for number, (_, writer) in enumerate(slow):
            whole = post(ITEMS, place.token, JSON, "Content-Length: 1000", body=b'{"name": "')
            writer.write(whole if number % 2 else whole[:60])
        async with decent.asking():
            for _ in range(10):
                await asyncio.sleep(0.2)
                for _, writer in slow:
                    writer.write(b"a")
    finally:
        for _, writer in slow:
            writer.transport.abort()
    assert set(decent.statuses) == {200}
    assert decent.longest <= BESIDE_SECONDS


async def test_many_requests_at_once_on_one_connection(place: Place) -> None:
    became = await said(place.doors[0], [get("/health") * 1_000], quiet=0.5)
    assert became.statuses == [200] * 1_000
    became = await said(place.doors[1], [get("/api/v1/items") * 300], quiet=0.5)
    assert set(became.statuses) <= {200, 429}


async def test_a_server_that_believes_both_lengths_is_caught() -> None:
    """It answers what comes after the chunks as a second request."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.readuntil(b"\r\n\r\n"):
            writer.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        door = Door("naive", server.sockets[0].getsockname()[1])
        name = "length and chunks"
        with pytest.raises(AssertionError, match="hidden request"):
            assert_not_smuggled({name: await said(door, [SMUGGLED[name]], quiet=0.2)})
