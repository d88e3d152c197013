"""Reads of sessions: of beneficiaries in the caller's scope, and of groups that the caller holds or has a participant
of in scope."""

from __future__ import annotations

from typing import Final, Protocol, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Select,
    Table,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    func,
    literal,
    not_,
    or_,
    select,
    text,
    true,
    union,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import integrity_failure
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.case_notes.models import CaseNote
from cairn.products.casework.errors import NotInYourRole
from cairn.products.casework.keys.actions import hold_key, key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import current, in_scope, standing, ways_in
from cairn.products.casework.scopes.rules import Standing, standing_of
from cairn.products.casework.session_types.models import SessionType
from cairn.products.casework.sessions.models import LIVE, SEALED, CaseSession
from cairn.products.casework.sessions.rules import anybody, shown, view_of, withheld
from cairn.products.casework.sessions.schemas import CaseSessionAnswer

SESSIONS: Final = cast("Table", CaseSession.__table__)
_whose = cast("Table", Beneficiary.__table__)
_members = cast("Table", Beneficiary.__table__).alias("participants")
_attendance = cast("Table", Attendance.__table__)
_programmes = cast("Table", Programme.__table__)
_types = cast("Table", SessionType.__table__)
_notes = cast("Table", CaseNote.__table__)
_assignments = cast("Table", Assignment.__table__)
_memberships = cast("Table", Membership.__table__)
ANSWERED: Final = tuple(CaseSessionAnswer.model_fields)
WORKS: Final[ColumnElement[bool]] = SESSIONS.c.worker_id == bindparam("caller_id", type_=Uuid)
_ways = ways_in()
_NOBODY: Final = literal([], ARRAY(Uuid))
_group = (
    select(
        func.count().label("participating"),
        func.array_agg(aggregate_order_by(_members.c.id, _members.c.id), type_=ARRAY(Uuid)).label(
            "participants"
        ),
        *(func.bool_or(one.element).label(one.name) for one in standing(_members, _ways)),
    )
    .select_from(_attendance.join(_members, _members.c.id == _attendance.c.beneficiary_id))
    .where(
        _attendance.c.session_id == SESSIONS.c.id, _members.c.voided_at.is_(None), in_scope(_members, _ways)
    )
    .correlate(SESSIONS, _ways)
    .lateral("in_group")
)
"""Of a group session, who takes part among those in the caller's scope, and how the caller stands to any of them."""
_single = SESSIONS.c.beneficiary_id.is_not(None)
IN_SCOPE: Final[ColumnElement[bool]] = case(
    (_single, and_(_whose.c.voided_at.is_(None), in_scope(_whose, _ways))),
    else_=or_(WORKS, _group.c.participating > 0),
)
"""Whether a session of `SOURCE` is one that the caller may know of."""
SOURCE: Final = with_key(
    SESSIONS.join(_programmes, _programmes.c.id == SESSIONS.c.programme_id)
    .join(_ways, true())
    .outerjoin(_whose, _whose.c.id == SESSIONS.c.beneficiary_id)
    .outerjoin(_group, not_(_single)),
    SESSIONS.c.dek_id,
)
COLUMNS: Final = (
    *SESSIONS.columns,
    *KEY_COLUMNS,
    *(
        cast(
            "ColumnElement[object]",
            case((_single, one.element), else_=func.coalesce(_group.c[one.name], False)),
        ).label(one.name)
        for one in standing(_whose, _ways)
    ),
    case((_single, None), else_=func.coalesce(_group.c.participants, _NOBODY)).label("participants"),
    WORKS.label("as_worker"),
    _programmes.c.zone.label("zone"),
    _whose.c.status.label("beneficiary_status"),
)
"""A session with its key, how the caller stands to its beneficiary, or to any participant whom they may know of (the
`participants`; null where it is no group's), the zone of its days and the state of its beneficiary."""


class May(Protocol):
    """Whether somebody who stands so may. `works`: it is their own session."""

    def __call__(self, standing: Standing, /, *, works: bool) -> bool: ...


def _selected(*, voided: bool, lock: bool) -> Select[*tuple[object, ...]]:
    hidden = SESSIONS.c.voided_at.is_not(None) if voided else SESSIONS.c.voided_at.is_(None)
    one = and_(SESSIONS.c.id == bindparam("row_id", type_=Uuid), hidden, IN_SCOPE)
    statement = select(*COLUMNS).select_from(SOURCE).where(one)
    return statement.with_for_update(of=SESSIONS) if lock else statement


