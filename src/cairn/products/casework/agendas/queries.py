"""Lists of sessions, each beginning with what the caller may know of."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Date,
    Select,
    Table,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    or_,
    select,
)

from cairn.base.paging import SortKey
from cairn.kernel.db.listing import Choice, Listing, Wide
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import in_narrow_scope
from cairn.products.casework.sessions.queries import COLUMNS, SESSIONS, SOURCE, WORKS

_seen = cast("Table", Beneficiary.__table__).alias("seen")
_attendance = cast("Table", Attendance.__table__)
_programmes = cast("Table", Programme.__table__)
_beneficiary_id = bindparam("beneficiary_id", type_=Uuid)


def _one_of(column: ColumnElement[object], ids: Select[object], *, many: bool) -> ColumnElement[bool]:
    """Few ids are an array, by which an index is asked; many are hashed, so that each row is one look-up."""
    if many:
        return column.in_(ids)
    return column == any_(func.array(ids.scalar_subquery(), type_=ARRAY(Uuid)))


def _in_sight(*, many: bool) -> ColumnElement[bool]:
    return and_(_seen.c.voided_at.is_(None), in_narrow_scope(_seen, teams=True, programmes=many))


def _listed(*, many: bool) -> ColumnElement[bool]:
    """As `IN_SCOPE`, for who has a programme, or has none and so sees few."""
    seen = select(_seen.c.id).where(_in_sight(many=many))
    groups = select(_attendance.c.session_id).where(_one_of(_attendance.c.beneficiary_id, seen, many=many))
    return or_(
        _one_of(SESSIONS.c.beneficiary_id, seen, many=many),
        _one_of(SESSIONS.c.id, groups, many=many),
        and_(SESSIONS.c.beneficiary_id.is_(None), WORKS),
    )


def _of_one(*, many: bool) -> ColumnElement[bool]:
    """The sessions of one beneficiary, and the groups where they take part, if the caller sees them."""
    groups = (
        select(_attendance.c.session_id)
        .join(_seen, _seen.c.id == _attendance.c.beneficiary_id)
        .where(_attendance.c.beneficiary_id == _beneficiary_id, _in_sight(many=many))
    )
    return or_(SESSIONS.c.beneficiary_id == _beneficiary_id, _one_of(SESSIONS.c.id, groups, many=False))


def _at(name: str) -> ColumnElement[object]:
    return bindparam(name, type_=TIMESTAMP(timezone=True))


_start = SESSIONS.c.scheduled_start
_local = func.timezone(_programmes.c.zone, _start).cast(Date)
_FILTERS: Final[dict[str, ColumnElement[bool] | Choice]] = {
    "worker_id": SESSIONS.c.worker_id == bindparam("worker_id", type_=Uuid),
    "status": SESSIONS.c.status == bindparam("status", type_=Text),
    "session_type": SESSIONS.c.session_type == bindparam("session_type", type_=Text),
    "from_at": _start >= _at("from_at"),
    "to_at": _start < _at("to_at"),
    "from_day": _local >= bindparam("from_day", type_=Date),
    "to_day": _local <= bindparam("to_day", type_=Date),
    "voided": Choice({False: SESSIONS.c.voided_at.is_(None), True: SESSIONS.c.voided_at.is_not(None)}),
}


def _agenda(*, many: bool) -> Listing:
    visible = _listed(many=many)
    return Listing(
        source=SESSIONS.join(_programmes, _programmes.c.id == SESSIONS.c.programme_id),
        columns=(),
        key=SESSIONS.c.id,
        visible=lambda _: visible,
        sorts={"scheduled_start": _start, "created_at": SESSIONS.c.created_at},
        default=(SortKey("scheduled_start", descending=True),),
        filters={**_FILTERS, "beneficiary_id": _of_one(many=many)},
        wide=Wide(SOURCE, SESSIONS.c.id, COLUMNS),
    )


_AGENDAS: Final = {many: _agenda(many=many) for many in (False, True)}


def agenda(*, many: bool) -> Listing:
    """The list of sessions, for who has a programme (`many`), or has none. How the caller stands, and the keys, are
    looked up for the rows of a page, not for those before it; the rows are still sealed."""
    return _AGENDAS[many]
