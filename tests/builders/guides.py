"""Guides, bookings and reviews as the tests make them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import httpx

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.words import words
from tests.builders.travel import insert
from tests.cast import Person

GUIDES = "/api/v1/women-safety/guides"
BOOKINGS = "/api/v1/women-safety/bookings"
MAYA = {
    "display_name": "Maya of Thamel", "bio": "Walks with women.", "languages": ["en", "ne"],
    "specializations": ["trekking"], "service_areas": ["Kathmandu, Nepal", "Pokhara"],
    "rate_amount": "19.99", "rate_currency": "EUR", "rate_unit": "hour", "time_zone": "Asia/Kathmandu",
    "max_group_size": 4, "availability": "available", "cancellation_policy": "flexible", "eligibility": "open",
}  # fmt: skip


async def guide(raw: asyncpg.Connection, user_id: UUID, **over: object) -> UUID:
    """An active one, who takes EUR 19.99 an hour in UTC; `over` sets columns."""
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "user_id": user_id, "display_name": "Maya of Thamel", "languages": ["en"],
        "specializations": [], "service_areas": ["Kathmandu, Nepal"], "rate_amount": Decimal("19.99"),
        "rate_currency": "EUR", "rate_unit": "hour", "time_zone": "UTC", "max_group_size": 4,
        "availability": "available", "cancellation_policy": "flexible", "eligibility": "open",
        "verification": "none", "status": "active", "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    row.setdefault("service_words", [word for area in row["service_areas"] for word in words(area)])
    await insert(raw, "travel.guides", row)
    return UUID(str(row["id"]))


async def booking(
    raw: asyncpg.Connection,
    guide_id: UUID,
    booker_id: UUID,
    *,
    starts: datetime,
    hours: float = 3,
    **over: object,
) -> UUID:
    """A pending one that starts then; `over` sets columns."""
    now = clock.now()
    row: dict[str, object] = {
        "id": new_id(), "guide_id": guide_id, "booker_id": booker_id, "booking_date": starts.date(),
        "start_time": starts.time(), "duration_hours": Decimal(str(hours)), "starts_at": starts,
        "ends_at": starts + timedelta(hours=hours), "group_size": 1, "status": "pending",
        "amount": Decimal("59.97"), "currency": "EUR", "cancellation_hours": 24, "late_cancellation": False,
        "respond_by": min(now + timedelta(hours=72), starts), "created_at": now, "updated_at": now, **over,
    }  # fmt: skip
    row["guide_seq"] = await raw.fetchval("SELECT seq FROM travel.guides WHERE id = $1", guide_id)
    await insert(raw, "travel.bookings", row)
    return UUID(str(row["id"]))


async def completed(raw: asyncpg.Connection, guide_id: UUID, booker_id: UUID, days_ago: float = 1) -> UUID:
    """A completed one that ended so many days ago."""
    starts = clock.now() - timedelta(days=days_ago, hours=3)
    return await booking(raw, guide_id, booker_id, starts=starts, status="completed")


async def booked(
    http: httpx.AsyncClient, person: Person, guide_id: UUID, **values: object
) -> dict[str, object]:
    """What this person booked through the API: in ten days at nine for three hours, unless `values` say otherwise."""
    answer = await http.post(f"{GUIDES}/{guide_id}/book", json={**asking(), **values}, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def asking(days: int = 10, **values: object) -> dict[str, object]:
    """A request for three hours from nine on, so many days from now."""
    return {"booking_date": day(days).isoformat(), "start_time": "09:00", "duration_hours": 3, **values}


def day(days: int) -> date:
    """So many days from now, in UTC."""
    return (clock.now() + timedelta(days=days)).date()
