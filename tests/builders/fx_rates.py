"""Exchange rates, put straight into the table."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import asyncpg

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import Person

FX_RATES = "/api/v1/fx-rates"


async def rate_row(
    raw: asyncpg.Connection,
    person: Person | None,
    base: str = "USD",
    quote: str = "EUR",
    rate: str = "0.9",
    *,
    day: str = "2026-03-01",
) -> UUID:
    """A person's rate; of nobody it is the provider's."""
    row_id, source = new_id(), "user" if person else "provider"
    await raw.execute(
        "INSERT INTO expenses.fx_rates (id, user_id, base, quote, date, rate, source, version, created_at, updated_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)",
        row_id, person.id if person else None, base, quote, date.fromisoformat(day), Decimal(rate), source, clock.now(),
    )  # fmt: skip
    return row_id
