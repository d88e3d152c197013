"""Expenses as the tests make them: through the front door."""

from __future__ import annotations

import httpx

from tests.cast import Person

EXPENSES = "/api/v1/expenses"
CATEGORIES = "/api/v1/categories"
TODAY = "2026-03-01"


async def category(http: httpx.AsyncClient, person: Person, name: str = "Groceries") -> str:
    """The id of the person's category of this name, which a new ledger begins with."""
    answer = await http.get(CATEGORIES, params={"per_page": 100}, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return next(str(one["id"]) for one in answer.json()["items"] if one["name"] == name)


async def sent(http: httpx.AsyncClient, person: Person, **said: object) -> httpx.Response:
    """What POST answers: 12.34 EUR for groceries on the first of March, unless something else is said."""
    body = {"amount": "12.34", "date": "2026-03-01", **said}
    body.setdefault("category_id", await category(http, person))
    return await http.post(EXPENSES, json=body, headers=person.headers)


async def made(http: httpx.AsyncClient, person: Person, **said: object) -> dict[str, object]:
    """A new expense."""
    answer = await sent(http, person, **said)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def at(expense: dict[str, object]) -> str:
    """Where it is read."""
    return f"{EXPENSES}/{expense['id']}"


async def changed(
    http: httpx.AsyncClient, person: Person, expense: dict[str, object], **said: object
) -> dict[str, object]:
    """The expense after a PATCH."""
    answer = await http.patch(at(expense), json=said, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())
