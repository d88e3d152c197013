"""Responses over HTTP."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.errors import IntelArchived, ResponseNotFound
from cairn.products.travel.intel_responses import actions, queries
from cairn.products.travel.intel_responses.schemas import NewResponse, ResponseAnswer, ResponseQuery
from cairn.products.travel.permissions import INTEL_DELETE, INTEL_EDIT, INTEL_WRITE
from cairn.products.travel.travel_intel.routes import CACHED, INTEL, READ

routes = Routes("intel_responses", "/travel-intel", tag="Travel intel")
RESPONSE = Subject("response_id", queries.find, ResponseAnswer, owner="user_id", missing=ResponseNotFound)


@routes.post(
    "/{intel_id}/respond",
    permission=INTEL_WRITE,
    answers=ResponseAnswer,
    status=201,
    subject=INTEL,
    location="/api/v1/travel-intel/{intel_id}/responses",
    limit="responses",
    refusals=(IntelArchived,),
)
async def respond(work: UnitOfWork, intel: Loaded, new: NewResponse) -> Row:
    """Respond to an entry.

    Its author is told.
    """
    return await actions.respond(work, intel, new)


@routes.get("/{intel_id}/responses", permission=PUBLIC, lists=ResponseAnswer, subject=READ, cache=CACHED)
async def list(caller: Caller, reads: Reads, intel: Loaded, query: ResponseQuery) -> Page:  # noqa: A001
    """List the responses to an entry.

    The oldest first.
    """
    return await queries.page(reads, caller, query.request(), cast("UUID", intel["id"]))


@routes.change("/responses/{response_id}", permission=INTEL_EDIT, answers=ResponseAnswer, subject=RESPONSE)
async def update(work: UnitOfWork, response: Loaded, changes: Changes[NewResponse]) -> Row:
    """Change a response of your own."""
    return actions.update(work, response, changes)


@routes.delete("/responses/{response_id}", permission=INTEL_DELETE, subject=RESPONSE)
async def delete(work: UnitOfWork, response: Loaded) -> None:
    """Delete a response.

    Its author does, and moderators.
    """
    await actions.delete(work, response)
