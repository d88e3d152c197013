"""SIGTERM under load: what is under way is finished, then it is over (reliability, row 6, without sockets that stay).

200 clients with short requests, one that waits for a lock, one whose import comes slowly, one that reads an export
slowly. A cut connection gives back what it held.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg
import pytest

from cairn.kernel.db import migrate
from tests.chaos.crowd import ITEMS, Crowd, signed_up
from tests.chaos.process import Serving, processes
from tests.chaos.wire import Wire
from tests.postgres_server import OwnPostgres, durable_postgres
from tests.promises.figures import record_figure

pytestmark = pytest.mark.chaos
CLIENTS, ROWS, LONG_SECONDS, EXIT_SECONDS = 200, 20_000, 5.0, 15.0
_FILL = (
    "INSERT INTO catalogue.items (id, owner_id, name, description, tags, quantity, is_active, created_at, updated_at)"
    " SELECT gen_random_uuid(), $1, 'row ' || n, repeat('d', 700), '{}', 1, true, now(), now()"
    " FROM generate_series(1, $2::int) AS n"
)


@dataclass(slots=True)
class Ended:
    """How requests ended that were under way at the signal: `whole` answers by status, and what broke off. `sent`: how
    many short ones have left their client."""

    sent: int = 0
    whole: dict[str, list[int]] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)

    async def note(self, kind: str, request: asyncio.Task[int]) -> None:
        try:
            self.whole.setdefault(kind, []).append(await request)
        except ConnectionError as problem:
            self.broken.append(f"{kind}: {problem}")


@dataclass(slots=True)
class Place:
    postgres: OwnPostgres
    serving: Serving
    crowd: Crowd
    raw: asyncpg.Connection

    async def in_use(self) -> int:
        return await self.raw.fetchval(
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cairn' AND state <> 'idle'"
        )


@pytest.fixture(scope="module")
async def postgres() -> AsyncIterator[OwnPostgres]:
    with durable_postgres(synchronous_commit="off") as server:
        await asyncio.to_thread(migrate.upgrade, server.dsn)
        yield server


@pytest.fixture
async def place(postgres: OwnPostgres) -> AsyncIterator[Place]:
    """A served program whose one person has much to export."""
    raw = await asyncpg.connect(postgres.dsn)
    try:
        await raw.execute("TRUNCATE accounts.users, catalogue.items CASCADE")
        with processes(postgres.dsn, postgres.home, WORKERS="2", DATABASE_POOL_TIMEOUT="15") as serving:
            crowd = await signed_up(serving.port)
            owner = await raw.fetchval("SELECT id FROM accounts.users")
            await raw.execute(_FILL, owner, ROWS)
            yield Place(postgres, serving, crowd, raw)
    finally:
        await raw.close()


async def short(crowd: Crowd, ended: Ended) -> int:
    with Wire(crowd.port) as wire:
        await wire.send("GET", f"{ITEMS}?per_page=5&owner=me", crowd.headers)
        ended.sent += 1
        status, heard = await wire.head()
        await wire.rest(heard)
        return status


async def locked(crowd: Crowd, item: str) -> int:
    with Wire(crowd.port) as wire:
        return (await wire.ask("PATCH", f"{ITEMS}/{item}", crowd.headers, {"name": "changed"})).status


async def slow_import(crowd: Crowd, seconds: float) -> int:
    """A body that comes over so many seconds."""
    lines = [f'{{"name": "imported {number}"}}\n'.encode() for number in range(50)]
    headers = {
        **crowd.headers,
        "content-type": "application/x-ndjson",
        "content-length": str(sum(map(len, lines))),
    }
    with Wire(crowd.port) as wire:
        writer = await wire.send("POST", f"{ITEMS}/import", headers)
        for line in lines:
            writer.write(line)
            await asyncio.sleep(seconds / len(lines))
        status, heard = await wire.head()
        await wire.rest(heard)
        return status


async def slow_export(crowd: Crowd, seconds: float) -> int:
    """An export that is read after so many seconds; -1 where it is not whole."""
    with Wire(crowd.port) as wire:
        await wire.send("GET", f"{ITEMS}/export?format=ndjson&owner=me", crowd.headers)
        status, heard = await wire.head()
        await asyncio.sleep(seconds)
        body = await wire.rest(heard)
    return status if body.count(b"\n") == ROWS + 1 else -1  # and the one that is locked


async def _all_taken(ended: Ended, port: int) -> None:
    """Until every request has been read by the server, or answered; what is still in the system's queue when a server
    ends is for the client to send again."""
    for _ in range(1000):
        taken = sum(map(len, ended.whole.values())) + _read(port)
        if ended.sent == CLIENTS and taken >= CLIENTS + 3:  # those that are long, too
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the server did not take what was sent")


def _read(port: int) -> int:
    """Connections to this port that were accepted and have nothing left to be read."""
    found = 0
    for line in Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()[1:]:
        _, local, _, state, queues, _, _, _, _, inode = line.split()[:10]
        found += (
            int(local.partition(":")[2], 16) == port
            and state == "01"
            and inode != "0"
            and int(queues.partition(":")[2], 16) == 0
        )
    return found


async def ended_under_load(place: Place, serving: Serving, how: signal.Signals) -> tuple[Ended, float]:
    """End it while all of that is under way; how many seconds it took."""
    crowd, ended = place.crowd, Ended()
    with Wire(crowd.port) as wire:
        item = (await wire.ask("POST", ITEMS, crowd.headers, {"name": "locked"})).json()["id"]
    async with _held(place.postgres.dsn, str(item)):
        noting = await _asked(crowd, ended, str(item))
        await _all_taken(ended, crowd.port)
        begun = time.monotonic()
        serving.signal(how)
        await asyncio.sleep(0.7)
    await asyncio.gather(*noting)
    assert serving.process is not None
    await asyncio.to_thread(serving.process.wait, 30)
    return ended, time.monotonic() - begun


@asynccontextmanager
async def _held(dsn: str, item: str) -> AsyncIterator[None]:
    """Somebody else holds the item's row; whatever happens, no longer than the block lasts."""
    other = await asyncpg.connect(dsn)
    try:
        await other.execute("BEGIN")
        await other.execute("SELECT FROM catalogue.items WHERE id = $1::text::uuid FOR UPDATE", item)
        yield
    finally:
        await other.close()


