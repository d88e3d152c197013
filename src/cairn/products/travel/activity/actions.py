"""Recording what people do with an itinerary, in the transaction in which they do it."""

from __future__ import annotations

from uuid import UUID

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.activity.rules import EventKind


async def happened(work: UnitOfWork, itinerary_id: UUID, owner_id: UUID, kind: EventKind) -> None:
    """The caller did this with the itinerary. It weighs once per kind and day (a rating once for ever), and nothing
    where the caller owns it or a block stands between caller and owner."""
    raise NotImplementedError


async def voted(work: UnitOfWork, itinerary_id: UUID, owner_id: UUID, before: int, after: int) -> None:
    """The caller's vote on a rating or an entry of the itinerary's thread went from `before` to `after` (1, -1, 0):
    the day's votes, and a `helpful` event where it became helpful."""
    raise NotImplementedError
