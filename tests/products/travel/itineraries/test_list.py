"""GET /itineraries, /itineraries/mine and /itineraries/by-destination/{dest}."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import asyncpg
import httpx
import pytest

from tests.builders.itineraries import ITINERARIES, at, made, titles
from tests.builders.travel import block, itinerary
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration
SEARCH = "/api/v1/search"


async def shelf(http: httpx.AsyncClient, alice: Person, bob: Person) -> None:
    """Four itineraries, in this order."""
    await made(http, alice, title="Sakura", destination="Tokyo, Japan", country="JP", activity_tags=["culture", "food"],
               difficulty="easy", duration_days=7, travel_style="couple", budget_range="medium",
               tagline=None, description=None)  # fmt: skip
    await made(http, alice, title="Circuit", destination="Pokhara, Nepal", country="NP", description="Tokyo is far",
               activity_tags=["hiking", "food"], difficulty="hard", duration_days=14, budget_range="low",
               latitude=None, longitude=None, tagline=None)  # fmt: skip
    await made(http, bob, title="Islands", destination="S\u00e3o Tom\u00e9/Pr\u00edncipe", country="ST",
               activity_tags=["hiking", "food", "sea"], difficulty=None, duration_days=10, travel_style=None,
               tagline="Chocolate and tokyo bars", description=None)  # fmt: skip
    await made(http, bob, title="Bosporus", destination="\u0130stanbul", country="TR", activity_tags=["culture"],
               difficulty="moderate", duration_days=3, tagline=None, description=None)  # fmt: skip


async def listed(http: httpx.AsyncClient, query: str, person: Person | None = None) -> str:
    return " ".join(await titles(http, f"{ITINERARIES}?{query}", person))


async def test_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await shelf(http, alice, bob)
    for query, expected in {
        "": "Bosporus Islands Circuit Sakura", "sort=oldest": "Sakura Circuit Islands Bosporus",
        "country=JP": "Sakura", "budget_range=medium": "Sakura", "travel_style=couple": "Sakura",
        "min_days=10": "Islands Circuit", "max_days=7": "Bosporus Sakura", "min_days=7&max_days=10": "Islands Sakura",
        "min_days=9&max_days=8": "", "gps=true": "Bosporus Islands Sakura", "has_gps=false": "Circuit",
        "gps=true&has_gps=false": "", "women_safe=true": "", "women_safe=false&country=NP": "Circuit",
        f"author={bob.id}": "Bosporus Islands", "destination=japan": "Sakura", "destination=tok": "Sakura",
        "destination=JAPAN%20Tokyo": "Sakura", "destination=kyo": "", "destination=sao%20principe": "Islands",
        "sort=-created_at": "Bosporus Islands Circuit Sakura", "sort=published_at": "Sakura Circuit Islands Bosporus",
    }.items():  # fmt: skip
        for person in (None, alice):
            assert await listed(http, query, person) == expected, query


async def test_case_17_activities_synonyms_and_unknown_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    assert await listed(http, "activity=hiking&activity=food") == "Islands Circuit"
    assert await listed(http, "activity=hiking&activity=sea") == "Islands"
    assert await listed(http, "activity=Hiking%20") == "Islands Circuit"
    assert await listed(http, "activity=nature") == ""
    for one, other, expected in (("hard", "difficult", "Circuit"), ("medium", "moderate", "Bosporus")):
        assert (
            await listed(http, f"difficulty={one}") == await listed(http, f"difficulty={other}") == expected
        )
    refused(await http.get(f"{ITINERARIES}?colour=red"), 422, "invalid", "?colour")


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("activity=%21", "?activity", "not_a_tag"), ("difficulty=brutal", "?difficulty", "not_a_choice"),
        ("sort=best", "?sort", "unknown_sort"), ("sort=-newest", "?sort", "unknown_sort"),
        ("sort=trend", "?sort", "unknown_sort"), ("sort=relevance", "?sort", "needs_search"),
        ("destination=%25", "?destination", "invalid_destination"),
        ("destination=_", "?destination", "invalid_destination"),
        ("destination=", "?destination", "invalid_destination"), ("author=alice", "?author", "not_an_id"),
        ("women_safe=yes", "?women_safe", "not_a_boolean"), ("min_days=0", "?min_days", "too_small"),
        ("max_days=366", "?max_days", "too_large"), ("min_safety_score=5.1", "?min_safety_score", "too_large"),
        ("min_safety_score=-1", "?min_safety_score", "not_an_amount"),
        ("country=np", "?country", "string_pattern_mismatch"),
        ("country=XX", "?country", "unknown_country"), ("search=", "?search", "too_short"),
        ("status=draft", "?status", "unknown_parameter"), ("min_days=1&min_days=2", "?min_days", "repeated_parameter"),
    ],
)  # fmt: skip
async def test_malformed(http: httpx.AsyncClient, cairn: object, query: str, pointer: str, code: str) -> None:
    document = refused(await http.get(f"{ITINERARIES}?{query}"), 422, "invalid")
    assert [(problem["pointer"], problem["code"]) for problem in document["errors"]] == [(pointer, code)]


@pytest.mark.parametrize(
    ("query", "pointer"), [("per_page=0", "?per_page"), ("per_page=-1", "?per_page"), ("per_page=101", "?per_page"),
                           ("page=0", "?page"), ("cursor=nonsense", "?cursor")],
)  # fmt: skip
@pytest.mark.parametrize("path", ["", "/mine", "/featured", "/by-destination/japan"])
async def test_case_30_bounds_of_pages(
    http: httpx.AsyncClient, cast: Cast, path: str, query: str, pointer: str
) -> None:
    headers = (await cast.alice()).headers
    refused(await http.get(f"{ITINERARIES}{path}?{query}", headers=headers), 422, "invalid", pointer)
    beyond = (await http.get(f"{ITINERARIES}{path}?page=50", headers=headers)).json()
    assert (beyond["items"], beyond["total"], beyond["next_cursor"]) == ([], 0, None)


async def test_case_30_a_cursor_is_stable_in_every_order(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """Rows that are added, and those that have nothing to be ordered by, do not shift what a cursor goes on with."""
    alice = await cast.alice()
    start = datetime(2026, 5, 1, tzinfo=UTC)
    for n in range(7):
        at_that_time = start + timedelta(minutes=n // 2)
        key = await itinerary(
            raw, alice.id, title=f"trek {n}", published_at=at_that_time, created_at=at_that_time,
            words_a=["trek", *["more"] * n], activity_tags=["hiking"],
        )  # fmt: skip
        if n % 2:
            await raw.execute(
                "UPDATE travel.itinerary_stats SET trend = $2, rating_bayes = $3::float8, safety_score = $3::float8,"
                " view_count = $4 WHERE itinerary_id = $1", key, -700.5 + n // 4, 3.0 + n // 4, n // 4,
            )  # fmt: skip
    orders = ["trending", "newest", "oldest", "top_rated", "safest", "most_viewed", "created_at", "-created_at",
              "published_at", "-published_at", "relevance&search=tre%20more"]  # fmt: skip
    for order in orders:
        whole = [
            item["id"] for item in (await http.get(f"{ITINERARIES}?sort={order}&per_page=50")).json()["items"]
        ]
        assert len(whole) == (6 if "search" in order else 7)
        seen, cursor, added = [], "", None
        while cursor is not None:
            page = (await http.get(f"{ITINERARIES}?sort={order}&per_page=2{cursor}")).json()
            seen += [item["id"] for item in page["items"]]
            cursor = f"&cursor={page['next_cursor']}" if page["next_cursor"] else None
            added = added or await itinerary(raw, alice.id, title="added", published_at=start - timedelta(days=400),
                                             created_at=start + timedelta(days=400), words_a=["added"])  # fmt: skip
        await raw.execute("DELETE FROM travel.itineraries WHERE id = $1", added)
        assert [key for key in seen if key != str(added)] == whole, order


async def test_named_orders(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    for title, trend, bayes, safety, views in (
        ("Sakura", -5.5, 3.0, None, 4), ("Circuit", 2.5, None, 4.5, 1), ("Islands", None, 4.9, 2.0, 9),
        ("Bosporus", 1.5, 4.0, 3.0, 0),
    ):  # fmt: skip
        await raw.execute(
            "UPDATE travel.itinerary_stats SET trend = $2, rating_bayes = $3, safety_score = $4, view_count = $5"
            " WHERE itinerary_id = (SELECT id FROM travel.itineraries WHERE title = $1)",
            title, trend, bayes, safety, views,
        )  # fmt: skip
    assert await listed(http, "sort=trending") == "Circuit Bosporus Sakura Islands"
    assert await listed(http, "sort=top_rated") == "Islands Bosporus Sakura Circuit"
    assert await listed(http, "sort=safest") == "Circuit Bosporus Islands Sakura"
    assert await listed(http, "sort=most_viewed") == "Islands Sakura Circuit Bosporus"
    assert await listed(http, "min_safety_score=3") == "Bosporus Circuit"
    assert await listed(http, "min_safety_score=0") == "Bosporus Islands Circuit"
    await raw.execute(
        "UPDATE travel.itinerary_stats SET women_state = 'women_safe' WHERE itinerary_id ="
        " (SELECT id FROM travel.itineraries WHERE title = 'Islands')"
    )
    assert await listed(http, "women_safe=true") == "Islands"
    assert await listed(http, "women_safe=false") == "Bosporus Circuit Sakura"


async def test_search_weighs_where_a_word_stands(http: httpx.AsyncClient, cast: Cast) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    assert await listed(http, "search=tokyo") == "Sakura Islands Circuit"
    assert await listed(http, "search=tok&sort=oldest") == "Sakura Circuit Islands"
    assert await listed(http, "search=SAO") == "Islands"
    assert await listed(http, "search=hiking") == "Islands Circuit"
    for nothing in ("%25", "_", "%F0%9F%8F%94", "%27%20%26%20%21"):
        assert await listed(http, f"search={nothing}") == ""


async def test_case_07_what_is_not_for_everybody_is_absent(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    """In list, count, search, by destination and featured; unlisted: by id only."""
    alice, bob, mallory, ada = await cast.alice(), await cast.bob(), await cast.mallory(), await cast.ada()
    await block(raw, mallory.id, bob.id)
    keys = {}
    for kind, over in (
        ("draft", {"status": "draft"}), ("private", {"visibility": "private"}), ("hidden", {}), ("deleted", {}),
        ("unlisted", {"visibility": "unlisted"}), ("archived", {"status": "archived"}), ("seen", {}),
    ):  # fmt: skip
        keys[kind] = await made(http, alice, title=f"zebra {kind}", destination="Zebraland", **over)
    keys["blocked"] = await made(http, mallory, title="zebra blocked", destination="Zebraland")
    await http.post(f"{at(keys['hidden'])}/hide", headers=ada.headers)
    await http.delete(at(keys["deleted"]), headers=alice.headers)
    await raw.execute(
        "UPDATE travel.itineraries SET featured_at = now(), featured_until = now() + interval '9 days'"
    )
    for path in (
        "",
        "?search=zebra",
        "/by-destination/zebra",
        "/featured",
        "?destination=zebra",
        "?sort=trending",
    ):
        assert await titles(http, f"{ITINERARIES}{path}", bob) == ["zebra seen"], path
        assert await titles(http, f"{ITINERARIES}{path}", alice) in (
            ["zebra blocked", "zebra seen"], ["zebra seen", "zebra blocked"],
        ), path  # fmt: skip
        page_2 = (
            await http.get(f"{ITINERARIES}{path}{'&' if '?' in path else '?'}page=2", headers=bob.headers)
        ).json()
        assert page_2["total"] == 1
    found = (await http.get(f"{SEARCH}?q=zebra", headers=bob.headers)).json()
    assert [(one["kind"], one["title"]) for one in found["items"]] == [("itinerary", "zebra seen")]
    assert found["total"] == 1
    by_id = {kind: (await http.get(at(key), headers=bob.headers)).status_code for kind, key in keys.items()}
    assert {kind for kind, status in by_id.items() if status == 200} == {"seen", "unlisted"}
    assert set(by_id.values()) == {200, 404}


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Japan", "Sakura"), ("tokyo japan", "Sakura"), ("Japan, Tokyo", "Sakura"),
        ("S\u00e3o Tom\u00e9/Pr\u00edncipe", "Islands"),
        ("sao-tome", "Islands"), ("istanbul", "Bosporus"),
        ("\u0130STANBUL", "Bosporus"), ("apan", ""), ("tokyo nepal", ""),
        ("' OR 1=1 --", ""), ("a & !b:*", ""),
        ("tok:* | nepal", ""), ("x" * 300, ""), ("j p " * 70, ""), ("mine", ""),
        ("\u0915\u093e\u0920\u092e\u093e\u0923\u094d\u0921\u0942", ""),
    ],
)  # fmt: skip
async def test_case_16_places_are_compared_by_words(
    http: httpx.AsyncClient, cast: Cast, place: str, found: str
) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    assert await titles(http, f"{ITINERARIES}/by-destination/{quote(place, safe='')}") == found.split()


@pytest.mark.parametrize("place", ["%25", "_", "%F0%9F%98%80", "%20", "%27%22", "%25%25_%25"])
async def test_case_16_a_place_without_a_word_is_none(
    http: httpx.AsyncClient, cairn: object, place: str
) -> None:
    refused(await http.get(f"{ITINERARIES}/by-destination/{place}"), 422, "invalid_destination")


async def test_a_place_takes_the_other_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    path = f"{ITINERARIES}/by-destination"
    assert await titles(http, f"{path}/japan?activity=food&sort=trending") == ["Sakura"]
    assert await titles(http, f"{path}/japan?activity=hiking") == []
    refused(await http.get(f"{path}/japan?destination=nepal"), 422, "invalid", "?destination")
    refused(await http.get(path), 404, "itinerary_not_found")


async def test_links_lead_on_whatever_the_place(http: httpx.AsyncClient, cast: Cast) -> None:
    """A header is ASCII; what stands in a path is escaped there as it was on the way in."""
    alice = await cast.alice()
    for title in ("First", "Second"):
        await made(http, alice, title=title, destination="\u0130stanbul/50% \u0915")
    place = quote("\u0130stanbul/50% \u0915", safe="")
    answer = await http.get(f"{ITINERARIES}/by-destination/{place}?per_page=1")
    following = answer.links["next"]["url"]
    assert following.isascii()
    assert [item["title"] for item in (await http.get(following)).json()["items"]] == ["First"]


async def test_scripts_with_marks_are_whole_words(http: httpx.AsyncClient, cast: Cast) -> None:
    """PostgreSQL's own parser would cut them at their marks."""
    name = "\u0915\u093e\u0920\u092e\u093e\u0923\u094d\u0921\u0942"
    await made(http, await cast.alice(), title="Kathmandu", destination=f"{name}, Nepal")
    for path in (
        f"/by-destination/{quote(name[:5])}",
        f"?search={quote(name)}",
        f"?destination={quote(name)}%20nep",
    ):
        assert await titles(http, ITINERARIES + path) == ["Kathmandu"], path
    found = (await http.get(f"{SEARCH}?q={quote(name)}")).json()
    assert [one["title"] for one in found["items"]] == ["Kathmandu"]


