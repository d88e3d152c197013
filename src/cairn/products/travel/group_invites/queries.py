"""Reads of invitations: one's own, and those of groups that one leads."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Table,
    Uuid,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
)

from cairn.base import clock
from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.queries import between, no_block
from cairn.products.travel.people import PEOPLE, person, shown, with_person
from cairn.products.travel.safety_settings.models import SafetySettings
from cairn.products.travel.travel_groups.models import GroupInvite
from cairn.products.travel.travel_groups.queries import ACTIVE, CALLER, GROUPS, NOW, mine, says

_invites = cast("Table", GroupInvite.__table__)
_settings = cast("Table", SafetySettings.__table__)
_c = _invites.c
_user, _inviter = person("invitee"), person("inviter")
_pending = says(_c.status, "pending")
_statuses = {
    **{name: says(_c.status, name) for name in ("accepted", "declined", "revoked")},
    "pending": and_(_pending, _c.expires_at > NOW),
    "expired": or_(says(_c.status, "expired"), and_(_pending, _c.expires_at <= NOW)),
}
_leads = and_(ACTIVE, says(mine.c.role, "organizer", "moderator"))
_joined = (
    _invites.join(GROUPS, GROUPS.c.id == _c.group_id)
    .outerjoin(mine, and_(mine.c.group_id == _c.group_id, mine.c.user_id == CALLER))
    .outerjoin(_user, _user.c.id == _c.invitee_id)
    .outerjoin(_inviter, _inviter.c.id == _c.inviter_id)
)
_columns: list[ColumnElement[object]] = [
    *(_c[name] for name in ("id", "group_id", "message", "expires_at", "created_at", "updated_at")),
    _c.invitee_id.label("user_id"),
    case((_statuses["expired"], literal_column("'expired'")), else_=_c.status).label("status"),
    case((_leads, mine.c.user_id), else_=GROUPS.c.organizer_id).label("manager_id"),
    *shown(_user, "invitee"),
    *shown(_inviter, "inviter"),
]


def _received(caller: Caller) -> ColumnElement[bool]:
    """One's own, but from people from whom a block parts one, or into their groups."""
    parted = (no_block(caller, _c.inviter_id), no_block(caller, GROUPS.c.organizer_id))
    return and_(_c.invitee_id == CALLER, *parted)


def _sent(caller: Caller) -> ColumnElement[bool]:
    """Those of groups that the caller leads."""
    return and_(_leads, no_block(caller, _c.invitee_id))


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """One's own, and those of groups that one leads."""
    return or_(_received(caller), _sent(caller))


RECEIVED = Listing(
    source=_joined,
    columns=_columns,
    key=cast("ColumnElement[object]", _c.id),
    visible=_received,
    sorts={"created_at": _c.created_at},
    default=(SortKey("created_at", descending=True),),
    filters={"status": Choice(_statuses)},
)
SENT = Listing(
    source=_joined,
    columns=_columns,
    key=cast("ColumnElement[object]", _c.id),
    visible=_sent,
    sorts={"created_at": _c.created_at},
    default=(SortKey("created_at", descending=True),),
    filters={"status": Choice(_statuses), "group": _c.group_id == bindparam("group", type_=Uuid)},
)


async def page(reads: Reads, of: Listing, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """One page of `RECEIVED`, or of `SENT` with the filter `group`."""
    found = await of.page(reads, caller, asked, filters)
    return replace(found, items=[_shaped(row) for row in found.items])


_found: dict[tuple[Shape, bool], Statement] = {}


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The invitation if the caller may see it. With `lock` its group is held, as for every write in a group; what the
    invitation itself became while waiting for that is read by `NOW_IS`."""
    key = (caller.shape, lock)
    if key not in _found:
        wanted = select(*_columns).select_from(_joined)
        wanted = wanted.where(_c.id == bindparam("row_id", type_=Uuid), visible_to(caller))
        _found[key] = Statement(wanted.with_for_update(of=GROUPS) if lock else wanted)
    row = await reads.row(_found[key], {"row_id": row_id, "caller_id": caller.user_id, "now": clock.now()})
    return None if row is None else _shaped(row)


def _shaped(row: Row) -> Row:
    made = dict(with_person(with_person(row, "invitee"), "inviter"))
    made["user"], made["invited_by"] = made.pop("invitee"), made.pop("inviter")
    return made


_BY_ID = Statement(select(*_columns).select_from(_joined).where(_c.id == bindparam("row_id", type_=Uuid)))


async def now_is(reads: Executor, caller: Caller, invite_id: UUID) -> Row | None:
    """The invitation as it is now, for who has found it before."""
    row = await reads.row(_BY_ID, {"row_id": invite_id, "caller_id": caller.user_id, "now": clock.now()})
    return None if row is None else _shaped(row)


_asked = bindparam("user_id", type_=Uuid)
_mute = (
    select(_settings.c.id)
    .where(_settings.c.user_id == PEOPLE.c.id, says(_settings.c.invites_from, "nobody"))
    .correlate(PEOPLE)
    .exists()
)
INVITABLE = Statement(
    select(PEOPLE.c.id).where(
        PEOPLE.c.id == _asked,
        ~_mute,
        ~between(CALLER, cast("ColumnElement[object]", PEOPLE.c.id)),
        ~between(
            cast("ColumnElement[object]", bindparam("organizer_id", type_=Uuid)),
            cast("ColumnElement[object]", PEOPLE.c.id),
        ),
    )
)
"""Who is there, takes invitations, and is parted by no block from who invites and who organizes. One statement, so that
the reasons cannot be told apart."""
OPEN_COUNT = Statement(
    select(func.count().cast(Integer).label("open"))
    .select_from(_invites)
    .where(_c.group_id == bindparam("group_id", type_=Uuid), _statuses["pending"])
)
