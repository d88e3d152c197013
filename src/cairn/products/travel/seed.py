"""Demonstration data: three hundred itineraries and what people make of them. Its rows are the same for the same day;
what is computed from rows is computed by what always computes it."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final, cast
from uuid import UUID

from sqlalchemy import Table, Uuid, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.fields import Model
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product import Seed
from cairn.kernel.product.demo import DEMO_TRAVELLERS, demo_id
from cairn.products.travel import events
from cairn.products.travel.activity.actions import replay
from cairn.products.travel.activity.models import ActivityDay, ActivityEvent
from cairn.products.travel.activity.rules import WEIGHTS, EventKind, day_of
from cairn.products.travel.attestations.models import Attestation
from cairn.products.travel.blocks.models import Block
from cairn.products.travel.bookings.models import Booking
from cairn.products.travel.guide_reviews.models import GuideReview
from cairn.products.travel.guides.models import Guide
from cairn.products.travel.guides.queries import GUIDES
from cairn.products.travel.itineraries.models import Itinerary, ItineraryStats, Save
from cairn.products.travel.reports.models import Report
from cairn.products.travel.resources.models import SafetyResource
from cairn.products.travel.safety.actions import decide, recompute_all, renew_means
from cairn.products.travel.safety.schemas import WomenSafeDecision
from cairn.products.travel.safety_ratings.models import SafetyRating
from cairn.products.travel.seed_advice import advice
from cairn.products.travel.seed_itineraries import Told, critical, told
from cairn.products.travel.seed_people import Society, society
from cairn.products.travel.travel_groups.models import GroupInvite, GroupMember, TravelGroup
from cairn.products.travel.travel_intel.models import IntelResponse, TravelIntel
from cairn.products.travel.travel_intel.queries import COUNTED
from cairn.products.travel.votes.models import Vote
from cairn.products.travel.votes.rules import moved

_SECONDS: Final = 120.0
_WARNED: Final = (13, 43, 73)
"""Women-safe itineraries whose state a warning has changed; a moderator has decided against the last."""
_itineraries = cast("Table", Itinerary.__table__)
_KNOWN = Statement(select(_itineraries.c.id).where(_itineraries.c.id == bindparam("first", type_=Uuid)))
_SEQUENCES = Statement(select(GUIDES.c.id, GUIDES.c.seq))
Happened = tuple[UUID, EventKind, str, datetime, UUID | None]
"""What happened where, by whom (an actor, and whose id that is), and when."""


def seeding(min_account_age: timedelta) -> Seed:
    """The seed of the product. `min_account_age`: from which accounts count as evidence."""

    async def seed(database: Database) -> int:
        """Put everything in if it is not there; answers how many rows that were."""
        deadline = time.monotonic() + _SECONDS

        async def write(work: UnitOfWork) -> int:
            if await work.row(_KNOWN, {"first": demo_id("itinerary 0")}):
                return 0
            return await _written(work, min_account_age)

        return await transact(lambda: UnitOfWork(database, deadline=deadline, long=True), write, deadline)

    return seed


async def _written(work: UnitOfWork, min_account_age: timedelta) -> int:
    today = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
    story = told(today)
    people, resources = society(today, story.itineraries), list(advice(today))
    votes = _resource_votes(resources, today)
    happened = list(_events(story))
    count = sum([
        _add(work, Attestation, people.attestations, events.ATTESTATION_CREATED),
        _add(work, Itinerary, story.itineraries, events.ITINERARY_CREATED),
        _add(work, ItineraryStats, list(_stats(story, happened)), None),
        _add(work, SafetyRating, _voted(story.ratings, story.votes), events.RATING_CREATED),
        _add(work, TravelIntel, _voted(_answered(story), story.votes), events.INTEL_CREATED),
        _add(work, IntelResponse, story.responses, events.RESPONSE_CREATED),
        _add(work, SafetyResource, _voted(resources, votes), events.RESOURCE_CREATED),
        _add(work, Vote, [*story.votes, *votes], None),
        _add(work, Save, story.saves, None),
        _add(work, ActivityEvent, [_event(*one) for one in happened], None),
        _add(work, ActivityDay, list(_days(story, happened)), None),
    ])  # fmt: skip
    count += await _people(work, people)
    count += await _computed(work, story, today, min_account_age)
    work.touch("itineraries", "boards", "guides", "resources")
    return count


async def _people(work: UnitOfWork, people: Society) -> int:
    """Bookings name their guide by a number that the database gives."""
    count = _add(work, Guide, people.guides, events.GUIDE_CREATED)
    await work.flush()
    seq = {row["id"]: row["seq"] for row in await work.rows(_SEQUENCES, {})}
    booked = [{**row, "guide_seq": seq[row["guide_id"]]} for row in people.bookings]
    return count + sum([
        _add(work, Booking, booked, events.BOOKING_CREATED),
        _add(work, GuideReview, people.reviews, events.REVIEW_CREATED),
        _add(work, TravelGroup, people.groups, events.GROUP_CREATED),
        _add(work, GroupMember, people.members, None),
        _add(work, GroupInvite, people.invites, events.INVITE_CREATED),
        _add(work, Block, people.blocks, events.BLOCK_CREATED),
        _add(work, Report, people.reports, events.REPORT_CREATED),
    ])  # fmt: skip


async def _computed(work: UnitOfWork, story: Told, now: datetime, min_account_age: timedelta) -> int:
    """Means, safety and trends; then the warnings, which change what was computed, and a moderator's word."""
    ids = [cast("UUID", row["id"]) for row in story.itineraries]
    await work.flush()
    await renew_means(work, min_account_age)
    await recompute_all(work, ids, min_account_age)
    for itinerary_id in sorted({itinerary_id for itinerary_id, *_ in _events(story)}):
        await replay(work, itinerary_id)
    warnings = [critical(number, story.itineraries[number], now) for number in _WARNED]
    count = _add(work, TravelIntel, warnings, events.INTEL_CREATED)
    for row in warnings:
        work.execute(COUNTED, {"of_itinerary": row["itinerary_id"], "by": 1})
    await recompute_all(work, [cast("UUID", row["itinerary_id"]) for row in warnings], min_account_age)
    revoked = WomenSafeDecision(decision="revoke", note="Two reports agree.")
    await decide(work, story.itineraries[_WARNED[-1]], revoked, min_account_age)
    return count


