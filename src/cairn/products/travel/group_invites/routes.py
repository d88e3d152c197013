"""Invitations into groups over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import (
    AlreadyMember,
    GroupFull,
    GroupNotFound,
    GroupNotOpen,
    InviteClosed,
    InviteeNotFound,
    InviteNotFound,
    NotEligible,
    TooManyInvites,
)
from cairn.products.travel.group_invites import actions, queries
from cairn.products.travel.group_invites.schemas import InviteAnswer, InviteQuery, NewInvite
from cairn.products.travel.permissions import GROUP_ANSWER, GROUP_JOIN, GROUP_MANAGE
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.travel_groups.queries import find as find_group
from cairn.products.travel.travel_groups.schemas import GroupAnswer

routes = Routes("group_invites", "/travel-groups", tag="Travel groups")
LED = Subject("group_id", find_group, GroupAnswer, owner="manager_id", missing=GroupNotFound)
OWN = Subject("invite_id", queries.find, InviteAnswer, owner="user_id", missing=InviteNotFound)
SENT = Subject("invite_id", queries.find, InviteAnswer, owner="manager_id", missing=InviteNotFound)


@routes.get("/invites", permission=GROUP_JOIN, lists=InviteAnswer)
async def list(caller: Caller, reads: Reads, query: InviteQuery) -> Page:  # noqa: A001  the operation's name
    """List the invitations that you were sent."""
    return await queries.page(reads, queries.RECEIVED, caller, query.request(), query.filters())


@routes.get("/{group_id}/invites", permission=GROUP_MANAGE, lists=InviteAnswer, subject=LED)
async def list_sent(caller: Caller, reads: Reads, group: Loaded, query: InviteQuery) -> Page:
    """List the invitations of a group.

    For its organizer and moderators.
    """
    asked = {**query.filters(), "group": group["id"]}
    return await queries.page(reads, queries.SENT, caller, query.request(), asked)


@routes.post(
    "/{group_id}/invite",
    permission=GROUP_MANAGE,
    answers=InviteAnswer,
    status=201,
    location="/api/v1/travel-groups/invites/{id}",
    subject=LED,
    refusals=(InviteeNotFound, AlreadyMember, GroupNotOpen, TooManyInvites),
    limit="invites",
)
async def invite(work: UnitOfWork, options: TravelOptions, group: Loaded, new: NewInvite) -> Row:
    """Invite somebody into a group.

    For its organizer and moderators. An invitation is open for fourteen days, and a group has at most twenty; inviting
    again answers the one that is open. Whether somebody meets the group's rule is looked at when the invitation is
    accepted. 404 where nobody can be invited by that name or id, for whatever reason.
    """
    return await actions.invite(work, options, group, new)


@routes.post(
    "/invites/{invite_id}/accept",
    permission=GROUP_ANSWER,
    answers=InviteAnswer,
    subject=OWN,
    refusals=(NotEligible, GroupFull, GroupNotOpen, InviteClosed),
)
async def accept(work: UnitOfWork, invitation: Loaded) -> Row:
    """Accept an invitation: you are an active member from then on."""
    return await actions.accept(work, invitation)


@routes.post(
    "/invites/{invite_id}/decline",
    permission=GROUP_ANSWER,
    answers=InviteAnswer,
    subject=OWN,
    refusals=(InviteClosed,),
)
async def decline(work: UnitOfWork, invitation: Loaded) -> Row:
    """Decline an invitation."""
    return await actions.decline(work, invitation)


@routes.delete("/invites/{invite_id}", permission=GROUP_MANAGE, subject=SENT, refusals=(InviteClosed,))
async def revoke(work: UnitOfWork, invitation: Loaded) -> None:
    """Revoke an invitation.

    For organizer and moderators of the group.
    """
    await actions.revoke(work, invitation)
