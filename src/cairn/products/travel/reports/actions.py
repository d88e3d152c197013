"""Writes of reports, and what they do to what they are about."""

from __future__ import annotations

from typing import Literal, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.errors import AlreadyResolved
from cairn.products.travel.events import REPORT_CREATED, REPORT_RESOLVED
from cairn.products.travel.itineraries import actions as itineraries
from cairn.products.travel.ports import TravelOptions
from cairn.products.travel.reports.models import Report
from cairn.products.travel.reports.queries import COUNTED, FORGIVEN, INSERTED, OPEN_OF_CALLER, TARGETS, find
from cairn.products.travel.reports.rules import HIDDEN_BY_REPORTS, UNKNOWN, enough
from cairn.products.travel.reports.schemas import NewReport, Resolution
from cairn.products.travel.safety_ratings import actions as safety_ratings
from cairn.products.travel.travel_intel import actions as travel_intel

Moderation = Literal["visible", "hidden"]


async def report(work: UnitOfWork, options: TravelOptions, new: NewReport) -> Row:
    """The caller's open report of it, which is the one that was there where there was one. Three people hide what can
    be hidden, until a moderator has decided. Raises `Invalid` (`unknown_...`) for what the caller may not see."""
    target = await _target(work, new.target_type, new.target_id)
    if target is None:
        raise Invalid.at("/target_id", *UNKNOWN[new.target_type])
    at = {"target_type": new.target_type, "target_id": new.target_id}
    row = {
        **new.values(), "id": new_id(), "reporter_id": work.caller.id, "status": "open", "created_at": work.now,
        "updated_at": work.now,
    }  # fmt: skip
    while (made := await work.row(INSERTED, row)) is None:
        there = await work.row(OPEN_OF_CALLER, {**at, "caller_id": work.caller.id})
        if there is not None:
            return await _again(work, there["id"])
    work.record(
        REPORT_CREATED, cast("UUID", made["id"]), {name: [None, row[name]] for name in (*at, "reason")}
    )
    await _weigh(work, options, target, row)
    await work.flush()
    return await _again(work, row["id"])


async def resolve(work: UnitOfWork, options: TravelOptions, found: Row, decided: Resolution) -> Row:
    """The report as it was decided; what was decided so already stays. Raises `AlreadyResolved`."""
    if found["status"] == decided.status:
        return found
    if found["status"] != "open":
        raise AlreadyResolved
    changes = {
        "status": decided.status, "note": decided.note, "resolved_by_id": work.caller.id,
        "resolved_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.change(Report, found, changes, REPORT_RESOLVED)
    await work.flush()
    target_type = str(found["target_type"])
    if target_type in HIDDEN_BY_REPORTS:
        await _reconsider(work, options, found, shown=decided.status == "dismissed")
    await work.flush()
    return await _again(work, found["id"])


async def _again(work: UnitOfWork, report_id: object) -> Row:
    return cast("Row", await find(work, work.caller, cast("UUID", report_id)))


async def _weigh(work: UnitOfWork, options: TravelOptions, target: Row, made: Row) -> None:
    """Hide the target, where this report is the one that was missing."""
    if made["target_type"] not in HIDDEN_BY_REPORTS:
        return
    counted = await _counted(work, options, made, target)
    if enough(cast("int", counted["reporters"])) and not counted["hid"]:
        work.change(Report, made, {"hid": True}, None)
        await _moderate(work, options, str(made["target_type"]), target, "hidden")


async def _reconsider(work: UnitOfWork, options: TravelOptions, resolved: Row, *, shown: bool) -> None:
    """What reports have hidden is shown again where too few are left; or hiding it is the moderator's word now."""
    target_type = str(resolved["target_type"])
    target = await _target(work, target_type, cast("UUID", resolved["target_id"]))
    if target is None:
        return
    counted = await _counted(work, options, resolved, target)
    if not counted["hid"] or (shown and enough(cast("int", counted["reporters"]))):
        return
    work.execute(FORGIVEN, {name: resolved[name] for name in ("target_type", "target_id")})
    if shown:
        await _moderate(work, options, target_type, target, "visible")


async def _target(work: UnitOfWork, target_type: str, target_id: UUID) -> Row | None:
    """What is reported, if the caller may see it; held until the transaction ends where reports can hide it."""
    return await TARGETS[target_type](work, work.caller, target_id, lock=target_type in HIDDEN_BY_REPORTS)


async def _counted(work: UnitOfWork, options: TravelOptions, about: Row, target: Row) -> Row:
    author = target["owner_id"] if about["target_type"] == "itinerary" else target["user_id"]
    asked = {
        "target_type": about["target_type"], "target_id": about["target_id"], "author_id": author,
        "since": work.now - options.min_account_age,
    }  # fmt: skip
    return cast("Row", await work.row(COUNTED, asked))


async def _moderate(
    work: UnitOfWork, options: TravelOptions, target_type: str, target: Row, moderation: Moderation
) -> None:
    if target_type == "itinerary":
        itineraries.moderate(work, target, moderation)
    elif target_type == "travel_intel":
        await travel_intel.moderate(work, target, moderation, options)
    elif moderation == "hidden":
        await safety_ratings.hide(work, target, options.min_account_age)
    else:
        await safety_ratings.unhide(work, target, options.min_account_age)
