"""Casting votes: a row per person and target, and the target's counters, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.fields import Model
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.errors import SelfVote
from cairn.products.travel.votes.queries import CAST, FOUND, TAKEN_BACK
from cairn.products.travel.votes.rules import moved


@dataclass(frozen=True, slots=True)
class Votable:
    """What can be voted on. Its rows have the two counters; `author` is the column of who may not vote, if any."""

    kind: str
    model: type[Model]
    author: str | None = "user_id"


async def cast_vote(work: UnitOfWork, of: Votable, target: Row, value: Literal[-1, 0, 1]) -> tuple[Row, int]:
    """The target, which this transaction has locked, with the caller's vote at `value` (0: none), and the vote that
    was there before. Raises `SelfVote`."""
    if of.author is not None and target[of.author] == work.caller.id:
        raise SelfVote
    at = {"target_type": of.kind, "target_id": target["id"], "user_id": work.caller.id}
    found = await work.row(FOUND, at)
    before = cast("int", found["value"]) if found else 0
    if before == value:
        return target, before
    if value:
        work.execute(CAST, {**at, "id": new_id(), "value": value, "created_at": work.now})
    else:
        work.execute(TAKEN_BACK, at)
    up, down = moved(before, value)
    counts = {
        "helpful_count": cast("int", target["helpful_count"]) + up,
        "unhelpful_count": cast("int", target["unhelpful_count"]) + down,
    }
    return work.change(of.model, target, counts, None), before


async def take_back(work: UnitOfWork, of: Votable, target: Row, value: Literal[-1, 1]) -> tuple[Row, int]:
    """As `cast_vote`, without the caller's vote where it is `value`; another, or none, stays as it is."""
    at = {"target_type": of.kind, "target_id": target["id"], "user_id": work.caller.id}
    found = await work.row(FOUND, at)
    if found is None or found["value"] != value:
        return target, 0
    return await cast_vote(work, of, target, 0)


def votes_of(target: Row, mine: int) -> Row:
    """What a vote answers."""
    return {
        "helpful_count": target["helpful_count"],
        "unhelpful_count": target["unhelpful_count"],
        "my_vote": mine,
    }
