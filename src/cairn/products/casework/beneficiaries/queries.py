"""Reads of beneficiaries: every one begins with the caller's scope."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Final, cast, get_args
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Date,
    LargeBinary,
    Select,
    Table,
    Text,
    Uuid,
    all_,
    and_,
    any_,
    bindparam,
    case,
    delete,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base import clock
from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Condition, Listing, Wide
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import integrity_failure, record, tampered
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import SEALED, Beneficiary, BlindValue
from cairn.products.casework.beneficiaries.rules import shown, unreadable
from cairn.products.casework.errors import NotInYourRole
from cairn.products.casework.keys.actions import hold_key, key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import (
    MEMBER,
    WAYS,
    current,
    in_narrow_scope,
    in_scope,
    standing,
    writable,
)
from cairn.products.casework.scopes.rules import Standing, standing_of
from cairn.products.casework.sessions.models import CaseSession
from cairn.products.casework.teams.models import Team
from cairn.products.casework.words import Priority

BENEFICIARIES: Final = cast("Table", Beneficiary.__table__)
_programmes = cast("Table", Programme.__table__)
BLIND: Final = cast("Table", BlindValue.__table__)
_assignments = cast("Table", Assignment.__table__)
_memberships = cast("Table", Membership.__table__)
_sessions = cast("Table", CaseSession.__table__)
_teams = cast("Table", Team.__table__)
PRIMARY_WORKER = (
    select(_assignments.c.user_id)
    .where(
        _assignments.c.beneficiary_id == BENEFICIARIES.c.id,
        _assignments.c.role == "primary",
        _assignments.c.ends_at.is_(None),
    )
    .scalar_subquery()
    .label("primary_worker_id")
)
COLUMNS: Final = (
    *BENEFICIARIES.columns,
    *KEY_COLUMNS,
    *standing(BENEFICIARIES),
    PRIMARY_WORKER,
    _programmes.c.zone.label("zone"),
    _programmes.c.majority_age.label("majority_age"),
)
"""A beneficiary with its key, how the caller stands to it, who its primary worker is, and what of its programme counts
for it."""
SOURCE: Final = with_key(
    BENEFICIARIES.join(_programmes, _programmes.c.id == BENEFICIARIES.c.programme_id), BENEFICIARIES.c.dek_id
)
May = Callable[[Standing], bool]


def anybody(_: Standing) -> bool:
    """Whoever has the record in scope."""
    return True


def writers(standing: Standing) -> bool:
    """P and S."""
    return standing.writes


def workers(standing: Standing) -> bool:
    """A and S."""
    return standing.full


def _selected(*, voided: bool | None, lock: bool) -> Select[*tuple[object, ...]]:
    hidden = {
        True: BENEFICIARIES.c.voided_at.is_not(None), False: BENEFICIARIES.c.voided_at.is_(None), None: true(),
    }[voided]  # fmt: skip
    one = and_(BENEFICIARIES.c.id == bindparam("row_id", type_=Uuid), hidden, in_scope(BENEFICIARIES))
    statement = select(*COLUMNS).select_from(SOURCE).where(one, BENEFICIARIES.c.status != "erased")
    return statement.with_for_update(of=BENEFICIARIES) if lock else statement


_FOUND: Final = {
    (voided, lock): Statement(_selected(voided=voided, lock=lock))
    for voided in (False, True, None)
    for lock in (False, True)
}


def finder(may: May = anybody, *, read: bool = True, voided: bool | None = False) -> Finder:
    """How a beneficiary in the path is found: in the caller's scope, and not voided (or voided; None: be it or not).
    Its row has the values that are sealed (not where `read` is false: for what is below it), what is shown of it, and
    `standing`. With `lock` its row and its key are held until the transaction ends. Raises `NotInYourRole` where the
    caller's standing is not enough."""

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        asked = {"row_id": row_id, "caller_id": caller.id, "now": clock.now()}
        row = await reads.row(_FOUND[voided, lock], asked)
        if row is None:
            return None
        standing = standing_of(row)
        if not may(standing):
            raise NotInYourRole
        if lock and isinstance(reads, UnitOfWork):
            await hold_key(reads, row["dek_id"], row_id, standing.view)
        return _read(recording(reads), row, standing) if read else {**row, "standing": standing}

    return find


