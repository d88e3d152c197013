"""Whom a kept answer is about, as far as the caller may still know."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import Table, Uuid, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.beneficiaries.queries import finder as beneficiary_finder
from cairn.products.casework.keys.rules import KeptUnder
from cairn.products.casework.scopes.queries import in_scope
from cairn.products.casework.sessions.queries import finder as session_finder

_beneficiaries = cast("Table", Beneficiary.__table__)
_attendance = cast("Table", Attendance.__table__)
_FINDERS: Final = {
    "beneficiary": {voided: beneficiary_finder(read=False, voided=voided) for voided in (False, True)},
    "session": {voided: session_finder(read=False, voided=voided) for voided in (False, True)},
}
PARTICIPANTS: Final = Statement(
    select(_beneficiaries.c.id)
    .join(_attendance, _attendance.c.beneficiary_id == _beneficiaries.c.id)
    .where(
        _attendance.c.session_id == bindparam("session_id", type_=Uuid),
        _beneficiaries.c.voided_at.is_(None),
        in_scope(_beneficiaries),
    )
)
"""The participants of a group session whom the caller may know of."""


async def owner_of(reads: Executor, caller: Caller, kept: KeptUnder, *, voided: bool = False) -> Row | None:
    """The beneficiary or the group session whose key it is, where the caller has it in scope."""
    return await _FINDERS[kept.owner_type][voided](reads, caller, kept.owner_id)


async def subjects_of(reads: Executor, caller: Caller, kept: KeptUnder, now: object) -> list[UUID]:
    """The beneficiaries whom the kept answer is about."""
    if kept.owner_type == "beneficiary":
        return [kept.owner_id]
    asked = {"session_id": kept.owner_id, "caller_id": caller.id, "now": now}
    return [cast("UUID", row["id"]) for row in await reads.rows(PARTICIPANTS, asked)]
