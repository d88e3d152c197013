"""Coming in, leading and going. Each verb works on a group that its transaction has locked, so that seats, state, rule
and blocks are as they will be at the commit."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Forbidden, Invalid, NotFound
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.travel.attestations.queries import valid_kinds
from cairn.products.travel.attestations.rules import meets
from cairn.products.travel.errors import (
    GroupFull,
    GroupNotFound,
    GroupNotOpen,
    InviteRequired,
    MemberNotFound,
    NotEligible,
    NotMember,
    NotRequested,
    OrganizersOwnRow,
    TransferRequired,
)
from cairn.products.travel.events import GROUP_CHANGED, INVITE_CHANGED, MEMBER_CHANGED
from cairn.products.travel.group_members.queries import COUNTED, LOSING, LOST, MEASURED, standing
from cairn.products.travel.group_members.rules import KEPT_AFTER_LOSS, LEADERS, entering
from cairn.products.travel.group_members.schemas import Leaving, NewRole
from cairn.products.travel.notices import GROUP_APPROVED, GROUP_REMOVED, GROUP_REQUESTED
from cairn.products.travel.travel_groups.models import GroupInvite, GroupMember, TravelGroup
from cairn.products.travel.travel_groups.rules import OVER


async def join(work: UnitOfWork, group: Row) -> Row:
    """The caller's membership: active, or requested where the organizer has to say yes. A pending invitation is
    accepted by it. Raises `GroupNotFound` where a block stands between the caller and some member, `NotEligible`,
    `InviteRequired`, `GroupNotOpen`, `GroupFull`."""
    me = await standing(work, group, work.caller.id)
    if me["state"] == "active":
        return me
    await check_admissible(work, group, me, GroupNotFound)
    since, policy = cast("datetime | None", me["changed_at"]), str(group["join_policy"])
    state = cast("str | None", me["state"])
    becomes = entering(state, since, policy, invited=is_invited(work, me), now=work.now)
    if becomes is None:
        raise InviteRequired
    if becomes == me["state"]:
        return me
    check_room(group)
    if becomes == "requested":
        notify(work, cast("UUID", group["owner_id"]), GROUP_REQUESTED, cast("UUID", group["id"]))
    return enter(work, me, becomes)


async def leave(work: UnitOfWork, group: Row, leaving: Leaving | None) -> Row:
    """The caller's membership, left; a request is taken back. An organizer hands the group over, or cancels it where
    nobody else is in it. Raises `NotMember`, `TransferRequired`, and `Invalid` for who cannot take it over."""
    me = await standing(work, group, work.caller.id)
    if me["state"] == "left":
        return me
    if me["state"] == "requested":
        return _becomes(work, me, "left")
    if me["state"] != "active":
        raise NotMember
    if me["role"] != "organizer":
        return _go(work, me, "left")
    heir_id = leaving.transfer_to if leaving else None
    if heir_id is not None:
        return await _hand_over(work, group, me, heir_id)
    if cast("int", group["member_count"]) > 1:
        raise TransferRequired
    ended = {"status": "cancelled", "member_count": 0, "updated_at": work.now}
    work.change(TravelGroup, group, ended, GROUP_CHANGED)
    return _becomes(work, me, "left")


async def approve(work: UnitOfWork, group: Row, user_id: UUID) -> Row:
    """The membership, active. Raises `NotRequested`, also where the person does not meet the rule any more or is
    parted from a member by a block: then the request ends, as if it had been taken back, and nothing is told about
    either. Raises `GroupNotOpen`, `GroupFull`."""
    who = await _led(work, group, user_id)
    if who["state"] == "active":
        return who
    if who["state"] != "requested":
        raise NotRequested
    if who["shunned"] or not await _meets(work, group, user_id):
        work.then_refuse(NotRequested())
        return _becomes(work, who, "left")
    check_room(group)
    notify(work, user_id, GROUP_APPROVED, cast("UUID", group["id"]))
    return enter(work, who, "active")


async def decline(work: UnitOfWork, group: Row, user_id: UUID) -> Row:
    """The membership, declined: this person may ask again after seven days. Raises `NotRequested`."""
    who = await _led(work, group, user_id)
    if who["state"] == "declined":
        return who
    if who["state"] != "requested":
        raise NotRequested
    return _becomes(work, who, "declined")


async def give_role(work: UnitOfWork, group: Row, user_id: UUID, new: NewRole) -> Row:
    """The membership with the role. Raises `MemberNotFound`, `OrganizersOwnRow`."""
    who = await _other_member(work, group, user_id)
    if who["role"] == new.role:
        return who
    return work.change(GroupMember, who, {"role": new.role, "updated_at": work.now}, MEMBER_CHANGED)


async def remove(work: UnitOfWork, group: Row, user_id: UUID) -> None:
    """An active member no more; back by a new invitation only. Raises `MemberNotFound`, `OrganizersOwnRow`."""
    who = await _other_member(work, group, user_id)
    notify(work, user_id, GROUP_REMOVED, cast("UUID", group["id"]))
    _go(work, who, "removed")


async def lapse(work: UnitOfWork) -> None:
    """Note since when members do not meet the rule of their group, and let those leave who have not for seven days.

    The organizer keeps a group that nobody else could look after, and who was on a trip that is over stays on record:
    neither sees the roster.
    """
    await work.rows(MEASURED, {"now": work.now})
    when = {"now": work.now, "before": work.now - KEPT_AFTER_LOSS}
    for group in await work.rows(LOSING, when):
        gone = await work.rows(LOST, {**when, "group_id": group["id"]})
        for member in gone:
            work.record(MEMBER_CHANGED, cast("UUID", member["id"]), {"state": ["active", "left"]})
        work.execute(COUNTED, {"counted_id": group["id"], "by": -len(gone)})


async def check_admissible(work: UnitOfWork, group: Row, me: Row, missing: type[NotFound]) -> None:
    """Whether the caller may come in at all. Raises `missing` where a block stands between the caller and an active
    member (but for moderators and admins), and `NotEligible`."""
    if me["shunned"] and not work.caller.has("moderator") and not work.caller.has("admin"):
        raise missing
    if not await _meets(work, group, work.caller.id):
        raise NotEligible


def check_room(group: Row) -> None:
    """Raises `GroupNotOpen`, `GroupFull`."""
    if group["status"] in OVER:
        raise GroupNotOpen
    if cast("int", group["member_count"]) >= cast("int", group["max_members"]):
        raise GroupFull


def is_invited(work: UnitOfWork, who: Row) -> bool:
    """Whether the pending invitation of `standing`, if there is one, has not expired."""
    return who["invite_id"] is not None and cast("datetime", who["invited_until"]) > work.now


def enter(work: UnitOfWork, who: Row, state: Literal["active", "requested"]) -> Row:
    """The membership in this state, a seat taken where it is active, and a pending invitation accepted by it."""
    if state == "active":
        work.execute(COUNTED, {"counted_id": who["group_id"], "by": 1})
        if is_invited(work, who):
            invite = {"id": who["invite_id"], "status": "pending"}
            accepted = {"status": "accepted", "updated_at": work.now}
            work.change(GroupInvite, invite, accepted, INVITE_CHANGED)
    if who["id"] is not None:
        return _becomes(work, who, state)
    row = {
        "id": new_id(), "group_id": who["group_id"], "user_id": who["member_id"], "state": state, "role": "member",
        "joined_at": work.now if state == "active" else None, "changed_at": work.now, "created_at": work.now,
        "updated_at": work.now,
    }  # fmt: skip
    work.add(GroupMember, row, MEMBER_CHANGED)
    return {**who, **row}


def check_leads(who: Row) -> None:
    """Raises `Forbidden` where the caller did not lead the group any more when its lock was had."""
    if who["actor_role"] not in LEADERS:
        raise Forbidden


async def _hand_over(work: UnitOfWork, group: Row, me: Row, heir_id: UUID) -> Row:
    """The old organizer is gone before there is a new one: the key that allows one is checked row by row."""
    heir = await standing(work, group, heir_id)
    if heir["state"] != "active" or heir_id == work.caller.id or heir["apart"]:
        raise Invalid.at("/transfer_to", "unknown_member", "There is no such active member.")
    gone = _go(work, me, "left")
    await work.flush()
    leads = {"role": "organizer", "updated_at": work.now}
    work.change(GroupMember, heir, leads, MEMBER_CHANGED)
    work.change(TravelGroup, group, {"organizer_id": heir_id, "updated_at": work.now}, GROUP_CHANGED)
    return gone


async def _led(work: UnitOfWork, group: Row, user_id: UUID) -> Row:
    who = await standing(work, group, user_id)
    check_leads(who)
    return who


async def _other_member(work: UnitOfWork, group: Row, user_id: UUID) -> Row:
    who = await standing(work, group, user_id)
    if who["state"] != "active":
        raise MemberNotFound
    if who["role"] == "organizer":
        raise OrganizersOwnRow
    return who


async def _meets(work: UnitOfWork, group: Row, user_id: UUID) -> bool:
    rule = str(group["eligibility"])
    return rule == "open" or meets(rule, await valid_kinds(work, user_id))


def _go(work: UnitOfWork, who: Row, state: Literal["left", "removed"]) -> Row:
    """An active member's seat is free."""
    work.execute(COUNTED, {"counted_id": who["group_id"], "by": -1})
    return _becomes(work, who, state)


def _becomes(work: UnitOfWork, who: Row, state: str) -> Row:
    changes = {
        "state": state,
        "role": "member",
        "lapsed_at": None,
        "changed_at": work.now,
        "updated_at": work.now,
    }
    if state == "active":
        changes["joined_at"] = work.now
    return work.change(GroupMember, who, changes, MEMBER_CHANGED)
