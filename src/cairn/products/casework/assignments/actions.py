"""Writes of assignments: each under the lock of its beneficiary's row, and each on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.recording import Recording
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.access_events.actions import record, unknown_here, unseen
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.assignments.queries import CURRENT, LIST
from cairn.products.casework.assignments.rules import manages
from cairn.products.casework.assignments.schemas import AssignmentQuery, NewAssignment
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.errors import (
    AlreadyAssigned,
    AssignmentNotFound,
    LastPrimary,
    Merged,
    NotInYourRole,
)
from cairn.products.casework.memberships.queries import MEMBER_NOW
from cairn.products.casework.ports import People
from cairn.products.casework.scopes.rules import Standing
from cairn.products.casework.words import AssignmentRole

_FIELDS: Final = ("assignments",)


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


async def listed(reads: AuditedReads, beneficiary: Row, query: AssignmentQuery) -> Page:
    """A page of who works with a beneficiary, and of who did; on record."""
    asked = {**query.filters(), "beneficiary_id": beneficiary["id"]}
    page = await LIST.page(reads, reads.caller, query.request(), asked)
    _record(reads, beneficiary, "list", {})
    return page


async def create(work: UnitOfWork, people: People, beneficiary: Row, new: NewAssignment) -> Row:
    """Somebody works with the beneficiary from now on, whose row this transaction has locked: besides the primary
    worker, or in place of them. Raises `NotInYourRole`, `Merged`, `UnknownReference`, `AlreadyAssigned`."""
    if new.role != "primary" and not manages(cast("Standing", beneficiary["standing"])):
        raise NotInYourRole
    if beneficiary["status"] == "merged":
        raise Merged
    await _check_assignable(work, people, beneficiary, new.user_id)
    row_id = cast("UUID", beneficiary["id"])
    working = await work.rows(CURRENT, {"beneficiary_id": row_id, "now": work.now})
    if any(one["user_id"] == new.user_id and new.role in ("support", one["role"]) for one in working):
        raise AlreadyAssigned
    if new.role == "primary":
        await _make_room(work, beneficiary, working, new.user_id)
    made = assign(work, row_id, new.user_id, new.role, new.ends_at)
    _record(work, beneficiary, "update", {"change": "begun", "role": new.role, "user_id": str(new.user_id)})
    return made


async def end(work: UnitOfWork, beneficiary: Row, assignment_id: UUID) -> None:
    """Who supports does so no more. Raises `AssignmentNotFound` also for one that is over, `Merged`, `LastPrimary`."""
    working = await work.rows(CURRENT, {"beneficiary_id": beneficiary["id"], "now": work.now})
    found = next((one for one in working if one["id"] == assignment_id), None)
    if found is None:
        raise Traced(AssignmentNotFound(), lambda trace: unseen(trace, assignment_id))
    if beneficiary["status"] == "merged":
        raise Merged
    if found["role"] == "primary":
        raise LastPrimary
    work.change(Assignment, found, {"ends_at": work.now}, None)
    _record(
        work, beneficiary, "update", {"change": "ended", "role": "support", "user_id": str(found["user_id"])}
    )


async def _check_assignable(work: UnitOfWork, people: People, beneficiary: Row, user_id: UUID) -> None:
    """Of a team's record only who is in the team works with it; of any other whoever has an account. Raises
    `UnknownReference`, on record."""
    there = bool(await people.present(work, [user_id]))
    if there and beneficiary["team_id"] is not None:
        asked = {"user_id": user_id, "team_id": beneficiary["team_id"], "now": work.now}
        there = await work.row(MEMBER_NOW, asked) is not None
    if not there:
        raise unknown_here("user_id", user_id)


async def _make_room(work: UnitOfWork, beneficiary: Row, working: Sequence[Row], user_id: UUID) -> None:
    """What the primary worker, and the one to come, have to do with the beneficiary ends now. Answers show who the
    primary worker is, so that the record is another version of itself."""
    for one in working:
        if one["role"] == "primary" or one["user_id"] == user_id:
            work.change(Assignment, one, {"ends_at": work.now}, None)
    grown = {"version": cast("int", beneficiary["version"]) + 1, "updated_at": work.now}
    work.change(Beneficiary, beneficiary, grown, None)
    await work.flush()  # one statement that also adds would meet the rows that end in the unique indexes


def _record(reads: Recording, beneficiary: Row, action: str, detail: dict[str, str]) -> None:
    standing = cast("Standing", beneficiary["standing"])
    subject = (cast("UUID", beneficiary["id"]),)
    record(
        reads, Access(action, subject, _FIELDS, via=standing.via, role=standing.role, detail=detail or None)
    )