def _add(work: UnitOfWork, model: type[Model], rows: Sequence[Row], event: Event | None) -> int:
    for row in rows:
        work.add(model, row, event)
    return len(rows)


def _events(story: Told) -> Iterator[Happened]:
    """What people did, once per actor, kind and day. Owners do nothing to their own."""
    seen: set[tuple[UUID, str, str, date]] = set()
    for one in _all_events(story):
        itinerary_id, kind, actor, at, _ = one
        key = (itinerary_id, kind, actor, day_of(kind, at))
        if key not in seen:
            seen.add(key)
            yield one


def _all_events(story: Told) -> Iterator[Happened]:
    where = {row["id"]: cast("UUID", row["itinerary_id"]) for row in (*story.ratings, *story.intel)}
    for itinerary_id, viewer, at in story.views:
        yield itinerary_id, "view", viewer, at, None
    for kind, rows in (("rating", story.ratings), ("save", story.saves)):
        for row in rows:
            who, at = cast("UUID", row["user_id"]), cast("datetime", row["created_at"])
            yield cast("UUID", row["itinerary_id"]), cast("EventKind", kind), str(who), at, who
    for vote in story.votes:
        if vote["value"] == 1:
            who, at = cast("UUID", vote["user_id"]), cast("datetime", vote["created_at"])
            yield where[vote["target_id"]], "helpful", str(who), at, who


def _event(itinerary_id: UUID, kind: EventKind, actor: str, at: datetime, who: UUID | None) -> Row:
    return {
        "itinerary_id": itinerary_id, "kind": kind, "actor": actor, "day": day_of(kind, at), "at": at,
        "weight": WEIGHTS[kind], "user_id": who,
    }  # fmt: skip


def _days(story: Told, happened: Iterable[Happened]) -> Iterator[Row]:
    """The sums of each day: weights of events, and votes."""
    found: defaultdict[tuple[date, UUID], Counter[str]] = defaultdict(Counter)
    for itinerary_id, kind, _, at, _ in happened:
        found[at.date(), itinerary_id]["points"] += WEIGHTS[kind]
    for itinerary_id, at, value in _cast(story):
        found[at.date(), itinerary_id]["helpful" if value == 1 else "unhelpful"] += 1
    for (day, itinerary_id), sums in found.items():
        yield {
            "day": day, "itinerary_id": itinerary_id, "points": sums["points"], "helpful": sums["helpful"],
            "unhelpful": sums["unhelpful"],
        }  # fmt: skip


def _stats(story: Told, happened: Iterable[Happened]) -> Iterator[Row]:
    """What is counted of each itinerary; what is computed follows."""
    found: defaultdict[UUID, Counter[str]] = defaultdict(Counter)
    for itinerary_id, kind, *_ in happened:
        found[itinerary_id]["points"] += WEIGHTS[kind]
        found[itinerary_id][kind] += 1
    for itinerary_id, _, value in _cast(story):
        found[itinerary_id]["up" if value == 1 else "down"] += 1
    entries = Counter(row["itinerary_id"] for row in story.intel)
    for row in story.itineraries:
        sums = found[cast("UUID", row["id"])]
        yield {
            "itinerary_id": row["id"], "view_count": sums["view"], "save_count": sums["save"],
            "intel_count": entries[row["id"]], "helpful_count": sums["up"], "unhelpful_count": sums["down"],
            "points": sums["points"],
        }  # fmt: skip


def _cast(story: Told) -> Iterator[tuple[UUID, datetime, int]]:
    """Votes, with the itinerary of what they are on."""
    where = {row["id"]: cast("UUID", row["itinerary_id"]) for row in (*story.ratings, *story.intel)}
    for vote in story.votes:
        yield where[vote["target_id"]], cast("datetime", vote["created_at"]), cast("int", vote["value"])


def _voted(rows: Sequence[Row], votes: Iterable[Row]) -> list[Row]:
    """The rows, with the votes on each."""
    counts: dict[object, tuple[int, int]] = {}
    for vote in votes:
        up, down = moved(0, cast("int", vote["value"]))
        before = counts.get(vote["target_id"], (0, 0))
        counts[vote["target_id"]] = (before[0] + up, before[1] + down)
    return [
        {**row, **dict(zip(("helpful_count", "unhelpful_count"), counts.get(row["id"], (0, 0)), strict=True))}
        for row in rows
    ]


def _answered(story: Told) -> list[Row]:
    counts: Mapping[object, int] = Counter(row["intel_id"] for row in story.responses)
    return [{**row, "response_count": counts.get(row["id"], 0)} for row in story.intel]


def _resource_votes(resources: Sequence[Row], now: datetime) -> list[Row]:
    return [
        {
            "id": demo_id(f"vote {number} {name}"), "target_type": "resource", "target_id": row["id"],
            "user_id": demo_id(name), "value": -1 if (number + place) % 9 == 0 else 1,
            "created_at": now - timedelta(days=number + 1),
        }
        for number, row in enumerate(resources)
        for place, name in enumerate(DEMO_TRAVELLERS[: 1 + number])
    ]  # fmt: skip
