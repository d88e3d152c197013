"""What is kept of the probes, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Problems
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.probes import Check
from cairn.products.status.errors import ServiceNotFound
from cairn.products.status.incidents.actions import Watch, tell_open
from cairn.products.status.services.models import Change
from cairn.products.status.services.queries import (
    ADD_SAMPLE,
    ALL,
    CHANGES,
    HOURS,
    KEEP_HOUR,
    KEEP_SERVICE,
    MOST_CHANGES,
    OLD,
    ONE,
    ONE_SAMPLER,
    RECENT_SAMPLES,
)
from cairn.products.status.services.rules import (
    IN_A_ROW,
    KEPT,
    RAW_KEPT,
    added,
    day_of,
    histogram,
    hour_of,
    quantile,
    uptime,
)

_SHOWN = timedelta(days=7)


async def record(work: UnitOfWork, checks: Iterable[Check]) -> None:
    """Keep what was found. Twice the same changes nothing: a probe that is known already is left out."""
    await work.row(ONE_SAMPLER, {})
    known = {str(row["name"]): row for row in await work.rows(ALL, {})}
    watch = await Watch.of(work)
    for check in checks:
        before = known.get(check.name)
        at = check.checked_at or work.now
        if before is not None and at <= cast("datetime", before["checked_at"]) <= work.now:
            continue  # one from the future was written by a clock that went wrong, and is written over
        after = _counted(before, check, at)
        work.execute(KEEP_SERVICE, after)
        if before is None or before["status"] != check.status:
            _note_change(work, before, after)
        if check.status != "not_configured":
            _note_sample(work, check, at)
        if cast("int", after["failed"]) >= IN_A_ROW:
            watch.open(check.name, required=check.required, since=cast("datetime", after["since"]))
        elif cast("int", after["good"]) >= IN_A_ROW or check.status == "not_configured":
            watch.close(check.name)
    await work.flush()
    await count_hours(work, hour_of(work.now) - timedelta(hours=1))
    await tell_open(work)
    work.touch("services")


async def count_hours(work: UnitOfWork, since: datetime) -> None:
    """Count the hours from `since` on anew out of their samples, of which all must still be there."""
    samples = await work.rows(RECENT_SAMPLES, {"start": since})

    def place(row: Row) -> tuple[str, datetime]:
        return str(row["service"]), hour_of(cast("datetime", row["at"]))

    for (service, hour), of_hour in groupby(sorted(samples, key=place), key=place):
        found = list(of_hour)
        good = [cast("float", row["latency_ms"]) for row in found if row["up"]]
        values: Row = {
            "service": service, "hour": hour, "samples": len(found), "up": len(good), "latencies": histogram(good),
        }  # fmt: skip
        work.execute(KEEP_HOUR, values)


def forget(work: UnitOfWork) -> None:
    """Throw away what is older than it is kept."""
    for name, statement in OLD.items():
        work.execute(statement, {"before_instant": work.now - (RAW_KEPT if name == "samples" else KEPT)})


async def service(reads: Executor, name: str) -> Row:
    """Raises `ServiceNotFound`."""
    found = await reads.row(ONE, {"name": name})
    if found is None:
        raise ServiceNotFound
    return found


async def history(
    reads: Executor, name: str, start: datetime | None, end: datetime | None, now: datetime
) -> Row:
    """The past of a service. Raises `ServiceNotFound`, and `Invalid` for a time that is none or too long."""
    await service(reads, name)
    end = end or now
    start = start or end - _SHOWN
    problems = Problems()
    if start >= end:
        problems.add("?from", "not_before_to", "This has to be before `to`.")
    elif end - start > KEPT:
        problems.add("?from", "too_long", "At most ninety days can be asked at once.")
    problems.raise_if_any()
    values: Row = {"name": name, "start": hour_of(start), "end": end}
    hours = await reads.rows(HOURS, values)
    changes = await reads.rows(CHANGES, {**values, "start": start})
    days = [
        _together(list(group), at)
        for at, group in groupby(hours, lambda row: day_of(cast("datetime", row["hour"])))
    ]
    return {
        **_together(hours, start), "name": name, "end": end,
        "changes": changes[:MOST_CHANGES], "more_changes": len(changes) > MOST_CHANGES,
        "hours": [_together([row], cast("datetime", row["hour"])) for row in hours], "days": days,
    }  # fmt: skip


def _together(hours: Sequence[Row], start: datetime) -> dict[str, object]:
    """The figures of some hours."""
    samples = sum(cast("int", row["samples"]) for row in hours)
    up = sum(cast("int", row["up"]) for row in hours)
    share = uptime(samples, up)
    latencies = added(cast("list[int]", row["latencies"]) for row in hours)
    return {
        "start": start, "samples": samples, "up": up, "uptime_percent": None if share is None else float(share),
        "latency_p50_ms": quantile(latencies, 0.5), "latency_p95_ms": quantile(latencies, 0.95),
    }  # fmt: skip


def _counted(before: Row | None, check: Check, at: datetime) -> dict[str, object]:
    up, down = check.status == "up", check.status == "down"
    same = before is not None and before["status"] == check.status
    return {
        "name": check.name, "status": check.status, "required": check.required, "checked_at": at,
        "since": before["since"] if before is not None and same else at,
        "latency_ms": check.latency_ms if up else None,
        "failed": (cast("int", before["failed"]) if before else 0) + 1 if down else 0,
        "good": (cast("int", before["good"]) if before else 0) + 1 if up else 0,
    }  # fmt: skip


def _note_change(work: UnitOfWork, before: Row | None, after: Row) -> None:
    row: Row = {
        "id": new_id(), "service": after["name"], "at": after["checked_at"],
        "before": before["status"] if before else None, "after": after["status"],
    }  # fmt: skip
    work.add(Change, row, None)


def _note_sample(work: UnitOfWork, check: Check, at: datetime) -> None:
    values: Row = {
        "service": check.name,
        "at": at,
        "up": check.status == "up",
        "latency_ms": check.latency_ms or 0.0,
    }
    work.execute(ADD_SAMPLE, values)