async def _asked(crowd: Crowd, ended: Ended, item: str) -> list[asyncio.Task[None]]:
    """All requests, sent: three that are long, and then the crowd's."""
    noting = [
        asyncio.create_task(ended.note(kind, asyncio.create_task(request)))
        for kind, request in (
            ("import", slow_import(crowd, LONG_SECONDS)), ("export", slow_export(crowd, LONG_SECONDS)),
            ("locked", locked(crowd, item)),
        )
    ]  # fmt: skip
    await asyncio.sleep(0.5)
    noting += [
        asyncio.create_task(ended.note("short", asyncio.create_task(short(crowd, ended))))
        for _ in range(CLIENTS)
    ]
    return noting


def assert_all_finished(ended: Ended, took: float) -> None:
    assert ended.broken == []
    assert {kind: set(found) for kind, found in ended.whole.items()} == {
        "import": {200}, "export": {200}, "locked": {200}, "short": {200},
    }  # fmt: skip
    assert took <= EXIT_SECONDS


async def test_what_is_under_way_is_finished(place: Place) -> None:
    ended, took = await ended_under_load(place, place.serving, signal.SIGTERM)
    assert_all_finished(ended, took)
    assert took >= LONG_SECONDS - 1, "nothing was under way"
    record_figure(6, "exit after", took, "s")
    record_figure(6, "requests under way", sum(map(len, ended.whole.values())), "")
    imported = "SELECT count(*) FROM catalogue.items WHERE name LIKE 'imported %'"
    assert await place.raw.fetchval(imported) == 50
    assert await place.in_use() == 0


@pytest.mark.mutant
async def test_a_program_that_just_ends_is_caught(place: Place) -> None:
    ended, took = await ended_under_load(place, place.serving, signal.SIGKILL)
    with pytest.raises(AssertionError):
        assert_all_finished(ended, took)


async def test_a_cut_connection_gives_back_what_it_held(place: Place) -> None:
    """In the middle of a stream: its statement ends. In the middle of an upload: its file goes."""
    crowd, wires = place.crowd, [Wire(place.crowd.port) for _ in range(8)]
    before = place.serving.files()  # what it writes its output into may be such files
    for wire in wires[:2]:
        await wire.send("GET", f"{ITEMS}/export?format=ndjson&owner=me", crowd.headers)
        await wire.head()
    for wire in wires[2:]:
        headers = {**crowd.headers, "content-type": "application/x-ndjson", "content-length": "5000000"}
        writer = await wire.send("POST", f"{ITEMS}/import", headers)
        writer.write(b'{"name": "half"}\n' * 40_000)
        await writer.drain()
    await _until(lambda: place.serving.files() == before + 6)
    assert await place.in_use() == 2
    for wire in wires:
        wire.cut()
    await _until(lambda: place.serving.files() == before)
    for _ in range(250):
        if not await place.in_use():
            break
        await asyncio.sleep(0.02)
    assert await place.in_use() == 0
    assert await short(crowd, Ended()) == 200


async def _until(holds: Callable[[], bool]) -> None:
    for _ in range(500):
        if holds():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("it did not become so")
