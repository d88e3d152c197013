"""Writes of assignments."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.words import AssignmentRole


def assign(
    work: UnitOfWork,
    beneficiary_id: UUID,
    user_id: UUID,
    role: AssignmentRole,
    ends_at: datetime | None = None,
) -> Row:
    """From now on this person works with the beneficiary, whose row this transaction has locked or made. At the
    commit: `LastPrimary` where there is another primary worker, `AlreadyAssigned`."""
    row = {
        "id": new_id(), "beneficiary_id": beneficiary_id, "user_id": user_id, "role": role, "starts_at": work.now,
        "ends_at": ends_at, "created_by": work.caller.id, "created_at": work.now,
    }  # fmt: skip
    work.add(Assignment, row, None)
    return row
