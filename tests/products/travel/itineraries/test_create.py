"""POST /itineraries."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import httpx
import pytest

from cairn.base import clock
from tests.builders.itineraries import ITINERARIES, WHOLE, made
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
READ_ONLY = {
    "id", "author", "published_at", "has_gps_coordinates", "women_safe_verified", "women_safe", "safety",
    "rating_average", "rating_count", "view_count", "save_count", "intel_count", "featured", "featured_until",
    "distance_m", "ascent_m", "bbox", "remixed_from_id", "moderation", "my", "created_at", "updated_at",
}  # fmt: skip
"""What the server says of every itinerary (section 3)."""


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts, queries: list[str]) -> None:
    alice = await cast.alice()
    queries.clear()
    answer = await http.post(ITINERARIES, json=WHOLE, headers=alice.headers)
    assert answer.status_code == 201, answer.text
    assert len(queries) == 3, "who asks, the author, and everything that is written"
    seen = answer.json()
    assert {name: seen[name] for name in WHOLE} == WHOLE
    assert set(seen) - set(WHOLE) == READ_ONLY | {"start_date", "end_date", "status", "visibility"}
    assert (seen["status"], seen["visibility"], seen["moderation"]) == ("published", "public", "visible")
    assert seen["author"] == {"id": str(alice.id), "username": "alice", "display_name": "Alice"}
    assert seen["published_at"] == seen["created_at"] == seen["updated_at"]
    assert (seen["has_gps_coordinates"], seen["women_safe_verified"], seen["featured"]) == (
        True,
        False,
        False,
    )
    assert seen["my"] == {"saved": False, "rating_id": None}
    assert seen["women_safe"] == {
        "state": "unrated", "reasons": ["too_few_ratings"], "n": None, "lower_bound": None, "as_of": None,
    }  # fmt: skip
    assert seen["safety"] == {
        "score": None, "n": 0, "n_eff": 0.0, "confidence": "low", "day": None, "night": None,
        "insufficient_data": True, "as_of": None,
    }  # fmt: skip
    assert answer.headers["location"] == f"{ITINERARIES}/{seen['id']}"
    assert answer.headers["etag"].startswith('"1.')
    read = await http.get(answer.headers["location"], headers=alice.headers)
    assert (read.json(), read.headers["etag"]) == (seen, answer.headers["etag"])
    assert await facts.events() == ["travel.itinerary.created"]
    assert await facts.count("travel.itinerary_stats") == 1
    assert await facts.jobs() == []


async def test_nobody(http: httpx.AsyncClient, facts: Facts, cairn: object) -> None:
    refused(await http.post(ITINERARIES, json=WHOLE), 401, "unauthenticated")
    assert await facts.count("travel.itineraries") == 0


async def test_the_least_that_is_taken(http: httpx.AsyncClient, cast: Cast) -> None:
    least = {"title": "A b", "destination": "X", "start_date": "2026-05-01", "end_date": "2026-05-03"}
    answer = await http.post(ITINERARIES, json=least, headers=(await cast.alice()).headers)
    assert answer.status_code == 201, answer.text
    seen = answer.json()
    assert (seen["duration_days"], seen["activity_tags"], seen["best_season"]) == (3, [], [])
    assert (seen["latitude"], seen["budget_amount"], seen["has_gps_coordinates"]) == (None, None, False)


async def test_a_draft_was_never_published(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    assert (await made(http, alice, status="draft"))["published_at"] is None
    assert (await made(http, alice, visibility="private"))["published_at"] is not None


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ({"difficulty": "medium"}, {"difficulty": "moderate"}),
        ({"difficulty": "hard"}, {"difficulty": "difficult"}),
        (
            {"activity_tags": ["Hiking", " hot springs ", "hiking"]},
            {"activity_tags": ["hiking", "hot-springs"]},
        ),
        ({"best_season": ["winter", "winter"]}, {"best_season": ["winter"]}),
        ({"title": "  Cafe\u0301 tour "}, {"title": "Caf\u00e9 tour"}),
        ({"budget_amount": 12.5}, {"budget_amount": "12.50"}),
        ({"budget_amount": "1200", "budget_currency": "JPY"}, {"budget_amount": "1200"}),
        ({"duration_days": 2, "start_date": "2026-02-28", "end_date": "2026-03-01"}, {"duration_days": 2}),
        ({"start_date": "2026-02-28"}, {"start_date": "2026-02-28", "end_date": None, "duration_days": 14}),
        ({"description": "\ta\nb"}, {"description": "a\nb"}),
    ],
)
async def test_what_is_kept(
    http: httpx.AsyncClient, cast: Cast, said: dict[str, object], kept: dict[str, object]
) -> None:
    seen = await made(http, await cast.alice(), **said)
    assert {name: seen[name] for name in kept} == kept


@pytest.mark.parametrize(
    ("said", "pointer", "code"),
    [
        ({"duration_days": None}, "/duration_days", "required"),
        ({"duration_days": 0}, "/duration_days", "too_small"),
        ({"duration_days": 366}, "/duration_days", "too_large"),
        ({"start_date": "2026-05-01", "end_date": "2026-05-03"}, "/duration_days", "duration_mismatch"),
        ({"start_date": "2026-05-03", "end_date": "2026-05-01"}, "/end_date", "before_start"),
        ({"start_date": "2026-05-03", "end_date": "2027-05-03"}, "/end_date", "too_long"),
        ({"start_date": "2026-02-30"}, "/start_date", "not_a_day"),
        ({"latitude": None}, "/latitude", "incomplete_point"),
        ({"longitude": None}, "/longitude", "incomplete_point"),
        ({"latitude": 90.1}, "/latitude", "too_large"),
        ({"longitude": -180.1}, "/longitude", "too_small"),
        ({"budget_amount": None}, "/budget_amount", "budget_incomplete"),
        ({"budget_currency": None}, "/budget_currency", "budget_incomplete"),
        ({"budget_amount": "-1"}, "/budget_amount", "not_an_amount"),
        ({"budget_amount": "1.005"}, "/budget_amount", "too_many_decimals"),
        ({"budget_currency": "XYZ"}, "/budget_currency", "unknown_currency"),
        ({"country": "XX"}, "/country", "unknown_country"),
        ({"country": "np"}, "/country", "string_pattern_mismatch"),
        ({"difficulty": "brutal"}, "/difficulty", "not_a_choice"),
        ({"travel_style": "horde"}, "/travel_style", "not_a_choice"),
        ({"best_season": "spring"}, "/best_season", "list_type"),
        ({"best_season": ["monsoon"]}, "/best_season/0", "not_a_choice"),
        ({"activity_tags": ["a"] * 16}, "/activity_tags", "too_many"),
        ({"activity_tags": ["!"]}, "/activity_tags/0", "not_a_tag"),
        ({"activity_tags": ["a" * 41]}, "/activity_tags/0", "too_long"),
        ({"title": "ab"}, "/title", "too_short"),
        ({"title": "a\nbc"}, "/title", "control_character"),
        ({"title": "a" * 201}, "/title", "too_long"),
        ({"title": None}, "/title", "string_type"),
        ({"destination": " "}, "/destination", "too_short"),
        ({"tagline": "a" * 301}, "/tagline", "too_long"),
        ({"description": "a\x00"}, "/description", "unstorable_text"),
        ({"description": "a\x01"}, "/description", "control_character"),
        ({"status": "gone"}, "/status", "not_a_choice"),
        ({"visibility": None}, "/visibility", "not_a_choice"),
        ({"version": 7}, "/version", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, said: dict[str, object], pointer: str, code: str
) -> None:
    answer = await http.post(ITINERARIES, json={**WHOLE, **said}, headers=(await cast.alice()).headers)
    document = refused(answer, 422, "invalid")
    assert [(problem["pointer"], problem["code"]) for problem in document["errors"]] == [(pointer, code)]
    assert await facts.count("travel.itineraries") == 0


async def test_repeated_with_a_key_is_one(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    headers = (await cast.alice()).keyed("once")
    first = await http.post(ITINERARIES, json=WHOLE, headers=headers)
    again = await http.post(ITINERARIES, json=WHOLE, headers=headers)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["etag"] == first.headers["etag"]
    assert await facts.count("travel.itineraries") == 1


async def test_words_of_any_length_can_be_stored(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    """PostgreSQL takes lexemes of 2046 bytes: no text may make a longer one, whatever it unfolds to."""
    await made(
        http, await cast.alice(), title="\u337f" * 200, destination="\ufdfa" * 200, description="x" * 20_000
    )
    assert await facts.count("travel.itineraries") == 1


async def test_case_34_payloads_of_older_clients(
    http: httpx.AsyncClient, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What clients sent in May 2024 is taken then, and as a record of the past today."""
    alice = await cast.alice()
    sent = {
        "title": "Tokyo Cherry Blossom Tour",
        "destination": "Tokyo, Japan",
        "duration_days": 7,
        "start_date": "2024-06-01",
        "end_date": "2024-06-07",
        "difficulty": "medium",
        "activity_tags": ["culture"],
        "best_season": ["spring"],
        "budget_range": "medium",
        "budget_amount": 1500,
        "budget_currency": "USD",
    }
    then = datetime(2024, 5, 1, tzinfo=UTC)
    for now in (then, None):
        if now is not None:
            monkeypatch.setattr(clock, "now", lambda: then)
        answer = await http.post(ITINERARIES, json=sent, headers=alice.headers)
        monkeypatch.undo()
        assert answer.status_code == 201, answer.text
        assert (answer.json()["difficulty"], answer.json()["budget_amount"]) == ("moderate", "1500.00")


async def test_case_35_fifty_at_once_by_one_user(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    answers = await asyncio.gather(
        *(
            http.post(ITINERARIES, json={**WHOLE, "title": f"Trip {n}"}, headers=alice.headers)
            for n in range(50)
        )
    )
    assert [answer.status_code for answer in answers] == [201] * 50
    assert await facts.count("travel.itineraries") == await facts.count("travel.itinerary_stats") == 50
