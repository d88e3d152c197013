"""The demonstration data: the same every time, and its parts fit together."""

from __future__ import annotations

import httpx
import pytest

from cairn import wiring
from cairn.kernel.product.demo import DEMO_PEOPLE, demo_id
from tests.cast import Cast
from tests.facts import Facts

pytestmark = pytest.mark.integration


async def test_seeding_twice_is_seeding_once(cairn: wiring.Cairn, facts: Facts) -> None:
    made = await wiring.seed(cairn.settings, None)
    assert made > 40
    events = await facts.events()
    assert await wiring.seed(cairn.settings, None) == 0
    assert await facts.events() == events


async def test_every_item_belongs_to_somebody_who_cannot_sign_in(
    http: httpx.AsyncClient, cast: Cast, cairn: wiring.Cairn, facts: Facts
) -> None:
    await wiring.seed(cairn.settings, None)
    ada = await cast.ada()
    items = (await http.get("/api/v1/items?per_page=100")).json()["items"]
    assert {item["owner_id"] for item in items} == {str(demo_id(name)) for name in DEMO_PEOPLE}
    for name in DEMO_PEOPLE:
        person = await http.get(f"/api/v1/users/{demo_id(name)}", headers=ada.headers)
        assert person.json()["username"] == name
    assert await facts.count("accounts.users", "password_hash IS NOT NULL") == 1
