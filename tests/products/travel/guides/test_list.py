"""GET /women-safety/guides: filters and orders."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import asyncpg
import httpx
import pytest

from cairn.base import clock
from tests.builders.guides import GUIDES, guide
from tests.builders.travel import insert
from tests.cast import Cast
from tests.problems import refused

pytestmark = pytest.mark.integration


@pytest.fixture
async def three(cast: Cast, raw: asyncpg.Connection) -> None:
    """One with many good ratings, one with a single perfect one, one without any."""
    now = clock.now()
    await guide(
        raw, (await cast.alice()).id, display_name="Many", rating_sum=188, review_count=40, languages=["en", "ne"],
        specializations=["trekking", "food"], service_areas=["S\u00e3o Tom\u00e9/Pr\u00edncipe"],
        rate_amount=Decimal("30.00"), created_at=now - timedelta(days=2), asked=4, answered=3,
    )  # fmt: skip
    await guide(
        raw, (await cast.bob()).id, display_name="Single", rating_sum=5, review_count=1, languages=["ne"],
        specializations=["food"], service_areas=["Tokyo, Japan"], rate_amount=Decimal(3000),
        rate_currency="JPY", created_at=now - timedelta(days=1), availability="on_leave", asked=2, answered=2,
    )  # fmt: skip
    await guide(
        raw, (await cast.charlie()).id, display_name="New", languages=["en"], rate_amount=Decimal("20.00"),
        created_at=now,
    )  # fmt: skip


async def names(http: httpx.AsyncClient, query: str = "") -> list[str]:
    answer = await http.get(f"{GUIDES}{query}")
    assert answer.status_code == 200, answer.text
    return [found["display_name"] for found in answer.json()["items"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Many", "Single", "New"]),
        ("?sort=recommended", ["Many", "Single", "New"]),
        ("?sort=top_rated", ["Single", "Many", "New"]),
        ("?sort=price", ["New", "Many", "Single"]),
        ("?sort=newest", ["New", "Single", "Many"]),
        ("?destination=sao%20tom", ["Many"]),
        ("?destination=JAPAN", ["Single"]),
        ("?destination=tokyo%20peru", []),
        ("?destination=a%20%26%20!b:*", []),
        ("?language=ne", ["Many", "Single"]),
        ("?language=ne&language=en", ["Many"]),
        ("?specialization=Food", ["Many", "Single"]),
        ("?specialization=food&specialization=trekking", ["Many"]),
        ("?available=true", ["Many", "New"]),
        ("?available=false", ["Single"]),
        ("?min_rating=4.7", ["Many", "Single"]),
        ("?min_rating=4.71", ["Single"]),
        ("?min_rating=1", ["Many", "Single"]),
        ("?max_rate=25&currency=EUR", ["New"]),
        ("?max_rate=30.00&currency=EUR&sort=price", ["New", "Many"]),
        ("?currency=JPY", ["Single"]),
    ],
)
@pytest.mark.usefixtures("three")
async def test_filters_and_orders(http: httpx.AsyncClient, query: str, expected: list[str]) -> None:
    assert await names(http, query) == expected


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("destination=%25", "?destination", "invalid_destination"),
        ("destination=_", "?destination", "invalid_destination"),
        ("max_rate=25", "?currency", "required"),
        ("max_rate=x&currency=EUR", "?max_rate", "not_an_amount"),
        ("min_rating=0", "?min_rating", "out_of_range"),
        ("min_rating=5.1", "?min_rating", "out_of_range"),
        ("currency=eur", "?currency", "string_pattern_mismatch"),
        ("available=maybe", "?available", "not_a_boolean"),
        ("sort=size", "?sort", "unknown_sort"),
        ("size=1", "?size", "unknown_parameter"),
        ("per_page=101", "?per_page", "too_large"),
    ],
)
async def test_malformed(http: httpx.AsyncClient, query: str, pointer: str, code: str) -> None:
    problem = refused(await http.get(f"{GUIDES}?{query}"), 422, "invalid", pointer)
    assert [found["code"] for found in problem["errors"]] == [code]


@pytest.mark.usefixtures("three")
async def test_what_is_shown_of_ratings_and_answers(http: httpx.AsyncClient) -> None:
    found = {item["display_name"]: item for item in (await http.get(GUIDES)).json()["items"]}
    assert (found["Many"]["rating_average"], found["Many"]["review_count"]) == (4.7, 40)
    assert (found["New"]["rating_average"], found["New"]["review_count"]) == (None, 0)
    assert [found[name]["response_rate"] for name in ("Many", "Single", "New")] == [0.75, None, None]


@pytest.mark.usefixtures("three")
async def test_a_page_is_one_statement_and_the_cursor_goes_on(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice = await cast.alice()
    await http.get(GUIDES, headers=alice.headers)
    for sort in ("recommended", "top_rated", "price", "newest"):
        queries.clear()
        first = (await http.get(f"{GUIDES}?sort={sort}&per_page=2", headers=alice.headers)).json()
        assert len([sql for sql in queries if "travel." in sql]) == 1
        more = f"{GUIDES}?sort={sort}&per_page=2&cursor={first['next_cursor']}"
        second = (await http.get(more, headers=alice.headers)).json()
        assert len({item["id"] for item in (*first["items"], *second["items"])}) == 3


@pytest.mark.usefixtures("three")
async def test_the_mean_of_all_guides_counts_from_a_hundred_reviews_on(
    http: httpx.AsyncClient, raw: asyncpg.Connection, cast: Cast
) -> None:
    alice = await cast.alice()
    mean = {"scope": "guide", "mean": 4.9, "count": 99, "as_of": clock.now()}
    await insert(raw, "travel.score_means", mean)
    answer = await http.get(GUIDES, headers=alice.headers)
    assert [item["display_name"] for item in answer.json()["items"]] == ["Many", "Single", "New"]
    await raw.execute("UPDATE travel.score_means SET count = 100 WHERE scope = 'guide'")
    answer = await http.get(GUIDES, headers=alice.headers)
    assert [item["display_name"] for item in answer.json()["items"]] == ["Single", "Many", "New"]
