"""Saving itineraries, and letting them go."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.activity.actions import happened, withdrawn
from cairn.products.travel.saves.queries import KEPT, LET_GO


async def save(work: UnitOfWork, itinerary: Row) -> Row:
    """The caller keeps the itinerary at hand; nothing happens where that is so already. Answers how many do."""
    itinerary_id = cast("UUID", itinerary["id"])
    values = {
        "id": new_id(), "itinerary_id": itinerary_id, "user_id": work.caller.id, "created_at": work.now,
    }  # fmt: skip
    counted = await work.row(KEPT, values)
    if counted is not None:
        await happened(work, itinerary_id, cast("UUID", itinerary["owner_id"]), "save")
    return itinerary if counted is None else {**itinerary, "save_count": counted["save_count"]}


async def unsave(work: UnitOfWork, itinerary: Row) -> None:
    """The caller does not keep it any more, and it is as if that had not happened: neither does it weigh any more."""
    at = {"itinerary_id": itinerary["id"], "user_id": work.caller.id}
    if await work.row(LET_GO, at):
        await withdrawn(work, cast("UUID", itinerary["id"]), "save")
