"""The page for people: `/status`. What it shows is also at /api/v1/services and /api/v1/incidents, for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.pools import DatabaseBusy, DatabaseUnavailable
from cairn.kernel.db.reads import Reads
from cairn.kernel.probes import Board
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.html import page_reply
from cairn.kernel.web.routes import CacheRule, Routes
from cairn.products.status.drawing import Day, Picture, ServiceLine, drawn
from cairn.products.status.incidents.queries import OPEN, SHOWN
from cairn.products.status.services.queries import ALL, DAYS
from cairn.products.status.services.rules import KEPT, day_of, uptime

routes = Routes("status", "", tag="Services")


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose status it is."""

    title: str


@routes.get(
    "/status", permission=PUBLIC, page=True, credentials="own", cache=CacheRule(("services", "incidents"))
)
async def page(reads: Reads, board: Board, heading: Heading) -> Reply:
    """The status page.

    For people: HTML without any script. Without the database it says what the probes find now, as 503.
    """
    now = clock.now()
    try:
        picture = await _picture(reads, heading.title, now)
    except (DatabaseUnavailable, DatabaseBusy):
        return page_reply(drawn(await _without_database(board, heading.title, now)), 503, retry_after=5)
    return page_reply(drawn(picture))


async def _picture(reads: Reads, title: str, now: datetime) -> Picture:
    first = day_of(now) - KEPT + timedelta(days=1)
    counted: dict[str, dict[datetime, Row]] = {}
    for row in await reads.rows(DAYS, {"start": first}):
        counted.setdefault(str(row["service"]), {})[cast("datetime", row["day"])] = row
    lines = [_line(row, counted.get(str(row["name"]), {}), first) for row in await reads.rows(ALL, {})]
    return Picture(
        title, now, lines, await reads.rows(OPEN, {}), await reads.rows(SHOWN, {"start": now - KEPT})
    )


def _line(service: Row, counted: dict[datetime, Row], first: datetime) -> ServiceLine:
    days: list[Day] = []
    for number in range(KEPT.days):
        at = first + timedelta(days=number)
        row = counted.get(at)
        days.append(Day(at, cast("int", row["samples"]), cast("int", row["up"])) if row else Day(at, 0, 0))
    share = uptime(sum(day.samples for day in days), sum(day.up for day in days))
    return ServiceLine(
        str(service["name"]), str(service["status"]), bool(service["required"]), cast("datetime", service["since"]),
        cast("datetime", service["checked_at"]), cast("float | None", service["latency_ms"]), share, days,
    )  # fmt: skip


async def _without_database(board: Board, title: str, now: datetime) -> Picture:
    lines = [
        ServiceLine(
            check.name,
            check.status,
            check.required,
            None,
            check.checked_at or now,
            check.latency_ms,
            None,
            [],
        )
        for check in await board.look()
    ]
    return Picture(title, now, lines, [], [], complete=False)
