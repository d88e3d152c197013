"""What of a session is shown to whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from cairn.products.casework.scopes.rules import Standing

OUTLINE: Final = frozenset(
    {
        "id", "beneficiary_id", "programme_id", "version", "voided_at", "series_id", "rescheduled_to_id", "all_day",
        "session_type", "session_date", "scheduled_start", "scheduled_end", "earliest_at", "latest_at", "actual_start",
        "actual_end", "status", "withheld_fields", "created_at", "updated_at",
    }
)  # fmt: skip
"""What managers and data protection officers see of a session: its times, kind and state."""


def anybody(_: Standing, *, works: bool) -> bool:  # noqa: ARG001  as all of them
    """Whoever has the session in scope."""
    return True


def workers(standing: Standing, *, works: bool) -> bool:
    """A and S, and who holds a group session: they see what it says."""
    return standing.full or works


def writers(standing: Standing, *, works: bool) -> bool:
    """W, P and S."""
    return works or standing.writes


def view_of(standing: Standing, *, works: bool) -> str:
    """What of a session this standing shows: it stands in entity tags."""
    return "full" if workers(standing, works=works) else "outline"


def withheld(row: Mapping[str, object], names: list[str]) -> list[str]:
    """Which of an answer's fields a session's row leaves out for its caller."""
    return [] if row["view"] == "full" else [name for name in names if name not in OUTLINE]
