"""GET /itineraries/leaderboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn import wiring
from cairn.base import clock
from cairn.base.paging import PageRequest
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.products.travel.boards.queries import BY_NUMBER, until
from tests.builders import activity
from tests.builders import travel as build
from tests.builders.itineraries import ITINERARIES
from tests.cast import Cast, Person
from tests.kernel.cache.conftest import running
from tests.plans import Explaining
from tests.problems import refused

pytestmark = pytest.mark.integration
BOARD = f"{ITINERARIES}/leaderboard"
Standing = tuple[int, float, str]


async def board(http: httpx.AsyncClient, query: str = "", person: Person | None = None) -> list[Standing]:
    answer = await http.get(BOARD + query, headers=person.headers if person else {})
    assert answer.status_code == 200, answer.text
    items = answer.json()["items"]
    assert answer.json()["total"] in {len(items), None}
    return [(item["rank"], item["points"], item["itinerary"]["id"]) for item in items]


async def test_works(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    one, other = await build.itinerary(raw, alice.id), await build.itinerary(raw, alice.id)
    await build.itinerary(raw, alice.id, title="Nobody looked")
    await activity.day(raw, one, 0, 40, helpful=9, unhelpful=1)
    await activity.day(raw, other, 3, 40)
    queries.clear()
    answer = await http.get(BOARD)
    assert len(queries) == 1
    page = answer.json()
    assert [(item["rank"], item["points"]) for item in page["items"]] == [(1, 23.83), (2, 20.0)]
    assert page["items"][0]["itinerary"] == (await http.get(f"{ITINERARIES}/{one}")).json()
    assert (page["timeframe"], page["total"], page["next_cursor"]) == ("month", 2, None)
    assert abs(datetime.fromisoformat(page["as_of"]) - clock.now()) < timedelta(minutes=1)
    assert answer.headers["cache-control"] == "public, no-cache"
    own = await http.get(BOARD, headers=alice.headers)
    assert (own.headers["x-cache"], own.headers["cache-control"]) == ("bypass", "private, no-cache")


async def test_case_32_week_counts_this_week_s_events_on_old_itineraries(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, long_ago = await cast.alice(), clock.now() - timedelta(days=400)
    old = await build.itinerary(raw, alice.id, published_at=long_ago, created_at=long_ago)
    new = await build.itinerary(raw, alice.id)
    await activity.day(raw, old, 6, 10)
    await activity.day(raw, old, 7, 100)
    await activity.day(raw, new, 0, 8)
    await activity.day(raw, new, 29, 20)
    await activity.day(raw, new, 30, 1000)
    assert await board(http, "?timeframe=week") == [(1, 5.0, str(old)), (2, 4.0, str(new))]
    assert await board(http, "?timeframe=month") == [(1, 55.0, str(old)), (2, 14.0, str(new))]
    assert await board(http, "?timeframe=all") == [(1, 514.0, str(new)), (2, 55.0, str(old))]


async def test_case_32_ties_share_a_rank(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, now = await cast.alice(), clock.now()
    ids = [
        await build.itinerary(raw, alice.id, published_at=now - timedelta(days=number)) for number in range(5)
    ]
    for itinerary_id, points in zip(ids, (6, 9, 6, 6, 2), strict=True):
        await activity.day(raw, itinerary_id, 1, points)
    await raw.execute("UPDATE travel.itinerary_stats SET rating_bayes = 4 WHERE itinerary_id = $1", ids[3])
    expected = [
        (1, 4.5, ids[1]), (2, 3.0, ids[3]), (2, 3.0, ids[0]), (2, 3.0, ids[2]), (5, 1.0, ids[4]),
    ]  # fmt: skip
    for timeframe in ("week", "month", "all"):
        found = await board(http, f"?timeframe={timeframe}")
        assert found == [(rank, points, str(itinerary_id)) for rank, points, itinerary_id in expected]
        assert await in_twos(http, timeframe) == found


async def in_twos(http: httpx.AsyncClient, timeframe: str) -> list[Standing]:
    """The whole board, two at a time by key."""
    found: list[Standing] = []
    query = f"?timeframe={timeframe}&per_page=2&count=false"
    while query:
        page = (await http.get(BOARD + query)).json()
        found += [(item["rank"], item["points"], item["itinerary"]["id"]) for item in page["items"]]
        cursor = page["next_cursor"]
        query = f"?timeframe={timeframe}&per_page=2&cursor={cursor}" if cursor else ""
    return found


async def test_pages_by_number_keep_their_ranks(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    for points in (5, 4, 3):
        await activity.day(raw, await build.itinerary(raw, alice.id), 0, points)
    page = (await http.get(f"{BOARD}?page=2&per_page=2")).json()
    assert [(item["rank"], item["points"]) for item in page["items"]] == [(3, 1.5)]
    assert (page["total"], page["total_pages"]) == (3, 2)
    assert (await http.get(f"{BOARD}?page=9")).json()["items"] == []


async def test_votes_taken_back_in_the_window_are_not_less_than_none(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    await activity.day(raw, mine, 20, 0, helpful=3)
    await activity.day(raw, mine, 0, 10, helpful=-2)
    assert await board(http, "?timeframe=week") == [(1, 5.0, str(mine))]


async def test_points_come_from_what_people_do(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    mine = await build.itinerary(raw, (await cast.alice()).id)
    bob = await cast.bob()
    await http.post(f"{ITINERARIES}/{mine}/view", headers=bob.headers)
    await http.post(f"{ITINERARIES}/{mine}/save", headers=bob.headers)
    for timeframe in ("week", "month", "all"):
        assert await board(http, f"?timeframe={timeframe}") == [(1, 2.5, str(mine))]
    await http.delete(f"{ITINERARIES}/{mine}/save", headers=bob.headers)
    for timeframe in ("week", "month", "all"):
        assert await board(http, f"?timeframe={timeframe}", bob) == [(1, 0.5, str(mine))]


@pytest.mark.parametrize("timeframe", ["week", "month", "all"])
@pytest.mark.parametrize(
    "over",
    [
        {"status": "draft"}, {"status": "archived"}, {"visibility": "private"}, {"visibility": "unlisted"},
        {"moderation": "hidden"}, {"deleted_at": clock.now()},
    ],
)  # fmt: skip
async def test_case_07_only_what_lists_show_is_on_the_board_also_for_its_owner(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object], timeframe: str
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    mine, shown = await build.itinerary(raw, alice.id, **over), await build.itinerary(raw, alice.id)
    await activity.day(raw, mine, 0, 50)
    await activity.day(raw, shown, 0, 2)
    for person in (None, alice, ada):
        assert await board(http, f"?timeframe={timeframe}", person) == [(1, 1.0, str(shown))]


async def test_case_07_a_blocked_owner_leaves_no_gap(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie, ada = await cast.alice(), await cast.bob(), await cast.charlie(), await cast.ada()
    first, second = await build.itinerary(raw, alice.id), await build.itinerary(raw, charlie.id)
    await activity.day(raw, first, 0, 10)
    await activity.day(raw, second, 0, 2)
    await build.block(raw, bob.id, alice.id)
    whole = [(1, 5.0, str(first)), (2, 1.0, str(second))]
    for timeframe in ("week", "all"):
        query = f"?timeframe={timeframe}"
        assert await board(http, query) == await board(http, query, ada) == whole
        assert await board(http, query, bob) == [(1, 1.0, str(second))]
        assert await board(http, query, alice) == whole


async def test_what_is_hidden_is_gone_from_the_cached_boards_with_the_next_read(
    dsn: str, cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    async with running(dsn) as program:
        people = Cast(program.cairn, raw)
        mine = await build.itinerary(raw, (await people.alice()).id)
        moderator = await people.person("mona", "user", "moderator")
        await activity.day(raw, mine, 0, 2)
        await program.trusted()
        assert [await program.said(BOARD) for _ in range(2)] == ["miss", "hit"]
        assert len(await board(program.http)) == 1
        hidden = await program.http.post(f"{ITINERARIES}/{mine}/hide", headers=moderator.headers)
        assert hidden.status_code == 200
        assert await board(program.http) == []


async def test_a_cached_board_ends_with_the_day() -> None:
    late = datetime(2026, 5, 1, 23, 59, tzinfo=UTC)
    assert until(late, []) == datetime(2026, 5, 2, tzinfo=UTC)
    feature = {"featured_until": late + timedelta(seconds=5)}
    assert until(late, [feature]) == late + timedelta(seconds=5)


async def test_the_board_of_all_time_is_read_from_its_index(
    cairn: wiring.Cairn, raw: asyncpg.Connection
) -> None:
    owner = UUID(int=7)
    await fill(raw, owner, 5000)
    explaining = Explaining(raw, owner)
    for caller in (ANONYMOUS, Caller(user_id=owner, roles=frozenset({"user"}))):
        await BY_NUMBER["all"].page(explaining, caller, PageRequest(count=False), {})
        await BY_NUMBER["week"].page(explaining, caller, PageRequest(count=False), {})
    for plan in explaining.plans[::2]:
        assert "ix_itinerary_stats_board" in plan, plan
        assert "Seq Scan on itinera" not in plan, plan
    for plan in explaining.plans[1::2]:
        assert "Seq Scan on activity_days" not in plan, plan


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("timeframe=year", "?timeframe"), ("timeframe=", "?timeframe"), ("per_page=0", "?per_page"),
        ("per_page=101", "?per_page"), ("cursor=x", "?cursor"), ("sort=title", "?sort"), ("country=NP", "?country"),
    ],
)  # fmt: skip
async def test_wrong_questions(http: httpx.AsyncClient, query: str, pointer: str) -> None:
    refused(await http.get(f"{BOARD}?{query}"), 422, "invalid", pointer)


async def test_nobody_was_active(http: httpx.AsyncClient) -> None:
    page = (await http.get(BOARD)).json()
    assert (page["items"], page["total"], page["timeframe"]) == ([], 0, "month")


async def fill(raw: asyncpg.Connection, owner_id: UUID, many: int) -> None:
    """Published itineraries, each with points of some day of the last ten."""
    await raw.execute(
        """
        INSERT INTO travel.itineraries (id, owner_id, title, destination, duration_days, activity_tags, best_season,
          status, visibility, moderation, gps, published_at, version, destination_words, words_a, words_b, words_c,
          created_at, updated_at)
        SELECT md5('trip' || n)::uuid, $1, 'Trip', 'Place', 3, '{}', '{}', 'published', 'public', 'visible', false,
          now() - n * interval '5 minutes', 1, '{}', '{}', '{}', '{}', now(), now()
        FROM generate_series(1, $2::int) n
        """,
        owner_id, many,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO travel.itinerary_stats (itinerary_id, points)"
        " SELECT md5('trip' || n)::uuid, n FROM generate_series(1, $1::int) n", many,
    )  # fmt: skip
    await raw.execute(
        "INSERT INTO travel.activity_days (day, itinerary_id, points) SELECT current_date - n % 400,"
        " md5('trip' || n)::uuid, 1 + n % 17 FROM generate_series(1, $1::int) n", many,
    )  # fmt: skip
    await raw.execute("ANALYZE travel.itineraries, travel.itinerary_stats, travel.activity_days")
