"""Verifications over HTTP."""

from __future__ import annotations

from typing import Annotated

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, PreparedMark, Routes, Subject
from cairn.products.casework.access_events.actions import auditing
from cairn.products.casework.errors import AuditUnavailable, NotAnAuditor, VerificationNotFound
from cairn.products.casework.permissions import AUDIT_VERIFY
from cairn.products.casework.verifications import actions
from cairn.products.casework.verifications.queries import KNOWN
from cairn.products.casework.verifications.schemas import VerificationAnswer

routes = Routes("verifications", "/casework/audit/verifications", tag="Access events")
VERIFICATION = Subject(
    "verification_id", KNOWN.find, VerificationAnswer, owner="user_id", missing=VerificationNotFound
)
Role = Annotated[str, PreparedMark()]


async def _auditing(reads: Reads, caller: Caller) -> str:
    return await auditing(reads, caller)


@routes.post(
    "",
    permission=AUDIT_VERIFY,
    answers=VerificationAnswer,
    status=202,
    location="/api/v1/casework/audit/verifications/{id}",
    before=_auditing,
    store="never",
    refusals=(AuditUnavailable, NotAnAuditor),
)
async def create(work: UnitOfWork, role: Role) -> Row:
    """Have all access events verified.

    A job computes the hash of every event anew, looks that none is missing, and compares the chains with their anchors.
    Asked again while that is being done, the same verification is answered.
    """
    return actions.shown(await actions.ask(work, role))


@routes.get(
    "/{verification_id}",
    permission=AUDIT_VERIFY,
    answers=VerificationAnswer,
    subject=VERIFICATION,
    before=_auditing,
    store="never",
    refusals=(NotAnAuditor,),
)
async def read(verification: Loaded) -> Row:
    """See what a verification has found."""
    return actions.shown(verification)
