"""`python -m benchmarks.soak [--minutes 30]`: half load for a long time, and a fault each minute. Exit code 1 where the
service is not, afterwards, what it was before.

Asked is what row 27 of docs/proofs.md says: the memory of each worker stays level, no connection leaks, nothing that
was acknowledged is lost and nothing is done twice. Besides: no answer is a 5xx but a 503 that says when to come again,
and after each fault the service is soon well.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import loader
from benchmarks.crowd import Crowd, prepared
from benchmarks.place import fill
from benchmarks.serving import serving
from benchmarks.soak_faults import Fault, Target, faults
from benchmarks.soak_ledger import Writers, check_ledger, signed_up
from benchmarks.soak_report import Minute, broken_promises, printed
from benchmarks.soak_watch import Watch, connections, watching
from cairn.kernel.db import migrate
from tests.postgres_server import durable_postgres
from tests.redis_server import own_redis
from tests.served import CASEWORK_KEYS, DATA_KEYS

RESULTS = Path(__file__).parent / "results"
PORT, WORKERS, POOL_MAX, USERS, WRITERS = 18107, 2, 20, 50, 10
WARM_UP_SECONDS, FAULT_AT, MINUTE, REST_SECONDS = 20.0, 10.0, 60.0, 8.0
_SERVED = {
    "WORKERS": str(WORKERS), "DATABASE_POOL_MAX": str(POOL_MAX), "ACCESS_TOKEN_EXPIRE_MINUTES": "1440",
    "PRODUCTS": "accounts,travel,expenses,casework,catalogue,status", "LOG_LEVEL": "WARNING",
    **DATA_KEYS, **CASEWORK_KEYS,
}  # fmt: skip


@contextmanager
def target() -> Iterator[tuple[Target, Crowd, Path]]:
    """The whole program on a PostgreSQL and a Redis of its own, and who will ask it."""
    with (
        durable_postgres() as postgres,
        own_redis() as redis,
        tempfile.TemporaryDirectory(prefix="cairn-soak-") as folder,
    ):
        migrate.upgrade(postgres.dsn)
        owners, place = asyncio.run(fill(postgres.dsn)), Path(folder)
        with serving(postgres.dsn, PORT, place, REDIS_URL=redis.url, **_SERVED) as parent:
            yield Target(PORT, parent, postgres, redis), prepared(PORT, postgres.dsn, owners, place), place


async def soaked(
    asked: argparse.Namespace, of: Target, crowd: Crowd, watch: Watch
) -> tuple[Writers, list[Minute]]:
    """So many minutes, each with its fault; what each was like."""
    writers = await signed_up(of.port)
    minutes = []
    async with writers.going(WRITERS, name="soak"):
        await _load(of, crowd, asked.offered, WARM_UP_SECONDS)
        calm = False
        for number, fault in enumerate(faults(asked.minutes), 1):
            calm = calm or not fault.ends_workers
            if calm and fault.ends_workers:
                watch.looked_enough()
            minutes.append(await _minute(number, fault, of, crowd, writers, asked.offered))
            print(minutes[-1].line(), flush=True)
    return writers, minutes


async def _minute(
    number: int, fault: Fault, of: Target, crowd: Crowd, writers: Writers, offered: float
) -> Minute:
    writers.begin()
    load = asyncio.create_task(_load(of, crowd, offered, MINUTE))
    await asyncio.sleep(FAULT_AT)
    began = time.monotonic()
    await fault.strikes(of)
    over = time.monotonic()
    found = await load
    return Minute.of(number, fault.name, found, writers, over - began, max(0.0, writers.last_trouble - over))


async def _load(of: Target, crowd: Crowd, offered: float, seconds: float) -> dict[str, object]:
    return await asyncio.to_thread(
        loader.mixed, f"http://127.0.0.1:{of.port}", USERS, seconds, USERS / offered * 1000, crowd.requests
    )


def main() -> None:
    asked = _asked()
    loader.check()
    RESULTS.mkdir(exist_ok=True)
    with target() as (of, crowd, place), watching(of.parent) as watch:
        writers, minutes = asyncio.run(soaked(asked, of, crowd, watch))
        time.sleep(REST_SECONDS)
        asyncio.run(of.settled())
        ledger = asyncio.run(check_ledger(writers, of.postgres.dsn))
        rest = asyncio.run(connections(of.postgres.dsn, of.port))
        log = RESULTS / "soak.log"
        shutil.copy(place / "log", log)
    slopes = watch.slopes()
    problems = [*broken_promises(minutes, slopes, rest), *ledger.problems]
    raw = RESULTS / f"soak-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    said = {
        "asked": vars(asked), "minutes": [asdict(minute) for minute in minutes], "not_kept": problems,
        "slopes": [asdict(slope) for slope in slopes], "connections": asdict(rest), "ledger": asdict(ledger),
        "memory": watch.samples,
    }  # fmt: skip
    raw.write_text(json.dumps(said, indent=1), encoding="utf-8")
    print(f"\n{printed(minutes, slopes, rest, ledger)}\n\nraw: {raw}\nlog: {log}")
    for problem in problems:
        print(f"not kept: {problem}", file=sys.stderr)
    sys.exit(1 if problems else 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak")
    parser.add_argument("--minutes", type=int, default=30)
    parser.add_argument(
        "--offered", type=float, default=500, help="requests a second: half of what is promised"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
