"""Demonstration data: ninety days of the program's own parts, with three incidents. The same for the same day."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, cast

from sqlalchemy import Table, bindparam
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.demo import demo_id
from cairn.products.status.events import INCIDENT_OPENED
from cairn.products.status.incidents.models import Incident, IncidentUpdate
from cairn.products.status.incidents.queries import KNOWN
from cairn.products.status.services.models import Hour, Service
from cairn.products.status.services.rules import KEPT, day_of, histogram, hour_of

_SECONDS: Final = 120.0
_TYPICAL: Final = {"postgresql": 1.1, "mail": 24.0, "files": 0.8, "jobs": 1.6}
"""Typical latencies in milliseconds, by service."""


@dataclass(frozen=True, slots=True)
class _Story:
    """An incident of the past: so many days ago, at this hour, for so many minutes."""

    service: str
    days_ago: int
    hour: int
    minutes: int
    title: str
    impact: str
    watched: bool
    said: tuple[tuple[int, str, str], ...]

    def begins(self, now: datetime) -> datetime:
        return day_of(now) - timedelta(days=self.days_ago) + timedelta(hours=self.hour, minutes=7)


_STORIES: Final = (
    _Story("mail", 61, 9, 95, "Mails leave late", "major", False, (
        (0, "investigating", "Mails of the last half hour have not left yet. None is lost: they wait in the queue."),
        (35, "identified", "Our mail provider refuses connections from one of our addresses. We move to another."),
        (70, "monitoring", "Mails leave again. The queue will be empty in about twenty minutes."),
        (95, "resolved", "All mails have left. We have asked the provider for the cause."))),
    _Story("jobs", 33, 2, 12, "Job queue does not answer", "minor", True, (
        (0, "investigating", "Job queue failed three checks in a row. It is checked every minute."),
        (12, "resolved", "Job queue passed three checks in a row."))),
    _Story("postgresql", 12, 4, 9, "Planned maintenance of the database", "minor", False, (
        (0, "identified", "The database is restarted with a new version. Requests wait for some seconds."),
        (9, "resolved", "The new version is in use."))),
)  # fmt: skip

_hours = cast("Table", Hour.__table__)
_services = cast("Table", Service.__table__)
_ADD_HOUR = Statement(
    insert(_hours)
    .values({column.name: bindparam(column.name, type_=column.type) for column in _hours.c})
    .on_conflict_do_nothing()
)
_ADD_SERVICE = Statement(
    insert(_services)
    .values({column.name: bindparam(column.name, type_=column.type) for column in _services.c})
    .on_conflict_do_nothing()
)


async def seed(database: Database) -> int:
    """Put the story in if it is not there; answers how many rows that were."""
    deadline = time.monotonic() + _SECONDS

    async def write(work: UnitOfWork) -> int:
        ids = [demo_id(f"incident {number}") for number in range(len(_STORIES))]
        if await work.rows(KNOWN, {"ids": ids}):
            return 0
        return _told(work, work.now)

    return await transact(lambda: UnitOfWork(database, deadline=deadline, long=True), write, deadline)


def demo_hours(now: datetime) -> Iterator[Row]:
    """Every hour of every service, the present one not among them."""
    first = day_of(now) - KEPT + timedelta(days=1)
    for service, typical in _TYPICAL.items():
        dice = random.Random(service)
        usual = [dice.lognormvariate(0, 0.35) * typical for _ in range(2000)]
        at = first
        while at < hour_of(now):
            yield _hour(service, usual, at, now)
            at += timedelta(hours=1)


def _hour(service: str, usual: Sequence[float], at: datetime, now: datetime) -> Row:
    """`usual`: latencies of which each hour takes a part."""
    dice = random.Random(f"{service} {at:%Y-%m-%dT%H}")
    failed = sum(_minutes_in(story, at, now) for story in _STORIES if story.service == service)
    up = 60 - failed - (dice.random() < 0.002)
    busy = 1.4 if 8 <= at.hour < 18 else 1.0
    begin = dice.randrange(len(usual) - 60)
    latencies = [latency * busy for latency in usual[begin : begin + up]]
    return {"service": service, "hour": at, "samples": 60, "up": up, "latencies": histogram(latencies)}


def _minutes_in(story: _Story, hour: datetime, now: datetime) -> int:
    begins = story.begins(now)
    overlap = min(begins + timedelta(minutes=story.minutes), hour + timedelta(hours=1)) - max(begins, hour)
    return max(0, int(overlap.total_seconds() // 60))


def _told(work: UnitOfWork, now: datetime) -> int:
    count = 0
    for row in demo_hours(now):
        work.execute(_ADD_HOUR, row)
        count += 1
    for service, typical in _TYPICAL.items():
        first: Row = {
            "name": service, "status": "up", "required": service == "postgresql", "since": day_of(now) - KEPT,
            "checked_at": hour_of(now), "latency_ms": typical, "failed": 0, "good": 1,
        }  # fmt: skip
        work.execute(_ADD_SERVICE, first)
        count += 1
    return count + sum(_incident(work, number, story, now) for number, story in enumerate(_STORIES))


def _incident(work: UnitOfWork, number: int, story: _Story, now: datetime) -> int:
    begins = story.begins(now)
    ends = begins + timedelta(minutes=story.minutes)
    row: Row = {
        "id": demo_id(f"incident {number}"), "title": story.title, "state": "resolved", "impact": story.impact,
        "services": [story.service], "watched": story.service if story.watched else None, "started_at": begins,
        "resolved_at": ends, "created_at": begins, "updated_at": ends,
    }  # fmt: skip
    work.add(Incident, row, INCIDENT_OPENED)
    for place, update in enumerate(_updates(number, begins, story.said)):
        work.add(IncidentUpdate, {**update, "id": demo_id(f"incident {number} update {place}")}, None)
    return 1 + len(story.said)


def _updates(number: int, begins: datetime, said: Sequence[tuple[int, str, str]]) -> Iterator[Row]:
    for minutes, state, message in said:
        yield {
            "incident_id": demo_id(f"incident {number}"), "state": state, "message": message,
            "created_at": begins + timedelta(minutes=minutes),
        }  # fmt: skip
