"""Programmes over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.errors import InUse, NameTaken, ProgrammeNotFound
from cairn.products.casework.permissions import STRUCTURE_MANAGE, STRUCTURE_READ
from cairn.products.casework.programmes import actions
from cairn.products.casework.programmes.queries import LIST
from cairn.products.casework.programmes.schemas import NewProgramme, ProgrammeAnswer, ProgrammeQuery

routes = Routes("programmes", "/casework/programmes", tag="Casework structure")
PROGRAMME = Subject("programme_id", LIST.find, ProgrammeAnswer, owner="id", missing=ProgrammeNotFound)


@routes.get("", permission=STRUCTURE_READ, lists=ProgrammeAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: ProgrammeQuery) -> Page:  # noqa: A001  the operation's name
    """List programmes.

    What the organisation does for people. One is always there: the records of who names no programme are in it.
    """
    return await LIST.page(reads, caller, query.request(), query.filters())


@routes.get(
    "/{programme_id}",
    permission=STRUCTURE_READ,
    answers=ProgrammeAnswer,
    subject=PROGRAMME,
    store="never",
)
async def read(programme: Loaded) -> Row:
    """Read one programme."""
    return programme


@routes.post(
    "",
    permission=STRUCTURE_MANAGE,
    answers=ProgrammeAnswer,
    status=201,
    location="/api/v1/casework/programmes/{id}",
    store="never",
    refusals=(NameTaken,),
    only_adds=True,
)
async def create(work: UnitOfWork, new: NewProgramme) -> Row:
    """Create a programme.

    For administrators, who get to see no record by it. No two programmes have one name, whatever its case.
    """
    return actions.create(work, new)


@routes.change(
    "/{programme_id}",
    permission=STRUCTURE_MANAGE,
    answers=ProgrammeAnswer,
    subject=PROGRAMME,
    store="never",
    refusals=(NameTaken,),
)
async def update(work: UnitOfWork, programme: Loaded, changes: Changes[NewProgramme]) -> Row:
    """Change a programme.

    PUT and PATCH do the same: a field that is absent stays as it is. What was recorded stays when it was; another zone
    changes on which day that is shown.
    """
    return actions.update(work, programme, changes)


@routes.delete(
    "/{programme_id}", permission=STRUCTURE_MANAGE, subject=PROGRAMME, store="never", refusals=(InUse,)
)
async def delete(work: UnitOfWork, programme: Loaded) -> None:
    """Delete a programme.

    One that has, or had, teams, members, beneficiaries or sessions stays, and so does the one that is always there.
    """
    await actions.delete(work, programme)
