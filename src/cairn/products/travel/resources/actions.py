"""Writes of resources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal, cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Body, Changes
from cairn.products.travel.events import RESOURCE_CHANGED, RESOURCE_CREATED, RESOURCE_DELETED
from cairn.products.travel.resources.models import SafetyResource
from cairn.products.travel.resources.queries import VOTES_GONE
from cairn.products.travel.resources.rules import kept
from cairn.products.travel.resources.schemas import NewResource
from cairn.products.travel.votes.actions import Votable, cast_vote, take_back, votes_of
from cairn.products.travel.words import words

VOTABLE: Final = Votable("resource", SafetyResource, author=None)


def create(work: UnitOfWork, new: NewResource) -> Row:
    """A new resource."""
    given = _plain(new.values())
    row = {
        "id": new_id(), **given, **found_by(given), "helpful_count": 0, "unhelpful_count": 0,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(SafetyResource, row, RESOURCE_CREATED)
    work.touch("resources")
    return {**row, "stale": new.review_due_at <= work.now, "my_vote": 0}


def change(work: UnitOfWork, resource: Row, changes: Changes[NewResource]) -> Row:
    """The resource with the changes; nothing is written where nothing changes. Votes stay."""
    said = _plain(changes.over(resource))
    changed = {name: value for name, value in said.items() if resource[name] != value}
    if not changed:
        return resource
    if changed.keys() & {"title", "destination", "body"}:
        changed |= found_by({**resource, **changed})
    made = work.change(SafetyResource, resource, {**changed, "updated_at": work.now}, RESOURCE_CHANGED)
    work.touch("resources")
    return {**made, "stale": cast("datetime", made["review_due_at"]) <= work.now}


def delete(work: UnitOfWork, resource: Row) -> None:
    """The resource is gone, and the votes on it."""
    work.execute(VOTES_GONE, {"resource_id": resource["id"]})
    work.remove(SafetyResource, resource, RESOURCE_DELETED)
    work.touch("resources")


async def vote(work: UnitOfWork, resource: Row, value: Literal[-1, 1]) -> Row:
    """The caller finds it helpful or not; what the votes are then."""
    voted, _ = await cast_vote(work, VOTABLE, resource, value)
    work.touch("resources")
    return votes_of(voted, value)


async def unvote(work: UnitOfWork, resource: Row, value: Literal[-1, 1]) -> None:
    """This vote of the caller is taken back, if it is there."""
    await take_back(work, VOTABLE, resource, value)
    work.touch("resources")


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """The values as the row holds them."""
    if "helplines" not in values:
        return dict(values)
    helplines = cast("list[object]", values["helplines"])
    return {**values, "helplines": [each.values() if isinstance(each, Body) else each for each in helplines]}


def found_by(values: Mapping[str, object]) -> dict[str, object]:
    destination = str(values["destination"] or "")
    return {
        "destination_words": kept(words(destination)),
        "words": kept(words(f"{values['title']} {destination} {values['body']}")),
    }
