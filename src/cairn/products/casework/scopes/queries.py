"""The caller's scope: assignments, teams supervised, programmes managed or overseen, all as of now. It is part of every
statement that reads a record, and kept nowhere. Binds: `caller_id` and `now`.

Each way in is an array that PostgreSQL makes once for a statement, so that indexes on the records' ids, teams and
programmes can be used for any of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    CTE,
    TIMESTAMP,
    ColumnElement,
    FromClause,
    Label,
    Table,
    Uuid,
    and_,
    any_,
    bindparam,
    func,
    literal,
    or_,
    select,
    union_all,
)

from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.scopes.rules import STANDINGS

_assignments = cast("Table", Assignment.__table__)
_memberships = cast("Table", Membership.__table__)
_records = cast("Table", Beneficiary.__table__).alias("records")
_caller = bindparam("caller_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))


def current(table: FromClause) -> ColumnElement[bool]:
    """Whether an assignment or a membership is one now."""
    return and_(table.c.starts_at <= _now, or_(table.c.ends_at.is_(None), table.c.ends_at > _now))


def _assigned(role: str) -> ColumnElement[object]:
    mine = select(_assignments.c.beneficiary_id).where(
        _assignments.c.user_id == _caller, _assignments.c.role == role, current(_assignments)
    )
    return func.array(mine.scalar_subquery(), type_=ARRAY(Uuid))


def _member(of: str, role: str) -> ColumnElement[object]:
    column = _memberships.c[of]
    mine = select(column).where(
        _memberships.c.user_id == _caller, _memberships.c.role == role, current(_memberships),
        column.is_not(None),
    )  # fmt: skip
    return func.array(mine.scalar_subquery(), type_=ARRAY(Uuid))


_PRIMARY, _SUPPORT = _assigned("primary"), _assigned("support")
_SUPERVISED = _member("team_id", "supervisor")
_MANAGED, OVERSEEN = _member("programme_id", "manager"), _member("programme_id", "dpo")

MEMBER: Final[ColumnElement[bool]] = (
    select(_memberships.c.id).where(_memberships.c.user_id == _caller, current(_memberships)).exists()
)
"""Whether the caller is a member of any team or programme."""
WAYS: Final = select(
    func.coalesce(func.bool_or(_memberships.c.role == "supervisor"), literal(value=False)).label("teams"),
    func.coalesce(
        func.bool_or(or_(_memberships.c.role == "manager", _memberships.c.role == "dpo")),
        literal(value=False),
    ).label("programmes"),
).where(_memberships.c.user_id == _caller, current(_memberships))
"""What of `in_narrow_scope` there is for the caller."""
OVERSEES: Final[ColumnElement[bool]] = (
    select(_memberships.c.id)
    .where(_memberships.c.user_id == _caller, _memberships.c.role == "dpo", current(_memberships))
    .exists()
)
"""Whether the caller is a data protection officer of any programme."""


_WAYS_IN: Final[Mapping[str, ColumnElement[object]]] = {
    "as_primary": _PRIMARY, "as_support": _SUPPORT, "as_supervisor": _SUPERVISED, "as_manager": _MANAGED,
    "as_dpo": OVERSEEN,
}  # fmt: skip
_BY: Final[Mapping[str, str]] = {
    "as_primary": "id", "as_support": "id", "as_supervisor": "team_id", "as_manager": "programme_id",
    "as_dpo": "programme_id",
}  # fmt: skip
"""What of a beneficiary each way in looks at."""


def ways_in() -> CTE:
    """The ways in as one row, made once: for statements that look at them so often that PostgreSQL would take longer
    to plan than to answer."""
    made = select(*(ids.label(name) for name, ids in _WAYS_IN.items()))
    return made.cte("ways_in").prefix_with("MATERIALIZED")


def in_scope(beneficiaries: FromClause, ways: FromClause | None = None) -> ColumnElement[bool]:
    """Whether a beneficiary is one that the caller may know of. `ways`: `ways_in`, where the statement has that row."""
    arrays = _WAYS_IN if ways is None else ways.c
    return or_(*(beneficiaries.c[_BY[name]] == any_(arrays[name]) for name in _BY))


def in_narrow_scope(beneficiaries: FromClause, *, teams: bool, programmes: bool) -> ColumnElement[bool]:
    """As `in_scope`, for whom `WAYS` said just now that they supervise no team, or that no programme is theirs. Who
    has no programme has few records: their ids are one array, and PostgreSQL, which knows of no array how long it is,
    takes the index of ids instead of walking through everybody's records in the order of the page."""
    if programmes:
        return in_scope(beneficiaries)
    mine = select(_assignments.c.beneficiary_id).where(
        _assignments.c.user_id == _caller, current(_assignments)
    )
    ids = (
        union_all(mine, select(_records.c.id).where(_records.c.team_id == any_(_SUPERVISED)))
        if teams
        else mine
    )
    return beneficiaries.c.id == any_(func.array(ids.scalar_subquery(), type_=ARRAY(Uuid)))


def writable(beneficiaries: FromClause) -> ColumnElement[bool]:
    """Whether a beneficiary is one that the caller may change: P and S, in the words of the requirements."""
    return or_(beneficiaries.c.id == any_(_PRIMARY), beneficiaries.c.team_id == any_(_SUPERVISED))


def standing(beneficiaries: FromClause, ways: FromClause | None = None) -> tuple[Label[bool], ...]:
    """How the caller stands to a beneficiary, as columns that `rules.standing_of` reads. `ways`: as in `in_scope`."""
    arrays = _WAYS_IN if ways is None else ways.c
    return tuple(
        func.coalesce(beneficiaries.c[_BY[name]] == any_(arrays[name]), False).label(name)
        for name in STANDINGS
    )