def _read(reads: Recording, row: Row, standing: Standing) -> Row:
    try:
        return _opened(reads, row, standing)
    except CannotOpen:
        raise integrity_failure("beneficiary", row["id"], cast("UUID", row["id"])) from None


def _opened(reads: Recording, row: Row, standing: Standing) -> Row:
    values = opened(key_of(reads, row, row["id"]), "beneficiary", row, SEALED)
    return shown({**row, **values}, standing, reads.now)


def opened_all(reads: Recording, rows: Sequence[Row]) -> list[Row]:
    """Rows of `COLUMNS`, opened and as they are shown. One that cannot be opened loses what is sealed of it, and that
    is recorded."""
    found: list[Row] = []
    for row in rows:
        standing = standing_of(row)
        try:
            found.append(_opened(reads, row, standing))
        except CannotOpen:
            tampered("beneficiary", row["id"])
            record(reads, Access("integrity_failure", (cast("UUID", row["id"]),)))
            found.append(unreadable(row, standing, SEALED))
    return found


def _day(name: str) -> ColumnElement[object]:
    """The beginning of a day in UTC."""
    day = bindparam(name, type_=Date).cast(TIMESTAMP(timezone=False))
    return func.timezone("UTC", day, type_=TIMESTAMP(timezone=True))


