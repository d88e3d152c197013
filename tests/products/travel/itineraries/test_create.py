"""POST /itineraries."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.itineraries import ITINERARIES, WHOLE
from tests.cast import Cast
from tests.facts import Facts

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
