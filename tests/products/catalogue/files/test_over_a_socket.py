"""Files over real HTTP, with clients that leave, that are slow, and with a store that dies in between."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import signal
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from tests.builders.files import PNG, files_of, sent
from tests.builders.items import made
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.kernel.files.s3_server import moto_server
from tests.kernel.files.wire import wire_to
from tests.problems import refused
from tests.served import serving

pytestmark = pytest.mark.integration
MIB = 1024 * 1024


def below(pid: int) -> set[int]:
    """All processes that this one has started, and those that they have."""
    found: set[int] = set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found |= {child, *below(child)}
    return found


def servers() -> list[int]:
    """What `cairn serve` of this process's own consists of: the parent first, then its workers."""
    mine = [pid for pid in below(os.getpid()) if b"cairn.cli" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    parent = min(mine)
    return [parent, *sorted(below(parent))]


class Served:
    """A program of its own: where it answers, and its processes."""

    def __init__(self, url: str, pids: list[int]) -> None:
        self.url, self.pids = url, pids
        self.host, _, port = urlsplit(url).netloc.partition(":")
        self.port = int(port)

    def memory(self) -> int:
        """Bytes of all its processes together."""
        return sum(_memory(pid) for pid in self.pids)

    def files(self) -> int:
        """Files, pipes and sockets that it has open."""
        return sum(len(list(Path(f"/proc/{pid}/fd").iterdir())) for pid in self.pids)


def _memory(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0


@pytest.fixture
def served(dsn: str, cast: Cast) -> Iterator[Served]:
    with serving(dsn) as url:
        yield Served(url, servers())


@pytest.fixture
async def client(served: Served) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=served.url, timeout=60) as made_client:
        yield made_client


async def big(client: httpx.AsyncClient, person: Person, mib: int) -> tuple[str, bytes]:
    """Where a picture of so many MiB is, and its bytes."""
    item = await made(client, person)
    content = PNG + os.urandom(mib * MIB - len(PNG) - 1000)
    answer = await sent(client, person, item, content)
    assert answer.status_code == 201, answer.text
    return f"{files_of(item)}/{answer.json()['id']}", content


async def eventually(true, within: float = 20.0) -> None:
    """Until it is so; AssertionError where it is not in time."""
    until = time.monotonic() + within
    while not await true():
        assert time.monotonic() < until, "it never came to be"
        await asyncio.sleep(0.1)


async def test_fifty_megabytes_there_and_back_in_little_memory(
    served: Served, client: httpx.AsyncClient, cast: Cast
) -> None:
    alice = await cast.alice()
    await big(client, alice, 1)
    before = served.memory()
    where, content = await big(client, alice, 50)
    assert served.memory() - before < 40 * MIB

    async def slowly() -> bytes:
        digest = hashlib.sha256()
        async with client.stream("GET", where) as answer:
            async for chunk in answer.aiter_bytes(4 * MIB):
                digest.update(chunk)
                await asyncio.sleep(0.02)
        return digest.digest()

    most = before

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, served.memory())
            await asyncio.sleep(0.05)

    watching = asyncio.ensure_future(watch())
    digests = await asyncio.gather(*(slowly() for _ in range(6)))
    watching.cancel()
    assert set(digests) == {hashlib.sha256(content).digest()}
    assert most - before < 100 * MIB, f"{(most - before) / MIB:.0f} MiB for six readers of 50"


