"""Writes of kinds of sessions."""

from __future__ import annotations

from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework import words
from cairn.products.casework.errors import BuiltIn, InUse, NameTaken
from cairn.products.casework.events import (
    SESSION_TYPE_CHANGED,
    SESSION_TYPE_CREATED,
    SESSION_TYPE_DELETED,
)
from cairn.products.casework.session_types.models import SessionType
from cairn.products.casework.session_types.queries import used
from cairn.products.casework.session_types.schemas import NewSessionType


def create(work: UnitOfWork, new: NewSessionType) -> Row:
    """A new kind. Raises `NameTaken`, for another's name at the commit."""
    _check_name(new.name)
    row = {
        "id": new_id(), **new.values(), "version": 1, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(SessionType, row, SESSION_TYPE_CREATED)
    return {**row, "built_in": False}


async def update(work: UnitOfWork, kind: Row, changes: Changes[NewSessionType]) -> Row:
    """The kind with the changes; nothing is written where nothing changes. Raises `BuiltIn`, `NameTaken`, and `InUse`
    where the name would change that sessions say."""
    changed = changes.over(kind)
    if not changed:
        return kind
    _check_own(kind)
    if "name" in changed:
        _check_name(str(changed["name"]))
        if await used(work, kind["name"]):
            raise InUse("Sessions are of this kind: its name stays.")
    grown = {"version": cast("int", kind["version"]) + 1, "updated_at": work.now}
    return work.change(SessionType, kind, {**changed, **grown}, SESSION_TYPE_CHANGED)


async def delete(work: UnitOfWork, kind: Row) -> None:
    """The kind goes. Raises `BuiltIn`, `InUse`."""
    _check_own(kind)
    if await used(work, kind["name"]):
        raise InUse
    work.remove(SessionType, kind, SESSION_TYPE_DELETED)


def _check_own(kind: Row) -> None:
    if kind["built_in"]:
        raise BuiltIn


def _check_name(name: str) -> None:
    if name in words.SESSION_TYPES:
        raise NameTaken
