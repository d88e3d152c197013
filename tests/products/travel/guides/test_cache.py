"""Public reads of guides are kept for five minutes, and given up at once when something changes."""

from __future__ import annotations

import asyncpg
import pytest

from tests.builders.guides import BOOKINGS, GUIDES, booked, guide
from tests.cast import Cast
from tests.database import empty
from tests.kernel.cache.conftest import running
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_reads_are_kept_until_something_changes(dsn: str, raw: asyncpg.Connection) -> None:
    await empty(raw)
    async with running(dsn, WORKERS="1") as one:
        people = Cast(one.cairn, raw)
        alice, bob, ada = await people.alice(), await people.bob(), await people.ada()
        guide_id = await guide(raw, alice.id, asked=2, answered=2)
        at, http = f"{GUIDES}/{guide_id}", one.http
        for path in (GUIDES, at, f"{at}/reviews"):
            assert [await one.said(path) for _ in range(2)] == ["miss", "hit"]
            assert (await http.get(path, headers=alice.headers)).headers["x-cache"] == "bypass"
        await http.patch(at, json={"bio": "Anew."}, headers=alice.headers)
        assert (await http.get(at)).json()["bio"] == "Anew."
        assert (await http.get(GUIDES)).json()["items"][0]["bio"] == "Anew."
        made = await booked(http, bob, guide_id)
        assert (await http.get(at)).json()["response_rate"] is None
        await http.post(f"{BOOKINGS}/{made['id']}/confirm", headers=alice.headers)
        assert (await http.get(at)).json()["response_rate"] == 1.0
        await http.post(f"{at}/decision", json={"status": "suspended"}, headers=ada.headers)
        refused(await http.get(at), 404, "guide_not_found")
        assert (await http.get(GUIDES)).json()["total"] == 0
