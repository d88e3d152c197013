"""Time that passes, and probes that find what a test says: the sampling job as the relay runs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import httpx

from cairn import wiring
from cairn.base import clock
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.probes import Check
from cairn.products.status.services import actions

START = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
REQUIRED = {"postgresql"}


@dataclass(slots=True)
class Course:
    """`at` is the present; the process's clock is moved along."""

    cairn: wiring.Cairn
    http: httpx.AsyncClient
    at: datetime = START
    tags: set[str] = field(default_factory=set)

    async def minutes(self, count: int, **found: float | None) -> None:
        """So many minutes, in which each probe finds this latency in ms; None: the service is down."""
        for _ in range(count):
            self.at += MINUTE
            await self.record(checks(self.at, found))

    async def record(self, found: Iterable[Check]) -> None:
        """Keep this, now."""
        self.set_clock()
        deadline = float("inf")

        async def write(work: UnitOfWork) -> None:
            await actions.record(work, found)
            self.tags = work.tags

        await transact(lambda: UnitOfWork(self.cairn.database, deadline=deadline), write, deadline)

    def set_clock(self) -> None:
        clock.shift(timedelta(0))
        clock.shift(self.at - clock.now())

    async def get(self, path: str, **asked: str) -> dict:
        answer = await self.http.get(f"/api/v1{path}", params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()


def checks(at: datetime, found: Mapping[str, float | str | None]) -> list[Check]:
    made = []
    for name, latency in found.items():
        if latency == "not_configured":
            made.append(Check(name, "not_configured", name in REQUIRED))
        else:
            status = "down" if latency is None else "up"
            made.append(Check(name, status, name in REQUIRED, at, latency or 2000.0))
    return made


def spelled(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")
