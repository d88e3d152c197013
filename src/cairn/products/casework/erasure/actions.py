"""What an erasure does: the person's assignments and memberships end. The rows stay, because others have to know who
worked with somebody, and when; records without a primary worker are then with the data protection officer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.erasure import queries
from cairn.products.casework.events import MEMBERSHIP_CHANGED, MEMBERSHIP_DELETED
from cairn.products.casework.memberships.models import Membership


@asynccontextmanager
async def erasing(work: UnitOfWork, user_id: UUID) -> AsyncIterator[None]:
    """What is done around the erasure of a person."""
    await _end_assignments(work, user_id)
    await _end_memberships(work, user_id)
    await work.flush()
    yield


async def _end_assignments(work: UnitOfWork, user_id: UUID) -> None:
    """Nobody asks for this, so that no chain has it: the assignments themselves say when they ended."""
    who = {"user_id": user_id, "now": work.now}
    held = {row["id"]: row for row in await work.rows(queries.BENEFICIARIES, who)}
    for row in await work.rows(queries.ASSIGNMENTS, who):
        work.change(Assignment, row, {"ends_at": work.now}, None)
        if row["role"] == "primary":
            beneficiary = held[row["beneficiary_id"]]
            grown = {"version": cast("int", beneficiary["version"]) + 1, "updated_at": work.now}
            work.change(Beneficiary, beneficiary, grown, None)


async def _end_memberships(work: UnitOfWork, user_id: UUID) -> None:
    """One that has not begun has nothing that could be known of it."""
    for row in await work.rows(queries.MEMBERSHIPS, {"user_id": user_id, "now": work.now}):
        if cast("datetime", row["starts_at"]) < work.now:
            work.change(Membership, row, {"ends_at": work.now}, MEMBERSHIP_CHANGED)
        else:
            work.remove(Membership, row, MEMBERSHIP_DELETED)
