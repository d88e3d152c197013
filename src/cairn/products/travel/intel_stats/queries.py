"""The figures of one itinerary's thread, as its reader sees it."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    BigInteger,
    ColumnElement,
    and_,
    bindparam,
    func,
    literal_column,
    select,
)

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.itineraries.queries import ITINERARIES
from cairn.products.travel.itineraries.queries import visible_to as itinerary_visible_to
from cairn.products.travel.travel_intel.queries import INTEL, IS_OPEN, RESPONSES, unhidden_to
from cairn.products.travel.travel_intel.rules import RANKS, TYPES

_c = INTEL.c
_count = func.count(_c.id)
_last_response = (
    select(func.max(RESPONSES.c.created_at))
    .where(RESPONSES.c.intel_id == _c.id)
    .correlate(INTEL)
    .scalar_subquery()
)
_nobody: Final = "none"


def _is(column: ColumnElement[str | None], value: str) -> ColumnElement[bool]:
    return column == literal_column(f"'{value}'")


_warnings = and_(IS_OPEN, _is(_c.intel_type, "warning"))
_FIGURES: Final = [
    ITINERARIES.c.id.label("itinerary_id"),
    _count.label("total"),
    *(_count.filter(_is(_c.intel_type, kind)).label(f"type_{kind}") for kind in TYPES),
    *(_count.filter(_is(_c.severity, name)).label(f"severity_{name}") for name in RANKS),
    _count.filter(_c.severity.is_(None)).label(f"severity_{_nobody}"),
    _count.filter(_warnings).label("open_warnings"),
    _count.filter(and_(_warnings, _is(_c.severity, "critical"))).label("open_critical"),
    _count.filter(and_(IS_OPEN, _is(_c.intel_type, "question"))).label("open_questions"),
    _count.filter(_is(_c.status, "resolved")).label("resolved"),
    func.coalesce(func.sum(_c.response_count), literal_column("0")).cast(BigInteger).label("responses"),
    func.greatest(
        func.max(_c.created_at), func.max(_c.edited_at), func.max(_c.resolved_at), func.max(_last_response)
    ).label("last_activity_at"),
    func.min(_c.valid_until)
    .filter(_c.valid_until > bindparam("now", type_=TIMESTAMP(timezone=True)))
    .label("next_expiry"),
]


@cache
def _figures(shape: Shape) -> Statement:
    caller = Caller(UUID(int=0) if shape.signed_in else None, roles=shape.roles)
    there = and_(_c.itinerary_id == ITINERARIES.c.id, _c.deleted_at.is_(None), unhidden_to(caller))
    return Statement(
        select(*_FIGURES)
        .select_from(ITINERARIES.outerjoin(INTEL, there))
        .where(ITINERARIES.c.id == bindparam("row_id"), itinerary_visible_to(caller))
        .group_by(ITINERARIES.c.id)
    )


async def find(
    reads: Executor,
    caller: Caller,
    row_id: UUID,
    *,
    lock: bool = False,  # noqa: ARG001  what finds a subject takes it; nobody writes figures
) -> Row | None:
    """The figures, where the caller may see the itinerary."""
    values = {"row_id": row_id, "caller_id": caller.user_id, "now": clock.now()}
    row = await reads.row(_figures(caller.shape), values)
    if row is None:
        return None
    return {
        **row,
        "by_type": {kind: row[f"type_{kind}"] for kind in TYPES},
        "by_severity": {name: row[f"severity_{name}"] for name in (*RANKS, _nobody)},
    }


def fresh_until(figures: Row) -> datetime | None:
    """When the next entry expires."""
    return cast("datetime | None", figures["next_expiry"])
