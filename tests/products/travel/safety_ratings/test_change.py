"""Changing, deleting and hiding ratings."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.ratings import rating, stats, travellers
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

RATINGS = "/api/v1/safety-ratings"


@pytest.fixture
async def found(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> dict[str, object]:
    """Bob's rating."""
    sent = {"itinerary_id": str(trail), "rating": 3, "detailed_feedback": "Dark.", "night_safety": 2}
    answer = await http.post(RATINGS, json=sent, headers=(await cast.bob()).headers)
    made: dict[str, object] = answer.json()
    return made


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_absent_stays_and_null_clears(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], method: str, trail: UUID, facts: Facts,
    raw: asyncpg.Connection,
) -> None:  # fmt: skip
    bob = await cast.bob()
    sent = {"overall_safety_score": 5, "night_safety": None}
    answer = await http.request(method, f"{RATINGS}/{found['id']}", json=sent, headers=bob.headers)
    after = answer.json()
    changed = {name for name in after if after[name] != found[name]}
    assert changed == {"overall_safety_score", "night_safety", "edited_at", "updated_at"}
    assert (await stats(raw, trail))["rating_sum"] == 5
    assert (await facts.events())[-1] == "travel.rating.changed"
    assert (await http.get(f"{RATINGS}/{found['id']}", headers=bob.headers)).json() == after


async def test_what_was_read_can_be_sent_back(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], facts: Facts
) -> None:
    bob = await cast.bob()
    sent = {**found, "helpful_count": 99, "verified_experience": True, "status": "hidden"}
    answer = await http.put(f"{RATINGS}/{found['id']}", json=sent, headers=bob.headers)
    assert (answer.status_code, answer.json()) == (200, found)
    assert await facts.events() == ["travel.rating.created"]


async def test_by_its_second_name(http: httpx.AsyncClient, cast: Cast, found: dict[str, object]) -> None:
    bob, url = await cast.bob(), f"{RATINGS}/{found['id']}"
    assert (await http.patch(url, json={"rating": 1}, headers=bob.headers)).json()[
        "overall_safety_score"
    ] == 1
    both = await http.patch(url, json={"rating": 1, "overall_safety_score": 2}, headers=bob.headers)
    refused(both, 422, "invalid", "/rating")


@pytest.mark.parametrize("score", [0, 6, 4.5, "5", None, True, 1e9])
@pytest.mark.parametrize("field", ["overall_safety_score", "rating"])
async def test_case_05_a_change_takes_no_other_scores_either(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], field: str, score: object
) -> None:
    answer = await http.patch(
        f"{RATINGS}/{found['id']}", json={field: score}, headers=(await cast.bob()).headers
    )
    refused(answer, 422, "invalid", f"/{field}")


async def test_it_stays_with_its_itinerary(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object]
) -> None:
    answer = await http.patch(
        f"{RATINGS}/{found['id']}", json={"itinerary_id": str(new_id())}, headers=(await cast.bob()).headers
    )
    errors = refused(answer, 422, "invalid", "/itinerary_id")["errors"]
    assert errors[0]["code"] == "itinerary_mismatch"  # type: ignore[index]


async def test_only_its_author_changes_it(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object]
) -> None:
    url = f"{RATINGS}/{found['id']}"
    for person in (await cast.alice(), await cast.charlie(), await cast.ada()):
        refused(await http.patch(url, json={"rating": 1}, headers=person.headers), 403, "forbidden")
    refused(await http.patch(url, json={"rating": 1}), 401, "unauthenticated")
    missing = await http.patch(
        f"{RATINGS}/{new_id()}", json={"rating": 1}, headers=(await cast.bob()).headers
    )
    refused(missing, 404, "rating_not_found")


async def test_who_was_slower_is_told(http: httpx.AsyncClient, cast: Cast, found: dict[str, object]) -> None:
    bob, url = await cast.bob(), f"{RATINGS}/{found['id']}"
    tag = (await http.get(url, headers=bob.headers)).headers["etag"]
    headers = {**bob.headers, "If-Match": tag}
    first = await http.patch(url, json={"rating": 1}, headers=headers)
    assert first.status_code == 200
    again = await http.patch(url, json={"rating": 2}, headers=headers)
    refused(again, 412, "precondition_failed")
    assert again.headers["etag"] == first.headers["etag"]


