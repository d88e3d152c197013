"""Writes of programmes."""

from __future__ import annotations

from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.errors import InUse
from cairn.products.casework.events import PROGRAMME_CHANGED, PROGRAMME_CREATED, PROGRAMME_DELETED
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME, Programme
from cairn.products.casework.programmes.queries import DEFAULT_MADE, USED
from cairn.products.casework.programmes.schemas import NewProgramme
from cairn.products.casework.texts import name_key


async def make_default(work: UnitOfWork) -> bool:
    """The programme of all who name none; whether it had to be made."""
    return await work.row(DEFAULT_MADE, {"now": work.now}) is not None


def create(work: UnitOfWork, new: NewProgramme) -> Row:
    """A new programme. At the commit: `NameTaken`."""
    row = {
        "id": new_id(), **new.values(), "name_key": name_key(new.name), "version": 1, "created_at": work.now,
        "updated_at": work.now,
    }  # fmt: skip
    work.add(Programme, row, PROGRAMME_CREATED)
    return row


def update(work: UnitOfWork, programme: Row, changes: Changes[NewProgramme]) -> Row:
    """The programme with the changes; nothing is written where nothing changes. At the commit: `NameTaken`."""
    changed = changes.over(programme)
    if not changed:
        return programme
    if "name" in changed:
        changed["name_key"] = name_key(str(changed["name"]))
    grown = {"version": cast("int", programme["version"]) + 1, "updated_at": work.now}
    return work.change(Programme, programme, {**changed, **grown}, PROGRAMME_CHANGED)


async def delete(work: UnitOfWork, programme: Row) -> None:
    """The programme goes. Raises `InUse` where anything refers to it; the default one stays whatever does."""
    is_default = programme["id"] == DEFAULT_PROGRAMME
    if is_default or await work.row(USED, {"programme_id": programme["id"]}) is not None:
        raise InUse
    work.remove(Programme, programme, PROGRAMME_DELETED)
