"""Computing an itinerary's safety anew, in the transaction that changed the evidence."""

from __future__ import annotations

from uuid import UUID

from cairn.kernel.db.unit_of_work import UnitOfWork


async def recompute(work: UnitOfWork, itinerary_id: UUID) -> None:
    """Rating average, score and women-safe state of the itinerary, from what this transaction has written so far."""
    raise NotImplementedError
