"""/travel-groups/preferences."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/travel-groups/preferences"
UNSET = {
    "id": None, "destination": None, "country": None, "travel_dates_start": None, "travel_dates_end": None,
    "interests": [], "languages": [], "pace": None, "budget_range": None, "created_at": None, "updated_at": None,
}  # fmt: skip
SAID = {
    "destination": "Pokhara, Nepal", "country": "NP", "travel_dates_start": "2027-05-01",
    "travel_dates_end": "2027-05-14", "interests": ["hiking"], "languages": ["en"], "pace": "moderate",
    "budget_range": "low",
}  # fmt: skip


async def test_unset(http: httpx.AsyncClient, cast: Cast, facts: Facts, queries: list[str]) -> None:
    alice = await cast.alice()
    await http.get(URL, headers=alice.headers)
    queries.clear()
    answer = await http.get(URL, headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, UNSET)
    assert answer.headers["cache-control"] == "private, no-cache"
    assert len(queries) == 1
    assert await facts.count("travel.group_preferences") == 0


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts, raw, method: str) -> None:
    alice = await cast.alice()
    answer = await http.request(method, URL, json=SAID, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert {name: answer.json()[name] for name in SAID} == SAID
    read = await http.get(URL, headers=alice.headers)
    assert read.json() == answer.json()
    assert await facts.events() == ["travel.group.preferences_changed"]
    assert "Pokhara" not in str(await raw.fetchval("SELECT changes FROM kernel.audit_log"))
    assert (await http.get(URL, headers=(await cast.bob()).headers)).json() == UNSET


async def test_absent_stays_null_clears(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    await http.put(URL, json=SAID, headers=alice.headers)
    dates = {"travel_dates_start": None, "travel_dates_end": None}
    answer = await http.put(URL, json={**dates, "pace": "fast", "interests": []}, headers=alice.headers)
    assert answer.json() == {
        **answer.json(), **SAID, **dates, "pace": "fast", "interests": [],
    }  # fmt: skip
    again = await http.put(URL, json=answer.json(), headers=alice.headers)
    assert again.json() == answer.json()
    assert len(await facts.events()) == 2


async def test_an_old_version_is_refused(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    tag = (await http.get(URL, headers=alice.headers)).headers["etag"]
    first = await http.put(URL, json=SAID, headers={**alice.headers, "If-Match": tag})
    assert first.status_code == 200, first.text
    refused(
        await http.put(URL, json={"pace": "fast"}, headers={**alice.headers, "If-Match": tag}),
        412,
        "precondition_failed",
    )


async def test_the_first_writes_at_once_make_one_row(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(
        *(http.put(URL, json={"destination": f"Place {n}"}, headers=alice.headers) for n in range(10))
    )
    assert [answer.status_code for answer in answers] == [200] * 10
    assert await facts.count("travel.group_preferences") == 1


@pytest.mark.parametrize("method", ["GET", "PUT"])
async def test_nobody(http: httpx.AsyncClient, cast: Cast, method: str) -> None:
    refused(await http.request(method, URL, json=None if method == "GET" else SAID), 401, "unauthenticated")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"destination": "%"}, "/destination"),
        ({"destination": "x" * 201}, "/destination"),
        ({"country": "XX"}, "/country"),
        ({"travel_dates_start": "2027-05-01"}, "/travel_dates_end"),
        ({"travel_dates_start": "2027-05-02", "travel_dates_end": "2027-05-01"}, "/travel_dates_end"),
        ({"interests": ["x"] * 16}, "/interests"),
        ({"interests": None}, "/interests"),
        ({"languages": ["english!"]}, "/languages/0"),
        ({"pace": "slow"}, "/pace"),
        ({"budget_range": "none"}, "/budget_range"),
        ({"gender": "f"}, "/gender"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    refused(await http.put(URL, json=change, headers=alice.headers), 422, "invalid", pointer)
    assert await facts.count("travel.group_preferences") == 0
