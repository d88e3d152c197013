"""Who the demonstration's people are to each other: groups, guides, bookings, reviews, blocks and reports. As rows, the
same for the same day."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Final, cast
from zoneinfo import ZoneInfo

from cairn.base.paging import Row
from cairn.kernel.product.demo import DEMO_TRAVELLERS, demo_id
from cairn.products.travel.attestations.rules import meets
from cairn.products.travel.bookings.rules import POLICY_HOURS, answer_until, price, span_of
from cairn.products.travel.guide_reviews.rules import WINDOW
from cairn.products.travel.guides.actions import served
from cairn.products.travel.seed_itineraries import WOMEN
from cairn.products.travel.seed_places import PLACES
from cairn.products.travel.seed_texts import GROUPS, REVIEWS
from cairn.products.travel.travel_groups.rules import default_listing
from cairn.products.travel.words import words

VERIFIED: Final = ("maya.lindqvist", "priya.raman", "lena.fischer", "amara.diallo", "mei.chen")
_IDENTIFIED: Final = (*VERIFIED, "tomas.herrera", "samuel.okafor", "freya.olsen")
_WHEN: Final = ((30, 40), (60, 70), (-2, 6), (-60, -50), (90, 100), None)
"""From when until when a group travels, in days from now; the second of them is full, the fifth cancelled."""
_GUIDES_ARE: Final = ("active",) * 11 + ("in_review", "in_review", "rejected", "suspended")
_LEVELS: Final = ("gold", "silver", "none", "bronze", "platinum")
_BOOKINGS: Final = (
    ("completed", -30), ("completed", -5), ("confirmed", 14), ("pending", 9), ("declined", 20), ("cancelled", 6),
    ("expired", -12), ("no_show", -20),
)  # fmt: skip
"""In which state a booking is, and in how many days it is."""


@dataclass(slots=True)
class Society:
    """Everything about people, table by table."""

    attestations: list[Row] = field(default_factory=list)
    groups: list[Row] = field(default_factory=list)
    members: list[Row] = field(default_factory=list)
    invites: list[Row] = field(default_factory=list)
    guides: list[Row] = field(default_factory=list)
    bookings: list[Row] = field(default_factory=list)
    reviews: list[Row] = field(default_factory=list)
    blocks: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)


def society(now: datetime, itineraries: Sequence[Row]) -> Society:
    """Thirty groups and fifteen guides, with what goes on between people."""
    found, dice = Society(), random.Random("society")
    found.attestations = [
        _attested(name, kind, now) for name in DEMO_TRAVELLERS for kind in sorted(_kinds(name))
    ]
    for number in range(30):
        _gather(found, number, now, dice)
    for number in range(15):
        found.guides.append(_guide(number, now))
    for number, (status, days) in enumerate(_BOOKINGS * 4):
        _book(found, number, status, days, now, dice)
    found.guides = [_counted(guide, found) for guide in found.guides]
    found.blocks = [_block("jonas.weber", "tess.oconnor", now), _block("hana.kim", "samuel.okafor", now)]
    found.reports = list(_reports(itineraries, now))
    return found


def _kinds(name: str) -> set[str]:
    kinds = {"gender_self"} if name in WOMEN else set()
    kinds |= {"gender_verified"} if name in VERIFIED else set()
    return kinds | ({"identity"} if name in _IDENTIFIED else set())


def _attested(name: str, kind: str, now: datetime) -> Row:
    at = now - timedelta(days=200)
    declared = kind == "gender_self"
    return {
        "id": demo_id(f"attestation {name} {kind}"), "user_id": demo_id(name), "kind": kind,
        "level": "declared" if declared else "verified", "provider": "self" if declared else "Demonstration office",
        "issued_at": at, "expires_at": None if declared else now + timedelta(days=400), "revoked_at": None,
        "created_at": at, "updated_at": at,
    }  # fmt: skip


def _gather(found: Society, number: int, now: datetime, dice: random.Random) -> None:
    eligibility, policy = GROUPS[number % len(GROUPS)][3:]
    able = [who for who in DEMO_TRAVELLERS if meets(eligibility, _kinds(who))]
    inside = dice.sample(able, min(len(able), dice.randrange(2, 5)))
    others = [who for who in able if who not in inside]
    standing = [(who, "active") for who in inside]
    standing += zip(others, ("requested", "declined", "left", "removed"), strict=False)
    group = {**_group(number, now, dice), "eligibility": eligibility, "join_policy": policy}
    is_full = number % len(_WHEN) == 1
    group |= {
        "organizer_id": demo_id(inside[0]), "listing": default_listing(eligibility),
        "max_members": len(inside) if is_full else 10, "member_count": len(inside),
    }  # fmt: skip
    found.groups.append(group)
    found.members += _members(group, number, standing)
    strangers = [who for who in DEMO_TRAVELLERS if who not in dict(standing)]
    asked = inside[1] if number % 5 == 1 else strangers[0]  # the second of five invitations was accepted
    found.invites.append(_invite(group, number, inside[0], asked, now))


def _group(number: int, now: datetime, dice: random.Random) -> dict[str, object]:
    place, when = PLACES[number * 2], _WHEN[number % len(_WHEN)]
    name, trip_type, pace = GROUPS[number % len(GROUPS)][:3]
    made = now - timedelta(days=70 + number)
    return {
        "id": demo_id(f"group {number}"), "name": f"{name}: {place.town}", "destination": place.destination,
        "country": place.country, "starts_on": (now + timedelta(days=when[0])).date() if when else None,
        "ends_on": (now + timedelta(days=when[1])).date() if when else None,
        "description": f"To {place.sights[0]} and back, at our own pace.", "interests": ["hiking", "photography"],
        "trip_type": trip_type, "latitude": place.latitude, "longitude": place.longitude, "languages": ["en"],
        "pace": pace, "budget_range": dice.choice(("low", "medium")),
        "status": "cancelled" if number % len(_WHEN) == 4 else "active",
        "destination_words": words(place.destination), "created_at": made, "updated_at": made,
    }  # fmt: skip


def _members(group: Row, number: int, standing: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """The first leads, the second helps."""
    made = group["created_at"]
    for place, (who, state) in enumerate(standing):
        role = ("organizer", "moderator")[place] if place < 2 else "member"
        yield {
            "id": demo_id(f"member {number} {who}"), "group_id": group["id"], "user_id": demo_id(who),
            "state": state, "role": role if state == "active" else "member",
            "joined_at": made if state == "active" else None, "changed_at": made, "created_at": made,
            "updated_at": made,
        }  # fmt: skip


def _invite(group: Row, number: int, by: str, who: str, now: datetime) -> Row:
    states = ("pending", "accepted", "declined", "revoked", "expired")
    status = "revoked" if group["status"] == "cancelled" else states[number % len(states)]
    sent = now - timedelta(days=20 if status == "expired" else 3)
    return {
        "id": demo_id(f"invite {number}"), "group_id": group["id"], "invitee_id": demo_id(who),
        "inviter_id": demo_id(by), "message": "Come along?", "status": status,
        "expires_at": sent + timedelta(days=14), "created_at": sent, "updated_at": sent,
    }  # fmt: skip


def _guide(number: int, now: datetime) -> Row:
    place, name, status = PLACES[number * 4], DEMO_TRAVELLERS[number], _GUIDES_ARE[number]
    made = now - timedelta(days=180 - number)
    by_day = number % 3 == 2
    areas = [place.destination, PLACES[number * 4 + 1].destination]
    return {
        "id": demo_id(f"guide {number}"), "user_id": demo_id(name),
        "display_name": f"{name.partition('.')[0].title()} of {place.town}",
        "bio": f"Has shown people {place.sights[0]} for years, and still stops there.",
        "languages": ["en", ("fr", "es", "de", "ja")[number % 4]],
        "specializations": [("trekking", "city-walks", "wildlife")[number % 3], "photography"],
        "service_areas": areas, "service_words": served(areas),
        "rate_amount": Decimal("120.00") if by_day else Decimal("19.50") + number, "rate_currency": "EUR",
        "rate_unit": "day" if by_day else "hour", "time_zone": "UTC", "max_group_size": 4 + number % 5,
        "availability": "on_leave" if number == 10 else "available",
        "cancellation_policy": ("flexible", "moderate", "strict")[number % 3],
        "eligibility": "women_only" if number % 7 == 3 else "open",
        "verification": _LEVELS[number % len(_LEVELS)] if status == "active" else "none", "status": status,
        "created_at": made, "updated_at": made,
    }  # fmt: skip


def _book(found: Society, number: int, status: str, days: int, now: datetime, dice: random.Random) -> None:
    guide = found.guides[number % 11]
    bookers = WOMEN if guide["eligibility"] != "open" else DEMO_TRAVELLERS
    booker = dice.choice([who for who in bookers if demo_id(who) != guide["user_id"]])
    day = (now + timedelta(days=days)).date()
    by_day, hours = guide["rate_unit"] == "day", Decimal(dice.choice((2, 3, 4)))
    starts_at, ends_at = span_of(day, day, None if by_day else time(9), hours, ZoneInfo("UTC"))
    asked = min(now, starts_at) - timedelta(days=1 if status == "pending" else 8)
    rate = cast("Decimal", guide["rate_amount"])
    row: Row = {
        "id": demo_id(f"booking {number}"), "guide_id": guide["id"], "booker_id": demo_id(booker),
        "booking_date": day, "end_date": None, "start_time": None if by_day else time(9), "duration_hours": hours,
        "starts_at": starts_at, "ends_at": ends_at, "group_size": 1 + number % 3,
        "special_requests": "We would like to stop for tea." if number % 4 == 0 else None, "status": status,
        "amount": price(rate, "EUR", Decimal(1) if by_day else hours), "currency": "EUR",
        "cancellation_hours": POLICY_HOURS[str(guide["cancellation_policy"])], "late_cancellation": False,
        "respond_by": answer_until(asked, starts_at, ends_at), "created_at": asked, "updated_at": asked,
    }  # fmt: skip
    found.bookings.append(row)
    if status == "completed":
        found.reviews += _reviews(row, guide, number, now)


def _reviews(booking: Row, guide: Row, number: int, now: datetime) -> Iterator[Row]:
    """Both sides of what is long over; of what ended lately only the traveller's, which nobody sees yet."""
    due = cast("datetime", booking["ends_at"]) + WINDOW
    seen = due < now
    for direction, author in (("of_guide", booking["booker_id"]), ("of_traveller", guide["user_id"])):
        if seen or direction == "of_guide":
            yield {
                "id": demo_id(f"review {number} {direction}"), "booking_id": booking["id"], "guide_id": guide["id"],
                "author_id": author, "direction": direction, "rating": 5 - number % 3,
                "review_text": REVIEWS[number % len(REVIEWS)] if direction == "of_guide" else "A good guest.",
                "due_at": due, "published_at": due - timedelta(days=7) if seen else None,
                "created_at": due - timedelta(days=9), "updated_at": due - timedelta(days=9),
            }  # fmt: skip


