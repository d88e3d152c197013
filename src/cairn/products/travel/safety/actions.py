"""Computing an itinerary's safety anew, in the transaction that changed the evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.travel.errors import NoHold
from cairn.products.travel.events import WOMEN_SAFE_DECIDED, WOMEN_SAFE_HELD
from cairn.products.travel.mails.actions import mail
from cairn.products.travel.notices import WOMEN_SAFE_UNDER_REVIEW
from cairn.products.travel.safety import rules
from cairn.products.travel.safety.queries import (
    CIRCUMSTANCES,
    COMPUTED_ANEW,
    DUE,
    EVIDENCE,
    HELD,
    LOCKED,
    MEANS,
    OLD_MEANS,
    TRAVELLED,
    known,
)
from cairn.products.travel.safety.rules import Evidence
from cairn.products.travel.safety.schemas import WomenSafeDecision

MOST_AT_ONCE: Final = 100
"""Itineraries of one transaction, whose stats it holds: a rating waits for it no longer than for another rating's."""
_SHOWN: Final = (
    "rating_count", "rating_sum", "safety_score", "safety_n", "safety_day", "safety_night", "women_state",
    "women_n", "women_k", "women_reasons",
)  # fmt: skip
"""What makes cached answers stale. The weight of ratings fades all the time: caches forget that by themselves."""


async def recompute(work: UnitOfWork, itinerary_id: UUID, min_account_age: timedelta) -> None:
    """Rating average, score and women-safe state of the itinerary, from what this transaction has written so far.

    Whoever changes a rating or a warning calls it afterwards, in the same transaction, with the age from which
    accounts count: a handler asks for `options: TravelOptions` and hands on `options.min_account_age`, a job is made
    with it. It sends what is queued, holds the itinerary's stats until the end of the transaction, and touches
    `itinerary:{id}`, `itineraries` and `boards` as far as their answers change. An open critical warning, by an account
    that is old enough, puts a women-safe itinerary under review and tells its owner.
    """
    await recompute_all(work, [itinerary_id], min_account_age)


async def recompute_all(work: UnitOfWork, ids: Sequence[UUID], min_account_age: timedelta) -> None:
    """The same for many; their stats are held in the order of their ids."""
    await work.flush()
    asked: Row = {"ids": list(ids), "now": work.now, "min_age": min_account_age}
    before = await work.rows(LOCKED, {"ids": list(ids)})
    around = {cast("UUID", row["id"]): row for row in await work.rows(CIRCUMSTANCES, asked)}
    ratings: defaultdict[UUID, list[Evidence]] = defaultdict(list)
    for row in await work.rows(EVIDENCE, asked):
        itinerary_id = cast("UUID", row["itinerary_id"])
        ratings[itinerary_id].append(_evidence(row, around[itinerary_id]["owner_id"]))
    for stats in before:
        itinerary_id = cast("UUID", stats["itinerary_id"])
        there = around[itinerary_id]
        after = _computed(stats, there, ratings[itinerary_id], work.now, min_account_age)
        work.execute(COMPUTED_ANEW, {"of_itinerary": itinerary_id, **_named_new(after)})
        _told(work, there, stats, after)
    await work.flush()  # so that what else is written of these rows is not joined to it


async def decide(
    work: UnitOfWork, itinerary: Row, decision: WomenSafeDecision, min_account_age: timedelta
) -> Row:
    """The itinerary after a moderator's decision about its women-safe state. Raises `NoHold`."""
    itinerary_id = cast("UUID", itinerary["id"])
    held = await work.row(LOCKED, {"ids": [itinerary_id]})
    before = cast("rules.Hold", held["women_hold"]) if held else "none"
    after = rules.held_after(decision.decision, before)
    if after is None:
        raise NoHold
    work.execute(HELD, {"of_itinerary": itinerary_id, "hold": after})
    said: Row = {"decision": decision.decision, "note": decision.note, "women_hold": [before, after]}
    work.record(WOMEN_SAFE_DECIDED, itinerary_id, said)
    work.touch("itineraries", f"itinerary:{itinerary_id}", "boards")
    await recompute(work, itinerary_id, min_account_age)
    return await known(work, work.caller, itinerary_id) or itinerary


