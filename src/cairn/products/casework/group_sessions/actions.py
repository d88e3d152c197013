"""New sessions, of one beneficiary or of a group."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.sessions.actions import create_single
from cairn.products.casework.sessions.schemas import NewSession


async def create(work: UnitOfWork, new: NewSession) -> Row:
    """A session of the beneficiary, or of the participants, that the body names. Raises `Invalid` and what
    `create_single` raises."""
    return await (create_group if new.participants is not None else create_single)(work, new)


async def create_group(_work: UnitOfWork, _new: NewSession) -> Row:
    """A session of a group. Raises `Invalid`."""
    raise Invalid.at("/participants", "not_available", "Group sessions cannot be made here yet.")