_scoped_filters: Final[dict[str, Condition | Choice]] = {
    "status": BENEFICIARIES.c.status == bindparam("status", type_=Text),
    "priority": BENEFICIARIES.c.priority == bindparam("priority", type_=Text),
    "gender": BENEFICIARIES.c.gender == bindparam("gender", type_=Text),
    "programme_id": BENEFICIARIES.c.programme_id == bindparam("programme_id", type_=Uuid),
    "team_id": BENEFICIARIES.c.team_id == bindparam("team_id", type_=Uuid),
    "assigned_to": BENEFICIARIES.c.id.in_(
        select(_assignments.c.beneficiary_id).where(
            _assignments.c.user_id == bindparam("assigned_to", type_=Uuid), current(_assignments)
        )
    ),
    "next_review_before": BENEFICIARIES.c.next_review_date < bindparam("next_review_before", type_=Date),
    "created_from": BENEFICIARIES.c.created_at >= _day("created_from"),
    "created_to": BENEFICIARIES.c.created_at < _day("created_to") + timedelta(days=1),
    "code": BENEFICIARIES.c.code == bindparam("code", type_=Text),
    "ids": BENEFICIARIES.c.id == any_(bindparam("ids", type_=ARRAY(Uuid))),
    "voided": Choice(
        {
            False: BENEFICIARIES.c.voided_at.is_(None),
            True: and_(BENEFICIARIES.c.voided_at.is_not(None), writable(BENEFICIARIES)),
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Ways:
    """By what the caller comes to records besides assignments."""

    teams: bool
    programmes: bool


_NEVER: Final[ColumnElement[object]] = literal_column("DATE '9999-12-31'", Date)
"""Whoever has no date of review comes after all who have."""
_PRIORITIES: Final = {name: number for number, name in enumerate(get_args(Priority))}


def _listing(ways: Ways) -> Listing:
    scope = and_(
        BENEFICIARIES.c.status != "merged",
        BENEFICIARIES.c.status != "erased",
        in_narrow_scope(BENEFICIARIES, teams=ways.teams, programmes=ways.programmes),
    )
    return Listing(
        source=BENEFICIARIES, columns=[], key=BENEFICIARIES.c.id, visible=lambda _: scope,
        wide=Wide(SOURCE, BENEFICIARIES.c.id, COLUMNS),
        sorts={
            "created_at": BENEFICIARIES.c.created_at,
            "updated_at": BENEFICIARIES.c.updated_at,
            "next_review_date": func.coalesce(BENEFICIARIES.c.next_review_date, _NEVER),
            "priority": case(_PRIORITIES, value=BENEFICIARIES.c.priority),
            "status": BENEFICIARIES.c.status,
            "code": BENEFICIARIES.c.code,
        },
        default=(SortKey("created_at", descending=True),),
        filters=_scoped_filters,
    )  # fmt: skip


_LISTINGS: Final = {
    ways: _listing(ways) for ways in (Ways(*bits) for bits in product((False, True), repeat=2))
}
_WAYS: Final = Statement(WAYS)


async def ways_of(reads: Executor, caller: Caller) -> Ways:
    """By what the caller comes to records just now. It narrows what a list is made of, and widens nothing: each list
    asks for the scope again."""
    row = await reads.row(_WAYS, {"caller_id": caller.id, "now": clock.now()})
    return Ways(bool(row["teams"]), bool(row["programmes"])) if row else Ways(teams=False, programmes=False)


def listing(ways: Ways) -> Listing:
    """The list of whom somebody sees who comes by these ways. Its rows are those of `COLUMNS`, still sealed."""
    return _LISTINGS[ways]


_asked = select(literal(1).label("one")).subquery()
_here = and_(_memberships.c.user_id == bindparam("caller_id", type_=Uuid), current(_memberships))
_leads = and_(_memberships.c.programme_id == _teams.c.programme_id, _memberships.c.role == "manager")
PLACE: Final = Statement(
    select(
        MEMBER.label("member"),
        _programmes.c.zone,
        _programmes.c.intake_required,
        select(_teams.c.id)
        .where(
            _teams.c.id == bindparam("team_id", type_=Uuid),
            _teams.c.programme_id == _programmes.c.id,
            select(_memberships.c.id)
            .where(_here, or_(_memberships.c.team_id == _teams.c.id, _leads))
            .correlate(_teams)
            .exists(),
        )
        .correlate(_programmes)
        .exists()
        .label("team"),
    ).select_from(_asked.outerjoin(_programmes, _programmes.c.id == bindparam("programme_id", type_=Uuid)))
)
"""Whether the caller is a member anywhere, what of the programme counts (null: there is none), and whether the team is
one of its own that the caller is in, or manages the programme of."""
INSERTED: Final = Statement(
    insert(BENEFICIARIES)
    .values({column.name: bindparam(column.name, type_=column.type) for column in BENEFICIARIES.columns})
    .on_conflict_do_nothing(index_elements=["programme_id", "code"])
    .returning(BENEFICIARIES.c.id)
)
"""A new row, or none where its code is taken."""
_indexes = bindparam("indexes", type_=ARRAY(Text))
_values = bindparam("values", type_=ARRAY(LargeBinary))
_whose = bindparam("beneficiary_id", type_=Uuid)
_given = func.unnest(_indexes, _values).table_valued("index", "value").render_derived()
NO_LONGER_FOUND_BY: Final = Statement(
    delete(BLIND).where(
        BLIND.c.beneficiary_id == _whose, BLIND.c.index == any_(_indexes), BLIND.c.value != all_(_values)
    )
)
"""Takes what a beneficiary is no longer found by out of these indexes."""
FOUND_BY: Final = Statement(
    insert(BLIND)
    .from_select(["index", "value", "beneficiary_id"], select(_given.c.index, _given.c.value, _whose))
    .on_conflict_do_nothing()
)
"""What a beneficiary is found by, where it is not there yet."""
_theirs = and_(_sessions.c.beneficiary_id == _whose, _sessions.c.voided_at.is_(None))
IN_PROGRESS: Final = Statement(
    select(_sessions.c.id).where(_theirs, _sessions.c.status == "in_progress").limit(1)
)
CANCELLED: Final = Statement(
    update(_sessions)
    .where(_theirs, _sessions.c.status == "scheduled")
    .values(
        status="cancelled", cancel_reason="case_closed", cancelled_by="organisation",
        settled_at=bindparam("now", type_=TIMESTAMP(timezone=True)),
        updated_at=bindparam("now", type_=TIMESTAMP(timezone=True)), version=_sessions.c.version + 1,
    )
    .returning(_sessions.c.id)
)  # fmt: skip
"""What was planned with who is not coming back. Groups meet without them."""
