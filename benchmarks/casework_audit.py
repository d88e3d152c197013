"""`python -m benchmarks.casework_audit [--events 1000000]`: how long it takes to verify access events, and to add one.

A database of its own; events of 64 people over a year, made here and sent with COPY. Verified as the command does it,
with what the process's memory rises by meanwhile. Then events are added by one person after the other, and by 32 at
once into one chain and into all.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from typing import Final
from uuid import UUID

import asyncpg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.place import database
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.audit.chain import chain_of
from cairn.kernel.db.pools import Database, PoolOptions
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.journal import FolderJournal
from cairn.products.casework.access_events.actions import CHAIN, record
from cairn.products.casework.access_events.rules import Access, Circumstances, chained, entry
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.ports import CaseworkKeys
from cairn.products.casework.verifications.actions import Range, verified

RESULTS = Path(__file__).parent / "results"
PEOPLE: Final = 64
BATCH: Final = 20_000
DAYS: Final = 365
ADDED: Final = 320
WITHIN_SECONDS: Final = 60.0
Figures = dict[str, float]


@dataclass(slots=True)
class Chains:
    """Events in the making: where each chain ends."""

    ends: dict[int, tuple[int, bytes]] = field(default_factory=dict)

    def row(self, actor_id: UUID, at: datetime) -> dict[str, object]:
        chain = chain_of(actor_id)
        seq, before = self.ends.get(chain, (0, CHAIN.genesis(chain)))
        access = Access(
            "view",
            (new_id(),),
            ("first_name", "last_name", "phone", "notes"),
            via="assignment",
            role="worker",
        )
        when = Circumstances(actor_id, str(new_id()), "203.0.113.7", "service", at)
        row = {**entry(new_id(), chain, access, when), "seq": seq + 1}
        row["hash"] = CHAIN.next(before, chained(row))
        self.ends[chain] = seq + 1, row["hash"]
        return row


async def fill(dsn: str, events: int) -> None:
    """So many events, over a year."""
    connection = await asyncpg.connect(dsn)
    people, chains = [new_id() for _ in range(PEOPLE)], Chains()
    begin, step = clock.now() - timedelta(days=DAYS), timedelta(days=DAYS) / events
    await connection.execute("SELECT casework.make_months($1, $2)", begin.date(), clock.now().date())
    for first in range(0, events, BATCH):
        rows = [
            chains.row(people[number % PEOPLE], begin + number * step)
            for number in range(first, min(first + BATCH, events))
        ]
        await connection.copy_records_to_table(
            "access_events",
            schema_name="casework",
            columns=[*rows[0]],
            records=[[*row.values()] for row in rows],
        )
    heads = [(chain, seq, before) for chain, (seq, before) in chains.ends.items()]
    await connection.copy_records_to_table("chain_heads", schema_name="casework", records=heads)
    await connection.execute("ANALYZE casework.access_events")
    await connection.close()


async def verifying(opened: Database, anchors: Anchors, events: int) -> Figures:
    await anchors.append(Reads(opened, primary=True))
    before = _peak_forgotten()
    began = time.perf_counter()
    found = await verified(Reads(opened, time.monotonic() + 3600, primary=True), anchors, Range())
    seconds = time.perf_counter() - began
    if found.fault is not None or found.events != events:
        raise SystemExit(f"the benchmark has made a broken chain: {found}")
    grown = (_kib("VmHWM") - before) / 1024
    return {"verify_seconds": round(seconds, 1), "verify_grown_mib": round(grown, 1)}


def _peak_forgotten() -> int:
    """KiB that this process has now; its peak is counted from here on."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _kib("VmRSS")


def _kib(what: str) -> int:
    """A line of what the system says of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(f"{what}:"))


async def add(opened: Database, caller: Caller) -> float:
    """Milliseconds that one recorded transaction takes which does nothing else."""
    began = time.perf_counter()
    work = UnitOfWork(opened, caller)
    try:
        record(work, Access("view", (new_id(),), ("first_name",)))
        await work.commit()
    finally:
        await work.close()
    return (time.perf_counter() - began) * 1000


async def adding(opened: Database) -> Figures:
    people = [Caller(user_id=new_id(), roles=frozenset({"user"})) for _ in range(32)]
    for caller in people:
        await add(opened, caller)
    alone = [await add(opened, people[number % 32]) for number in range(ADDED)]
    figures = _times("alone", alone)
    for name, callers in (("one_chain", people[:1] * 32), ("all_chains", people)):
        began, found = time.perf_counter(), list[float]()
        for _ in range(ADDED // 32):
            found += await asyncio.gather(*(add(opened, caller) for caller in callers))
        figures |= _times(name, found)
        figures[f"{name}_per_second"] = round(ADDED / (time.perf_counter() - began))
    return figures


def _times(name: str, found: list[float]) -> Figures:
    return {
        f"{name}_ms_p50": round(median(found), 2), f"{name}_ms_p95": round(quantiles(found, n=20)[-1], 2),
    }  # fmt: skip


async def measured(dsn: str, events: int, folder: Path) -> Figures:
    began = time.perf_counter()
    await fill(dsn, events)
    filled = round(time.perf_counter() - began, 1)
    keys = CaseworkKeys(None, None, Ed25519PrivateKey.generate())
    opened = Database(dsn, PoolOptions(maximum=10))
    await opened.open()
    try:
        figures = await verifying(opened, Anchors(FolderJournal(folder), keys), events)
        return {"events": events, "fill_seconds": filled, **figures, **await adding(opened)}
    finally:
        await opened.close()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=1_000_000)
    events = asked.parse_args().events
    with database() as dsn, tempfile.TemporaryDirectory() as folder:
        figures = asyncio.run(measured(dsn, events, Path(folder)))
    print(json.dumps(figures, indent=2))
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "casework_audit.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if figures["verify_seconds"] > WITHIN_SECONDS * events / 1_000_000:
        raise SystemExit("a million events took longer than a minute")


if __name__ == "__main__":
    main()
