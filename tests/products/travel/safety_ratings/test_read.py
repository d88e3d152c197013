"""Reading ratings: one, an itinerary's, all, and one's own."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.ratings import account, rating
from tests.builders.travel import block, itinerary
from tests.cast import Cast
from tests.kernel.cache.conftest import running
from tests.problems import refused

RATINGS = "/api/v1/safety-ratings"
HIDDEN = [
    {"status": "draft"},
    {"status": "archived"},
    {"visibility": "private"},
    {"moderation": "hidden"},
    {"deleted_at": clock.now()},
]


def of(trail: object) -> str:
    return f"/api/v1/itineraries/{trail}/safety-ratings"


async def ids(http: httpx.AsyncClient, url: str, headers: dict[str, str] | None = None) -> list[str]:
    answer = await http.get(url, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] == len(answer.json()["items"])
    return [item["id"] for item in answer.json()["items"]]


@pytest.fixture
async def three(raw: asyncpg.Connection, trail: UUID) -> list[UUID]:
    """Ratings of 2, 5 and 3, one a day, the newest last, with different votes."""
    made = []
    for day, (score, helpful, unhelpful) in enumerate(((2, 9, 1), (5, 1, 0), (3, 5, 5))):
        made.append(
            await rating(
                raw, trail, await account(raw), overall_safety_score=score, helpful_count=helpful,
                unhelpful_count=unhelpful, created_at=clock.now() - timedelta(days=10 - day),
                time_of_day="night" if score > 2 else None, rating_type="route" if score == 2 else "overall",
            )
        )  # fmt: skip
    return made


async def test_one_address_for_a_rating_and_for_an_itinerarys(
    http: httpx.AsyncClient, trail: UUID, three: list[UUID], queries: list[str]
) -> None:
    one = await http.get(f"{RATINGS}/{three[0]}")
    assert (one.json()["id"], one.json()["itinerary_id"]) == (str(three[0]), str(trail))
    assert len(queries) == 1
    page = await http.get(f"{RATINGS}/{trail}")
    assert page.json() == (await http.get(of(trail))).json()
    assert [item["id"] for item in page.json()["items"]] == [str(found) for found in reversed(three)]
    refused(await http.get(f"{RATINGS}/{new_id()}"), 404, "rating_not_found")
    refused(await http.get(f"{RATINGS}/trail"), 404, "rating_not_found")


async def test_a_rating_takes_no_parameter_of_a_list(
    http: httpx.AsyncClient, trail: UUID, three: list[UUID]
) -> None:
    answer = await http.get(f"{RATINGS}/{three[0]}?per_page=5&sort=helpful")
    errors = refused(answer, 422, "invalid", "?per_page", "?sort")["errors"]
    assert {problem["code"] for problem in errors} == {"list_parameter_on_single"}  # type: ignore[attr-defined]
    page = (await http.get(f"{RATINGS}/{trail}?per_page=2&sort=helpful")).json()
    assert [item["id"] for item in page["items"]] == [str(three[0]), str(three[2])]
    assert page["total_pages"] == 2


@pytest.mark.parametrize(
    ("sort", "order"),
    [("newest", (2, 1, 0)), ("helpful", (0, 2, 1)), ("highest", (1, 2, 0)), ("lowest", (0, 2, 1))],
)
async def test_orders(
    http: httpx.AsyncClient, trail: UUID, three: list[UUID], sort: str, order: tuple[int, ...]
) -> None:
    """9 of 10 helpful: .5958; 5 of 10: .2366; 1 of 1: .2065."""
    expected = [str(three[number]) for number in order]
    for url in (of(trail), RATINGS, f"{RATINGS}/{trail}"):
        assert await ids(http, f"{url}?sort={sort}") == expected
    cursor, seen = "", []
    while cursor is not None:
        page = (await http.get(f"{RATINGS}?sort={sort}&per_page=1{cursor and '&cursor=' + cursor}")).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("type=route", (0,)),
        ("min_score=3", (2, 1)),
        ("max_score=3", (2, 0)),
        ("min_score=3&max_score=3", (2,)),
        ("time_of_day=night", (2, 1)),
        ("time_of_day=both", ()),
    ],
)
async def test_filters(
    http: httpx.AsyncClient, trail: UUID, three: list[UUID], asked: str, expected: tuple[int, ...]
) -> None:
    found = [str(three[number]) for number in expected]
    assert await ids(http, f"{of(trail)}?{asked}") == found
    assert await ids(http, f"{RATINGS}?{asked}&itinerary_id={trail}") == found


@pytest.mark.parametrize(
    ("asked", "pointer"),
    [
        ("type=best", "?type"),
        ("min_score=0", "?min_score"),
        ("max_score=6", "?max_score"),
        ("min_score=4.5", "?min_score"),
        ("time_of_day=noon", "?time_of_day"),
        ("sort=oldest", "?sort"),
        ("sort=-newest", "?sort"),
        ("per_page=101", "?per_page"),
        ("mood=good", "?mood"),
    ],
)
async def test_wrong_parameters(http: httpx.AsyncClient, trail: UUID, asked: str, pointer: str) -> None:
    for url in (RATINGS, of(trail), f"{RATINGS}/{trail}"):
        refused(await http.get(f"{url}?{asked}"), 422, "invalid", pointer)


async def test_all_ratings_of_what_is_listed(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, three: list[UUID], queries: list[str]
) -> None:
    unlisted = await itinerary(raw, (await cast.alice()).id, visibility="unlisted")
    by_address = await rating(raw, unlisted, await account(raw))
    queries.clear()
    assert set(await ids(http, RATINGS)) == {str(found) for found in three}
    assert len(queries) == 1
    assert await ids(http, of(unlisted)) == [str(by_address)]
    assert await ids(http, f"{RATINGS}?itinerary_id={unlisted}") == [str(by_address)]
    refused(await http.get(f"{RATINGS}?itinerary_id={new_id()}"), 422, "invalid", "?itinerary_id")


@pytest.mark.parametrize("over", HIDDEN)
async def test_ratings_are_as_visible_as_their_itinerary(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
) -> None:
    bob = await cast.bob()
    gone = await itinerary(raw, (await cast.alice()).id, **over)
    found = await rating(raw, gone, await account(raw))
    for headers in (None, bob.headers):
        assert await ids(http, RATINGS, headers) == []
        refused(await http.get(f"{RATINGS}/{found}", headers=headers), 404, "rating_not_found")
        refused(await http.get(f"{RATINGS}/{gone}", headers=headers), 404, "rating_not_found")
        refused(await http.get(of(gone), headers=headers), 404, "itinerary_not_found")
        asked = await http.get(f"{RATINGS}?itinerary_id={gone}", headers=headers)
        refused(asked, 422, "invalid", "?itinerary_id")


@pytest.mark.parametrize("over", HIDDEN)
async def test_case_39_nothing_is_done_to_ratings_of_what_is_gone(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, over: dict[str, object]
) -> None:
    gone = await itinerary(raw, (await cast.alice()).id, **over)
    found = await rating(raw, gone, await account(raw))
    for path in ("helpful", "unhelpful"):
        url, headers = f"{RATINGS}/{found}/{path}", (await cast.bob()).headers
        refused(await http.post(url, headers=headers), 404, "rating_not_found")
        refused(await http.delete(url, headers=headers), 404, "rating_not_found")


async def test_a_block_hides_ratings_both_ways(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID
) -> None:
    """Between reader and author, and between reader and owner."""
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    found = await rating(raw, trail, bob.id)
    await block(raw, bob.id, charlie.id)
    for person, seen in ((charlie, []), (alice, [str(found)]), (bob, [str(found)])):
        assert await ids(http, of(trail), person.headers) == seen
        assert await ids(http, RATINGS, person.headers) == seen
    refused(await http.get(f"{RATINGS}/{found}", headers=charlie.headers), 404, "rating_not_found")
    own = await rating(raw, trail, charlie.id)
    refused(await http.get(f"{RATINGS}/{own}", headers=bob.headers), 404, "rating_not_found")
    mod = await cast.person("mod", "user", "moderator")
    await block(raw, mod.id, bob.id)
    assert set(await ids(http, of(trail), mod.headers)) == {str(found), str(own)}
    await block(raw, charlie.id, alice.id)
    refused(await http.get(f"{RATINGS}/{own}", headers=charlie.headers), 404, "rating_not_found")


async def test_an_anonymous_author_is_seen_by_author_and_moderators(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID
) -> None:
    bob = await cast.bob()
    found = await rating(raw, trail, bob.id, anonymous=True)
    mod = await cast.person("mod", "user", "moderator")
    for headers, seen in (
        (None, False), ((await cast.alice()).headers, False), (bob.headers, True), (mod.headers, True),
        ((await cast.ada()).headers, True),
    ):  # fmt: skip
        one = (await http.get(f"{RATINGS}/{found}", headers=headers)).json()
        (listed,) = (await http.get(of(trail), headers=headers)).json()["items"]
        assert (one["author"] is not None) is (listed["author"] is not None) is seen
        assert seen or str(bob.id) not in str(one)


async def test_nobody_sees_an_erased_author(
    http: httpx.AsyncClient, raw: asyncpg.Connection, trail: UUID
) -> None:
    found = await rating(raw, trail, None)
    assert (await http.get(f"{RATINGS}/{found}")).json()["author"] is None


async def test_ones_own(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, trail: UUID, queries: list[str]
) -> None:
    bob = await cast.bob()
    other = await itinerary(raw, (await cast.alice()).id, status="archived")
    await rating(raw, trail, (await cast.charlie()).id)
    await rating(raw, trail, bob.id, deleted_at=clock.now())
    mine = [
        await rating(raw, trail, bob.id, status="hidden"),
        await rating(raw, other, bob.id, anonymous=True),
    ]
    queries.clear()
    page = (await http.get(f"{RATINGS}/user/ratings", headers=bob.headers)).json()
    assert len([query for query in queries if "travel." in query]) == 1
    assert {item["id"] for item in page["items"]} == {str(found) for found in mine}
    assert all(item["author"]["id"] == str(bob.id) for item in page["items"])
    refused(await http.get(f"{RATINGS}/user/ratings"), 401, "unauthenticated")


async def test_cached_until_something_changes(dsn: str, cast: Cast, trail: UUID) -> None:
    async with running(dsn) as program:
        await _is_never_stale(program.http, cast, trail)


async def _is_never_stale(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    sent = {"itinerary_id": str(trail), "rating": 4}
    found = (await http.post(RATINGS, json=sent, headers=bob.headers)).json()["id"]
    urls = (
        f"{RATINGS}/{found}",
        f"{RATINGS}/{trail}",
        of(trail),
        RATINGS,
        f"/api/v1/itineraries/{trail}/safety",
    )

    async def states() -> set[str]:
        return {(await http.get(url)).headers["x-cache"] for url in urls}

    await states()
    assert await states() == {"hit"}
    assert (await http.get(of(trail), headers=bob.headers)).headers["x-cache"] == "bypass"
    await http.patch(f"{RATINGS}/{found}", json={"rating": 5}, headers=bob.headers)
    assert await states() == {"miss"}
    await http.post(f"{RATINGS}/{found}/helpful", headers=charlie.headers)
    for url in urls[:4]:
        assert '"helpful_count":1' in (await http.get(url)).text
    ada = await cast.ada()
    await http.post(f"{RATINGS}/{found}/hide", headers=ada.headers)
    refused(await http.get(urls[0]), 404, "rating_not_found")
    assert [(await http.get(url)).json()["total"] for url in urls[1:4]] == [0, 0, 0]
