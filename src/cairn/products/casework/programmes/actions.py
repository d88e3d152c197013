"""Writes of programmes."""

from __future__ import annotations

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.casework.programmes.queries import DEFAULT_MADE


async def make_default(work: UnitOfWork) -> bool:
    """The programme of all who name none; whether it had to be made."""
    return await work.row(DEFAULT_MADE, {"now": work.now}) is not None
