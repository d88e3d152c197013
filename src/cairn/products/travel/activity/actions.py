"""Recording what people do with an itinerary, in the transaction in which they do it."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.activity.queries import (
    CONCERNED,
    FORGOTTEN,
    HELD,
    OLD_SALTS,
    OLD_VIEWS,
    RECORDED,
    REPLAYED_TREND,
    SALT,
    SALTED,
    VOTED,
    WITHDRAWN,
)
from cairn.products.travel.activity.rules import (
    EPOCH,
    REPLAYED,
    SALTS_LIVE,
    WEIGHTS,
    EventKind,
    day_of,
    impulse,
    viewer,
)
from cairn.products.travel.votes.rules import moved


async def happened(work: UnitOfWork, itinerary_id: UUID, owner_id: UUID, kind: EventKind) -> None:
    """The caller did this with the itinerary. It weighs once per kind and day (a rating once for ever), and nothing
    where the caller owns it or a block stands between caller and owner."""
    if work.caller.id != owner_id:
        actor = {"actor": str(work.caller.id), "actor_id": work.caller.id}
        await _recorded(work, itinerary_id, owner_id, kind, actor)


async def voted(work: UnitOfWork, itinerary_id: UUID, owner_id: UUID, before: int, after: int) -> None:
    """The caller's vote on a rating or an entry of the itinerary's thread went from `before` to `after` (1, -1, 0):
    the day's votes, and a `helpful` event where it became helpful. Where it no longer is, the caller's latest `helpful`
    event goes, so that nobody has more of them than helpful votes. The votes of who owns the itinerary do not count."""
    up, down = moved(before, after)
    if work.caller.id == owner_id or (up, down) == (0, 0):
        return
    today = day_of("helpful", work.now)
    await work.rows(VOTED, {"itinerary_id": itinerary_id, "today": today, "up": up, "down": down})
    if up > 0:
        await happened(work, itinerary_id, owner_id, "helpful")
    elif up < 0:
        await withdrawn(work, itinerary_id, "helpful")


async def view(work: UnitOfWork, itinerary: Row, secret: bytes, *, by_person: bool) -> Row:
    """The caller, who may be nobody, looks at the itinerary, which counts once per viewer and UTC day; the owner does
    not count, and nobody does who is no person. Answers how many views there are now."""
    itinerary_id, owner_id = cast("UUID", itinerary["id"]), cast("UUID", itinerary["owner_id"])
    if not by_person or work.caller.user_id == owner_id:
        return itinerary
    salt = await _salt(work)
    actor = {
        "actor": viewer(secret, salt, work.caller.user_id, work.caller.network),
        "actor_id": None,
    }
    counted = await _recorded(work, itinerary_id, owner_id, "view", actor)
    return itinerary if counted is None else {**itinerary, "view_count": counted}


async def withdrawn(work: UnitOfWork, itinerary_id: UUID, kind: EventKind) -> None:
    """The caller's latest event of the kind did not happen after all."""
    at = {"itinerary_id": itinerary_id, "kind": kind, "actor": str(work.caller.id)}
    if await work.row(WITHDRAWN, at):
        await replay(work, itinerary_id)


async def replay(work: UnitOfWork, itinerary_id: UUID) -> None:
    """Trend of the itinerary, computed anew from its events of the last 30 days: after some were removed. A logarithm
    of a sum cannot be subtracted from without losing what is small in it."""
    await work.flush()
    await work.row(HELD, {"itinerary_id": itinerary_id})
    at = {"itinerary_id": itinerary_id, "since": work.now - REPLAYED, "epoch": EPOCH}
    await work.rows(REPLAYED_TREND, at)


async def forget_events(work: UnitOfWork, user_id: UUID) -> None:
    """All that this person did goes, as if it had not happened. What was only looked at is nobody's already."""
    concerned = await work.rows(CONCERNED, {"user_id": user_id})
    await work.rows(FORGOTTEN, {"user_id": user_id})
    for row in concerned:
        await replay(work, cast("UUID", row["itinerary_id"]))


def forget_viewers(work: UnitOfWork) -> None:
    """Salts that are 48 hours old, and views that no replay looks at any more. Counters keep what they were."""
    work.execute(OLD_SALTS, {"day": (work.now - SALTS_LIVE).date()})
    work.execute(OLD_VIEWS, {"since": work.now - REPLAYED - timedelta(days=1)})


async def _recorded(
    work: UnitOfWork, itinerary_id: UUID, owner_id: UUID, kind: EventKind, actor: Row
) -> int | None:
    weight = WEIGHTS[kind]
    row = await work.row(
        RECORDED,
        {
            **actor, "itinerary_id": itinerary_id, "owner_id": owner_id, "user_id": work.caller.user_id, "kind": kind,
            "day": day_of(kind, work.now), "today": work.now.date(), "at": work.now, "weight": weight,
            "impulse": impulse(weight, work.now), "views": int(kind == "view"),
        },
    )  # fmt: skip
    return cast("int", row["view_count"]) if row else None


async def _salt(work: UnitOfWork) -> bytes:
    """The day's. Whoever looks first makes it; of two at once the second waits for the first, and takes that one."""
    day = work.now.date()
    row = await work.row(SALT, {"day": day})
    if row is None:
        await work.rows(SALTED, {"day": day, "salt": secrets.token_bytes(32)})
        row = await work.row(SALT, {"day": day})
    if row is None:
        raise LookupError("the day's salt was made and is not there")
    return cast("bytes", row["salt"])
