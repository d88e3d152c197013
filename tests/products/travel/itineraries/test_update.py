"""PUT and PATCH /itineraries/{id}."""

from __future__ import annotations

import asyncio

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.itineraries import ITINERARIES, WHOLE, at, made
from tests.builders.travel import insert
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
METHODS = pytest.mark.parametrize("method", ["PUT", "PATCH"])


@METHODS
async def test_case_33_absent_stays_and_null_clears(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str
) -> None:
    alice = await cast.alice()
    itinerary = await made(http, alice)
    changes = {"title": "Another name", "tagline": None, "latitude": None, "longitude": None,
               "budget_amount": None, "budget_currency": None, "activity_tags": []}  # fmt: skip
    answer = await http.request(method, at(itinerary), json=changes, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed == {
        **itinerary, **changes, "has_gps_coordinates": False, "updated_at": changed["updated_at"],
    }  # fmt: skip
    assert changed["updated_at"] > itinerary["updated_at"]
    assert (await http.get(at(itinerary), headers=alice.headers)).json() == changed
    assert await facts.events() == ["travel.itinerary.created", "travel.itinerary.changed"]
    assert answer.headers["etag"].startswith('"2.')


@METHODS
async def test_case_33_fields_of_the_server_change_nothing(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str
) -> None:
    alice = await cast.alice()
    itinerary = await made(http, alice)
    forged = {
        "id": "x", "author": 7, "published_at": None, "women_safe_verified": True,
        "women_safe": {"state": "women_safe"},
        "safety": None, "rating_average": 5, "rating_count": 99, "view_count": -1, "save_count": "many",
        "intel_count": 1, "featured": True, "featured_until": "2099-01-01T00:00:00Z", "distance_m": 1, "ascent_m": 1,
        "bbox": [], "remixed_from_id": str(new_id()), "moderation": "hidden", "my": {"saved": True},
        "created_at": None, "updated_at": None, "has_gps_coordinates": False,
    }  # fmt: skip
    for sent in (forged, itinerary, {}):
        answer = await http.request(method, at(itinerary), json=sent, headers=alice.headers)
        assert (answer.status_code, answer.json()) == (200, itinerary)
        assert answer.headers["etag"].startswith('"1.')
    assert await facts.events() == ["travel.itinerary.created"]
    created = await http.post(ITINERARIES, json={**WHOLE, **forged}, headers=alice.headers)
    assert (created.json()["featured"], created.json()["rating_count"], created.json()["moderation"]) == (
        False, 0, "visible",
    )  # fmt: skip


async def test_nobody_strangers_and_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    seen, unseen = await made(http, alice), await made(http, alice, status="draft")
    for method in ("PUT", "PATCH", "DELETE"):
        body = None if method == "DELETE" else {"title": "Taken over"}
        refused(await http.request(method, at(seen), json=body), 401, "unauthenticated")
        refused(await http.request(method, at(seen), json=body, headers=bob.headers), 403, "forbidden")
        for path in (at(unseen), f"{ITINERARIES}/{new_id()}", f"{ITINERARIES}/nonsense"):
            refused(
                await http.request(method, path, json=body, headers=bob.headers), 404, "itinerary_not_found"
            )
    refused(await http.patch(at(seen), json={"title": "Taken over"}, headers=ada.headers), 403, "forbidden")


async def test_a_duration_follows_its_dates(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))

    async def change(**said: object) -> httpx.Response:
        return await http.patch(path, json=said, headers=alice.headers)

    assert (await change(start_date="2026-05-01")).json()["duration_days"] == 14
    assert (await change(end_date="2026-05-10")).json()["duration_days"] == 10
    assert (await change(end_date="2026-05-12")).json()["duration_days"] == 12
    refused(await change(duration_days=5), 422, "invalid", "/duration_days")
    refused(await change(end_date="2026-05-20", duration_days=12), 422, "invalid", "/duration_days")
    refused(await change(end_date="2026-04-20"), 422, "invalid", "/end_date")
    assert (await change(duration_days=None)).json()["duration_days"] == 12
    assert (await change(start_date=None)).json()["duration_days"] == 12
    refused(await change(duration_days=None), 422, "invalid", "/duration_days")
    assert (await change(duration_days=5)).json()["end_date"] == "2026-05-12"