_FOUND: Final = {
    (voided, lock): Statement(_selected(voided=voided, lock=lock))
    for voided in (False, True)
    for lock in (False, True)
}
_row_id = bindparam("row_id", type_=Uuid)
_HELD = Statement(
    select(_whose.c.id)
    .where(
        _whose.c.id.in_(
            union(
                select(SESSIONS.c.beneficiary_id).where(SESSIONS.c.id == _row_id),
                select(_attendance.c.beneficiary_id).where(_attendance.c.session_id == _row_id),
            )
        )
    )
    .order_by(_whose.c.id)
    .with_for_update(of=_whose)
)
"""The beneficiary of a session, or its participants: writers hold those rows first, so that the sessions of one person
are written one after the other."""


def finder(may: May = anybody, *, read: bool = True, voided: bool = False) -> Finder:
    """How a session in the path is found: in the caller's scope, and not voided (or voided, for what restores it). Its
    row has the values that are sealed (not where `read` is false), `standing`, `as_worker` and `view`. With `lock` its
    beneficiary, its key and itself are held until the transaction ends. Raises `NotInYourRole` where the caller's
    standing is not enough."""

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        if lock:
            await reads.row(_HELD, {"row_id": row_id})
        asked = {"row_id": row_id, "caller_id": caller.id, "now": clock.now()}
        row = await reads.row(_FOUND[voided, lock], asked)
        if row is None:
            return None
        stands, works = standing_of(row), works_with(row)
        if not may(stands, works=works):
            raise NotInYourRole
        if lock and isinstance(reads, UnitOfWork):
            owner_id, view = row["beneficiary_id"] or row_id, view_of(stands, works=works)
            await hold_key(reads, row["dek_id"], owner_id, view)
        found = {**row, "standing": stands, "view": view_of(stands, works=works)}
        return shown({**found, **_opened(recording(reads), row)}, ANSWERED) if read else found

    return find


def either(may: May) -> Finder:
    """As `finder`, of voided sessions and of others: for what restores the ones and refuses the others."""
    voided, live = finder(may, voided=True), finder(may)

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        found = await voided(reads, caller, row_id, lock=lock)
        return found or await live(reads, caller, row_id, lock=lock)

    return find


def works_with(row: Row) -> bool:
    """Whether it is the caller's own session: of a group, or of a beneficiary whom they still work with."""
    return bool(row["as_worker"]) and (row["beneficiary_id"] is None or standing_of(row).full)


def read_of(reads: Recording, row: Row) -> Row:
    """A row of a list, opened and shown as `finder` does it. Raises `CannotOpen`."""
    stands, works = standing_of(row), works_with(row)
    values = opened(key_of(reads, row, row["beneficiary_id"] or row["id"]), "session", row, SEALED)
    return shown({**row, **values, "standing": stands, "view": view_of(stands, works=works)}, ANSWERED)


def unread_of(row: Row) -> Row:
    """The same of a row whose sealed fields cannot be opened: they are left out."""
    stands, works = standing_of(row), works_with(row)
    left_out = {**row, **dict.fromkeys(SEALED), "standing": stands, "view": view_of(stands, works=works)}
    found = shown(left_out, ANSWERED)
    return {**found, "withheld_fields": [*withheld(found, ANSWERED), *SEALED]}


def _opened(reads: Recording, row: Row) -> Row:
    try:
        return opened(key_of(reads, row, row["beneficiary_id"] or row["id"]), "session", row, SEALED)
    except CannotOpen:
        raise integrity_failure("session", row["id"], cast("UUID", row["id"])) from None


