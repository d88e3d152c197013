"""What is counted about files."""

from __future__ import annotations

from cairn.kernel.telemetry.metrics import counter, histogram

BYTES = counter("files_bytes_total", "Bytes of file contents, by direction: stored, served.", "direction")
OPERATIONS = counter(
    "files_operations_total",
    "What a file store was asked, by outcome: done, missing, failed.",
    "store", "operation", "outcome",
)  # fmt: skip
SECONDS = histogram("files_operation_duration_seconds", "How long a file store took.", "store", "operation")
REFUSED = counter(
    "files_refused_total", "Uploads refused, by reason: quota, count, type, public_store.", "reason"
)
MISMATCHES = counter("files_mismatches_total", "Contents found missing, or unlike their rows.", "reason")
