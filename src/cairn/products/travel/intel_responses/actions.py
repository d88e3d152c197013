"""Writes of responses: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.errors import IntelArchived
from cairn.products.travel.events import RESPONSE_CHANGED, RESPONSE_CREATED, RESPONSE_DELETED
from cairn.products.travel.intel_responses.queries import find
from cairn.products.travel.intel_responses.schemas import NewResponse
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.notices import INTEL_RESPONDED
from cairn.products.travel.travel_intel.actions import touch
from cairn.products.travel.travel_intel.models import IntelResponse, TravelIntel
from cairn.products.travel.travel_intel.queries import HELD


async def respond(work: UnitOfWork, intel: Row, new: NewResponse) -> Row:
    """A response of the caller; the author of the entry is told. Raises `IntelArchived`."""
    if intel["status"] == "archived":
        raise IntelArchived
    row = {
        "id": new_id(), "intel_id": intel["id"], "user_id": work.caller.id, "content": new.content,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(IntelResponse, row, RESPONSE_CREATED)
    count = cast("int", intel["response_count"]) + 1
    work.change(TravelIntel, intel, {"response_count": count}, None)
    touch(work, intel)
    intel_id, author_id = cast("UUID", intel["id"]), cast("UUID | None", intel["user_id"])
    if author_id is not None and author_id != work.caller.id:
        notify(work, author_id, INTEL_RESPONDED, intel_id)
        mail(work, author_id, "intel_responded", intel_id)
    await work.flush()
    return cast("Row", await find(work, work.caller, cast("UUID", row["id"])))


def update(work: UnitOfWork, response: Row, changes: Changes[NewResponse]) -> Row:
    """The response with the changes; nothing is written where nothing changes."""
    changed = changes.over(response)
    if not changed:
        return response
    _touch(work, response)
    edited = {**changed, "edited_at": work.now, "updated_at": work.now}
    return work.change(IntelResponse, response, edited, RESPONSE_CHANGED)


async def delete(work: UnitOfWork, response: Row) -> None:
    """The response is gone. A question that it answered stays resolved, without it."""
    intel = cast("Row", await work.row(HELD, {"intel_id": response["intel_id"]}))
    work.remove(IntelResponse, response, RESPONSE_DELETED)
    changes: dict[str, object] = {"response_count": cast("int", intel["response_count"]) - 1}
    if intel["accepted_response_id"] == response["id"]:
        changes["accepted_response_id"] = None
    work.change(TravelIntel, intel, changes, None)
    _touch(work, response)


def _touch(work: UnitOfWork, response: Row) -> None:
    touch(work, {"id": response["intel_id"], "itinerary_id": response["itinerary_id"]})
