"""Who is not there for whom."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Select,
    Table,
    Uuid,
    and_,
    bindparam,
    case,
    exists,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.blocks.models import Block
from cairn.products.travel.people import person, shown, with_person
from cairn.products.travel.travel_groups.models import GroupInvite, GroupMember, TravelGroup

_blocks = cast("Table", Block.__table__)
_caller = bindparam("caller_id", type_=Uuid)
_blocked = person("blocked")


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """Those that one has made; who was blocked is not told. Of people who are gone nothing is listed."""
    return _blocks.c.blocker_id == bindparam("caller_id", type_=Uuid)


BLOCKS = Listing(
    source=_blocks.join(_blocked, _blocked.c.id == _blocks.c.blocked_id),
    columns=[*_blocks.c, *shown(_blocked, "user")],
    key=_blocks.c.id,
    visible=visible_to,
    sorts={"created_at": _blocks.c.created_at},
    default=(SortKey("created_at", descending=True),),
)
_made = insert(_blocks).values(
    {
        name: bindparam(name, type_=_blocks.c[name].type)
        for name in ("id", "blocker_id", "blocked_id", "created_at")
    }
)
MADE = Statement(
    _made.on_conflict_do_update(
        index_elements=["blocker_id", "blocked_id"], set_={"blocker_id": _made.excluded.blocker_id}
    ).returning(_blocks.c.id, _blocks.c.created_at)
)
"""The block with its id, which is the given one where it is new."""
_OF = Statement(
    select(*_blocks.c)
    .where(visible_to(ANONYMOUS), _blocks.c.blocked_id == bindparam("row_id", type_=Uuid))
    .with_for_update()
)


async def find_by_person(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The caller's block of the person with this id, locked: it is only asked for to be removed."""
    return await reads.row(_OF, {"caller_id": caller.user_id, "row_id": row_id}) if lock else None


async def page(reads: Executor, caller: Caller, asked: PageRequest) -> Page:
    """A page of whom the caller has blocked."""
    found = await BLOCKS.page(reads, caller, asked, {})
    rows = [with_person(row, "user") for row in found.items]
    return Page(rows, found.per_page, found.page, found.total, found.next_cursor)


def _pair(one: ColumnElement[object], other: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether these two columns hold the two people, in either order."""
    caller, blocked = _caller, bindparam("blocked_id", type_=Uuid)
    return or_(and_(one == caller, other == blocked), and_(one == blocked, other == caller))


_invites, _groups, _members = (
    cast("Table", model.__table__) for model in (GroupInvite, TravelGroup, GroupMember)
)
_at = bindparam("at", type_=TIMESTAMP(timezone=True))
_theirs = select(_groups.c.organizer_id)
INVITES_ENDED = Statement(
    update(_invites)
    .where(
        _invites.c.status == "pending",
        or_(
            _pair(_invites.c.invitee_id, _invites.c.inviter_id),
            _pair(
                _invites.c.invitee_id,
                _theirs.where(_groups.c.id == _invites.c.group_id).scalar_subquery(),
            ),
        ),
    )
    .values(
        status=case((_invites.c.invitee_id == _caller, literal("declined")), else_=literal("revoked")),
        updated_at=_at,
    )
    .returning(_invites.c.id, _invites.c.status)
)
"""Open invitations between the two: by the other, or into the other's group."""
REQUESTS_ENDED = Statement(
    update(_members)
    .where(
        _members.c.state == "requested",
        _pair(_members.c.user_id, _theirs.where(_groups.c.id == _members.c.group_id).scalar_subquery()),
    )
    .values(
        state=case((_members.c.user_id == _caller, literal("left")), else_=literal("declined")),
        changed_at=_at,
        updated_at=_at,
    )
    .returning(_members.c.id, _members.c.state)
)
"""Requests of the one to join a group of the other."""


def between(one: ColumnElement[object], other: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether there is a block between two people, whoever made it."""
    made = _blocks.alias()
    return exists(
        select(made.c.id).where(
            or_(
                and_(made.c.blocker_id == one, made.c.blocked_id == other),
                and_(made.c.blocker_id == other, made.c.blocked_id == one),
            )
        )
    )


def apart() -> Select[object]:
    """The people between whom and the caller a block stands, whoever made it. The caller's id is the bind
    `caller_id`."""
    other = case((_blocks.c.blocker_id == _caller, _blocks.c.blocked_id), else_=_blocks.c.blocker_id)
    return select(cast("ColumnElement[object]", other)).where(
        or_(_blocks.c.blocker_id == _caller, _blocks.c.blocked_id == _caller)
    )


def no_block(caller: Caller, other: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether no block stands between the caller and the person in the column `other`. It is asked of those who are
    signed in only, and of no moderator or admin. The caller's id is the bind `caller_id`."""
    if not caller.signed_in or caller.has("admin") or caller.has("moderator"):
        return true()
    return ~between(cast("ColumnElement[object]", _caller), other)
