"""Groups over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import (
    BelowMemberCount,
    EligibilityLocked,
    GroupNotFound,
    InvalidTransition,
    NotEligible,
)
from cairn.products.travel.permissions import GROUP_CREATE, GROUP_DELETE, GROUP_MANAGE
from cairn.products.travel.travel_groups import actions, queries
from cairn.products.travel.travel_groups.schemas import GroupAnswer, GroupFacts, GroupQuery, NewGroup

routes = Routes("travel_groups", "/travel-groups", tag="Travel groups")
GROUP = Subject("group_id", queries.find, GroupAnswer, missing=GroupNotFound)


@routes.get("", permission=PUBLIC, lists=GroupAnswer)
async def list(caller: Caller, reads: Reads, query: GroupQuery) -> Page:  # noqa: A001  the operation's name
    """List groups.

    Those that are forming, full or under way, the newest first. What is over or cancelled is listed with its `status`,
    and among your own with `mine=true`. Groups that only those see who meet their rule are listed to those.
    """
    return await queries.page(reads, caller, query.request(), query.filters())


@routes.get("/{group_id}", permission=PUBLIC, answers=GroupAnswer, subject=GROUP)
async def read(group: Loaded) -> Row:
    """Read one group.

    Its card, and how many are in it. Who they are, and its itinerary, is shown to its active members.
    """
    return group


@routes.post(
    "",
    permission=GROUP_CREATE,
    answers=GroupAnswer,
    status=201,
    location="/api/v1/travel-groups/{id}",
    refusals=(NotEligible,),
    limit="groups",
)
async def create(work: UnitOfWork, new: NewGroup) -> Row:
    """Create a group.

    You are its organizer, and meet its rule yourself.
    """
    return await actions.create(work, new)


@routes.change(
    "/{group_id}",
    permission=GROUP_MANAGE,
    answers=GroupAnswer,
    subject=GROUP,
    refusals=(BelowMemberCount, EligibilityLocked, InvalidTransition, NotEligible),
)
async def update(work: UnitOfWork, group: Loaded, changes: Changes[GroupFacts]) -> Row:
    """Change a group.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. The rule
    changes only while nobody else is in the group. `status` takes `cancelled`, for good; the other states follow from
    dates and members, and are ignored.
    """
    return await actions.update(work, group, changes)


@routes.delete("/{group_id}", permission=GROUP_DELETE, subject=GROUP)
async def delete(work: UnitOfWork, group: Loaded) -> None:
    """Delete a group, with its members and invitations."""
    actions.delete(work, group)