async def renew_means(work: UnitOfWork, min_account_age: timedelta) -> None:
    """The means that averages lean on, of the last year."""
    since = {"since": work.now - rules.YEAR, "registered": work.now - min_account_age, "now": work.now}
    work.execute(MEANS, since)
    await work.flush()
    work.execute(OLD_MEANS, {"now": work.now})


async def recompute_next(
    work: UnitOfWork, after: UUID, before: datetime, min_account_age: timedelta
) -> UUID | None:
    """Computes the next itineraries behind `after` that were not computed since `before`: time alone changes what their
    ratings weigh, whose accounts count, and which warnings are valid. Answers the last one, None where none is left."""
    due = await work.rows(DUE, {"after": after, "before": before, "most": MOST_AT_ONCE})
    ids = [cast("UUID", row["itinerary_id"]) for row in due]
    if not ids:
        return None
    work.execute(TRAVELLED, {"ids": ids, "today": work.now.date()})
    await recompute_all(work, ids, min_account_age)
    return ids[-1] if len(ids) == MOST_AT_ONCE else None


def _computed(
    before: Row, there: Row, ratings: Sequence[Evidence], now: datetime, min_age: timedelta
) -> dict[str, object]:
    trusted = [
        (one.score, rules.trust(verified=one.verified, since=one.since, now=now, min_age=min_age))
        for one in ratings
    ]
    safety = rules.safety(ratings, _safety_prior(there), now, min_age)
    n, k = rules.women_counted(ratings, now, min_age)
    women = rules.women_decided(
        cast("rules.WomenState", before["women_state"]),
        cast("rules.Hold", before["women_hold"]),
        n,
        k,
        warned=bool(there["warned"]),
        rated=any(one.women_score is not None for one in ratings),
    )
    return {
        "rating_count": len(ratings), "rating_sum": sum(one.score for one in ratings),
        "rating_bayes": rules.rating_bayes(trusted, _prior(there, "rating")),
        "safety_score": safety.score, "safety_n": safety.n, "safety_n_eff": safety.n_eff,
        "safety_day": safety.day, "safety_night": safety.night, "safety_as_of": now,
        "women_state": women.state, "women_hold": women.hold, "women_n": women.n, "women_k": women.k,
        "women_lower_bound": women.lower_bound, "women_reasons": list(women.reasons),
    }  # fmt: skip


def _told(work: UnitOfWork, there: Row, before: Row, after: Mapping[str, object]) -> None:
    itinerary_id = cast("UUID", there["id"])
    if any(before[name] != after[name] for name in _SHOWN):
        work.touch("itineraries", f"itinerary:{itinerary_id}")
    if before["women_state"] != after["women_state"]:
        work.touch("boards")
    if before["women_hold"] == "none" and after["women_hold"] == "under_review":
        work.record(WOMEN_SAFE_HELD, itinerary_id, {"women_hold": ["none", "under_review"]})
        owner_id = cast("UUID", there["owner_id"])
        notify(work, owner_id, WOMEN_SAFE_UNDER_REVIEW, itinerary_id)
        mail(work, owner_id, "under_review", itinerary_id)


def _evidence(row: Row, owner_id: object) -> Evidence:
    return Evidence(
        score=cast("int", row["overall_safety_score"]),
        women_score=cast("int | None", row["women_safety_score"]),
        night_score=cast("int | None", row["night_safety"]),
        time_of_day=cast("str | None", row["time_of_day"]),
        experienced=cast("date | None", row["experience_date"]),
        created_at=cast("datetime", row["created_at"]),
        verified=bool(row["verified_experience"]),
        since=cast("datetime", row["since"]),
        attested=bool(row["attested"]),
        by_owner=row["user_id"] == owner_id,
    )


def _prior(there: Row, scope: str) -> float:
    return rules.prior(
        cast("float | None", there[f"{scope}_mean"]), cast("int | None", there[f"{scope}_count"])
    )


def _safety_prior(there: Row) -> float:
    """The country's mean where enough ratings made it, else the site's."""
    of_country = cast("int | None", there["country_count"]) or 0
    return _prior(there, "country" if of_country >= rules.MEAN_NEEDS else "safety")


def _named_new(values: Mapping[str, object]) -> dict[str, object]:
    return {f"new_{name}": value for name, value in values.items()}
