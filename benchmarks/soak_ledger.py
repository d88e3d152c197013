"""The writers of a soak, and whether the database agrees with what they were told."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field

import asyncpg

from benchmarks.place import ITEMS as FILLED
from tests.chaos import crowd
from tests.chaos.wire import Wire

THINK_SECONDS = 0.4
_DICE = random.Random(5)


@dataclass(slots=True)
class Writers(crowd.Crowd):
    """As those of the chaos tests, but they think between two writes. `last_trouble`: when an answer was last none that
    was wanted, in monotonic seconds. `unsaid`: 503s that do not say when to come again."""

    last_trouble: float = 0.0
    unsaid: int = 0

    async def write(self, name: str) -> None:
        with Wire(self.port) as wire:
            number = 0
            while not self.stopped:
                await self._one(wire, f"{name}-{number}")
                number += 1
                await asyncio.sleep(_DICE.uniform(0, 2 * THINK_SECONDS))

    def begin(self) -> None:
        """A minute."""
        self.longest, self.broken, self.unsaid = 0.0, 0, 0
        self.statuses = Counter()

    async def _answered(
        self, wire: Wire, method: str, path: str, headers: dict[str, str], json: object
    ) -> crowd.Heard | None:
        heard = await crowd.Crowd._answered(self, wire, method, path, headers, json)  # noqa: SLF001
        if heard is None or heard.status >= 400:
            self.last_trouble = time.monotonic()
        if heard is not None and heard.status == 503:
            self.unsaid += "retry-after" not in heard.headers
        return heard


@dataclass(slots=True)
class Ledger:
    """What became of what was acknowledged."""

    acknowledged: int
    lost: int
    doubled: int
    unknown: int
    rows: int
    facts: int
    problems: list[str] = field(default_factory=list)


async def signed_up(port: int) -> Writers:
    """All of them are one person, who has just registered."""
    person = await crowd.signed_up(port)
    return Writers(port, person.headers)


async def check_ledger(writers: Writers, dsn: str) -> Ledger:
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(
            "SELECT name, id::text AS id FROM catalogue.items WHERE name LIKE 'soak-%'"
        )
        made = await connection.fetchval("SELECT count(*) FROM catalogue.items") - FILLED
        facts = await connection.fetchval(
            "SELECT count(*) FROM kernel.audit_log WHERE event = 'catalogue.item.created'"
        )
        bare = await connection.fetchval(
            "SELECT count(*) FROM kernel.audit_log AS a WHERE event = 'catalogue.item.created'"
            " AND NOT EXISTS (SELECT FROM catalogue.items AS i WHERE i.id = a.row_id)"
        )
    finally:
        await connection.close()
    there = {(row["name"], row["id"]) for row in rows}
    names = Counter(row["name"] for row in rows)
    found = Ledger(
        len(writers.acknowledged),
        sum((key, told) not in there for key, told in writers.acknowledged.items()),
        sum(count > 1 for count in names.values()),
        len(set(names) - writers.sent), made, facts,
    )  # fmt: skip
    for count, what in (
        (found.lost, "acknowledged writes are lost"), (found.doubled, "keys have two effects"),
        (found.unknown, "rows were never asked for"), (bare, "facts are without their row"),
        (abs(made - facts), "rows more or fewer than facts"),
    ):  # fmt: skip
        if count:
            found.problems.append(f"{count} {what}")
    if not found.acknowledged:
        found.problems.append("nothing was acknowledged")
    return found
