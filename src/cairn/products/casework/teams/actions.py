"""Writes of teams."""

from __future__ import annotations

from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.errors import InUse
from cairn.products.casework.events import TEAM_CHANGED, TEAM_CREATED, TEAM_DELETED
from cairn.products.casework.fields import stays, unknown
from cairn.products.casework.programmes.queries import HELD
from cairn.products.casework.teams.models import Team
from cairn.products.casework.teams.queries import USED
from cairn.products.casework.teams.schemas import NewTeam
from cairn.products.casework.texts import name_key


async def create(work: UnitOfWork, new: NewTeam) -> Row:
    """A new team. Raises `UnknownReference` at /programme_id; at the commit `NameTaken`."""
    if await work.row(HELD, {"programme_id": new.programme_id}) is None:
        raise unknown("programme_id")
    row = {
        "id": new_id(), **new.values(), "name_key": name_key(new.name), "version": 1, "created_at": work.now,
        "updated_at": work.now,
    }  # fmt: skip
    work.add(Team, row, TEAM_CREATED)
    return row


def update(work: UnitOfWork, team: Row, changes: Changes[NewTeam]) -> Row:
    """The team with the changes; nothing is written where nothing changes. Raises `Invalid` (`fixed`) for another
    programme; at the commit `NameTaken`."""
    changed = changes.over(team)
    stays(changed, "programme_id")
    if not changed:
        return team
    changed["name_key"] = name_key(str(changed["name"]))
    grown = {"version": cast("int", team["version"]) + 1, "updated_at": work.now}
    return work.change(Team, team, {**changed, **grown}, TEAM_CHANGED)


async def delete(work: UnitOfWork, team: Row) -> None:
    """The team goes. Raises `InUse` where a membership or a beneficiary refers to it."""
    if await work.row(USED, {"team_id": team["id"]}) is not None:
        raise InUse
    work.remove(Team, team, TEAM_DELETED)