async def test_changes_of_many_at_once_are_all_counted(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    """Each is computed from what the others before it have committed: without the lock on the stats, from less."""
    people = [await cast.person(f"rater{number}") for number in range(12)]
    made = [await rating(raw, trail, person.id) for person in people]
    answers = await asyncio.gather(
        *(
            http.patch(f"{RATINGS}/{one}", json={"rating": 2}, headers=person.headers)
            for one, person in zip(made, people, strict=True)
        )
    )
    assert {answer.status_code for answer in answers} == {200}
    found = await stats(raw, trail)
    assert (found["rating_count"], found["rating_sum"]) == (12, 24)


async def test_deleting(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], trail: UUID, raw: asyncpg.Connection,
    facts: Facts,
) -> None:  # fmt: skip
    bob, url = await cast.bob(), f"{RATINGS}/{found['id']}"
    for person in (await cast.alice(), await cast.charlie()):
        refused(await http.delete(url, headers=person.headers), 403, "forbidden")
    refused(await http.delete(url), 401, "unauthenticated")
    assert (await http.delete(url, headers=bob.headers)).status_code == 204
    refused(await http.delete(url, headers=bob.headers), 404, "rating_not_found")
    refused(await http.get(url, headers=bob.headers), 404, "rating_not_found")
    after = await stats(raw, trail)
    assert (after["rating_count"], after["rating_sum"], after["rating_bayes"]) == (0, 0, None)
    assert await raw.fetchval("SELECT detailed_feedback FROM travel.safety_ratings") is None
    assert (await facts.events())[-1] == "travel.rating.deleted"


async def test_a_moderator_deletes(http: httpx.AsyncClient, cast: Cast, found: dict[str, object]) -> None:
    mod = await cast.person("mod", "user", "moderator")
    assert (await http.delete(f"{RATINGS}/{found['id']}", headers=mod.headers)).status_code == 204


async def test_hiding_and_showing(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], trail: UUID, raw: asyncpg.Connection,
    facts: Facts,
) -> None:  # fmt: skip
    bob, charlie, mod = await cast.bob(), await cast.charlie(), await cast.person("mod", "user", "moderator")
    url = f"{RATINGS}/{found['id']}"
    for _ in range(2):
        answer = await http.post(f"{url}/hide", headers=mod.headers)
        assert (answer.status_code, answer.json()["status"]) == (200, "hidden")
    assert (await stats(raw, trail))["rating_count"] == 0
    for person, status in ((bob, 200), (mod, 200), (charlie, 404), (await cast.alice(), 404)):
        assert (await http.get(url, headers=person.headers)).status_code == status
    refused(await http.post(f"{url}/helpful", headers=charlie.headers), 404, "rating_not_found")
    again = await http.post(RATINGS, json={"itinerary_id": str(trail), "rating": 5}, headers=bob.headers)
    assert (again.status_code, again.json()["status"]) == (200, "hidden")
    for _ in range(2):
        answer = await http.post(f"{url}/unhide", headers=mod.headers)
        assert (answer.status_code, answer.json()["status"]) == (200, "visible")
    assert (await stats(raw, trail))["rating_sum"] == 5
    assert await facts.events() == [
        f"travel.rating.{what}" for what in ("created", "hidden", "changed", "shown")
    ]


@pytest.mark.parametrize("verb", ["hide", "unhide"])
async def test_only_moderators_hide(
    http: httpx.AsyncClient, cast: Cast, found: dict[str, object], verb: str
) -> None:
    url = f"{RATINGS}/{found['id']}/{verb}"
    for person in (await cast.bob(), await cast.alice(), await cast.charlie()):
        refused(await http.post(url, headers=person.headers), 403, "forbidden")
    refused(await http.post(url), 401, "unauthenticated")
    ada = await cast.ada()
    refused(await http.post(f"{RATINGS}/{new_id()}/{verb}", headers=ada.headers), 404, "rating_not_found")


async def test_evidence_that_is_hidden_is_none(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID
) -> None:
    await travellers(raw, trail, 5)
    found = await rating(raw, trail, (await cast.bob()).id)
    mod = await cast.person("mod", "user", "moderator")
    await http.post(f"{RATINGS}/{found}/hide", headers=mod.headers)
    assert (await stats(raw, trail))["women_state"] == "women_safe"
    one = await raw.fetchval("SELECT id FROM travel.safety_ratings WHERE women_safety_score = 5 LIMIT 1")
    await http.post(f"{RATINGS}/{one}/hide", headers=mod.headers)
    assert (await stats(raw, trail))["women_state"] == "provisional"
