"""Reads of the trail."""

from __future__ import annotations

from typing import cast

from sqlalchemy import TIMESTAMP, ColumnElement, Table, Text, Uuid, bindparam, false, true

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.audit import AuditEntry
from cairn.kernel.db.listing import Listing

table = cast("Table", AuditEntry.__table__)
_instant = TIMESTAMP(timezone=True)


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """All of it, to those who look after the service; nothing to anybody else."""
    return true() if caller.has("admin") or caller.has("auditor") else false()


TRAIL = Listing(
    source=table,
    columns=tuple(table.c),
    key=table.c.id,
    visible=visible_to,
    sorts={"at": table.c.at},
    default=(SortKey("at", descending=True),),
    filters={
        "actor": table.c.actor_id == bindparam("actor", type_=Uuid),
        "row": table.c.row_id == bindparam("row", type_=Uuid),
        "event": table.c.event == bindparam("event", type_=Text),
        "event_from": table.c.event >= bindparam("event_from", type_=Text),
        "event_before": table.c.event < bindparam("event_before", type_=Text),
        "correlation_id": table.c.correlation_id == bindparam("correlation_id", type_=Text),
        "from": table.c.at >= bindparam("from", type_=_instant),
        "to": table.c.at < bindparam("to", type_=_instant),
    },
)
