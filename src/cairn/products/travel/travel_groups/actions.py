"""Writes of groups: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.attestations.queries import valid_kinds
from cairn.products.travel.attestations.rules import meets
from cairn.products.travel.errors import (
    BelowMemberCount,
    EligibilityLocked,
    GroupNotFound,
    InvalidTransition,
    NotEligible,
)
from cairn.products.travel.events import GROUP_CHANGED, GROUP_CREATED, GROUP_DELETED, MEMBER_CHANGED
from cairn.products.travel.travel_groups.models import GroupMember, TravelGroup
from cairn.products.travel.travel_groups.queries import find, sees_itinerary
from cairn.products.travel.travel_groups.rules import default_listing
from cairn.products.travel.travel_groups.schemas import GroupFacts, NewGroup
from cairn.products.travel.words import words

_COLUMNS: Final = {"travel_dates_start": "starts_on", "travel_dates_end": "ends_on"}
"""Columns that have another name on the wire."""


async def create(work: UnitOfWork, new: NewGroup) -> Row:
    """A new group with the caller as its organizer. Raises `NotEligible`, and `Invalid` for an itinerary that the
    caller may not see."""
    said = new.values()
    await _check_rule(work, new.eligibility)
    await _check_itinerary(work, said)
    group_id = new_id()
    row = {
        "id": group_id, "organizer_id": work.caller.id, **_columns(said),
        "listing": new.listing or default_listing(new.eligibility), "member_count": 1, "status": "active",
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(TravelGroup, row, GROUP_CREATED)
    member = {
        "id": new_id(), "group_id": group_id, "user_id": work.caller.id, "state": "active", "role": "organizer",
        "joined_at": work.now, "changed_at": work.now, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(GroupMember, member, MEMBER_CHANGED)
    return await _again(work, group_id)


async def update(work: UnitOfWork, group: Row, changes: Changes[GroupFacts]) -> Row:
    """The group with the changes; nothing is written where nothing changes. Raises `InvalidTransition` where it was
    cancelled, `EligibilityLocked`, `NotEligible`, `BelowMemberCount`, and `Invalid` for an unknown itinerary."""
    changed = changes.over(group)
    status = changed.pop("status", None)
    await _check_itinerary(work, changed)
    if "eligibility" in changed:
        await _check_rule(work, str(changed["eligibility"]))
    _check_state(group, status, changed)
    if changed.get("listing", "") is None:
        changed["listing"] = default_listing(str(changed.get("eligibility", group["eligibility"])))
    written = _columns(changed) | ({"status": status} if status == "cancelled" else {})
    if not written:
        return group
    work.change(TravelGroup, group, {**written, "updated_at": work.now}, GROUP_CHANGED)
    return await _again(work, cast("UUID", group["id"]))


def delete(work: UnitOfWork, group: Row) -> None:
    """Its members and invitations go with it."""
    work.remove(TravelGroup, group, GROUP_DELETED)


def _columns(said: Mapping[str, object]) -> dict[str, object]:
    made = {_COLUMNS.get(name, name): value for name, value in said.items()}
    if "destination" in made:
        made["destination_words"] = words(str(made["destination"]))
    return made


def _check_state(group: Row, status: object, changed: Mapping[str, object]) -> None:
    """What of the changes the group's state does not allow. It is locked: the count holds until the commit."""
    count = cast("int", group["member_count"])
    if status is not None and group["status"] == "cancelled":
        raise InvalidTransition
    if "eligibility" in changed and count > 1:
        raise EligibilityLocked
    if cast("int", changed.get("max_members", count)) < count:
        raise BelowMemberCount


async def _check_rule(work: UnitOfWork, eligibility: str) -> None:
    """The organizer meets the own rule."""
    if eligibility != "open" and not meets(eligibility, await valid_kinds(work, work.caller.id)):
        raise NotEligible


async def _check_itinerary(work: UnitOfWork, said: Mapping[str, object]) -> None:
    itinerary_id = said.get("itinerary_id")
    if itinerary_id is not None and not await sees_itinerary(work, work.caller, cast("UUID", itinerary_id)):
        raise Invalid.at("/itinerary_id", "unknown_itinerary", "There is no such itinerary.")


async def _again(work: UnitOfWork, group_id: UUID) -> Row:
    """The group as this transaction has left it."""
    await work.flush()
    row = await find(work, work.caller, group_id)
    if row is None:
        raise GroupNotFound
    return row
