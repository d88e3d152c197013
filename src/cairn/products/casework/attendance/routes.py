"""Attendance of group sessions over HTTP."""

from __future__ import annotations

from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.attendance import actions
from cairn.products.casework.attendance.queries import find
from cairn.products.casework.attendance.rules import tag_of
from cairn.products.casework.attendance.schemas import (
    AttendanceAnswer,
    AttendanceList,
    AttendanceListAnswer,
    Marks,
)
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.errors import (
    BeneficiaryClosed,
    Merged,
    NotAParticipant,
    NotInYourRole,
    SessionNotFound,
)
from cairn.products.casework.permissions import SESSION_READ, SESSION_WRITE

routes = Routes("attendance", "/sessions/{session_id}/attendance", tag="Sessions")
SESSION = Subject(
    "session_id", find, AttendanceListAnswer, missing=SessionNotFound, unseen=unseen, tag=tag_of
)
MARKED = (*RECORDED, NotInYourRole, NotAParticipant, BeneficiaryClosed, Merged)


@routes.get(
    "",
    permission=SESSION_READ,
    answers=AttendanceListAnswer,
    subject=SESSION,
    store="never",
    refusals=(*RECORDED, NotInYourRole),
)
async def read(reads: AuditedReads, session: Loaded) -> Row:
    """Read who came to a group session.

    For its worker, and for primary workers and supervisors of who takes part: each sees those in their own scope, and
    nothing tells of others. Of people whose names are hidden it says the code. A session with one person has no rows.
    """
    return actions.listed(reads, session)


@routes.put(
    "",
    permission=SESSION_WRITE,
    answers=AttendanceListAnswer,
    subject=SESSION,
    store="never",
    refusals=MARKED,
)
async def write(work: UnitOfWork, session: Loaded, marks: AttendanceList) -> Row:
    """Say who came to a group session.

    All of the list is taken or nothing. It concerns participants that you see: others, and those that it does not name,
    stay as they are. Fields that are absent stay, null clears them; a reason goes when the absence does. The same list
    again changes nothing.
    """
    return await actions.mark_all(work, session, marks)


@routes.put(
    "/{beneficiary_id}",
    permission=SESSION_WRITE,
    answers=AttendanceAnswer,
    subject=SESSION,
    store="never",
    refusals=MARKED,
)
async def write_one(work: UnitOfWork, session: Loaded, beneficiary_id: UUID, marks: Marks) -> Row:
    """Say whether one participant of a group session came.

    For the session's worker, and for the participant's primary worker and supervisors. If-Match takes the entity tag of
    the list.
    """
    return await actions.mark(work, session, beneficiary_id, marks)
