"""Reads of sessions: of beneficiaries in the caller's scope, and of groups that the caller holds or has a participant
of in scope."""

from __future__ import annotations

from typing import Final, Protocol, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, Uuid, and_, bindparam, case, func, or_, select

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import corrupted
from cairn.products.casework.attendance.models import Attendance
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.errors import IntegrityFailure, NotInYourRole
from cairn.products.casework.keys.actions import hold_key, key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import in_scope, standing
from cairn.products.casework.scopes.rules import STANDINGS, Standing, standing_of
from cairn.products.casework.sessions.models import SEALED, CaseSession
from cairn.products.casework.sessions.rules import anybody, view_of

log = get_logger(__name__)
SESSIONS: Final = cast("Table", CaseSession.__table__)
_whose = cast("Table", Beneficiary.__table__)
_members = cast("Table", Beneficiary.__table__).alias("participants")
_attendance = cast("Table", Attendance.__table__)
_programmes = cast("Table", Programme.__table__)
WORKS: Final[ColumnElement[bool]] = SESSIONS.c.worker_id == bindparam("caller_id", type_=Uuid)
_participating = and_(
    _attendance.c.session_id == SESSIONS.c.id, _members.c.voided_at.is_(None), in_scope(_members)
)
_joined = _attendance.join(_members, _members.c.id == _attendance.c.beneficiary_id)


def _standings() -> tuple[ColumnElement[object], ...]:
    """How the caller stands to the beneficiary; to a group, how to any participant."""
    found = []
    for name, one, any_of in zip(STANDINGS, standing(_whose), standing(_members), strict=True):
        group = (
            select(func.coalesce(func.bool_or(any_of.element), False))
            .select_from(_joined)
            .where(_participating)
            .correlate(SESSIONS)
            .scalar_subquery()
        )
        chosen = case((SESSIONS.c.beneficiary_id.is_not(None), one.element), else_=group)
        found.append(cast("ColumnElement[object]", chosen.label(name)))
    return tuple(found)


IN_SCOPE: Final[ColumnElement[bool]] = or_(
    and_(SESSIONS.c.beneficiary_id.is_not(None), _whose.c.voided_at.is_(None), in_scope(_whose)),
    and_(
        SESSIONS.c.beneficiary_id.is_(None),
        or_(
            WORKS,
            select(_attendance.c.id).select_from(_joined).where(_participating).correlate(SESSIONS).exists(),
        ),
    ),
)
"""Whether a session of `SOURCE` is one that the caller may know of."""
SOURCE: Final = with_key(
    SESSIONS.join(_programmes, _programmes.c.id == SESSIONS.c.programme_id).outerjoin(
        _whose, _whose.c.id == SESSIONS.c.beneficiary_id
    ),
    SESSIONS.c.dek_id,
)
COLUMNS: Final = (
    *SESSIONS.columns,
    *KEY_COLUMNS,
    *_standings(),
    WORKS.label("as_worker"),
    _programmes.c.zone.label("zone"),
    _whose.c.status.label("beneficiary_status"),
)
"""A session with its key, how the caller stands to it, the zone of its days and the state of its beneficiary."""


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
_HELD = Statement(
    select(_whose.c.id)
    .join(SESSIONS, SESSIONS.c.beneficiary_id == _whose.c.id)
    .where(SESSIONS.c.id == bindparam("row_id", type_=Uuid))
    .with_for_update(of=_whose)
)
"""The beneficiary of a session: writers hold that row first, so that the sessions of one person are written one after
the other."""


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
        stands, works = standing_of(row), bool(row["as_worker"])
        if not may(stands, works=works):
            raise NotInYourRole
        if lock and isinstance(reads, UnitOfWork):
            owner_id = row["beneficiary_id"] or row_id
            await hold_key(reads, row["dek_id"], owner_id, _view_of_owner(row, stands, works=works))
        values = _opened(recording(reads), row) if read else {}
        return {**row, **values, "standing": stands, "view": view_of(stands, works=works)}

    return find


def _view_of_owner(row: Row, standing: Standing, *, works: bool) -> str:
    """What the caller sees of whose key it is: of the beneficiary, or of the group session."""
    return view_of(standing, works=works and row["beneficiary_id"] is None)


def _opened(reads: Recording, row: Row) -> Row:
    try:
        return opened(key_of(reads, row, row["beneficiary_id"] or row["id"]), "session", row, SEALED)
    except CannotOpen:
        log.error("integrity_failure", table="session", row_id=str(row["id"]))  # noqa: TRY400  it names no value
        raise Traced(IntegrityFailure(), corrupted(cast("UUID", row["id"]))) from None
