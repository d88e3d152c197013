"""`chaos/pg_immediate` and `chaos/pg_restart`: PostgreSQL goes away and comes back under 50 writers and some readers
(reliability, rows 2 and 3). Nothing is lost, nothing doubled, and nobody sees a 5xx.

The figure of row 2 is 2 s for the longest answer. How long PostgreSQL itself is away (it replays its log, on whatever
machine) is nobody's to shorten, so it is measured beside: where it takes its time, so may the answers. For the same
reason a request has more time here than the usual 4.5 s: a machine on which PostgreSQL needs longer than that to come
back says nothing about Cairn.
"""

from __future__ import annotations

import asyncio
import signal
import time
from pathlib import Path

import asyncpg
import pytest

from cairn.kernel.db import migrate
from tests.chaos.crowd import Crowd, assert_clean_ledger, signed_up
from tests.chaos.process import processes
from tests.postgres_server import FAST, IMMEDIATE, OwnPostgres, durable_postgres
from tests.promises.figures import record_figure

pytestmark = pytest.mark.chaos
WRITERS, READERS, ENOUGH, TIMES = 50, 4, 100, 2
ANSWER_SECONDS = 2.0
PATIENT = {"DATABASE_TIMEOUT": "15", "DATABASE_POOL_TIMEOUT": "5"}
FORGETFUL = {
    "synchronous_commit": "off", "wal_writer_delay": "10s", "wal_writer_flush_after": "1GB", "wal_buffers": "64MB",
}  # fmt: skip
"""The mutant acknowledges what is in no file yet, and takes its time to write it."""
MUTANT = Path(__file__).parent / "mutants" / "gives_up"


async def restarted(postgres: OwnPostgres, crowd: Crowd, how: signal.Signals, times: int) -> float:
    """Restart it under load, so often; the longest that it was away, in seconds."""
    longest = 0.0
    for _ in range(times):
        await crowd.acknowledges(ENOUGH)
        begun = time.monotonic()
        await asyncio.to_thread(postgres.restart, how)
        connection = await asyncpg.connect(postgres.dsn)
        longest = max(longest, time.monotonic() - begun)
        await connection.close()
    await crowd.acknowledges(ENOUGH)
    return longest


def assert_unnoticed(crowd: Crowd, away: float) -> None:
    assert set(crowd.statuses) <= {200, 201}, dict(crowd.statuses)
    assert not crowd.broken
    assert crowd.longest <= max(ANSWER_SECONDS, 3 * away)


@pytest.mark.parametrize("how", [IMMEDIATE, FAST], ids=["immediate", "fast"])
async def test_nothing_is_lost_and_nobody_notices(how: signal.Signals) -> None:
    with durable_postgres() as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        with processes(postgres.dsn, postgres.home, **PATIENT) as serving:
            crowd = await signed_up(serving.port)
            async with crowd.going(WRITERS, READERS):
                away = await restarted(postgres, crowd, how, TIMES)
        await assert_clean_ledger(crowd, postgres.dsn)
    assert_unnoticed(crowd, away)
    row = 2 if how is IMMEDIATE else 3
    record_figure(row, "longest answer", crowd.longest, "s")
    record_figure(row, "PostgreSQL was away for", away, "s")
    record_figure(row, "acknowledged", len(crowd.acknowledged), "")


@pytest.mark.mutant
async def test_a_commit_that_is_not_on_disk_is_caught() -> None:
    with durable_postgres(**FORGETFUL) as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        with processes(postgres.dsn, postgres.home) as serving:
            crowd = await signed_up(serving.port)
            await asyncio.to_thread(postgres.restart)  # what is there is on disk now
            async with crowd.going(10):
                await crowd.acknowledges(ENOUGH)
            await asyncio.to_thread(postgres.restart, IMMEDIATE)
        with pytest.raises(AssertionError, match="acknowledged writes are lost"):
            await assert_clean_ledger(crowd, postgres.dsn)


@pytest.mark.mutant
async def test_a_program_that_does_not_try_again_is_caught() -> None:
    with durable_postgres() as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        with processes(postgres.dsn, postgres.home, PYTHONPATH=str(MUTANT), **PATIENT) as serving:
            crowd = await signed_up(serving.port)
            async with crowd.going(4, READERS):
                away = await restarted(postgres, crowd, FAST, 1)
        await assert_clean_ledger(crowd, postgres.dsn)
        with pytest.raises(AssertionError, match="503"):
            assert_unnoticed(crowd, away)
