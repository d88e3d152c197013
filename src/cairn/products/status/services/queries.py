"""Reads of services and of their past. Everybody may see all of it."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Integer,
    Table,
    Text,
    bindparam,
    delete,
    func,
    select,
    text,
    true,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.status.services.models import Change, Hour, Sample, Service

_services = cast("Table", Service.__table__)
_samples = cast("Table", Sample.__table__)
_hours = cast("Table", Hour.__table__)
_changes = cast("Table", Change.__table__)
_NAME = bindparam("name", type_=Text)
_INSTANT = TIMESTAMP(timezone=True)
MOST_CHANGES = 500


def visible_to(_: Caller) -> ColumnElement[bool]:
    """Every service is everybody's to see."""
    return true()


SERVICES = Listing(
    source=_services,
    columns=list(_services.c),
    key=cast("ColumnElement[object]", _services.c.name),
    visible=visible_to,
    sorts={"name": _services.c.name, "since": _services.c.since},
    default=(SortKey("name"),),
    filters={"status": _services.c.status == bindparam("status", type_=Text)},
)
ONE = Statement(select(_services).where(_services.c.name == _NAME))
ALL = Statement(select(_services).order_by(_services.c.name))

HOURS = Statement(
    select(_hours)
    .where(
        _hours.c.service == _NAME,
        _hours.c.hour >= bindparam("start", type_=_INSTANT),
        _hours.c.hour < bindparam("end", type_=_INSTANT),
    )
    .order_by(_hours.c.hour)
)
CHANGES = Statement(
    select(_changes)
    .where(
        _changes.c.service == _NAME,
        _changes.c.at >= bindparam("start", type_=_INSTANT),
        _changes.c.at < bindparam("end", type_=_INSTANT),
    )
    .order_by(_changes.c.at.desc(), _changes.c.id.desc())
    .limit(MOST_CHANGES + 1)
)
_day = func.date_trunc("day", _hours.c.hour).label("day")
DAYS = Statement(
    select(
        _hours.c.service, _day, func.sum(_hours.c.samples).cast(Integer).label("samples"),
        func.sum(_hours.c.up).cast(Integer).label("up"),
    )
    .where(_hours.c.hour >= bindparam("start", type_=_INSTANT))
    .group_by(_hours.c.service, _day)
)  # fmt: skip
"""Every service by day (UTC), for the picture."""

ONE_SAMPLER = Statement(select(func.pg_advisory_xact_lock(727_201_129)))
RECENT_SAMPLES = Statement(
    select(_samples).where(_samples.c.at >= bindparam("start", type_=_INSTANT)).order_by(_samples.c.at)
)
_keep = insert(_services).values(
    {column.name: bindparam(column.name, type_=column.type) for column in _services.c}
)
KEEP_SERVICE = Statement(
    _keep.on_conflict_do_update(
        index_elements=[_services.c.name],
        set_={column.name: _keep.excluded[column.name] for column in _services.c if column.name != "name"},
    )
)
ADD_SAMPLE = Statement(
    insert(_samples)
    .values({column.name: bindparam(column.name, type_=column.type) for column in _samples.c})
    .on_conflict_do_nothing()
)
_count = insert(_hours).values(
    {column.name: bindparam(column.name, type_=column.type) for column in _hours.c}
)
KEEP_HOUR = Statement(
    _count.on_conflict_do_update(
        index_elements=[_hours.c.service, _hours.c.hour],
        set_={name: _count.excluded[name] for name in ("samples", "up", "latencies")},
    )
)
_BEFORE = bindparam("before_instant", type_=_INSTANT)
OLD = {
    "samples": Statement(delete(_samples).where(_samples.c.at < _BEFORE)),
    "hours": Statement(delete(_hours).where(_hours.c.hour < _BEFORE)),
    "changes": Statement(delete(_changes).where(_changes.c.at < _BEFORE)),
}
ANALYZE = Statement(text("ANALYZE status.hours"))
