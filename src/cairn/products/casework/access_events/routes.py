"""Access events over HTTP."""

from __future__ import annotations

from typing import Annotated

from cairn.base.paging import Page
from cairn.kernel.access import Caller
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.routes import PreparedMark, Routes
from cairn.products.casework.access_events import actions
from cairn.products.casework.access_events.schemas import AccessEventAnswer, AccessEventQuery
from cairn.products.casework.errors import AuditUnavailable, NotAnAuditor
from cairn.products.casework.permissions import ACCESS_EVENT_READ

routes = Routes("access_events", "/casework/access-events", tag="Access events")
Role = Annotated[str, PreparedMark()]


async def _auditing(reads: Reads, caller: Caller) -> str:
    """Asked before anything else is: as what the caller looks at events."""
    return await actions.auditing(reads, caller)


@routes.get(
    "",
    permission=ACCESS_EVENT_READ,
    lists=AccessEventAnswer,
    before=_auditing,
    store="never",
    refusals=(AuditUnavailable, NotAnAuditor),
)
async def list(reads: AuditedReads, role: Role, query: AccessEventQuery) -> Page:  # noqa: A001  the operation's name
    """Read who saw and did what.

    Auditors see all events. Data protection officers see those about beneficiaries in the programmes that they oversee,
    of other beneficiaries in the same event nothing, and what they did themselves. Newest first. That you looked is an
    event, too.
    """
    return await actions.looked(reads, query.request(), query.given(), role)