_start = SESSIONS.c.scheduled_start
KNOWN_TYPE = Statement(
    select(_types.c.id)
    .where(_types.c.name == bindparam("name", type_=Text))
    .with_for_update(read=True, key_share=True)
)
"""A kind of sessions that stays, with its name, until the transaction ends."""
SENT = Statement(
    select(SESSIONS.c.id, SESSIONS.c.client_digest, SESSIONS.c.voided_at).where(
        SESSIONS.c.created_by == bindparam("caller_id", type_=Uuid),
        SESSIONS.c.client_uuid == bindparam("client_uuid", type_=Uuid),
    )
)
"""What a device has sent under this id."""
_people = bindparam("people", type_=ARRAY(Uuid))
CAN_WORK = Statement(
    select(literal(1).label("can")).where(
        or_(
            select(_assignments.c.id)
            .where(
                _assignments.c.user_id == bindparam("worker_id", type_=Uuid),
                _assignments.c.beneficiary_id == any_(_people),
                current(_assignments),
            )
            .exists(),
            select(_memberships.c.id)
            .join(_whose, _whose.c.team_id == _memberships.c.team_id)
            .where(
                _memberships.c.user_id == bindparam("worker_id", type_=Uuid),
                _whose.c.id == any_(_people),
                current(_memberships),
            )
            .exists(),
        )
    )
)
"""Whether somebody is assigned to one of these beneficiaries, or a member of its team."""
_between = (
    bindparam("start", type_=TIMESTAMP(timezone=True)),
    bindparam("end", type_=TIMESTAMP(timezone=True)),
)
_same_person = SESSIONS.c.beneficiary_id == bindparam("beneficiary_id", type_=Uuid)
_same_worker = SESSIONS.c.worker_id == bindparam("worker_id", type_=Uuid)
_with_them = or_(
    SESSIONS.c.beneficiary_id == any_(_people),
    SESSIONS.c.id
    == any_(
        func.array(
            select(_attendance.c.session_id)
            .where(_attendance.c.beneficiary_id == any_(_people))
            .scalar_subquery(),
            type_=ARRAY(Uuid),
        )
    ),
)
IN_THE_WAY = Statement(
    select(
        func.coalesce(func.bool_or(_same_person), False).label("same_person"),
        func.coalesce(func.bool_or(_same_worker), False).label("same_worker"),
        func.coalesce(func.bool_or(_with_them), False).label("with_them"),
    ).where(
        text(LIVE),
        SESSIONS.c.all_day.is_(False),
        SESSIONS.c.id != bindparam("row_id", type_=Uuid),
        or_(_same_worker, _with_them),
        _start < _between[1],
        SESSIONS.c.scheduled_end > _between[0],
        _start > _between[0] - text("interval '12 hours'"),
    )
)
"""Whether what is planned from `start` until before `end` overlaps with another session of the person or the worker.
None lasts longer than twelve hours, so that an index finds them."""
SIGNED = Statement(
    select(_notes.c.id).where(_notes.c.session_id == _row_id, _notes.c.signed_at.is_not(None)).limit(1)
)
SOMEBODY_CAME = Statement(
    select(_attendance.c.id)
    .where(_attendance.c.session_id == _row_id, text("status IN ('present', 'late')"))
    .limit(1)
)
_COUNTED = (
    "UPDATE casework.beneficiaries whose SET"
    " session_count = (SELECT count(*) FROM casework.sessions s"
    "   WHERE s.beneficiary_id = whose.id AND s.voided_at IS NULL)"
    "  + (SELECT count(*) FROM casework.attendance a JOIN casework.sessions s ON s.id = a.session_id"
    "   WHERE a.beneficiary_id = whose.id AND s.voided_at IS NULL),"
    " last_contact_at = greatest((SELECT max(s.actual_start) FROM casework.sessions s"
    "   WHERE s.beneficiary_id = whose.id AND s.voided_at IS NULL AND s.status = 'completed'),"
    "  (SELECT max(s.actual_start) FROM casework.attendance a JOIN casework.sessions s ON s.id = a.session_id"
    "   WHERE a.beneficiary_id = whose.id AND s.voided_at IS NULL AND s.status = 'completed'"
    "   AND a.status IN ('present', 'late')))"
)
_WHOSE_SESSION = (
    " WHERE whose.id IN (SELECT beneficiary_id FROM casework.sessions WHERE id = :row_id"
    " UNION SELECT beneficiary_id FROM casework.attendance WHERE session_id = :row_id)"
)
RECOUNTED = Statement(text(_COUNTED + _WHOSE_SESSION).bindparams(_row_id))
"""Counts the sessions of a session's beneficiary, or of its participants, and finds the last one that was held with
them. It is for transactions that hold those rows, after what it counts was flushed."""
RECOUNTED_OF = Statement(text(_COUNTED + " WHERE whose.id = ANY(:people)").bindparams(_people))
"""The same of these beneficiaries."""
