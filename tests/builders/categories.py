"""Categories, as their owners make them."""

from __future__ import annotations

import httpx

from tests.cast import Person

CATEGORIES = "/api/v1/categories"
LEDGER = "/api/v1/ledger"
Category = dict[str, object]


async def made(http: httpx.AsyncClient, owner: Person, name: str = "Coffee", **values: object) -> Category:
    """The person's category, new."""
    answer = await http.post(CATEGORIES, json={"name": name, **values}, headers=owner.headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def named(http: httpx.AsyncClient, owner: Person, name: str) -> Category:
    """The person's category of this name, as the list shows it."""
    answer = await http.get(CATEGORIES, params={"per_page": 100}, headers=owner.headers)
    assert answer.status_code == 200, answer.text
    return next(dict(item) for item in answer.json()["items"] if item["name"] == name)


def at(category: Category) -> str:
    """The address of a category."""
    return f"{CATEGORIES}/{category['id']}"
