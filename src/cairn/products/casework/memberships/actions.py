"""Writes of memberships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.casework.errors import AlreadyMember, SelfGrant
from cairn.products.casework.events import MEMBERSHIP_CHANGED, MEMBERSHIP_CREATED, MEMBERSHIP_DELETED
from cairn.products.casework.fields import stays, unknown
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.memberships.queries import OVERLAPPING
from cairn.products.casework.memberships.schemas import NewMembership
from cairn.products.casework.ports import People
from cairn.products.casework.programmes import queries as programmes
from cairn.products.casework.teams import queries as teams

_COLUMNS: Final = {"from": "starts_at", "to": "ends_at"}
"""What columns are called whose names travel otherwise."""


async def create(work: UnitOfWork, people: People, new: NewMembership) -> Row:
    """A new membership. Raises `SelfGrant`, `UnknownReference`, `AlreadyMember`."""
    row = {"id": new_id(), **new.values(), "version": 1, "created_at": work.now, "updated_at": work.now}
    _check_other(work, row)
    programme_id = await _held(work, row)
    if not await people.present(work, [new.user_id]):
        raise unknown("user_id")
    await _check_free(work, row, programme_id)
    work.add(Membership, _stored({**row, "programme_id": programme_id}), MEMBERSHIP_CREATED)
    return row


async def update(work: UnitOfWork, membership: Row, changes: Changes[NewMembership]) -> Row:
    """The membership with the changes; nothing is written where nothing changes. Raises `SelfGrant`, `AlreadyMember`,
    `Invalid` (`fixed`) for another person or place."""
    changed = changes.over(membership)
    stays(changed, "user_id", "team_id", "programme_id")
    _check_other(work, membership)
    if not changed:
        return membership
    await _check_free(work, {**membership, **changed}, await _held(work, membership))
    grown = {"version": cast("int", membership["version"]) + 1, "updated_at": work.now}
    work.change(Membership, membership, _stored({**changed, **grown}), MEMBERSHIP_CHANGED)
    return {**membership, **changed, **grown}


def delete(work: UnitOfWork, membership: Row) -> None:
    """The membership goes as if it had not been; what it was stays in the trail. Raises `SelfGrant`."""
    _check_other(work, membership)
    work.remove(Membership, membership, MEMBERSHIP_DELETED)


def _check_other(work: UnitOfWork, membership: Row) -> None:
    """Raises `SelfGrant` where the membership is the caller's own."""
    if membership["user_id"] == work.caller.id:
        raise SelfGrant


async def _held(work: UnitOfWork, membership: Row) -> UUID:
    """The programme of the membership. Its team, else the programme itself, is held while this transaction lasts, so
    that memberships of one place are written one after the other. Raises `UnknownReference`."""
    kind, statement = "team_id", teams.HELD
    if membership["team_id"] is None:
        kind, statement = "programme_id", programmes.HELD
    found = await work.row(statement, {kind: membership[kind]})
    if found is None:
        raise unknown(kind)
    return cast("UUID", found["programme_id"] if kind == "team_id" else found["id"])


async def _check_free(work: UnitOfWork, membership: Row, programme_id: UUID) -> None:
    """Raises `AlreadyMember` where another membership says the same for a part of the time: who ends one would think
    that it is over."""
    names = ("id", "user_id", "team_id", "role", "from", "to")
    asked = {name: membership[name] for name in names} | {"programme_id": programme_id}
    if await work.row(OVERLAPPING, asked) is not None:
        raise AlreadyMember


def _stored(values: Mapping[str, object]) -> dict[str, object]:
    return {_COLUMNS.get(name, name): value for name, value in values.items()}
