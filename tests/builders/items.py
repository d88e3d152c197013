"""Items as the tests make them."""

from __future__ import annotations

import httpx

from tests.cast import Person

ITEMS = "/api/v1/items"
TENT = {
    "name": "Trail tent", "description": "Two people, three seasons.", "price": "189.00", "currency": "EUR",
    "category": "camping", "tags": ["tent", "light"], "sku": "TENT-2P", "quantity": 3, "is_active": True,
}  # fmt: skip


async def made(http: httpx.AsyncClient, person: Person, **values: object) -> dict[str, object]:
    """An item of this person's, as the API answered it."""
    answer = await http.post(ITEMS, json={"name": "Thing", **values}, headers=person.headers)
    assert answer.status_code == 201, answer.text
    return answer.json()


def at(item: dict[str, object]) -> str:
    return f"{ITEMS}/{item['id']}"
