"""Members of groups over HTTP."""

from __future__ import annotations

from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import (
    GroupFull,
    GroupNotFound,
    GroupNotOpen,
    InviteRequired,
    MemberNotFound,
    MembersOnly,
    NotEligible,
    NotMember,
    NotRequested,
    OrganizersOwnRow,
    TransferRequired,
)
from cairn.products.travel.group_members import actions, queries
from cairn.products.travel.group_members.schemas import GroupMemberAnswer, Leaving, NewRole, RosterQuery
from cairn.products.travel.permissions import GROUP_JOIN, GROUP_MANAGE
from cairn.products.travel.travel_groups.queries import find, find_to_leave
from cairn.products.travel.travel_groups.schemas import GroupAnswer

routes = Routes("group_members", "/travel-groups/{group_id}", tag="Travel groups")
GROUP = Subject("group_id", find, GroupAnswer, missing=GroupNotFound)
OWN = Subject("group_id", find_to_leave, GroupAnswer, missing=GroupNotFound)
LED = Subject("group_id", find, GroupAnswer, owner="manager_id", missing=GroupNotFound)


@routes.post(
    "/join",
    permission=GROUP_JOIN,
    answers=GroupMemberAnswer,
    subject=GROUP,
    refusals=(NotEligible, InviteRequired, GroupFull, GroupNotOpen),
)
async def join(work: UnitOfWork, group: Loaded) -> Row:
    """Join a group.

    Whoever joins an open group is an active member at once; where the organizer has to say yes it is a request. With a
    pending invitation it is accepted. Asking again answers what you are.
    """
    return await actions.join(work, group)


@routes.post(
    "/leave",
    permission=GROUP_JOIN,
    answers=GroupMemberAnswer,
    subject=OWN,
    refusals=(NotMember, TransferRequired),
)
async def leave(work: UnitOfWork, group: Loaded, leaving: Leaving | None) -> Row:
    """Leave a group, or take a request back.

    Its organizer hands it over with `transfer_to`; where nobody else is in it, it is cancelled.
    """
    return await actions.leave(work, group, leaving)


@routes.get(
    "/members",
    permission=GROUP_JOIN,
    lists=GroupMemberAnswer,
    subject=GROUP,
    refusals=(MembersOnly,),
)
async def list(caller: Caller, reads: Reads, group: Loaded, query: RosterQuery) -> Page:  # noqa: A001
    """List the members of a group.

    For its active members, as long as they meet its rule. With `state=requested` those who lead it see who waits to be
    let in.
    """
    return await queries.roster(reads, caller, group, query.request(), query.filters())


@routes.post(
    "/members/{user_id}/approve",
    permission=GROUP_MANAGE,
    answers=GroupMemberAnswer,
    subject=LED,
    refusals=(GroupFull, GroupNotOpen, NotRequested),
)
async def approve(work: UnitOfWork, group: Loaded, user_id: UUID) -> Row:
    """Let somebody in who asked to join.

    For organizer and moderators of the group.
    """
    return await actions.approve(work, group, user_id)


@routes.post(
    "/members/{user_id}/decline",
    permission=GROUP_MANAGE,
    answers=GroupMemberAnswer,
    subject=LED,
    refusals=(NotRequested,),
)
async def decline(work: UnitOfWork, group: Loaded, user_id: UUID) -> Row:
    """Decline somebody who asked to join.

    For organizer and moderators of the group. The person may ask again after seven days.
    """
    return await actions.decline(work, group, user_id)


@routes.change(
    "/members/{user_id}",
    permission=GROUP_MANAGE,
    answers=GroupMemberAnswer,
    subject=GROUP,
    refusals=(MemberNotFound, OrganizersOwnRow),
)
async def change(work: UnitOfWork, group: Loaded, user_id: UUID, new: NewRole) -> Row:
    """Make a member a moderator of the group, or a member again."""
    return await actions.give_role(work, group, user_id, new)


@routes.delete(
    "/members/{user_id}",
    permission=GROUP_MANAGE,
    subject=GROUP,
    refusals=(MemberNotFound, OrganizersOwnRow),
)
async def remove(work: UnitOfWork, group: Loaded, user_id: UUID) -> None:
    """Remove a member, who comes back by a new invitation only."""
    await actions.remove(work, group, user_id)