def _counted(guide: Row, found: Society) -> Row:
    """With what its bookings and reviews say of it."""
    shown = [
        cast("int", review["rating"]) for review in found.reviews
        if review["guide_id"] == guide["id"] and review["direction"] == "of_guide" and review["published_at"]
    ]  # fmt: skip
    states = [booking["status"] for booking in found.bookings if booking["guide_id"] == guide["id"]]
    answered = sum(state not in {"pending", "expired"} for state in states)
    return {
        **guide, "rating_sum": sum(shown), "review_count": len(shown), "answered": answered,
        "asked": answered + states.count("expired"),
    }  # fmt: skip


def _block(blocker: str, blocked: str, now: datetime) -> Row:
    return {
        "id": demo_id(f"block {blocker}"), "blocker_id": demo_id(blocker), "blocked_id": demo_id(blocked),
        "created_at": now - timedelta(days=12),
    }  # fmt: skip


def _reports(itineraries: Sequence[Row], now: datetime) -> Iterator[Row]:
    """Two in each state."""
    moderator = demo_id("aiko.tanabe")
    for number, status in enumerate(("open", "actioned", "dismissed") * 2):
        at, done = now - timedelta(days=9 - number), status != "open"
        yield {
            "id": demo_id(f"report {number}"), "reporter_id": demo_id(WOMEN[number]), "target_type": "itinerary",
            "target_id": itineraries[number * 11]["id"], "reason": ("spam", "unsafe", "false")[number % 3],
            "details": "Please have a look.", "status": status, "note": "Looked at." if done else None,
            "resolved_by_id": moderator if done else None, "resolved_at": at + timedelta(days=1) if done else None,
            "created_at": at, "updated_at": at,
        }  # fmt: skip
