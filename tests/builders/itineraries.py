"""Itineraries as the tests make them: through the front door."""

from __future__ import annotations

import httpx

from tests.cast import Person

ITINERARIES = "/api/v1/itineraries"
WHOLE = {
    "title": "Annapurna circuit", "destination": "Pokhara, Nepal", "duration_days": 14,
    "description": "Day 1:\n\tthe bus.",
    "tagline": "Over the Thorong La", "country": "NP", "latitude": 28.2096123, "longitude": 83.9855987,
    "activity_tags": ["hiking", "tea-houses"], "difficulty": "difficult", "travel_style": "friends",
    "budget_range": "low", "budget_amount": "900.00", "budget_currency": "EUR", "best_season": ["spring", "autumn"],
}  # fmt: skip
"""Everything that can be said of one without dates."""


async def made(http: httpx.AsyncClient, person: Person, **over: object) -> dict[str, object]:
    """A published, public one, unless `over` says otherwise."""
    answer = await http.post(ITINERARIES, json={**WHOLE, **over}, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def at(itinerary: dict[str, object]) -> str:
    """Where it is read."""
    return f"{ITINERARIES}/{itinerary['id']}"


async def titles(http: httpx.AsyncClient, path: str, person: Person | None = None) -> list[str]:
    """The titles of a list, which counts them right."""
    answer = await http.get(path, headers=person.headers if person else {})
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] == len(answer.json()["items"])
    return [str(item["title"]) for item in answer.json()["items"]]
