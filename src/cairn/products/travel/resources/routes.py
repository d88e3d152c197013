"""Resources over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.products.travel.errors import ResourceNotFound
from cairn.products.travel.permissions import RESOURCE_MANAGE, VOTE_CAST
from cairn.products.travel.resources import actions
from cairn.products.travel.resources.queries import RESOURCES, fresh, page
from cairn.products.travel.resources.schemas import NewResource, ResourceAnswer, ResourceQuery
from cairn.products.travel.votes.schemas import VotesAnswer

routes = Routes("resources", "/women-safety/resources", tag="Resources")
RESOURCE = Subject("resource_id", RESOURCES.find, ResourceAnswer, missing=ResourceNotFound)
CACHE = CacheRule(("resources",), seconds=300)


@routes.get("", permission=PUBLIC, lists=ResourceAnswer, cache=CACHE)
async def list(caller: Caller, reads: Reads, query: ResourceQuery) -> Reply:  # noqa: A001  the operation's name
    """List resources.

    Reviewed advice and helplines, the pinned first. With `destination` what matches it comes first, then what is bound
    to no place; with `country` beside it, what is bound to no place in that country.
    """
    return fresh(await page(reads, caller, query.request(), query.filters()))


@routes.get("/{resource_id}", permission=PUBLIC, answers=ResourceAnswer, subject=RESOURCE, cache=CACHE)
async def read(resource: Loaded) -> Reply:
    """Read one resource."""
    return fresh(resource)


@routes.post(
    "",
    permission=RESOURCE_MANAGE,
    answers=ResourceAnswer,
    status=201,
    location="/api/v1/women-safety/resources/{id}",
)
async def create(work: UnitOfWork, new: NewResource) -> Row:
    """Publish a resource."""
    return actions.create(work, new)


@routes.change("/{resource_id}", permission=RESOURCE_MANAGE, answers=ResourceAnswer, subject=RESOURCE)
async def update(work: UnitOfWork, resource: Loaded, changes: Changes[NewResource]) -> Row:
    """Change a resource, or say that it was reviewed.

    The helplines are replaced as a whole.
    """
    return actions.change(work, resource, changes)


@routes.delete("/{resource_id}", permission=RESOURCE_MANAGE, subject=RESOURCE)
async def delete(work: UnitOfWork, resource: Loaded) -> None:
    """Delete a resource."""
    actions.delete(work, resource)


@routes.post("/{resource_id}/helpful", permission=VOTE_CAST, answers=VotesAnswer, subject=RESOURCE)
async def helpful(work: UnitOfWork, resource: Loaded) -> Row:
    """Say that a resource helped you.

    A vote that it did not is replaced.
    """
    return await actions.vote(work, resource, 1)


@routes.post("/{resource_id}/unhelpful", permission=VOTE_CAST, answers=VotesAnswer, subject=RESOURCE)
async def unhelpful(work: UnitOfWork, resource: Loaded) -> Row:
    """Say that a resource did not help you.

    A vote that it did is replaced.
    """
    return await actions.vote(work, resource, -1)


@routes.delete("/{resource_id}/helpful", permission=VOTE_CAST, subject=RESOURCE)
async def not_helpful(work: UnitOfWork, resource: Loaded) -> None:
    """Take back that a resource helped you, if you said so."""
    await actions.unvote(work, resource, 1)


@routes.delete("/{resource_id}/unhelpful", permission=VOTE_CAST, subject=RESOURCE)
async def not_unhelpful(work: UnitOfWork, resource: Loaded) -> None:
    """Take back that a resource did not help you, if you said so."""
    await actions.unvote(work, resource, -1)