async def test_half_a_budget_is_none(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    half = await http.patch(path, json={"budget_amount": None}, headers=alice.headers)
    problem = refused(half, 422, "invalid", "/budget_amount")["errors"][0]
    assert problem["code"] == "budget_incomplete"
    other = await http.patch(path, json={"budget_currency": "JPY"}, headers=alice.headers)
    refused(other, 422, "invalid", "/budget_amount")
    whole = await http.patch(
        path, json={"budget_currency": "JPY", "budget_amount": "900"}, headers=alice.headers
    )
    assert whole.json()["budget_amount"] == "900"


async def test_states(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    itinerary = await made(http, alice, status="draft")
    published = None
    for status, code in (
        ("archived", "invalid_transition"), ("draft", None), ("published", None), ("archived", None),
        ("published", None), ("draft", None), ("published", None), ("archived", None), ("draft", None),
    ):  # fmt: skip
        answer = await http.patch(at(itinerary), json={"status": status}, headers=alice.headers)
        if code is not None:
            refused(answer, 409, code)
            continue
        assert answer.json()["status"] == status
        published = published or answer.json()["published_at"]
        assert answer.json()["published_at"] == published, "when it was first published"
    assert published is not None


async def contribution(
    raw: asyncpg.Connection, kind: str, itinerary: dict[str, object], user_id: object
) -> None:
    now = clock.now()
    row = {
        "id": new_id(),
        "itinerary_id": itinerary["id"],
        "user_id": user_id,
        "created_at": now,
        "updated_at": now,
    }
    if kind == "rating":
        row |= {"overall_safety_score": 4, "rating_type": "overall", "basis": "visited", "anonymous": True,
                "verified_experience": False, "status": "visible"}  # fmt: skip
    else:
        row |= {"intel_type": "tip", "content": "Bring cash.", "safety_related": False, "status": "open",
                "moderation": "visible"}  # fmt: skip
    await insert(raw, "travel.safety_ratings" if kind == "rating" else "travel.travel_intel", row)


@pytest.mark.parametrize("kind", ["rating", "intel"])
async def test_back_to_a_draft_only_while_nobody_else_has_contributed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, kind: str
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    own, others, orphaned = [await made(http, alice) for _ in range(3)]
    await contribution(raw, kind, own, alice.id)
    await contribution(raw, kind, others, bob.id)
    await contribution(raw, kind, orphaned, None)
    assert (await http.patch(at(own), json={"status": "draft"}, headers=alice.headers)).status_code == 200
    for itinerary in (others, orphaned):
        for status in ("published", "archived"):
            await http.patch(at(itinerary), json={"status": status}, headers=alice.headers)
            answer = await http.patch(at(itinerary), json={"status": "draft"}, headers=alice.headers)
            refused(answer, 409, "has_contributions")
    table = "travel.safety_ratings" if kind == "rating" else "travel.travel_intel"
    await raw.execute(f"UPDATE {table} SET deleted_at = now()")  # noqa: S608
    assert (await http.patch(at(others), json={"status": "draft"}, headers=alice.headers)).status_code == 200


async def test_a_version_is_what_if_match_looks_at(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """A view, a vote or a rating never fails the author's edit; another edit does."""
    alice = await cast.alice()
    itinerary = await made(http, alice)
    read = (await http.get(at(itinerary), headers=alice.headers)).headers["etag"]
    await raw.execute("UPDATE travel.itinerary_stats SET view_count = 7, rating_count = 1, rating_sum = 5")
    seen = await http.get(at(itinerary), headers={**alice.headers, "If-None-Match": read})
    assert (seen.status_code, seen.json()["view_count"]) == (200, 7)
    assert seen.headers["etag"] != read
    conditional = {**alice.headers, "If-Match": read}
    assert (await http.patch(at(itinerary), json={"title": "Second"}, headers=conditional)).status_code == 200
    late = await http.patch(at(itinerary), json={"title": "Third"}, headers=conditional)
    refused(late, 412, "precondition_failed")
    assert late.headers["etag"].startswith('"2.')


async def test_two_at_once_with_the_same_tag(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    itinerary = await made(http, alice)
    tag = (await http.get(at(itinerary), headers=alice.headers)).headers["etag"]
    conditional = {**alice.headers, "If-Match": tag}
    answers = await asyncio.gather(
        *(http.patch(at(itinerary), json={"title": f"Name {n}"}, headers=conditional) for n in range(8))
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 7


async def test_words_follow_the_texts(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    itinerary = await made(http, alice)
    found = f"{ITINERARIES}?destination=lisb&search=alfama"
    assert (await http.get(found)).json()["total"] == 0
    changes = {"destination": "Lisboa", "description": "Alfama by night"}
    await http.patch(at(itinerary), json=changes, headers=alice.headers)
    assert (await http.get(found)).json()["total"] == 1
