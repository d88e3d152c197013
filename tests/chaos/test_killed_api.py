"""`chaos/kill9_api`: 200 writers, two workers, one of them killed three times (reliability, rows 1 and 10).

Nothing acknowledged is lost, no key has two effects, and the worker is back in 5 s. fsync is on: the database's own
promise is part of this one. The mutant answers before it commits.
"""

from __future__ import annotations

import asyncio
import os
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cairn.kernel.db import migrate
from tests.chaos.crowd import Crowd, assert_clean_ledger, signed_up
from tests.chaos.process import Serving, processes
from tests.chaos.wire import Wire
from tests.postgres_server import durable_postgres
from tests.promises.figures import record_figure

pytestmark = pytest.mark.chaos
WRITERS, KILLS, ENOUGH = 200, 3, 150
BACK_SECONDS = 5
MUTANT = Path(__file__).parent / "mutants" / "answers_first"


async def killed(serving: Serving, crowd: Crowd, kills: int) -> list[float]:
    """Kill a worker under load, so often; how many seconds each time until a new one had clients."""
    back = []
    for _ in range(kills):
        await crowd.acknowledges(ENOUGH)
        before = serving.workers()
        assert len(before) == 2
        os.kill(before[0], signal.SIGKILL)
        back.append(await _replaced(serving, set(before)))
    return back


async def _replaced(serving: Serving, before: set[int]) -> float:
    """Seconds until a worker that was not there before answers, which it does who holds a client's connection."""
    begun, probes = time.monotonic(), []
    try:
        while time.monotonic() - begun < 30:
            probes.append(Wire(serving.port))
            with suppress(ConnectionError):  # it came to the worker that was just killed
                await probes[-1].send("GET", "/health", {})
            if any(serving.connections(worker) for worker in set(serving.workers()) - before):
                return time.monotonic() - begun
            await asyncio.sleep(0.1)
    finally:
        for probe in probes:
            probe.cut()
    raise AssertionError("the worker did not come back")


async def test_no_acknowledged_write_is_lost_and_none_doubled_when_a_worker_is_killed() -> None:
    with durable_postgres() as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        with processes(postgres.dsn, postgres.home, WORKERS="2") as serving:
            crowd = await signed_up(serving.port)
            async with crowd.going(WRITERS):
                back = await killed(serving, crowd, KILLS)
        await assert_clean_ledger(crowd, postgres.dsn)
    assert crowd.broken >= KILLS, "no request was under way when a worker was killed"
    assert set(crowd.statuses) <= {201, 503}
    assert len(crowd.acknowledged) >= KILLS * ENOUGH
    # On a machine that needs longer than that for a first start, a second start is not quicker.
    assert max(back) <= max(BACK_SECONDS, 3 * serving.started)
    record_figure(1, "a worker was back after", max(back), "s")
    record_figure(1, "acknowledged", len(crowd.acknowledged), "")


@pytest.mark.mutant
async def test_a_program_that_answers_before_it_commits_is_caught() -> None:
    with durable_postgres() as postgres:
        await asyncio.to_thread(migrate.upgrade, postgres.dsn)
        with processes(postgres.dsn, postgres.home, WORKERS="2", PYTHONPATH=str(MUTANT)) as serving:
            crowd = await signed_up(serving.port)
            await asyncio.sleep(1)  # its own registration has to be there
            async with crowd.going(20):
                await killed(serving, crowd, 1)
            await asyncio.sleep(1)
        with pytest.raises(AssertionError, match="acknowledged writes are lost"):
            await assert_clean_ledger(crowd, postgres.dsn)
