"""Kinds of sessions over HTTP: everybody reads them, administrators make them."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.casework.errors import BuiltIn, InUse, NameTaken, SessionTypeNotFound
from cairn.products.casework.permissions import STRUCTURE_MANAGE, STRUCTURE_READ
from cairn.products.casework.session_types import actions
from cairn.products.casework.session_types.queries import SESSION_TYPES, find
from cairn.products.casework.session_types.schemas import (
    NewSessionType,
    SessionTypeAnswer,
    SessionTypeQuery,
)

routes = Routes("session_types", "/casework/session-types", tag="Casework structure")
KIND = Subject("session_type_id", find, SessionTypeAnswer, missing=SessionTypeNotFound)


@routes.get("", permission=STRUCTURE_READ, lists=SessionTypeAnswer, store="never")
async def list(caller: Caller, reads: Reads, query: SessionTypeQuery) -> Page:  # noqa: A001  the operation's name
    """List the kinds of sessions.

    Those that everybody has (`built_in`), and those that an administrator made, by name: what `session_type` of a
    session can say.
    """
    return await SESSION_TYPES.page(reads, caller, query.request(), query.filters())


@routes.get(
    "/{session_type_id}",
    permission=STRUCTURE_READ,
    answers=SessionTypeAnswer,
    subject=KIND,
    store="never",
)
async def read(kind: Loaded) -> Row:
    """Read one kind of session."""
    return kind


@routes.post(
    "",
    permission=STRUCTURE_MANAGE,
    answers=SessionTypeAnswer,
    status=201,
    location="/api/v1/casework/session-types/{id}",
    refusals=(NameTaken,),
    store="never",
)
async def create(work: UnitOfWork, new: NewSessionType) -> Row:
    """Create a kind of session.

    No two have one name, nor may a new one have the name of one that everybody has.
    """
    return actions.create(work, new)


@routes.change(
    "/{session_type_id}",
    permission=STRUCTURE_MANAGE,
    answers=SessionTypeAnswer,
    subject=KIND,
    refusals=(NameTaken, InUse, BuiltIn),
    store="never",
)
async def update(work: UnitOfWork, kind: Loaded, changes: Changes[NewSessionType]) -> Row:
    """Change a kind of session.

    PUT and PATCH do the same: a field that is absent stays as it is. The name stays once a session is of this kind; the
    title can change. Those that everybody has stay as they are.
    """
    return await actions.update(work, kind, changes)


@routes.delete(
    "/{session_type_id}",
    permission=STRUCTURE_MANAGE,
    subject=KIND,
    refusals=(InUse, BuiltIn),
    store="never",
)
async def delete(work: UnitOfWork, kind: Loaded) -> None:
    """Delete a kind of session, unless a session is of this kind."""
    await actions.delete(work, kind)
