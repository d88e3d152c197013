"""Looking at the trail, which leaves a trace in it."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from cairn.base.paging import Page
from cairn.kernel.db.audited_reads import AuditedReads
from cairn.products.accounts.audit.queries import TRAIL
from cairn.products.accounts.audit.rules import below
from cairn.products.accounts.audit.schemas import AuditQuery
from cairn.products.accounts.events import AUDIT_READ


async def look(reads: AuditedReads, query: AuditQuery) -> Page:
    """A page of the trail. What was asked and how much was shown is recorded with the reader as its row."""
    asked = {name: value for name, value in query.filters().items() if value is not None}
    page = await TRAIL.page(reads, reads.caller, query.request(), conditions(asked))
    said = {
        name: value.isoformat() if isinstance(value, datetime) else str(value)
        for name, value in asked.items()
    }
    reads.looked(AUDIT_READ, reads.caller.id, {"asked": said, "shown": len(page.items)})
    return page


def conditions(asked: dict[str, object]) -> dict[str, object]:
    """What of `TRAIL`'s filters answers what was asked."""
    found = {name: value for name, value in asked.items() if name not in {"event", "since", "until"}}
    if (event := cast("str | None", asked.get("event"))) is not None:
        if event.endswith("*"):
            found["event_from"], found["event_before"] = below(event)
        else:
            found["event"] = event
    found |= {name: asked[field] for name, field in (("from", "since"), ("to", "until")) if field in asked}
    return found
