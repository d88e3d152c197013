"""What is counted about backups."""

from __future__ import annotations

from collections.abc import Sequence

from cairn.kernel.backup.manifest import Manifest
from cairn.kernel.telemetry.metrics import counter, gauge

SUCCEEDED_AT = gauge(
    "backup_last_success_timestamp_seconds", "When the newest backup was finished, by kind.", "kind", over="mostrecent"
)  # fmt: skip
SIZE = gauge(
    "backup_last_size_bytes", "Stored bytes of the newest backup, by kind.", "kind", over="mostrecent"
)
SECONDS = gauge(
    "backup_last_duration_seconds", "How long the newest backup took, by kind.", "kind", over="mostrecent"
)
KEPT = gauge("backups_kept", "Backups that there are, by kind.", "kind", over="mostrecent")
FAILURES = counter("backup_failures_total", "Backups that failed, by kind.", "kind")
DAMAGED_FILES = gauge(
    "backup_damaged_files",
    "Files whose content the newest full backup did not find whole.",
    over="mostrecent",
)


def shown(found: Sequence[Manifest]) -> None:
    """Bring the gauges up to date: `found`, oldest first."""
    for kind in {made.kind for made in found}:
        of_kind = [made for made in found if made.kind == kind]
        newest = of_kind[-1]
        SUCCEEDED_AT.labels(kind).set(newest.finished_at.timestamp())
        SIZE.labels(kind).set(newest.stored_size)
        SECONDS.labels(kind).set((newest.finished_at - newest.created_at).total_seconds())
        KEPT.labels(kind).set(len(of_kind))
        if kind == "full":
            DAMAGED_FILES.set(len(newest.damaged_files))
