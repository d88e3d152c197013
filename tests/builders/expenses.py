"""Ledgers and what is in them, put straight into the tables: for tests of what reads them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import cast
from uuid import UUID

import asyncpg

from cairn import wiring
from cairn.base import clock
from cairn.base.ids import new_id
from cairn.base.money import digits_of
from cairn.kernel.access import Caller
from cairn.products.expenses.texts import normalised
from tests.cast import Person


async def opened(cairn: wiring.Cairn, person: Person) -> None:
    """The person's ledger, opened as the first request would."""
    opening = next(product.opening for product in cairn.products if product.name == "expenses")
    assert opening is not None
    caller = Caller(user_id=person.id, roles=frozenset({"user"}))
    await opening(cairn.database, caller, "tests", time.monotonic() + 10)


async def category_id(raw: asyncpg.Connection, person: Person, name: str = "Groceries") -> UUID:
    """The id of the person's category of this name, made if there is none."""
    found = await raw.fetchval(
        "SELECT id FROM expenses.categories WHERE user_id = $1 AND name_key = $2", person.id, normalised(name)
    )
    if found is not None:
        return cast("UUID", found)
    made, now = new_id(), clock.now()
    await raw.execute(
        "INSERT INTO expenses.categories (id, user_id, name, name_key, archived, version, created_at, updated_at)"
        " VALUES ($1, $2, $3, $4, false, 1, $5, $5)",
        made, person.id, name, normalised(name), now,
    )  # fmt: skip
    return made


async def expense_row(
    raw: asyncpg.Connection,
    person: Person,
    amount: str = "12.34",
    currency: str = "EUR",
    *,
    day: str = "2026-03-01",
    category: str = "Groceries",
    rate: str | None = "1",
    base: str = "EUR",
    tags: Sequence[str] = (),
    **more: object,
) -> UUID:
    """A row of expenses, posted unless `more` says otherwise; without `rate` it is not converted."""
    digits, base_digits, now, row_id = digits_of(currency), digits_of(base), clock.now(), new_id()
    minor = int(Decimal(amount).scaleb(digits))
    worth = None if rate is None else round((Decimal(minor) * Decimal(rate)).scaleb(base_digits - digits))
    values: dict[str, object] = {
        "id": row_id, "user_id": person.id, "kind": "expense", "status": "posted", "date": date.fromisoformat(day),
        "amount_minor": minor, "currency": currency, "digits": digits, "base_minor": worth, "base_currency": base,
        "base_digits": base_digits, "fx_rate": None if rate is None else Decimal(rate),
        "fx_source": None if rate is None else "identity" if currency == base else "user",
        "category_id": await category_id(raw, person, category), "category_source": "user", "locked_fields": [],
        "attachment_count": 0, "version": 1, "created_at": now, "updated_at": now, **more,
    }  # fmt: skip
    if isinstance(merchant := values.get("merchant"), str):
        values["merchant_key"] = normalised(merchant)
    names = ", ".join(values)
    places = ", ".join(f"${number}" for number in range(1, len(values) + 1))
    await raw.execute(f"INSERT INTO expenses.expenses ({names}) VALUES ({places})", *values.values())  # noqa: S608
    for tag in tags:
        await _tag(raw, person, row_id, tag)
    return row_id


async def _tag(raw: asyncpg.Connection, person: Person, row_id: UUID, name: str) -> None:
    now = clock.now()
    tag_id = await raw.fetchval(
        "INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)"
        " VALUES ($1, $2, $3, $4, 1, $5, $5) ON CONFLICT (user_id, name_key) DO UPDATE SET version = tags.version"
        " RETURNING id",
        new_id(), person.id, name, normalised(name), now,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO expenses.expense_tags (expense_id, tag_id, id, user_id) VALUES ($1, $2, $3, $4)",
        row_id, tag_id, new_id(), person.id,
    )  # fmt: skip


async def ledger_version(raw: asyncpg.Connection, person: Person) -> int:
    """How often reports were told that something has changed."""
    found = await raw.fetchval("SELECT ledger_version FROM expenses.ledgers WHERE user_id = $1", person.id)
    return int(found)
