"""Rollouts and rollbacks under load, and releases that are no good (reliability, rows 7 and 9).

Fifty clients on kept connections POST through nginx, without an Idempotency-Key: what is refused, broken off or done
twice is counted, and all that was acknowledged is looked for. ROLLOUTS says how many in a row; `make prove` has ten.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from tests.chaos.crowd import ITEMS, signed_up
from tests.chaos.releases import Place, deploy_place
from tests.chaos.wire import Wire
from tests.nginx_server import needs_nginx
from tests.postgres_server import OwnPostgres, durable_postgres

pytestmark = [pytest.mark.chaos, needs_nginx]
ROLLOUTS = int(os.environ.get("ROLLOUTS", "2"))
CLIENTS, PAUSE_SECONDS, BAD_SECONDS = 50, 0.4, 60.0


@dataclass(slots=True)
class Posting:
    """`told`: the id that each name was acknowledged with. `failed`: what came instead of 201, how often."""

    place: Place
    headers: dict[str, str]
    told: dict[str, object] = field(default_factory=dict)
    failed: Counter[str] = field(default_factory=Counter)
    stopped: bool = False

    async def client(self, number: int, run: str) -> None:
        """One person on a connection that is kept, from an address of its own: nginx limits by address."""
        proxy = self.place.proxy
        assert proxy is not None
        port, turn = urlsplit(proxy.https).port or 0, 0
        with Wire(port, trust=proxy.trust, source=f"127.0.7.{number + 1}") as wire:
            while not self.stopped:
                name, turn = f"{run}-{number}-{turn}", turn + 1
                try:
                    heard = await wire.ask("POST", ITEMS, self.headers, {"name": name})
                    if heard.status == 201:
                        self.told[name] = heard.json()["id"]
                    else:
                        self.failed[str(heard.status)] += 1
                except ConnectionError as problem:
                    self.failed[str(problem)] += 1
                await asyncio.sleep(PAUSE_SECONDS)

    @asynccontextmanager
    async def going(self, run: str) -> AsyncIterator[None]:
        self.stopped = False
        tasks = [asyncio.create_task(self.client(number, run)) for number in range(CLIENTS)]
        try:
            yield
        finally:
            self.stopped = True
            await asyncio.gather(*tasks)

    async def assert_nothing_lost(self, dsn: str) -> None:
        connection = await asyncpg.connect(dsn)
        try:
            rows = await connection.fetch("SELECT name, id::text AS id FROM catalogue.items")
        finally:
            await connection.close()
        there = {(row["name"], row["id"]) for row in rows}
        assert self.failed == Counter(), f"{self.failed} beside {len(self.told)} that were answered"
        assert [name for name, told in self.told.items() if (name, told) not in there] == []
        assert [name for name, count in Counter(row["name"] for row in rows).items() if count > 1] == []
        assert len(self.told) > CLIENTS


@pytest.fixture(scope="module")
def postgres() -> Iterator[OwnPostgres]:
    with durable_postgres(synchronous_commit="off") as server:
        yield server


@pytest.fixture(scope="module")
async def place(postgres: OwnPostgres) -> AsyncIterator[Place]:
    """Release `one` serves, rolled out by the script into an empty place."""
    with deploy_place(postgres) as made:
        for name in ("one", "two"):
            made.release(name)
        made.release("unready", CASEWORK_KEKS='{"1": "YW5vdGhlci1rZXktdGhhbi1iZWZvcmUtMTIzNDU2Nzg"}')
        made.release("failing", PYTHONPATH=str(Path(__file__).parent / "mutants" / "fails_often"))
        done = await made.run("deploy.sh", "one")
        assert done.code == 0, done.said
        yield made


@pytest.fixture
async def posting(place: Place, postgres: OwnPostgres) -> Posting:
    connection = await asyncpg.connect(postgres.dsn)
    await connection.execute("TRUNCATE accounts.users, catalogue.items CASCADE")
    await connection.close()
    crowd = await signed_up(place.ports[0])
    return Posting(place, crowd.headers)


async def versions(place: Place) -> set[object]:
    """What the processes themselves say at `/`."""
    found = set()
    for port in place.ports:
        with Wire(port) as wire:
            found.add((await wire.ask("GET", "/")).json()["version"])
    return found


async def test_rollouts_and_rollbacks_lose_and_double_nothing(
    place: Place, posting: Posting, postgres: OwnPostgres
) -> None:
    async with posting.going("rollout"):
        for turn in range(ROLLOUTS):
            forth = turn % 2 == 0
            done = await place.run(*(("deploy.sh", "two") if forth else ("rollback.sh",)))
            assert done.code == 0, done.said
            assert await versions(place) == {"two" if forth else "one"}
    await posting.assert_nothing_lost(postgres.dsn)


async def test_a_release_that_does_not_become_ready_changes_nothing(
    place: Place, posting: Posting, postgres: OwnPostgres
) -> None:
    await bad(place, posting, postgres, "unready", "did not become ready")


async def test_a_release_that_fails_too_often_changes_nothing(
    place: Place, posting: Posting, postgres: OwnPostgres
) -> None:
    await bad(place, posting, postgres, "failing", "does not do what it should")


async def bad(place: Place, posting: Posting, postgres: OwnPostgres, release: str, why: str) -> None:
    """Nobody notices that it was tried."""
    before, serving = await versions(place), place.pids()
    async with posting.going(release):
        done = await place.run("deploy.sh", release)
    assert (done.code, why in done.said) == (1, True), done.said
    assert done.seconds <= BAD_SECONDS
    assert await versions(place) == before
    assert sorted(place.pids()) == sorted(serving)
    await posting.assert_nothing_lost(postgres.dsn)


@pytest.mark.mutant
async def test_a_process_that_just_stops_is_caught(
    place: Place, posting: Posting, postgres: OwnPostgres
) -> None:
    """SIGINT stops at once, without a word to anybody."""
    async with posting.going("plain"):
        await asyncio.sleep(2 * PAUSE_SECONDS)
        for pid in place.pids():
            os.kill(pid, signal.SIGINT)
            await asyncio.sleep(4 * PAUSE_SECONDS)
        await asyncio.sleep(2 * PAUSE_SECONDS)
    with pytest.raises(AssertionError):
        await posting.assert_nothing_lost(postgres.dsn)
