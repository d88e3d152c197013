"""Writes of guides: by themselves, and by who decides about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.travel.errors import InvalidTransition, OwnGuide
from cairn.products.travel.events import GUIDE_CHANGED, GUIDE_CREATED, GUIDE_DECIDED
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.guides.queries import find
from cairn.products.travel.guides.rules import may_become, rate_of
from cairn.products.travel.guides.schemas import GuideDecision, NewGuide
from cairn.products.travel.words import words


async def apply(work: UnitOfWork, new: NewGuide) -> Row:
    """The caller as a guide, in review. At the flush: `GuideExists`."""
    given = new.values()
    guide_id = new_id()
    row = {
        "id": guide_id, "user_id": work.caller.id, **given, "rate_amount": rate_of(given),
        "service_words": served(new.service_areas), "verification": "none", "status": "in_review",
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Guide, row, GUIDE_CREATED)
    work.touch("guides", f"guide:{guide_id}")
    await work.flush()
    return cast("Row", await find(work, work.caller, guide_id))


def change(work: UnitOfWork, guide: Row, changes: Changes[NewGuide]) -> Row:
    """The guide with the changes; nothing is written where nothing changes."""
    changed = changes.over(guide)
    if not changed:
        return guide
    if changed.keys() & {"rate_amount", "rate_currency"}:
        changed["rate_amount"] = rate_of({**guide, **changed})
    if "service_areas" in changed:
        changed["service_words"] = served(cast("list[str]", changed["service_areas"]))
    return _changed(work, guide, changed, GUIDE_CHANGED)


def decide(work: UnitOfWork, guide: Row, decision: GuideDecision) -> Row:
    """The guide in the state that was decided. Raises `OwnGuide`, `InvalidTransition`."""
    if guide["user_id"] == work.caller.id:
        raise OwnGuide
    wanted = {name: value for name, value in decision.values().items() if value is not None}
    if not may_become(str(guide["status"]), str(wanted.get("status", guide["status"]))):
        raise InvalidTransition
    changed = {name: value for name, value in wanted.items() if guide[name] != value}
    return _changed(work, guide, changed, GUIDE_DECIDED) if changed else guide


def served(areas: list[str]) -> list[str]:
    """The words of all areas, each once."""
    return list(dict.fromkeys(word for area in areas for word in words(area)))


def _changed(work: UnitOfWork, guide: Row, changed: Mapping[str, object], event: Event) -> Row:
    work.touch("guides", f"guide:{guide['id']}")
    return work.change(Guide, guide, {**changed, "updated_at": work.now}, event)
