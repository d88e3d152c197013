"""Reads of incidents. Everybody may see all of them."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    bindparam,
    func,
    literal_column,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import JSONB, aggregate_order_by

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.statements import Statement
from cairn.products.status.incidents.models import Incident, IncidentUpdate

_incidents = cast("Table", Incident.__table__)
_updates = cast("Table", IncidentUpdate.__table__)
_at = func.to_char(
    func.timezone("UTC", _updates.c.created_at), literal_column('\'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\'')
)
_update = func.jsonb_build_object(
    literal_column("'id'"), _updates.c.id, literal_column("'state'"), _updates.c.state,
    literal_column("'message'"), _updates.c.message, literal_column("'created_at'"), _at,
)  # fmt: skip
_told = (
    select(
        func.coalesce(
            func.jsonb_agg(aggregate_order_by(_update, _updates.c.created_at, _updates.c.id)),
            literal_column("'[]'::jsonb"),
        ).cast(JSONB)
    )
    .where(_updates.c.incident_id == _incidents.c.id)
    .correlate(_incidents)
    .scalar_subquery()
)


def visible_to(_: Caller) -> ColumnElement[bool]:
    """Every incident is everybody's to see."""
    return true()


_columns = [
    *_incidents.c,
    _incidents.c.watched.is_not(None).label("automatic"),
    cast("ColumnElement[object]", _told.label("updates")),
]
INCIDENTS = Listing(
    source=_incidents,
    columns=cast("list[ColumnElement[object]]", _columns),
    key=_incidents.c.id,
    visible=visible_to,
    sorts={"started_at": _incidents.c.started_at, "updated_at": _incidents.c.updated_at},
    default=(SortKey("started_at", descending=True),),
    filters={
        "state": _incidents.c.state == bindparam("state", type_=Text),
        "impact": _incidents.c.impact == bindparam("impact", type_=Text),
        "service": _incidents.c.services.op("@>")(bindparam("service", type_=ARRAY(Text))),
        "open": Choice(
            {True: _incidents.c.resolved_at.is_(None), False: _incidents.c.resolved_at.is_not(None)}
        ),
    },
)
_watched_open = (_incidents.c.watched.is_not(None), _incidents.c.resolved_at.is_(None))
WATCHED_OPEN = Statement(select(_incidents).where(*_watched_open).order_by(_incidents.c.id).with_for_update())
OPEN_COUNT = Statement(
    select(func.count().cast(Integer).label("open"))
    .select_from(_incidents)
    .where(_incidents.c.resolved_at.is_(None))
)
SHOWN = Statement(
    select(*_columns)
    .where(
        _incidents.c.started_at >= bindparam("start", type_=_incidents.c.started_at.type),
        _incidents.c.resolved_at.is_not(None),
    )
    .order_by(_incidents.c.started_at.desc(), _incidents.c.id.desc())
    .limit(50)
)
"""Past incidents, for the page."""
OPEN = Statement(
    select(*_columns)
    .where(_incidents.c.resolved_at.is_(None))
    .order_by(_incidents.c.started_at.desc(), _incidents.c.id.desc())
    .limit(50)
)
KNOWN = Statement(
    select(_incidents.c.id).where(_incidents.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_())
)
