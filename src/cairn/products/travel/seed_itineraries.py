"""The demonstration's itineraries, and what its people say and think of them: as rows, the same for the same day."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.product.demo import DEMO_TRAVELLERS, demo_id
from cairn.products.travel.itineraries.rules import searched
from cairn.products.travel.seed_places import PLACES, THEMES, Place
from cairn.products.travel.seed_texts import (
    ANSWERS,
    CRITICAL,
    DAYS,
    FEEDBACK,
    OTHERS,
    QUESTIONS,
    TIPS,
    WARNINGS,
)

WOMEN: Final = tuple(
    name for name in DEMO_TRAVELLERS if name not in {"tomas.herrera", "samuel.okafor", "jonas.weber"}
)
SEASONS: Final = ("spring", "summer", "autumn", "winter")
_TYPES: Final = ("overall", "accommodation", "route", "local_area", "transportation", "women_safety", "night")
_STATES: Final[tuple[Row, ...]] = (
    {}, {"status": "draft", "published_at": None}, {"status": "archived"}, {"visibility": "private"},
    {"visibility": "unlisted"}, {"moderation": "hidden"},
)  # fmt: skip
_LOVED: Final = 3
"""Of ten itineraries this one is rated by many women, all of whom felt safe."""


@dataclass(slots=True)
class Told:
    """Everything about itineraries, table by table."""

    itineraries: list[Row] = field(default_factory=list)
    ratings: list[Row] = field(default_factory=list)
    intel: list[Row] = field(default_factory=list)
    responses: list[Row] = field(default_factory=list)
    votes: list[Row] = field(default_factory=list)
    saves: list[Row] = field(default_factory=list)
    views: list[tuple[UUID, str, datetime]] = field(default_factory=list)
    """Itinerary, viewer, instant."""


def told(now: datetime) -> Told:
    """Five itineraries in each place, and a thread, ratings, saves and views of those that everybody sees."""
    found, dice = Told(), random.Random("itineraries")
    for number in range(len(PLACES) * 5):
        row = _itinerary(number, now, dice)
        found.itineraries.append(row)
        if (row["status"], row["visibility"], row["moderation"]) == ("published", "public", "visible"):
            _talked_about(found, number, row, now, dice)
    return found


def critical(number: int, itinerary: Row, now: datetime) -> Row:
    """A warning that puts a women-safe itinerary under review."""
    title, content = (text.format(*PLACES[number // 5].sights) for text in CRITICAL)
    said = {
        "intel_type": "warning",
        "severity": "critical",
        "safety_related": True,
        "title": title,
        "content": content,
    }
    author = next(name for name in WOMEN if demo_id(name) != itinerary["owner_id"])
    return _entry(f"critical {number}", itinerary, author, now - timedelta(days=1), said)


def _itinerary(number: int, now: datetime, dice: random.Random) -> Row:
    place = PLACES[number // 5]
    theme = THEMES[place.kind][number % 5]
    made = now - timedelta(days=dice.randrange(3, 330), hours=dice.randrange(24))
    odd = number % 50
    state = _STATES[(odd - 7) // 10 + 1] if odd % 10 == 7 and odd < 50 else _STATES[0]
    starts = (made + timedelta(days=dice.randrange(20, 160))).date() if number % 3 == 0 else None
    row: Row = {
        "id": demo_id(f"itinerary {number}"), "owner_id": demo_id(DEMO_TRAVELLERS[number % len(DEMO_TRAVELLERS)]),
        "title": theme.title.format(*place.sights, town=place.town), "destination": place.destination,
        "duration_days": theme.days, "start_date": starts,
        "end_date": starts + timedelta(days=theme.days - 1) if starts else None,
        "description": "\n\n".join(DAYS[: 2 + number % 4]).format(*place.sights),
        "tagline": theme.tagline.format(*place.sights, town=place.town), "country": place.country,
        "latitude": place.latitude, "longitude": place.longitude, "activity_tags": list(theme.tags),
        "difficulty": theme.difficulty, "travel_style": theme.style, "budget_range": theme.budget,
        "budget_amount": Decimal(f"{theme.daily * theme.days}.00"), "budget_currency": "EUR",
        "best_season": [season for season in SEASONS if dice.random() < 0.5], "status": "published",
        "visibility": "public", "moderation": "visible", "gps": True, "published_at": made + timedelta(hours=2),
        "featured_at": now - timedelta(days=2) if number % 60 == 0 else None,
        "featured_until": now + timedelta(days=28) if number % 60 == 0 else None, "version": 1, "created_at": made,
        "updated_at": made, **state,
    }  # fmt: skip
    return {**row, **searched(row)}


def _talked_about(found: Told, number: int, itinerary: Row, now: datetime, dice: random.Random) -> None:
    others = [name for name in DEMO_TRAVELLERS if demo_id(name) != itinerary["owner_id"]]
    ratings = list(_ratings(number, itinerary, others, now, dice))
    entries = list(_thread(number, itinerary, others, now, dice))
    found.ratings += ratings
    found.intel += entries
    for kind, said in (("safety_rating", ratings), ("travel_intel", entries)):
        for row in said:
            found.votes += _votes(kind, row, others, now, dice)
    for entry in entries:
        found.responses += _answers(entry, others, now, dice)
    for name in dice.sample(others, dice.randrange(5)):
        saved = _between(cast("datetime", itinerary["published_at"]), now, dice)
        found.saves.append({
            "id": demo_id(f"save {number} {name}"), "itinerary_id": itinerary["id"], "user_id": demo_id(name),
            "created_at": saved,
        })  # fmt: skip
    for viewer in range(int(dice.paretovariate(1.1)) % 40):
        at = now - timedelta(days=dice.random() * 28)
        found.views.append((cast("UUID", itinerary["id"]), f"demo-{number}-{viewer}", at))


def _ratings(
    number: int, itinerary: Row, others: Sequence[str], now: datetime, dice: random.Random
) -> Iterator[Row]:
    loved = number % 10 == _LOVED
    women = [name for name in others if name in WOMEN]
    raters = dice.sample(women, 7) if loved else dice.sample(list(others), dice.randrange(1, 6))
    for name in raters:
        score = dice.choice((4, 5, 5)) if loved else dice.choices((1, 2, 3, 4, 5), (1, 2, 5, 10, 8))[0]
        at = _between(cast("datetime", itinerary["published_at"]), now, dice)
        yield {
            "id": demo_id(f"rating {number} {name}"), "itinerary_id": itinerary["id"], "user_id": demo_id(name),
            "overall_safety_score": score, "rating_type": dice.choice(_TYPES),
            "women_safety_score": score if name in WOMEN and (loved or dice.random() < 0.5) else None,
            "night_safety": max(1, score - 1) if dice.random() < 0.4 else None,
            "route_safety": score if dice.random() < 0.3 else None, "detailed_feedback": dice.choice(FEEDBACK[score]),
            "experience_date": (at - timedelta(days=dice.randrange(1, 40))).date(),
            "time_of_day": dice.choice(("day", "night", "both", None)),
            "basis": dice.choice(("visited", "visited", "lived", "researched")), "anonymous": dice.random() < 0.1,
            "verified_experience": dice.random() < 0.2, "status": "visible", "created_at": at, "updated_at": at,
        }  # fmt: skip


def _thread(
    number: int, itinerary: Row, others: Sequence[str], now: datetime, dice: random.Random
) -> Iterator[Row]:
    place: Place = PLACES[number // 5]
    for place_in_thread in range(dice.randrange(4)):
        kind = dice.choice(("tip", "tip", "question", "warning", "other"))
        said: dict[str, object] = {"intel_type": kind, "severity": None, "safety_related": kind == "warning"}
        if kind == "warning":
            title, content, said["severity"] = dice.choice(WARNINGS)
        elif kind == "other":
            said["intel_type"], title, content = dice.choice(OTHERS)
        else:
            title, content = dice.choice(TIPS if kind == "tip" else QUESTIONS)
        said |= {"title": title.format(*place.sights), "content": content.format(*place.sights)}
        at = _between(cast("datetime", itinerary["published_at"]), now, dice)
        said["status"] = dice.choices(("open", "in_progress", "resolved", "archived"), (12, 2, 4, 2))[0]
        if said["status"] == "resolved":
            said |= {
                "resolved_by_id": itinerary["owner_id"] if kind != "warning" else None,
                "resolved_at": now,
            }
        if dice.random() < 0.2:
            said["valid_until"] = at + timedelta(days=90)
        yield _entry(f"{number} {place_in_thread}", itinerary, dice.choice(others), at, said)


def _entry(key: str, itinerary: Row, author: str, at: datetime, said: Row) -> Row:
    return {
        "id": demo_id(f"intel {key}"), "itinerary_id": itinerary["id"], "user_id": demo_id(author), "status": "open",
        "valid_until": None, "resolved_by_id": None, "resolved_at": None, "moderation": "visible", "created_at": at,
        "updated_at": at, **said,
    }  # fmt: skip


def _answers(entry: Row, others: Sequence[str], now: datetime, dice: random.Random) -> Iterator[Row]:
    for place in range(dice.randrange(3)):
        at = _between(cast("datetime", entry["created_at"]), now, dice)
        yield {
            "id": demo_id(f"response {entry['id']} {place}"), "intel_id": entry["id"],
            "user_id": demo_id(dice.choice(others)), "content": dice.choice(ANSWERS), "created_at": at,
            "updated_at": at,
        }  # fmt: skip


def _votes(
    kind: str, target: Row, others: Sequence[str], now: datetime, dice: random.Random
) -> Iterator[Row]:
    for name in dice.sample(list(others), dice.randrange(5)):
        if demo_id(name) != target["user_id"]:
            yield {
                "id": demo_id(f"vote {target['id']} {name}"), "target_type": kind, "target_id": target["id"],
                "user_id": demo_id(name), "value": 1 if dice.random() < 0.85 else -1,
                "created_at": _between(cast("datetime", target["created_at"]), now, dice),
            }  # fmt: skip


def _between(first: datetime, last: datetime, dice: random.Random) -> datetime:
    return first + (last - first) * dice.random()
