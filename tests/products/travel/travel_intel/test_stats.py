"""GET /travel-intel/stats/{itinerary_id}."""

from __future__ import annotations

from uuid import UUID

import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.intel import CRITICAL, INTEL, QUESTION, TIP, WARNING, answered, at, made
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_nothing_yet(http: httpx.AsyncClient, trail: UUID) -> None:
    none = {"tip": 0, "warning": 0, "question": 0, "update": 0, "recommendation": 0, "local_insight": 0}
    assert (await http.get(f"{INTEL}/stats/{trail}")).json() == {
        "itinerary_id": str(trail), "total": 0, "by_type": none,
        "by_severity": {"critical": 0, "high": 0, "medium": 0, "low": 0, "none": 0}, "open_warnings": 0,
        "open_critical": 0, "open_questions": 0, "resolved": 0, "responses": 0, "last_activity_at": None,
    }  # fmt: skip


async def test_figures(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    await made(http, bob, trail, TIP)
    await made(http, bob, trail, WARNING)
    await made(http, bob, trail, CRITICAL, status="in_progress")
    await made(http, bob, trail, CRITICAL, valid_until="2024-05-01T00:00:00Z")
    question = await made(http, bob, trail, QUESTION, severity="low")
    await made(http, bob, trail, QUESTION, status="archived")
    solved = await made(http, bob, trail, QUESTION)
    hidden = await made(http, bob, trail, CRITICAL)
    await http.post(f"{at(hidden)}/hide", headers=(await cast.ada()).headers)
    await answered(http, charlie, question)
    response = await answered(http, charlie, solved)
    await http.patch(at(solved), json={"accepted_response_id": response["id"]}, headers=bob.headers)
    last = await answered(http, charlie, question)
    found = (await http.get(f"{INTEL}/stats/{trail}")).json()
    assert found["total"] == 7
    assert found["by_type"] == {
        "tip": 1, "warning": 3, "question": 3, "update": 0, "recommendation": 0, "local_insight": 0,
    }  # fmt: skip
    assert found["by_severity"] == {"critical": 2, "high": 0, "medium": 1, "low": 1, "none": 3}
    assert (found["open_warnings"], found["open_critical"], found["open_questions"]) == (2, 1, 1)
    assert (found["resolved"], found["responses"]) == (1, 3)
    assert found["last_activity_at"] == last["created_at"]
    assert (await http.get(f"{INTEL}/stats/{trail}", headers=bob.headers)).json()["total"] == 8


async def test_missing(http: httpx.AsyncClient) -> None:
    for row in (new_id(), "no-id"):
        refused(await http.get(f"{INTEL}/stats/{row}"), 404, "itinerary_not_found")
