"""Assignments over HTTP."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Finder, Loaded, Routes, Subject
from cairn.products.casework.access_events.actions import unseen
from cairn.products.casework.assignments import actions
from cairn.products.casework.assignments.queries import find, find_handed_over, find_managed
from cairn.products.casework.assignments.schemas import AssignmentAnswer, AssignmentQuery, NewAssignment
from cairn.products.casework.beneficiaries.routes import RECORDED
from cairn.products.casework.beneficiaries.schemas import BeneficiaryAnswer
from cairn.products.casework.errors import (
    AlreadyAssigned,
    AssignmentNotFound,
    BeneficiaryNotFound,
    LastPrimary,
    Merged,
    NotInYourRole,
    UnknownReference,
)
from cairn.products.casework.permissions import ASSIGNMENT_MANAGE, BENEFICIARY_READ
from cairn.products.casework.ports import People
from cairn.products.casework.scopes.rules import Standing

routes = Routes("assignments", "/beneficiaries", tag="Assignments")


def _tag(beneficiary: Row) -> str:
    return f'"{beneficiary["version"]}.{cast("Standing", beneficiary["standing"]).view}"'


def _subject(found: Finder) -> Subject:
    return Subject(
        "beneficiary_id", found, BeneficiaryAnswer, missing=BeneficiaryNotFound, unseen=unseen, tag=_tag
    )


@routes.get(
    "/{beneficiary_id}/assignments",
    permission=BENEFICIARY_READ,
    lists=AssignmentAnswer,
    subject=_subject(find),
    store="never",
    refusals=(*RECORDED, NotInYourRole),
)
async def list(reads: AuditedReads, beneficiary: Loaded, query: AssignmentQuery) -> Page:  # noqa: A001  its name
    """List who works with a beneficiary, and who did.

    The newest first. For those who work with the beneficiary, supervisors of the team and data protection officers; it
    is recorded that you looked.
    """
    return await actions.listed(reads, beneficiary, query)


@routes.post(
    "/{beneficiary_id}/assignments",
    permission=ASSIGNMENT_MANAGE,
    answers=AssignmentAnswer,
    subject=_subject(find_handed_over),
    status=201,
    location="/api/v1/beneficiaries/{beneficiary_id}/assignments/{id}",
    store="never",
    refusals=(*RECORDED, NotInYourRole, AlreadyAssigned, Merged, UnknownReference),
)
async def create(work: UnitOfWork, people: People, beneficiary: Loaded, new: NewAssignment) -> Row:
    """Assign somebody to a beneficiary, or hand the beneficiary over.

    For the primary worker and supervisors of the team, who may take over themselves. `support` is one more person who
    works with the beneficiary; `primary` is in place of the primary worker, for whom the record is not there any more
    from the next request on. Of a team's record only members of the team can be assigned, of any other whoever has an
    account. A record without a primary worker is handed to one by a data protection officer of its programme.
    """
    return await actions.create(work, people, beneficiary, new)


@routes.delete(
    "/{beneficiary_id}/assignments/{assignment_id}",
    permission=ASSIGNMENT_MANAGE,
    subject=_subject(find_managed),
    store="never",
    refusals=(*RECORDED, NotInYourRole, AssignmentNotFound, LastPrimary, Merged),
)
async def delete(work: UnitOfWork, beneficiary: Loaded, assignment_id: UUID) -> None:
    """End that somebody supports a beneficiary.

    It stays listed as a past assignment. The primary worker is not taken away, but handed over from.
    """
    await actions.end(work, beneficiary, assignment_id)
