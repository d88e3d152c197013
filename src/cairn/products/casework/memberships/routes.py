"""Memberships over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.errors import AlreadyMember, MembershipNotFound, SelfGrant, UnknownReference
from cairn.products.casework.memberships import actions
from cairn.products.casework.memberships.queries import LIST
from cairn.products.casework.memberships.schemas import CaseMembershipAnswer, MembershipQuery, NewMembership
from cairn.products.casework.permissions import STRUCTURE_MANAGE, STRUCTURE_READ
from cairn.products.casework.ports import People

routes = Routes("memberships", "/casework/memberships", tag="Casework structure")
MEMBERSHIP = Subject(
    "membership_id", LIST.find, CaseMembershipAnswer, owner="user_id", missing=MembershipNotFound
)


@routes.get("", permission=STRUCTURE_READ, lists=CaseMembershipAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: MembershipQuery) -> Page:  # noqa: A001  the operation's name
    """List memberships.

    Your own, past ones too; those in your teams; of the programmes of your teams who works for them as a whole; and
    all of programmes that you work for as a whole. Administrators see all. Being a member is the only way to see
    records that one is not assigned to: a supervisor those of the team, a manager or data protection officer those of
    the programme.
    """
    return await LIST.page(reads, caller, query.request(), query.filters())


@routes.get(
    "/{membership_id}",
    permission=STRUCTURE_READ,
    answers=CaseMembershipAnswer,
    subject=MEMBERSHIP,
    store="never",
)
async def read(membership: Loaded) -> Row:
    """Read one membership."""
    return membership


@routes.post(
    "",
    permission=STRUCTURE_MANAGE,
    answers=CaseMembershipAnswer,
    status=201,
    location="/api/v1/casework/memberships/{id}",
    store="never",
    refusals=(SelfGrant, UnknownReference, AlreadyMember),
    examples={
        "In a team": {
            "user_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f",
            "team_id": "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e60",
            "role": "worker",
        }
    },
)
async def create(work: UnitOfWork, people: People, new: NewMembership) -> Row:
    """Create a membership.

    For administrators, and for somebody else: nobody gives themselves a role. It counts from `from` until before `to`,
    from the next request on.
    """
    return await actions.create(work, people, new)


@routes.change(
    "/{membership_id}",
    permission=STRUCTURE_MANAGE,
    answers=CaseMembershipAnswer,
    subject=MEMBERSHIP,
    store="never",
    refusals=(SelfGrant, AlreadyMember),
)
async def update(work: UnitOfWork, membership: Loaded, changes: Changes[NewMembership]) -> Row:
    """Change a membership.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears `to`. Whose it is, and where, stays.
    Set `to` to end it: from then on nothing follows from it, and it is still known that it was.
    """
    return await actions.update(work, membership, changes)


@routes.delete(
    "/{membership_id}", permission=STRUCTURE_MANAGE, subject=MEMBERSHIP, store="never", refusals=(SelfGrant,)
)
async def delete(work: UnitOfWork, membership: Loaded) -> None:
    """Delete a membership.

    It ends at once, and is not listed as a past one: for those that were a mistake.
    """
    actions.delete(work, membership)
