"""Inviting, and what becomes of it. Every write here holds the lock of the group."""

from __future__ import annotations

from typing import Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.travel.errors import (
    AlreadyMember,
    GroupNotFound,
    GroupNotOpen,
    InviteClosed,
    InviteeNotFound,
    InviteNotFound,
    TooManyInvites,
)
from cairn.products.travel.events import INVITE_CHANGED, INVITE_CREATED
from cairn.products.travel.group_invites.queries import INVITABLE, OPEN_COUNT, now_is
from cairn.products.travel.group_invites.rules import MOST_OPEN, OPEN_FOR
from cairn.products.travel.group_invites.schemas import NewInvite
from cairn.products.travel.group_members.actions import (
    check_admissible,
    check_leads,
    check_room,
    enter,
    is_invited,
)
from cairn.products.travel.group_members.queries import standing
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.notices import GROUP_INVITED
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.travel_groups.models import GroupInvite
from cairn.products.travel.travel_groups.queries import find as find_group
from cairn.products.travel.travel_groups.rules import OVER


async def invite(work: UnitOfWork, options: TravelOptions, group: Row, new: NewInvite) -> Row:
    """A pending invitation; the one that is pending already where there is one. Whether the person meets the group's
    rule is asked when it is accepted, so that nothing is learned of it here. Raises `InviteeNotFound`, `AlreadyMember`,
    `GroupNotOpen`, `TooManyInvites`."""
    user_id = await _invitee(work, options, group, new)
    who = await standing(work, group, user_id)
    check_leads(who)
    if who["state"] == "active":
        raise AlreadyMember
    if group["status"] in OVER:
        raise GroupNotOpen
    if is_invited(work, who):
        return await _again(work, cast("UUID", who["invite_id"]))
    if who["invite_id"] is not None:
        stale = {"id": who["invite_id"], "status": "pending"}
        work.change(GroupInvite, stale, {"status": "expired", "updated_at": work.now}, INVITE_CHANGED)
        await work.flush()
    open_now = await work.row(OPEN_COUNT, {"group_id": group["id"], "now": work.now})
    if open_now is not None and cast("int", open_now["open"]) >= MOST_OPEN:
        raise TooManyInvites
    return await _again(work, _made(work, group, user_id, new.message))


async def accept(work: UnitOfWork, found: Row) -> Row:
    """The invitation, accepted, and its invitee an active member. Raises `InviteNotFound` where a block stands between
    the invitee and a member, `NotEligible`, `InviteClosed`, `GroupNotOpen`, `GroupFull`."""
    invitation = await _current(work, found)
    if invitation["status"] == "accepted":
        return invitation
    group = await _group_of(work, invitation)
    me = await standing(work, group, work.caller.id)
    await check_admissible(work, group, me, InviteNotFound)
    if invitation["status"] != "pending":
        raise InviteClosed
    check_room(group)
    enter(work, me, "active")
    return {**invitation, "status": "accepted", "updated_at": work.now}


async def decline(work: UnitOfWork, found: Row) -> Row:
    """The invitation, declined. Raises `InviteClosed`."""
    return await _closed(work, found, "declined")


async def revoke(work: UnitOfWork, found: Row) -> None:
    """The invitation is open no more. Raises `InviteClosed` where it was not."""
    if (await _current(work, found))["status"] == "revoked":
        raise InviteClosed
    await _closed(work, found, "revoked")


async def _invitee(work: UnitOfWork, options: TravelOptions, group: Row, new: NewInvite) -> UUID:
    user_id = new.user_id if new.username is None else await options.named(work, new.username)
    asked = {"user_id": user_id, "caller_id": work.caller.id, "organizer_id": group["owner_id"]}
    if await work.row(INVITABLE, asked) is None or user_id is None:
        raise InviteeNotFound
    return user_id


def _made(work: UnitOfWork, group: Row, user_id: UUID, message: str | None) -> UUID:
    invite_id = new_id()
    row = {
        "id": invite_id, "group_id": group["id"], "invitee_id": user_id, "inviter_id": work.caller.id,
        "message": message, "status": "pending", "expires_at": work.now + OPEN_FOR, "created_at": work.now,
        "updated_at": work.now,
    }  # fmt: skip
    work.add(GroupInvite, row, INVITE_CREATED)
    notify(work, user_id, GROUP_INVITED, invite_id)
    mail(work, user_id, "group_invited", invite_id)
    return invite_id


async def _closed(work: UnitOfWork, found: Row, status: Literal["declined", "revoked"]) -> Row:
    invitation = await _current(work, found)
    if invitation["status"] == status:
        return invitation
    if invitation["status"] != "pending":
        raise InviteClosed
    return work.change(GroupInvite, invitation, {"status": status, "updated_at": work.now}, INVITE_CHANGED)


async def _current(work: UnitOfWork, found: Row) -> Row:
    """What was found before the lock was had, as it is now. Raises `InviteNotFound`."""
    row = await now_is(work, work.caller, cast("UUID", found["id"]))
    if row is None:
        raise InviteNotFound
    return row


async def _group_of(work: UnitOfWork, invitation: Row) -> Row:
    """The group, which is locked. Raises `GroupNotFound`."""
    row = await find_group(work, work.caller, cast("UUID", invitation["group_id"]), to="accept")
    if row is None:
        raise GroupNotFound
    return row


async def _again(work: UnitOfWork, invite_id: UUID) -> Row:
    await work.flush()
    return await _current(work, {"id": invite_id})
