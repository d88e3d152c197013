"""Expenses as the tests make them: through the front door."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import httpx

from cairn.base import clock
from cairn.base.ids import new_id
from tests.cast import Person
from tests.problems import refused

EXPENSES = "/api/v1/expenses"
CATEGORIES = "/api/v1/categories"
DAY = "2026-03-01"
Expense = dict[str, object]
_known: dict[tuple[UUID, str], str] = {}


async def category(http: httpx.AsyncClient, person: Person, name: str = "Groceries") -> str:
    """The id of the person's category of this name, which a new ledger begins with."""
    if (person.id, name) not in _known:
        answer = await http.get(CATEGORIES, params={"per_page": 100}, headers=person.headers)
        assert answer.status_code == 200, answer.text
        _known.update({(person.id, str(one["name"])): str(one["id"]) for one in answer.json()["items"]})
    return _known[person.id, name]


async def sent(http: httpx.AsyncClient, person: Person, **said: object) -> httpx.Response:
    """What POST answers: 12.34 for groceries on the first of March, unless something else is said."""
    body = {"amount": "12.34", "date": DAY, "category_id": await category(http, person), **said}
    return await http.post(EXPENSES, json=body, headers=person.headers)


async def made(http: httpx.AsyncClient, person: Person, **said: object) -> Expense:
    """A new expense."""
    answer = await sent(http, person, **said)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def at(expense: Expense) -> str:
    """Where it is read."""
    return f"{EXPENSES}/{expense['id']}"


async def patched(
    http: httpx.AsyncClient, person: Person, expense: Expense, **said: object
) -> httpx.Response:
    """What PATCH answers."""
    return await http.patch(at(expense), json=said, headers=person.headers)


async def changed(http: httpx.AsyncClient, person: Person, expense: Expense, **said: object) -> Expense:
    """The expense after a PATCH."""
    answer = await patched(http, person, expense, **said)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def read(http: httpx.AsyncClient, person: Person, expense: Expense) -> Expense:
    """The expense as it is now, in the trash or not."""
    answer = await http.get(at(expense), params={"trashed": "include"}, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def deleted(http: httpx.AsyncClient, person: Person, expense: Expense, **query: str) -> None:
    """DELETE takes it."""
    answer = await http.delete(at(expense), params=query, headers=person.headers)
    assert answer.status_code == 204, answer.text


async def restored(http: httpx.AsyncClient, person: Person, expense: Expense, **query: str) -> httpx.Response:
    """What a restoration answers."""
    return await http.post(f"{at(expense)}/restore", params=query, headers=person.headers)


def faulty(answer: httpx.Response, pointer: str, code: str) -> None:
    """Assert a 422 that names this field for this reason."""
    document = refused(answer, 422, "invalid")
    assert (pointer, code) in {(one["pointer"], one["code"]) for one in document["errors"]}, document


def ahead(days: int) -> str:
    """So many days from today in UTC, which a new ledger counts in."""
    return (clock.now().date() + timedelta(days=days)).isoformat()


async def rate(
    raw: asyncpg.Connection, owner: Person | None, base: str, quote: str, day: str, spelled: str
) -> None:
    """A rate of the person's own, or of the provider."""
    await raw.execute(
        "INSERT INTO expenses.fx_rates (id, user_id, base, quote, date, rate, source, version, created_at, updated_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8)",
        new_id(), owner.id if owner else None, base, quote, date.fromisoformat(day), Decimal(spelled),
        "user" if owner else "provider", clock.now(),
    )  # fmt: skip