async def test_clients_that_leave_in_the_middle_of_an_upload(
    served: Served, client: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    item = await made(client, alice)
    before = served.files()
    head = (
        f"POST {files_of(item)} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {alice.headers['Authorization']}\r\n"
        f"Content-Type: image/png\r\nContent-Length: {10 * MIB}\r\n\r\n"
    ).encode()
    for _ in range(40):  # more than there are places for uploads
        _, writer = await asyncio.open_connection(served.host, served.port)
        writer.write(head + PNG + bytes(300_000))
        await writer.drain()
        writer.transport.abort()

    async def room_again() -> bool:
        return (await sent(client, alice, item)).status_code == 201

    await eventually(room_again)
    assert await facts.count("kernel.files") == 1

    async def given_back() -> bool:
        return served.files() <= before + 10

    await eventually(given_back)


async def test_clients_that_leave_in_the_middle_of_a_download(
    served: Served, client: httpx.AsyncClient, cast: Cast
) -> None:
    where, content = await big(client, await cast.alice(), 20)
    before = served.files()
    for _ in range(30):
        reader, writer = await asyncio.open_connection(served.host, served.port)
        writer.write(f"GET {where} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert (await reader.readexactly(15)).startswith(b"HTTP/1.1 200")
        writer.transport.abort()

    async def given_back() -> bool:
        return served.files() <= before + 5

    await eventually(given_back)
    rest = await client.get(where, headers={"Range": f"bytes={10 * MIB}-"})
    assert (rest.status_code, rest.content) == (206, content[10 * MIB :])


async def test_a_worker_killed_in_the_middle_of_an_upload_and_of_a_download(
    served: Served, client: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    where, content = await big(client, alice, 20)
    item = await made(client, alice)
    killed = asyncio.Event()

    async def slow_upload() -> AsyncIterator[bytes]:
        yield PNG
        killed.set()
        while True:
            await asyncio.sleep(0.05)
            yield bytes(10_000)

    upload = asyncio.ensure_future(sent(client, alice, item, slow_upload()))
    await killed.wait()
    with pytest.raises(httpx.TransportError):
        async with client.stream("GET", where) as answer:
            async for _ in answer.aiter_bytes(64_000):
                for pid in served.pids[1:]:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                await asyncio.sleep(0.2)
    with pytest.raises(httpx.TransportError):
        await upload
    assert await facts.count("kernel.files", "state = 'kept'") == 1

    async def back() -> bool:
        with contextlib.suppress(httpx.TransportError):
            return (await client.get("/health/ready")).status_code == 200
        return False

    await eventually(back, 30)
    assert (await client.get(where)).content == content
    assert (await sent(client, alice, item)).status_code == 201


async def test_s3_that_is_cut_hung_and_killed(dsn: str, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    with moto_server() as moto:
        async with wire_to(moto.url) as wire:
            settings = {**moto.settings, "S3_ENDPOINT": wire.url}
            more = await asyncio.to_thread(_entered, serving(dsn, **settings))
            try:
                async with httpx.AsyncClient(base_url=more[1], timeout=60) as client:
                    await _with_s3(client, alice, wire, moto, facts)
            finally:
                await asyncio.to_thread(more[0].close)


def _entered(context) -> tuple[contextlib.ExitStack, str]:
    stack = contextlib.ExitStack()
    return stack, stack.enter_context(context)


async def _with_s3(client, alice, wire, moto, facts) -> None:
    where, content = await big(client, alice, 12)
    assert (await client.get(where)).content == content
    link = (await client.post(f"{where}/link", headers=alice.headers)).json()
    direct = await client.get(str(link["direct_url"]))
    assert direct.content == content
    wire.down_after = wire.went["down"] + 5 * MIB
    with pytest.raises(httpx.TransportError):  # half an answer never looks whole
        await client.get(where)
    wire.mend()
    item = await made(client, alice)
    wire.up_after = wire.went["up"] + 2 * MIB
    refused(await sent(client, alice, item, PNG + os.urandom(8 * MIB)), 503, "file_store_unavailable")
    wire.mend()
    assert await facts.count("kernel.files", "state = 'kept'") == 1
    moto.kill()
    for answer in (await client.get(where), await sent(client, alice, item)):
        refused(answer, 503, "file_store_unavailable")
        assert int(answer.headers["retry-after"]) >= 1
    assert (await client.get("/health/live")).status_code == 200
    moto.start()
    assert (await sent(client, alice, item)).status_code == 201
    assert await facts.count("kernel.files", "state = 'kept'") == 2
