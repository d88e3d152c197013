"""Sessions over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries import queries as beneficiaries
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.beneficiaries.rules import tag_of
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.errors import (
    BeneficiaryClosed,
    BeneficiaryNotFound,
    ClientUuidReused,
    GroupFull,
    HasSignedNote,
    InvalidTransition,
    Merged,
    NotInYourRole,
    NotVoided,
    RestoreWindowOver,
    SessionClosed,
    SessionNotFound,
    SessionOverlap,
    UnknownReference,
)
from cairn.products.casework.group_sessions.actions import create as make
from cairn.products.casework.group_sessions.actions import update as alter
from cairn.products.casework.permissions import SESSION_READ, SESSION_WRITE
from cairn.products.casework.ports import CaseworkOptions
from cairn.products.casework.sessions import actions
from cairn.products.casework.sessions.queries import either, finder
from cairn.products.casework.sessions.rules import writers
from cairn.products.casework.sessions.schemas import (
    CaseSessionAnswer,
    NewSession,
    NewSessionBelow,
    SessionContent,
    SessionFilters,
    SessionQuery,
)

routes = Routes("case_sessions", "/sessions", tag="Sessions")
below = Routes("beneficiary_sessions", "/beneficiaries", tag="Sessions")
WRITTEN = (*RECORDED, NotInYourRole, BeneficiaryClosed, Merged)
ADDED = (*WRITTEN, UnknownReference, SessionOverlap, ClientUuidReused)
GROUPED = (*ADDED, GroupFull)
CHANGED = (*WRITTEN, UnknownReference, SessionOverlap, InvalidTransition, SessionClosed, GroupFull)
SEEN = Subject("session_id", finder(), CaseSessionAnswer, missing=SessionNotFound, unseen=unseen)
WRITABLE = Subject("session_id", finder(writers), CaseSessionAnswer, missing=SessionNotFound, unseen=unseen)
RESTORABLE = Subject("session_id", either(writers), CaseSessionAnswer, missing=SessionNotFound, unseen=unseen)
OF_SEEN = Subject(
    "beneficiary_id",
    beneficiaries.finder(read=False),
    BeneficiaryAnswer,
    missing=BeneficiaryNotFound,
    unseen=unseen,
    tag=tag_of,
)
OF_WORKED_WITH = Subject(
    "beneficiary_id",
    beneficiaries.finder(beneficiaries.workers, read=False),
    BeneficiaryAnswer,
    missing=BeneficiaryNotFound,
    unseen=unseen,
    tag=tag_of,
)


@below.get(
    "/{beneficiary_id}/sessions",
    permission=SESSION_READ,
    lists=CaseSessionAnswer,
    subject=OF_SEEN,
    store="never",
    refusals=RECORDED,
)
async def list(reads: AuditedReads, beneficiary: Loaded, query: SessionFilters) -> Page:  # noqa: A001  the operation's
    """List the sessions of one beneficiary, the latest first.

    Managers and data protection officers see times, kinds and states only.
    """
    return await actions.listed(reads, query, beneficiary)


@below.post(
    "/{beneficiary_id}/sessions",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    status=201,
    subject=OF_WORKED_WITH,
    location="/api/v1/sessions/{id}",
    store="never",
    refusals=ADDED,
)
async def create(work: UnitOfWork, beneficiary: Loaded, new: NewSessionBelow) -> Row:
    """Log or plan a session with one beneficiary.

    A day is enough: a session that is over by its times is completed, another is scheduled. What a device has sent
    already under the same `client_uuid` is answered again.
    """
    return await actions.create_of(work, beneficiary, new)


@routes.get("", permission=SESSION_READ, lists=CaseSessionAnswer, store="never", refusals=RECORDED)
async def agenda(reads: AuditedReads, query: SessionQuery) -> Page:
    """List the sessions that you may know of, the latest first.

    Those of beneficiaries in your scope, and groups that you hold or where one of them takes part. It is recorded whom
    the page shows.
    """
    return await actions.listed(reads, query)


@routes.post(
    "",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    status=201,
    location="/api/v1/sessions/{id}",
    store="never",
    refusals=GROUPED,
    examples={
        "A visit": {
            "beneficiary_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f",
            "session_type": "visit",
            "session_date": "2026-03-01",
        }
    },
)
async def create_any(work: UnitOfWork, new: NewSession) -> Row:
    """Log or plan a session, with one beneficiary or with a group.

    `beneficiary_id` names the one, `participants` the group: people whom you work with. As many as `max_participants`
    can take part, twenty where it is not said.
    """
    return await make(work, new)


@routes.get(
    "/{session_id}",
    permission=SESSION_READ,
    answers=CaseSessionAnswer,
    subject=SEEN,
    store="never",
    refusals=RECORDED,
)
async def read(reads: AuditedReads, session: Loaded) -> Row:
    """Read one session.

    It is recorded that you did. Managers and data protection officers see its times, kind and state only.
    """
    return actions.viewed(reads, session)


@routes.change(
    "/{session_id}",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=WRITABLE,
    store="never",
    refusals=CHANGED,
)
async def update(work: UnitOfWork, session: Loaded, changes: Changes[SessionContent]) -> Row:
    """Change a session.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. A change of
    `status` is checked as its action is. Times of a session that is over stay; its texts and outcome do not have to.
    `participants` of a group are those whom you see: who is not among them leaves, and others stay.
    """
    return await alter(work, session, changes)


@routes.delete(
    "/{session_id}",
    permission=SESSION_WRITE,
    subject=WRITABLE,
    store="never",
    refusals=(*WRITTEN, HasSignedNote),
)
async def delete(work: UnitOfWork, session: Loaded) -> None:
    """Delete a session.

    It can be restored for a while. One with a signed note stays.
    """
    await actions.void(work, session)


@routes.post(
    "/{session_id}/restore",
    permission=SESSION_WRITE,
    answers=CaseSessionAnswer,
    subject=RESTORABLE,
    store="never",
    refusals=(*WRITTEN, NotVoided, RestoreWindowOver, SessionOverlap),
)
async def restore(work: UnitOfWork, session: Loaded, options: CaseworkOptions) -> Row:
    """Restore a session that was deleted.

    Its worker and the primary worker can for some days, then a supervisor.
    """
    return await actions.restore(work, session, options)
