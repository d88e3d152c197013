"""Beneficiaries over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.beneficiaries import actions
from cairn.products.casework.beneficiaries.queries import finder, writers
from cairn.products.casework.beneficiaries.schemas import (
    BeneficiaryAnswer,
    BeneficiaryQuery,
    BeneficiaryRecord,
    Closing,
    NewBeneficiary,
    Reopening,
    Voiding,
)
from cairn.products.casework.errors import (
    AuditUnavailable,
    BeneficiaryClosed,
    BeneficiaryNotFound,
    EnrolmentClosed,
    IntegrityFailure,
    InvalidTransition,
    Merged,
    NotInYourRole,
    NotVoided,
    RestoreWindowOver,
    SearchTooBroad,
    SessionInProgress,
    UnknownReference,
)
from cairn.products.casework.permissions import (
    BENEFICIARY_CLOSE,
    BENEFICIARY_CREATE,
    BENEFICIARY_READ,
    BENEFICIARY_RESTORE,
    BENEFICIARY_UPDATE,
    BENEFICIARY_VOID,
)
from cairn.products.casework.ports import CaseworkOptions
from cairn.products.casework.searches.actions import found

routes = Routes("beneficiaries", "/beneficiaries", tag="Beneficiaries")
RECORDED = (AuditUnavailable, IntegrityFailure)
"""What whoever reads or writes what is recorded and sealed may be told."""
SEEN = Subject("beneficiary_id", finder(), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen)
WRITTEN = Subject(
    "beneficiary_id", finder(writers), BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen
)
RESTORED = Subject(
    "beneficiary_id",
    finder(writers, voided=None),
    BeneficiaryAnswer,
    missing=BeneficiaryNotFound,
    unseen=unseen,
)
WRITING = (*RECORDED, NotInYourRole, Merged)


@routes.get(
    "",
    permission=BENEFICIARY_READ,
    lists=BeneficiaryAnswer,
    store="never",
    refusals=(*RECORDED, SearchTooBroad),
)
async def list(  # noqa: A001  the operation's name
    reads: AuditedReads, query: BeneficiaryQuery, options: CaseworkOptions
) -> Page:
    """List the beneficiaries that you work with, supervise, manage or oversee.

    Nobody else is counted, found or sorted by. What was deleted or merged is left out. `search` finds names, hidden
    ones excepted: those first that have the words whole, then the newest; and codes. It is recorded who was on the
    page, and that you searched.
    """
    return await found(reads, query, options)


@routes.post(
    "",
    permission=BENEFICIARY_CREATE,
    answers=BeneficiaryAnswer,
    status=201,
    location="/api/v1/beneficiaries/{id}",
    store="never",
    refusals=(*RECORDED, EnrolmentClosed, UnknownReference),
)
async def create(work: UnitOfWork, new: NewBeneficiary, options: CaseworkOptions) -> Row:
    """Add a beneficiary.

    You become their primary worker. Two names are enough; who has one name only has a `last_name` of null.
    """
    return await actions.create(work, new, options)


@routes.get(
    "/{beneficiary_id}",
    permission=BENEFICIARY_READ,
    answers=BeneficiaryAnswer,
    subject=SEEN,
    store="never",
    refusals=RECORDED,
)
async def read(reads: AuditedReads, beneficiary: Loaded) -> Row:
    """Read one beneficiary.

    It is recorded that you did, and what for. A record that is out of your scope is not there for you, and that you
    asked is recorded too.
    """
    return actions.viewed(reads, beneficiary)


@routes.change(
    "/{beneficiary_id}",
    permission=BENEFICIARY_UPDATE,
    answers=BeneficiaryAnswer,
    subject=WRITTEN,
    store="never",
    refusals=(*WRITING, BeneficiaryClosed, InvalidTransition, SessionInProgress, UnknownReference),
)
async def update(
    work: UnitOfWork, beneficiary: Loaded, changes: Changes[BeneficiaryRecord], options: CaseworkOptions
) -> Row:
    """Change a beneficiary.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty; what you
    read can be sent back. Its primary worker and the supervisors of its team may. Another `status` does what closing
    and reopening do, and needs their reason.
    """
    return await actions.update(work, beneficiary, changes, options)


@routes.delete(
    "/{beneficiary_id}", permission=BENEFICIARY_VOID, subject=WRITTEN, store="never", refusals=WRITING
)
async def delete(work: UnitOfWork, beneficiary: Loaded, query: Voiding) -> None:
    """Delete a beneficiary.

    The record and all below it are hidden, and nothing of them is written: restoring gives back what was there.
    """
    actions.void(work, beneficiary, query.reason)


@routes.post(
    "/{beneficiary_id}/restore",
    permission=BENEFICIARY_RESTORE,
    answers=BeneficiaryAnswer,
    subject=RESTORED,
    store="never",
    refusals=(*RECORDED, NotInYourRole, NotVoided, RestoreWindowOver),
)
async def restore(work: UnitOfWork, beneficiary: Loaded, options: CaseworkOptions) -> Row:
    """Restore a beneficiary that was deleted.

    Its primary worker can for some days (30, unless the operator says otherwise), a supervisor of its team afterwards,
    too.
    """
    return actions.restore(work, beneficiary, options)


@routes.post(
    "/{beneficiary_id}/close",
    permission=BENEFICIARY_CLOSE,
    answers=BeneficiaryAnswer,
    subject=WRITTEN,
    store="never",
    refusals=(*WRITING, BeneficiaryClosed, InvalidTransition, SessionInProgress),
)
async def close(work: UnitOfWork, beneficiary: Loaded, closing: Closing, options: CaseworkOptions) -> Row:
    """Close a case.

    Sessions that are scheduled are cancelled (`case_closed`). While one is in progress, it is refused. What is closed
    can be read, and reopened.
    """
    return await actions.close(work, beneficiary, closing, options)


@routes.post(
    "/{beneficiary_id}/reopen",
    permission=BENEFICIARY_CLOSE,
    answers=BeneficiaryAnswer,
    subject=WRITTEN,
    store="never",
    refusals=(*WRITING, InvalidTransition),
)
async def reopen(
    work: UnitOfWork, beneficiary: Loaded, reopening: Reopening, options: CaseworkOptions
) -> Row:
    """Reopen a case that is closed.

    It is active again; sessions that were cancelled stay so.
    """
    return await actions.reopen(work, beneficiary, reopening, options)