async def test_mine(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for title, over in (("First", {"status": "draft"}), ("Second", {"visibility": "private"}), ("Third", {})):
        await made(http, alice, title=title, **over)
    await made(http, bob, title="Of Bob")
    mine = f"{ITINERARIES}/mine"
    assert await titles(http, mine, alice) == ["Third", "Second", "First"]
    assert await titles(http, f"{mine}?status=draft", alice) == ["First"]
    assert await titles(http, f"{mine}?visibility=private&sort=oldest", alice) == ["Second"]
    assert await titles(http, f"{mine}?search=fir", alice) == ["First"]
    assert await titles(http, f"{mine}?sort=published_at", alice) == ["First", "Second", "Third"]
    assert await titles(http, mine, await cast.ada()) == []
    refused(await http.get(mine), 401, "unauthenticated")
    refused(await http.get(f"{mine}?status=gone", headers=alice.headers), 422, "invalid", "?status")
    answer = await http.get(mine, headers=alice.headers)
    assert (answer.headers["cache-control"], "x-cache" in answer.headers) == ("private, no-cache", False)


async def test_every_list_is_one_statement(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    await shelf(http, alice, await cast.bob())
    for path in (
        "",
        "?search=tok",
        "?sort=trending&activity=food",
        "/mine",
        "/featured",
        "/by-destination/japan",
    ):
        queries.clear()
        answer = await http.get(ITINERARIES + path, headers=alice.headers)
        assert (answer.status_code, len(queries)) == (200, 1), path


async def test_search_of_everything_finds_itineraries(http: httpx.AsyncClient, cast: Cast) -> None:
    await shelf(http, await cast.alice(), await cast.bob())
    found = (await http.get(f"{SEARCH}?q=S%C3%A3o&kind=itinerary")).json()["items"]
    assert [(one["title"], one["url"]) for one in found] == [("Islands", f"{ITINERARIES}/{found[0]['id']}")]
    assert {"text": "S\u00e3o", "match": True} in found[0]["highlights"]["summary"]
    assert (await http.get(f"{SEARCH}?q=tokyo")).json()["items"][0]["title"] == "Sakura"
