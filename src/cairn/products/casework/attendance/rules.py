"""What attendance can say, and what of it changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cairn.base.refusals import FieldProblem

CAME: Final = frozenset({"present", "late"})
AWAY: Final = frozenset({"absent", "excused"})
NOT_HELD: Final = frozenset({"cancelled", "no_show", "rescheduled"})
"""States of a session that nobody came to."""
FIELDS: Final = ("status", "minutes", "reason", "remark")


def changed(row: Mapping[str, object], given: Mapping[str, object]) -> dict[str, object]:
    """What these values change of a participant's row. The reason of an absence goes with the absence."""
    found = dict(given)
    if found.get("status", row["status"]) not in AWAY and "reason" not in found:
        found["reason"] = None
    return {name: value for name, value in found.items() if row[name] != value}


def problems(
    row: Mapping[str, object], changes: Mapping[str, object], session_status: object, at: str
) -> Iterator[FieldProblem]:
    """What is wrong with a row that is changed so. `at`: the pointer of its fields."""
    after = {**row, **changes}
    if after["reason"] is not None and after["status"] not in AWAY:
        yield FieldProblem(f"{at}/reason", "not_absent", "Only who is absent or excused has a reason.")
    if "status" in changes and after["status"] in CAME and session_status in NOT_HELD:
        yield FieldProblem(
            f"{at}/status", "attendance_conflict", "Nobody came to a session that was not held."
        )


def seen(rows: Iterable[Mapping[str, object]]) -> str:
    """What tells two views of a list apart: whom it shows, and how often their records changed. Nothing that it says is
    in it."""
    shown = ",".join(sorted(f"{row['beneficiary_id']}:{row['beneficiary_version']}" for row in rows))
    return hashlib.blake2b(shown.encode(), digest_size=8).hexdigest()


def tag_of(row: Mapping[str, object]) -> str:
    """The entity tag of a session's attendance: its version, and what this caller sees of it."""
    return f'"{row["version"]}.{row["seen"]}"'
