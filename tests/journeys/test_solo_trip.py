"""A woman plans a trip by herself: from the search for a place where others felt safe to the review of her guide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from tests.builders.travel import attest, older_account
from tests.cast import Cast

pytestmark = pytest.mark.integration
BASE = "/api/v1"
PLAN = {
    "title": "Two weeks in Nepal", "destination": "Pokhara, Nepal", "duration_days": 14, "country": "NP",
    "activity_tags": ["hiking", "yoga"], "description": "Slowly around the lake and up to Poon Hill.",
}  # fmt: skip
GUIDE = {
    "display_name": "Maya", "bio": "Born in Pokhara.", "languages": ["en", "ne"], "specializations": ["hiking"],
    "service_areas": ["Pokhara"], "rate_amount": "19.99", "rate_currency": "EUR", "rate_unit": "hour",
    "time_zone": "Asia/Kathmandu", "max_group_size": 4, "availability": "available",
    "cancellation_policy": "flexible", "eligibility": "women_only",
}  # fmt: skip


@pytest.fixture(autouse=True)
def present() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


class Trip:
    """Who is in the story, and how they ask."""

    def __init__(
        self, http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
    ) -> None:
        self.http, self.cairn, self.cast, self.raw = http, cairn, cast, raw

    async def ask(self, name: str, method: str, path: str, status: int, body: object = None) -> dict:
        """As the person of that name, or as nobody."""
        headers = {}
        if name != "nobody":
            who = await self.cast.person(name)
            token = self.cairn.accounts.tokens.issue(who.id, who.session_id).token
            headers = {"Authorization": f"Bearer {token}"}
        content = {} if body is None else {"json": body}
        answer = await self.http.request(method, BASE + path, headers=headers, **content)
        assert answer.status_code == status, f"{method} {path}: {answer.text}"
        return answer.json() if answer.content else {}

    async def told(self, name: str) -> set[str]:
        """What the application has told somebody by now."""
        while await self.cairn.relay.run_due():
            pass
        page = await self.ask(name, "GET", "/notifications?per_page=100", 200)
        return {item["kind"] for item in page["items"]}

    async def is_known_as_woman(self, name: str) -> None:
        who = await self.cast.person(name)
        await older_account(self.raw, who.id)
        await attest(self.raw, who.id, "gender_self")


@pytest.fixture
async def trip(http: httpx.AsyncClient, cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection) -> Trip:
    await cast.ada()
    return Trip(http, cairn, cast, raw)


async def test_from_a_safe_place_to_the_review_of_a_guide(trip: Trip) -> None:
    plan_id = await others_were_there_before(trip)
    await she_finds_where_women_felt_safe(trip)
    await she_says_what_only_the_product_shall_know(trip)
    await she_reads_and_asks(trip, plan_id)
    await she_joins_women_who_go_there(trip, plan_id)
    guide_id, booking_id = await she_books_a_guide(trip)
    await both_review(trip, guide_id, booking_id)


async def others_were_there_before(trip: Trip) -> str:
    """Nine women, of whom eight felt safe: the evidence that the state asks for."""
    plan = await trip.ask("alice", "POST", "/itineraries", 201, PLAN)
    await trip.ask("alice", "POST", "/itineraries", 201, {**PLAN, "title": "Pokhara by night"})
    for number in range(9):
        await trip.is_known_as_woman(f"woman{number}")
        body = {"overall_safety_score": 4, "women_safety_score": 5 if number else 2, "time_of_day": "day"}
        await trip.ask(f"woman{number}", "POST", f"/itineraries/{plan['id']}/rating", 201, body)
    return str(plan["id"])


async def she_finds_where_women_felt_safe(trip: Trip) -> None:
    found = await trip.ask("nobody", "GET", "/itineraries?destination=pokhara&women_safe=true", 200)
    assert [item["title"] for item in found["items"]] == ["Two weeks in Nepal"]
    (plan,) = found["items"]
    assert (plan["women_safe"]["state"], plan["women_safe"]["n"]) == ("women_safe", 9)
    assert plan["women_safe_verified"] is True
    seen = await trip.ask("ines", "POST", f"/itineraries/{plan['id']}/view", 200)
    assert seen == {"itinerary_id": plan["id"], "view_count": 1}


async def she_says_what_only_the_product_shall_know(trip: Trip) -> None:
    await trip.ask("ines", "POST", "/women-safety/attestations", 201, {"kind": "gender_self"})
    said = await trip.ask(
        "ines", "PUT", "/women-safety/settings", 200, {"emergency_contacts": ["+4915112345678"]}
    )
    assert said["emergency_contacts"] == ["+4915112345678"]


async def she_reads_and_asks(trip: Trip, plan_id: str) -> None:
    tip = {"itinerary_id": plan_id, "intel_type": "tip", "content": "The lake side is well lit."}
    await trip.ask("bob", "POST", "/travel-intel", 201, tip)
    question = {"itinerary_id": plan_id, "intel_type": "question", "content": "Is the bus at night fine?"}
    asked = await trip.ask("ines", "POST", "/travel-intel", 201, question)
    await trip.ask(
        "bob", "POST", f"/travel-intel/{asked['id']}/respond", 201, {"content": "Take the one at noon."}
    )
    thread = await trip.ask("nobody", "GET", f"/travel-intel?itinerary_id={plan_id}", 200)
    assert {item["intel_type"] for item in thread["items"]} == {"tip", "question"}
    assert "travel.intel.responded" in await trip.told("ines")


async def she_joins_women_who_go_there(trip: Trip, plan_id: str) -> None:
    """The group is not there for others."""
    await trip.is_known_as_woman("alice")
    start = (clock.now() + timedelta(days=30)).date()
    group = await trip.ask("alice", "POST", "/travel-groups", 201, {
        "name": "Women to Poon Hill", "destination": "Pokhara, Nepal", "eligibility": "women_only",
        "travel_dates_start": start.isoformat(), "travel_dates_end": (start + timedelta(days=9)).isoformat(),
        "itinerary_id": plan_id,
    })  # fmt: skip
    await trip.ask("bob", "GET", f"/travel-groups/{group['id']}", 404)
    matching = await trip.ask("ines", "GET", "/travel-groups/matching?destination=pokhara", 200)
    assert [item["group"]["id"] for item in matching["items"]] == [group["id"]]
    joined = await trip.ask("ines", "POST", f"/travel-groups/{group['id']}/join", 200)
    assert joined["state"] == "active"
    members = await trip.ask("ines", "GET", f"/travel-groups/{group['id']}/members", 200)
    assert {item["user"]["username"] for item in members["items"]} == {"alice", "ines"}


async def she_books_a_guide(trip: Trip) -> tuple[str, str]:
    guide = await trip.ask("maya", "POST", "/women-safety/guides", 201, GUIDE)
    await trip.ask("nobody", "GET", f"/women-safety/guides/{guide['id']}", 404)
    decision = {"status": "active", "verification": "silver"}
    await trip.ask("ada", "POST", f"/women-safety/guides/{guide['id']}/decision", 200, decision)
    guides = await trip.ask("nobody", "GET", "/women-safety/guides?destination=pokhara", 200)
    assert [item["display_name"] for item in guides["items"]] == ["Maya"]
    day = (clock.now() + timedelta(days=2)).date()
    wish = {"booking_date": day.isoformat(), "start_time": "14:00", "duration_hours": 2.5}
    booking = await trip.ask("ines", "POST", f"/women-safety/guides/{guide['id']}/book", 201, wish)
    assert (booking["status"], booking["amount"], booking["currency"]) == ("pending", "49.98", "EUR")
    assert "travel.booking.requested" in await trip.told("maya")
    await trip.ask("maya", "POST", f"/women-safety/bookings/{booking['id']}/confirm", 200)
    assert "travel.booking.confirmed" in await trip.told("ines")
    return str(guide["id"]), str(booking["id"])


async def both_review(trip: Trip, guide_id: str, booking_id: str) -> None:
    """Neither sees the other's words before both have written."""
    clock.shift(timedelta(days=4))
    await trip.ask("maya", "POST", f"/women-safety/bookings/{booking_id}/complete", 200)
    review = {"rating": 5, "review_text": "Kind, and she knows every path.", "was_appropriate": True}
    await trip.ask("ines", "POST", f"/women-safety/guides/{guide_id}/reviews", 201, review)
    assert (await trip.ask("nobody", "GET", f"/women-safety/guides/{guide_id}/reviews", 200))["items"] == []
    await trip.ask("maya", "POST", f"/women-safety/bookings/{booking_id}/review", 201, {"rating": 5})
    reviews = await trip.ask("nobody", "GET", f"/women-safety/guides/{guide_id}/reviews", 200)
    assert [item["review_text"] for item in reviews["items"]] == ["Kind, and she knows every path."]
    shown = await trip.ask("nobody", "GET", f"/women-safety/guides/{guide_id}", 200)
    assert (shown["review_count"], shown["id"]) == (1, guide_id)
