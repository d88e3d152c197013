"""Reading and writing beneficiaries: each leaves its access event."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.recording import Recording
from cairn.products.casework.access_events.actions import record
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.beneficiaries.models import SEALED
from cairn.products.casework.scopes.rules import Standing


def viewed(reads: Recording, row: Row) -> Row:
    """The row that a finder found, and the record that the caller saw it."""
    standing = cast("Standing", row["standing"])
    access = Access("view", (cast("UUID", row["id"]),), fields_of(row), via=standing.via, role=standing.role)
    record(reads, access)
    return row


def fields_of(row: Row) -> tuple[str, ...]:
    """The sealed fields that an answer of this row shows."""
    withheld = cast("list[str]", row["withheld_fields"])
    return tuple(name for name in SEALED if name not in withheld and row[name] not in (None, []))
