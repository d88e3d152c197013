"""Reads of memberships."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    ColumnElement,
    Table,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    func,
    not_,
    or_,
    select,
    true,
)

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.scopes.queries import current

MEMBERSHIPS: Final = cast("Table", Membership.__table__)
_c = MEMBERSHIPS.c
_own = MEMBERSHIPS.alias("own")
_caller = bindparam("caller_id", type_=Uuid)


def _of_caller(column: str, *also: ColumnElement[bool]) -> ColumnElement[object]:
    mine = select(_own.c[column]).where(_own.c.user_id == _caller, current(_own), *also)
    return func.array(mine.scalar_subquery(), type_=ARRAY(Uuid))


_TEAMS = _of_caller("team_id", _own.c.team_id.is_not(None))
_AROUND = _of_caller("programme_id")
_WHOLE = _of_caller("programme_id", _own.c.team_id.is_(None))
_SEEN = or_(
    _c.user_id == _caller,
    _c.team_id == any_(_TEAMS),
    and_(_c.team_id.is_(None), _c.programme_id == any_(_AROUND)),
    _c.programme_id == any_(_WHOLE),
)


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """To administrators all. To everybody else their own, past ones too; of teams that they are in now; of who works
    for the programme of such a team as a whole; and all of a programme that they work for as a whole."""
    return true() if caller.has("admin") else _SEEN


LIST: Final = Listing(
    source=MEMBERSHIPS,
    columns=[
        _c.id, _c.user_id, _c.team_id, case((_c.team_id.is_(None), _c.programme_id)).label("programme_id"), _c.role,
        _c.starts_at.label("from"), _c.ends_at.label("to"), _c.version, _c.created_at, _c.updated_at,
    ],
    key=_c.id,
    visible=visible_to,
    sorts={"from": _c.starts_at, "created_at": _c.created_at},
    default=(SortKey("created_at"),),
    filters={
        "user_id": _c.user_id == bindparam("user_id", type_=Uuid),
        "team_id": _c.team_id == bindparam("team_id", type_=Uuid),
        "programme_id": _c.programme_id == bindparam("programme_id", type_=Uuid),
        "role": _c.role == bindparam("role", type_=Text),
        "current": Choice({True: current(MEMBERSHIPS), False: not_(current(MEMBERSHIPS))}),
    },
)  # fmt: skip
"""With `from` and `to` as they travel; the programme only where no team says it."""
_from = bindparam("from", type_=TIMESTAMP(timezone=True))
_to = bindparam("to", type_=TIMESTAMP(timezone=True))
OVERLAPPING = Statement(
    select(_c.id).where(
        _c.id != bindparam("id", type_=Uuid),
        _c.user_id == bindparam("user_id", type_=Uuid),
        _c.role == bindparam("role", type_=Text),
        _c.programme_id == bindparam("programme_id", type_=Uuid),
        _c.team_id.is_not_distinct_from(bindparam("team_id", type_=Uuid)),
        or_(_to.is_(None), _c.starts_at < _to),
        or_(_c.ends_at.is_(None), _c.ends_at > _from),
    )
)
"""Other memberships of that person, as the same, in the same team or programme, at any time of these."""
MEMBER_NOW = Statement(
    select(_c.id)
    .where(
        _c.user_id == bindparam("user_id", type_=Uuid),
        _c.team_id == bindparam("team_id", type_=Uuid),
        current(MEMBERSHIPS),
    )
    .limit(1)
)
"""A person's membership in a team, as whatever, where they are in it at `now`."""
