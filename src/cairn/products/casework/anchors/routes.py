"""Anchors over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.vault import EncryptionNotConfigured
from cairn.kernel.web.routes import Routes
from cairn.products.casework.access_events.actions import auditing
from cairn.products.casework.anchors.actions import Anchors
from cairn.products.casework.anchors.schemas import AnchorAnswer, AnchorQuery
from cairn.products.casework.errors import AnchorsUnavailable, NotAnAuditor
from cairn.products.casework.permissions import AUDIT_VERIFY

routes = Routes("anchors", "/casework/audit/anchors", tag="Access events")


async def _auditing(reads: Reads, caller: Caller) -> str:
    return await auditing(reads, caller)


@routes.get(
    "",
    permission=AUDIT_VERIFY,
    lists=AnchorAnswer,
    before=_auditing,
    store="never",
    refusals=(NotAnAuditor, AnchorsUnavailable, EncryptionNotConfigured),
)
async def list(anchors: Anchors, query: AnchorQuery) -> Page:  # noqa: A001  the operation's name
    """Read the anchors of the access events.

    Every ten minutes, and when a server stops, the ends of all chains are signed and kept in a store of their own. Who
    keeps copies of anchors can tell later whether events were changed or taken away since. Newest first.
    """
    return await anchors.page(query.request())
