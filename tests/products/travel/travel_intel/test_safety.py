"""Critical warnings and the women-safe state: case 20 by the routes."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from tests.builders.intel import CRITICAL, WARNING, at, made
from tests.builders.ratings import recomputed, stats, travellers
from tests.builders.travel import older_account
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
SAFE = "/api/v1/itineraries?women_safe=true"


@pytest.fixture
async def safe(cairn: wiring.Cairn, raw: asyncpg.Connection, trail: UUID) -> UUID:
    """Alice's itinerary, which counts as women-safe."""
    await travellers(raw, trail, 5)
    assert (await recomputed(cairn, raw, trail))["women_state"] == "women_safe"
    return trail


@pytest.fixture
async def bob(cast: Cast, raw: asyncpg.Connection) -> Person:
    """Bob, who has been here for long."""
    person = await cast.bob()
    await older_account(raw, person.id)
    return person


async def state(http: httpx.AsyncClient, itinerary_id: UUID) -> tuple[str, bool]:
    """The state that the itinerary shows, and whether the filter finds it."""
    seen = (await http.get(f"/api/v1/itineraries/{itinerary_id}")).json()
    found = [item["id"] for item in (await http.get(SAFE)).json()["items"]]
    return seen["women_safe"]["state"], str(itinerary_id) in found


async def test_case_20_a_critical_warning_flips_the_state_at_once_and_the_filter_with_it(
    http: httpx.AsyncClient, safe: UUID, bob: Person, facts: Facts
) -> None:
    assert await state(http, safe) == ("women_safe", True)
    await made(http, bob, safe, CRITICAL)
    assert await state(http, safe) == ("under_review", False)
    assert "travel.itinerary.women_safe_held" in await facts.events()


@pytest.mark.parametrize("how", ["edit", "retype", "unrelate", "resolve", "expire", "delete", "hide"])
async def test_case_20_whatever_becomes_of_the_warning_the_hold_stays(
    http: httpx.AsyncClient, safe: UUID, bob: Person, cast: Cast, how: str
) -> None:
    intel = await made(http, bob, safe, CRITICAL)
    change = {
        "edit": {"severity": "low"}, "retype": {"intel_type": "tip", "severity": None},
        "unrelate": {"safety_related": False}, "resolve": {"status": "resolved"},
        "expire": {"valid_until": "2024-05-01T00:00:00Z"},
    }  # fmt: skip
    if how in change:
        answer = await http.patch(at(intel), json=change[how], headers=bob.headers)
    elif how == "hide":
        answer = await http.post(f"{at(intel)}/hide", headers=(await cast.ada()).headers)
    else:
        answer = await http.delete(at(intel), headers=bob.headers)
    assert answer.is_success, answer.text
    assert await state(http, safe) == ("under_review", False)


async def test_case_20_a_day_old_account_flips_nothing(
    http: httpx.AsyncClient, safe: UUID, cast: Cast, raw: asyncpg.Connection
) -> None:
    mallory = await cast.mallory()
    await older_account(raw, mallory.id, days=1)
    await made(http, mallory, safe, CRITICAL)
    assert await state(http, safe) == ("women_safe", True)


@pytest.mark.parametrize(
    "of", [WARNING, {**WARNING, "severity": "high"}, {**CRITICAL, "safety_related": False}]
)
async def test_other_warnings_flip_nothing(
    http: httpx.AsyncClient, safe: UUID, bob: Person, of: dict[str, object]
) -> None:
    await made(http, bob, safe, of)
    assert await state(http, safe) == ("women_safe", True)


async def test_a_warning_that_becomes_critical_flips_the_state(
    http: httpx.AsyncClient, safe: UUID, bob: Person, facts: Facts
) -> None:
    intel = await made(http, bob, safe, WARNING)
    answer = await http.patch(at(intel), json={"priority": "critical"}, headers=bob.headers)
    assert answer.status_code == 200
    assert await state(http, safe) == ("under_review", False)


async def test_case_20_a_refused_warning_flips_nothing(
    http: httpx.AsyncClient, safe: UUID, bob: Person, raw: asyncpg.Connection, trail: UUID
) -> None:
    alices_other = [await made(http, bob, trail, CRITICAL) for _ in range(3)]
    await raw.execute("UPDATE travel.itinerary_stats SET women_hold = 'none', women_state = 'women_safe'")
    body = {**CRITICAL, "itinerary_id": str(safe)}
    answer = await http.post("/api/v1/travel-intel", json=body, headers=bob.headers)
    refused(answer, 429, "too_many_requests")
    assert len(alices_other) == 3
    assert (await stats(raw, safe))["women_hold"] == "none"
