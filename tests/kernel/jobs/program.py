"""A small program of the tests' own, run as `python -m tests.kernel.jobs.program ROLE`: to be killed at every point.

Roles: relay (runs jobs from PostgreSQL), dispatch (hands them to the broker), worker, beat. The environment says which
database and broker, at which point the first process to come by dies (KILL_AT, once per KILL_ONCE file), and which
promise the program shall break (MUTANT), so that a test can show that it would see it.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Column, Integer, MetaData, Table, insert

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs import claims, dispatch
from cairn.kernel.jobs.claims import Claimed, Claimer
from cairn.kernel.jobs.dispatch import Dispatcher
from cairn.kernel.jobs.named import GiveUp, Job, Schedule
from cairn.kernel.jobs.relay import Relay
from cairn.kernel.jobs.runner import Runner
from cairn.kernel.settings import Settings
from cairn.kernel.telemetry.logs import configure_logging

EFFECTS = Table("effects", MetaData(), Column("number", Integer), Column("pid", Integer), schema="ledger")
MADE = "CREATE SCHEMA IF NOT EXISTS ledger; CREATE TABLE IF NOT EXISTS ledger.effects (number int, pid int)"
_EFFECT = Statement(insert(EFFECTS).values(number=0, pid=0))
AGAIN_AFTER = timedelta(seconds=3)


def die_here(point: str) -> None:
    """kill -9, where this is the point and nobody has died of it yet."""
    if os.environ.get("KILL_AT") != point:
        return
    try:
        os.close(os.open(os.environ["KILL_ONCE"], os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return
    os.kill(os.getpid(), signal.SIGKILL)


async def effect(work: UnitOfWork, payload: Row) -> None:
    """One row, of which there shall be one."""
    die_here("in the job")
    await asyncio.sleep(float(str(payload.get("seconds", 0))))
    work.execute(_EFFECT, {"number": payload["number"], "pid": os.getpid()})
    work.touch("effects")
    if payload.get("then") is not None:
        work.enqueue("test.effect", {"number": payload["then"]})
    if os.environ.get("KILL_AT") == "after its effects":
        await work.flush()
        die_here("after its effects")


async def poison(_work: UnitOfWork, _payload: Row) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def hopeless(_work: UnitOfWork, _payload: Row) -> None:
    raise GiveUp


async def committed(_tags: frozenset[str], _jobs: int) -> None:
    die_here("after its commit")


JOBS = [
    Job("test.effect", effect),
    Job("test.long", effect, seconds=600),
    Job("test.poison", poison, most_attempts=3),
    Job("test.hopeless", hopeless),
    Job("test.scheduled", effect),
]
SCHEDULES = [Schedule("test.tick", every=timedelta(seconds=1))]


async def _tick(work: UnitOfWork, _: Row) -> None:
    work.execute(_EFFECT, {"number": int(time.time()), "pid": os.getpid()})


def break_promises() -> None:
    """What a test of ours must be able to see."""
    claim, publish, attempt = Claimer._claim, Dispatcher._publish, Runner._attempt

    async def dying_claim(self: Claimer, statement: Statement, values: Row) -> list[Row]:
        die_here("before its claim")
        rows = await claim(self, statement, values)
        if rows:
            die_here("after its claim")
        return rows

    def dying_publish(self: Dispatcher, ids: Sequence[str]) -> bool:
        die_here("before it is sent")
        sent = publish(self, ids)
        die_here("after it is sent")
        return sent

    async def marks_apart(self: Runner, job: Job, claimed: Claimed) -> None:
        work = UnitOfWork(self._database, correlation_id=claimed.correlation_id)
        await job.run(work, claimed.payload)
        await work.commit()
        await work.close()
        die_here("after its commit")
        mark = UnitOfWork(self._database)
        claims.done(mark, claimed)
        await mark.commit()
        await mark.close()

    async def forgets(_database: Database, _ids: Sequence[UUID]) -> None:
        """It was sent once, and that is that."""

    if os.environ.get("MUTANT") == "forgets what was sent":
        dispatch.undispatch = forgets
    Claimer._claim, Dispatcher._publish = dying_claim, dying_publish
    Runner._attempt = marks_apart if os.environ.get("MUTANT") == "marks apart" else attempt


@asynccontextmanager
async def opened() -> AsyncIterator[Relay]:
    places = int(os.environ.get("PLACES", "4"))
    database = Database(os.environ["DSN"], PoolOptions(minimum=0, maximum=places + 3, acquire_timeout=10.0))
    broker = os.environ.get("BROKER")
    relay = Relay(
        database, [*JOBS, Job("test.tick", _tick)], SCHEDULES if os.environ.get("SCHEDULES") else (),
        committed=committed, places=places, grace=float(os.environ.get("GRACE", "10")), broker=broker,
    )  # fmt: skip
    if relay._dispatcher is not None:
        forgets = os.environ.get("MUTANT") == "forgets what was sent"
        relay._dispatcher._again_after = timedelta(days=1000) if forgets else AGAIN_AFTER
    await database.open()
    relay.start()
    try:
        yield relay
    finally:
        await relay.stop()
        await database.close()


async def until_told() -> None:
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    async with opened():
        await told.wait()


def main(role: str) -> None:
    configure_logging(Settings(environment="test", log_level=os.environ.get("LOG_LEVEL", "ERROR")))
    break_promises()
    if role == "worker":
        importlib.import_module("cairn.kernel.jobs.celery_worker").work(
            os.environ["BROKER"], opened, int(os.environ.get("PLACES", "4"))
        )
    elif role == "beat":
        importlib.import_module("cairn.kernel.jobs.celery_beat").beat(os.environ["BROKER"], opened)
    else:
        asyncio.run(until_told())


if __name__ == "__main__":
    main(sys.argv[1])
