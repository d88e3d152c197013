"""No room, or no leave to write (reliability, row 25): a clear 503 that says when to come again, nothing half done,
reads go on, and where there is room again all is as before, without a restart."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import asyncpg
import httpx
import pytest

from cairn.kernel.db import migrate
from tests.chaos.crowd import ITEMS, Crowd, assert_clean_ledger, signed_up
from tests.chaos.process import Serving, processes
from tests.chaos.small_disk import SmallDisk, needs_root, small_disk
from tests.chaos.wire import Wire
from tests.postgres_server import OwnPostgres
from tests.promises.figures import record_figure

pytestmark = [pytest.mark.chaos, needs_root]
MUTANT = Path(__file__).parent / "mutants" / "knows_no_room"
WAL = {"max_wal_size": "64MB", "min_wal_size": "32MB", "shared_buffers": "16MB"}


@dataclass(frozen=True, slots=True)
class Place:
    """A served program, and three disks: of its database, of its files, and for what is under way."""

    dsn: str
    serving: Serving
    crowd: Crowd
    data: SmallDisk
    home: SmallDisk
    temporary: SmallDisk


@pytest.fixture(scope="module")
async def place() -> AsyncIterator[Place]:
    with ExitStack() as stack:
        data, home, temporary = (stack.enter_context(small_disk(size)) for size in (700, 8, 8))
        server = OwnPostgres(at=data.folder, **WAL)
        stack.callback(server.close)
        server.start()
        await asyncio.to_thread(migrate.upgrade, server.dsn)
        more = {"TMPDIR": str(temporary.folder), "WORKERS": "1"}
        serving = stack.enter_context(processes(server.dsn, home.folder, **more))
        yield Place(server.dsn, serving, await signed_up(serving.port), data, home, temporary)


async def refused(crowd: Crowd, code: str, tries: int = 400) -> float:
    """Write until one is refused, which has to be with this code, a 503 and a Retry-After; seconds that that took."""
    with Wire(crowd.port) as wire:
        for number in range(tries):
            key = f"full-{time.monotonic_ns()}-{number}"
            crowd.sent.add(key)
            began = time.monotonic()
            heard = await wire.ask(
                "POST",
                ITEMS,
                {**crowd.headers, "idempotency-key": key},
                {"name": key, "description": "d" * 2000},
            )
            if heard.status == 201:
                crowd.acknowledged[key] = heard.json()["id"]
                continue
            assert (heard.status, heard.json()["code"]) == (503, code), heard.body
            assert int(heard.headers["retry-after"]) > 0
            return time.monotonic() - began
    raise AssertionError("nothing was refused")


async def read_goes_on(crowd: Crowd) -> None:
    with Wire(crowd.port) as wire:
        assert (await wire.ask("GET", f"{ITEMS}?owner=me", crowd.headers)).status == 200


async def wrote(place: Place, name: str) -> None:
    """All is as before."""
    async with place.crowd.going(2, name=name):
        await place.crowd.acknowledges(5)


async def says_that_the_disk_is_full(place: Place) -> None:
    await wrote(place, "before")
    place.data.fill()
    took = await refused(place.crowd, "database_full")
    await read_goes_on(place.crowd)
    place.data.make_room()
    await wrote(place, "roomy")
    await assert_clean_ledger(place.crowd, place.dsn)
    record_figure(25, "a refusal of a full disk took", took, "s")


async def says_that_it_takes_no_changes(place: Place) -> None:
    """As one that is a replica now: its sessions were cut, and new ones may only read."""
    await wrote(place, "changing")
    await may_change(place.dsn, "off")
    took = await refused(place.crowd, "database_read_only")
    await read_goes_on(place.crowd)
    await may_change(place.dsn, "on")
    await wrote(place, "changing-again")
    await assert_clean_ledger(place.crowd, place.dsn)
    record_figure(25, "a refusal of a read-only database took", took, "s")


async def may_change(dsn: str, how: str) -> None:
    """Whether sessions may write, from now on; those that are there are cut."""
    raw = await asyncpg.connect(dsn)
    try:
        await raw.execute("SET default_transaction_read_only = off")
        role, refused_now = await raw.fetchval("SELECT current_user"), "off" if how == "on" else "on"
        await raw.execute(f"ALTER ROLE {role} SET default_transaction_read_only = {refused_now}")
        await raw.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cairn'"
        )
    finally:
        await raw.close()


async def says_that_there_is_no_room_for_files(place: Place) -> None:
    before, name = set(place.serving.workers()), f"full-files-{place.serving.port}"
    place.crowd.sent.add(name)
    async with httpx.AsyncClient(
        base_url=place.serving.url, headers=place.crowd.headers, timeout=20
    ) as client:
        item = (await client.post(ITEMS, json={"name": name})).headers["location"]

        async def sent() -> tuple[int, str]:
            answer = await client.post(
                f"{item}/files", files={"file": ("a.txt", b"line\n" * 200_000, "text/plain")}
            )
            assert answer.status_code != 503 or "retry-after" in answer.headers
            return answer.status_code, str(answer.json().get("code", ""))

        place.home.fill(left=100_000)
        assert await sent() == (503, "file_store_unavailable")
        assert not list(place.home.folder.rglob("*.new"))
        place.home.make_room()
        place.temporary.fill()
        assert await sent() == (503, "unavailable")
        for path in (
            "/api/v1/expenses",
            "/api/v1/itineraries",
            "/metrics",
            "/api/v1/search?q=a",
        ):  # new figures
            assert (await client.get(path)).status_code == 200
        place.temporary.make_room()
        assert (await sent())[0] == 201
    assert set(place.serving.workers()) == before, "a worker ended"
    blobs = [file for file in (place.home.folder / "files").rglob("*") if file.is_file()]
    assert [file.stat().st_size for file in blobs] == [1_000_000]


async def test_a_full_disk_of_the_database(place: Place) -> None:
    await says_that_the_disk_is_full(place)


async def test_a_database_that_takes_no_changes(place: Place) -> None:
    await says_that_it_takes_no_changes(place)


async def test_no_room_for_files_and_uploads(place: Place) -> None:
    await says_that_there_is_no_room_for_files(place)


@pytest.fixture(scope="module")
def broken(place: Place) -> Iterator[Place]:
    """The same place, served by a program that does not know what these errors mean."""
    more = {"TMPDIR": str(place.temporary.folder), "WORKERS": "1", "PYTHONPATH": str(MUTANT)}
    with processes(place.dsn, place.home.folder, **more) as serving:
        yield replace(place, serving=serving, crowd=replace(place.crowd, port=serving.port))


@pytest.mark.parametrize(
    "check",
    [says_that_the_disk_is_full, says_that_it_takes_no_changes, says_that_there_is_no_room_for_files],
)
async def test_a_program_that_does_not_know_these_errors_is_caught(
    broken: Place, check: Callable[[Place], Awaitable[None]]
) -> None:
    try:
        with pytest.raises(AssertionError, match="500"):
            await check(broken)
    finally:
        broken.data.make_room()
        broken.home.make_room()
        await may_change(broken.dsn, "on")
