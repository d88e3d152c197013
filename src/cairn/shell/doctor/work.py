"""Background work, and what is not built yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, cast

from cairn.base import clock
from cairn.kernel.product.checks import Finding, Group, Patient, ok, skipped, warning

group = Group("jobs")
backups = Group("backups")
_MOST_LAG: Final = timedelta(minutes=1)
_BEAT_EVERY: Final = timedelta(hours=2)
"""`kernel.tidy` is queued every hour, whatever else there is to do."""
_TABLE: Final = "SELECT to_regclass('kernel.outbox') IS NOT NULL"
_NO_TABLE: Final = "Not looked at: the database was never migrated."


@group("dead")
async def dead(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    count = await patient.value("SELECT count(*) FROM kernel.outbox WHERE state = 'dead'")
    if count:
        return warning(
            f"{count} job(s) were given up.", "See `cairn jobs failed`; `cairn jobs retry ID` tries again."
        )
    return ok("No job was given up.")


@group("lag")
async def lag(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    oldest = await patient.value("SELECT min(due_at) FROM kernel.outbox WHERE state = 'queued'")
    waited = clock.now() - cast("datetime", oldest) if oldest else timedelta(0)
    if waited > _MOST_LAG:
        return warning(
            f"The oldest due job has waited {waited.total_seconds() / 60:.0f} min.",
            "See that a `cairn worker` or `cairn serve` runs, and its log.",
        )
    return ok("No due job waits.")


@group("beat")
async def beat(patient: Patient) -> Finding:
    if not await patient.value(_TABLE):
        return skipped(_NO_TABLE)
    last = await patient.value("SELECT max(created_at) FROM kernel.outbox WHERE job = 'kernel.tidy'")
    if last is None:
        return skipped("Nothing was scheduled yet: the program has not run.")
    ago = clock.now() - cast("datetime", last)
    if ago > _BEAT_EVERY:
        return warning(
            f"Nothing was scheduled for {ago.total_seconds() / 3600:.0f} h.",
            "See that a process runs that schedules: `cairn up`, `serve`, `worker` or `beat`.",
        )
    return ok("Schedules run.")


@backups("age")
async def age(_: Patient) -> Finding:
    return skipped(
        "Cairn makes no backups yet: see that the database's own are made, and restored now and then."
    )
