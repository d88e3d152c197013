"""What an export of an account says of guides, bookings and reviews."""

from __future__ import annotations

import asyncpg
import httpx
import orjson
import pytest

from cairn import wiring
from cairn.kernel.db.reads import Reads
from cairn.kernel.web.answers import json_of
from cairn.products.travel.product import HOLDINGS
from tests.builders.guides import BOOKINGS, booked, completed, guide
from tests.cast import Cast

pytestmark = pytest.mark.integration


async def test_every_row_can_be_exported(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, cairn: wiring.Cairn
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    guide_id = await guide(raw, alice.id)
    made = await booked(http, bob, guide_id, special_requests="Slowly.")
    over = await completed(raw, guide_id, bob.id)
    answer = await http.post(f"{BOOKINGS}/{over}/review", json={"rating": 5}, headers=bob.headers)
    assert answer.status_code == 201, answer.text
    found: dict[str, list[dict[str, object]]] = {}
    for holding in HOLDINGS:
        if holding.name in {"guides", "bookings", "guide_reviews"}:
            owner = alice.id if holding.name == "guides" else bob.id
            pages = [rows async for rows in holding.pages(Reads(cairn.database), owner)]
            found[holding.name] = [orjson.loads(json_of(row)) for rows in pages for row in rows]
    assert [row["id"] for row in found["guides"]] == [str(guide_id)]
    assert {row["id"] for row in found["bookings"]} == {made["id"], str(over)}
    mine = next(row for row in found["bookings"] if row["id"] == made["id"])
    assert (mine["special_requests"], mine["amount"], mine["start_time"]) == ("Slowly.", "59.97", "09:00:00")
    assert "span" not in mine
    assert [row["rating"] for row in found["guide_reviews"]] == [5]
