"""Which backups go. Pure: what there is and what time it is, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from cairn.kernel.backup.manifest import Kind, Manifest
from cairn.kernel.backup.shelf import Unfinished

UNFINISHED_KEPT: Final = timedelta(days=1)
_MONTHLY: Final = ("full", "configuration")


@dataclass(frozen=True, slots=True)
class Retention:
    """`days` for all kinds but keys, which have `keys_days`. The first full and the first configuration backup of a
    month stay for `months`."""

    days: int
    months: int
    keys_days: int


def gone(found: Sequence[Manifest], retention: Retention, now: datetime) -> list[Manifest]:
    """Those whose time is over, oldest first. The newest of each kind never goes: give only those that are valid. Base
    backups go with the archived log (`continuous`)."""
    kinds: set[Kind] = {made.kind for made in found if made.kind != "base"}
    return sorted(
        (
            made
            for kind in kinds
            for made in _gone([one for one in found if one.kind == kind], retention, now)
        ),
        key=lambda made: made.id,
    )


def left_over(found: Sequence[Unfinished], retention: Retention, now: datetime) -> list[Unfinished]:
    """Unfinished ones that nobody is at work on any more. One whose manifest is there, and cannot be read, stays as
    long as a backup: somebody may want to look at it."""
    kept = {True: timedelta(days=retention.days), False: UNFINISHED_KEPT}
    return [one for one in found if now - one.changed_at > kept[one.has_manifest]]


def _gone(found: Sequence[Manifest], retention: Retention, now: datetime) -> list[Manifest]:
    ordered = sorted(found, key=lambda made: made.created_at)
    firsts: dict[tuple[int, int], Manifest] = {}
    for made in ordered:
        firsts.setdefault((made.created_at.year, made.created_at.month), made)
    return [
        made
        for made in ordered[:-1]
        if not _stays(made, retention, now, first=firsts[made.created_at.year, made.created_at.month] is made)
    ]


def _stays(made: Manifest, retention: Retention, now: datetime, *, first: bool) -> bool:
    days = retention.keys_days if made.kind == "keys" else retention.days
    if now - made.created_at <= timedelta(days=days):
        return True
    months = 12 * (now.year - made.created_at.year) + now.month - made.created_at.month
    return first and made.kind in _MONTHLY and months <= retention.months
