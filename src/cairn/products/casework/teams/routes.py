"""Teams over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.errors import InUse, NameTaken, TeamNotFound, UnknownReference
from cairn.products.casework.permissions import STRUCTURE_MANAGE, STRUCTURE_READ
from cairn.products.casework.teams import actions
from cairn.products.casework.teams.queries import LIST
from cairn.products.casework.teams.schemas import NewTeam, TeamAnswer, TeamQuery

routes = Routes("teams", "/casework/teams", tag="Casework structure")
TEAM = Subject("team_id", LIST.find, TeamAnswer, owner="id", missing=TeamNotFound)


@routes.get("", permission=STRUCTURE_READ, lists=TeamAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: TeamQuery) -> Page:  # noqa: A001  the operation's name
    """List teams.

    Of all programmes, or with `programme_id` of one. Who is in a team is asked of its memberships.
    """
    return await LIST.page(reads, caller, query.request(), query.filters())


@routes.get("/{team_id}", permission=STRUCTURE_READ, answers=TeamAnswer, subject=TEAM, store="never")
async def read(team: Loaded) -> Row:
    """Read one team."""
    return team


@routes.post(
    "",
    permission=STRUCTURE_MANAGE,
    answers=TeamAnswer,
    status=201,
    location="/api/v1/casework/teams/{id}",
    store="never",
    refusals=(NameTaken, UnknownReference),
)
async def create(work: UnitOfWork, new: NewTeam) -> Row:
    """Create a team.

    For administrators. In one programme no two teams have one name, whatever its case.
    """
    return await actions.create(work, new)


@routes.change(
    "/{team_id}",
    permission=STRUCTURE_MANAGE,
    answers=TeamAnswer,
    subject=TEAM,
    store="never",
    refusals=(NameTaken,),
)
async def update(work: UnitOfWork, team: Loaded, changes: Changes[NewTeam]) -> Row:
    """Change a team.

    PUT and PATCH do the same: a field that is absent stays as it is. A team stays in its programme.
    """
    return actions.update(work, team, changes)


@routes.delete("/{team_id}", permission=STRUCTURE_MANAGE, subject=TEAM, store="never", refusals=(InUse,))
async def delete(work: UnitOfWork, team: Loaded) -> None:
    """Delete a team.

    One that has, or had, members or beneficiaries stays.
    """
    await actions.delete(work, team)
