"""The trail over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.audit import actions
from cairn.products.accounts.audit.schemas import AuditAnswer, AuditQuery
from cairn.products.accounts.permissions import AUDIT_READ

routes = Routes("audit", "/audit", tag="Audit")


@routes.get("", permission=AUDIT_READ, lists=AuditAnswer)
async def list(reads: AuditedReads, query: AuditQuery) -> Page:  # noqa: A001  the operation's name
    """Read the audit trail.

    Who did what to which row, newest first. It holds ids and public values only. That you looked is recorded in it too.
    """
    return await actions.look(reads, query)
