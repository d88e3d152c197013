"""GET /items."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.items import ITEMS, made
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration


async def shop(http: httpx.AsyncClient, alice: Person, bob: Person) -> None:
    await made(http, alice, name="Red tent", category="camping", tags=["tent", "red"], price="189", currency="EUR",
               quantity=2, description="For wet nights")  # fmt: skip
    await made(http, alice, name="Blue tent", category="camping", tags=["tent"], price="99", currency="EUR")
    await made(
        http,
        bob,
        name="Red stove",
        category="kitchen",
        tags=["red"],
        price="34.50",
        currency="EUR",
        quantity=7,
    )
    await made(http, bob, name="Tentative book", description="red letters in tents")
    await made(http, bob, name="Hidden red tent", is_active=False)


async def names(http: httpx.AsyncClient, query: str, person: Person | None = None) -> list[str]:
    answer = await http.get(f"{ITEMS}?{query}", headers=person.headers if person else {})
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] == len(answer.json()["items"])
    return [item["name"] for item in answer.json()["items"]]


async def test_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await shop(http, alice, bob)
    assert await names(http, "") == ["Tentative book", "Red stove", "Blue tent", "Red tent"]
    assert await names(http, "sort=name&category=camping") == ["Blue tent", "Red tent"]
    assert await names(http, "tag=tent&tag=red") == ["Red tent"]
    assert await names(http, "min_price=35&sort=price") == ["Blue tent", "Red tent"]
    assert await names(http, "max_price=99.00&sort=-price") == ["Blue tent", "Red stove"]
    assert await names(http, "in_stock=true&sort=quantity") == ["Red tent", "Red stove"]
    assert await names(http, "in_stock=false&sort=name") == ["Blue tent", "Tentative book"]
    assert await names(http, "owner=me&sort=name", bob) == ["Hidden red tent", "Red stove", "Tentative book"]
    assert await names(http, "owner=me") == []
    assert await names(http, "search=red&category=kitchen") == ["Red stove"]
    assert "Hidden red tent" in await names(http, "search=hidden", await cast.ada())


async def test_search_matches_beginnings_and_ranks_names_first(http: httpx.AsyncClient, cast: Cast) -> None:
    await shop(http, await cast.alice(), await cast.bob())
    assert set(await names(http, "search=tent")) == {"Red tent", "Blue tent", "Tentative book"}
    assert (await names(http, "search=red"))[-1] == "Tentative book"
    assert await names(http, "search=ten%20re&sort=name") == ["Red tent", "Tentative book"]
    assert await names(http, "search=wet") == ["Red tent"]
    assert await names(http, "search=hidden") == []
    assert await names(http, "search=%21%26%7C%3A%2A%27") == []
    assert await names(http, "search=te%3A%2A%7Cx") == []


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("page=0", "?page", "too_small"),
        ("page=-1", "?page", "too_small"),
        ("page=1e3", "?page", "not_an_integer"),
        ("page=99999999999999999999", "?page", "not_an_integer"),
        ("page=9999999999", "?page", "too_large"),
        ("per_page=0", "?per_page", "too_small"),
        ("per_page=101", "?per_page", "too_large"),
        ("page=1&page=2", "?page", "repeated_parameter"),
        ("colour=red", "?colour", "unknown_parameter"),
        ("sort=colour", "?sort", "unknown_sort"),
        ("sort=name,-name", "?sort", "repeated_sort"),
        ("sort=name;drop", "?sort", "unknown_sort"),
        ("sort=relevance", "?sort", "needs_search"),
        ("search=", "?search", "too_short"),
        ("in_stock=maybe", "?in_stock", "not_a_boolean"),
        ("owner=bob", "?owner", "not_a_choice"),
        ("min_price=-1", "?min_price", "not_an_amount"),
        ("min_price=1e9", "?min_price", "not_an_amount"),
        ("cursor=nonsense", "?cursor", "invalid_cursor"),
        ("cursor=%F0%9F%98%80", "?cursor", "invalid_cursor"),
        ("category=%00", "?category", "unstorable_text"),
    ],
)
async def test_malformed(http: httpx.AsyncClient, cairn: object, query: str, pointer: str, code: str) -> None:
    document = refused(await http.get(f"{ITEMS}?{query}"), 422, "invalid")
    assert [(problem["pointer"], problem["code"]) for problem in document["errors"]] == [(pointer, code)]


async def test_a_cursor_goes_on_where_the_page_ended(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    for number in range(7):
        await made(http, alice, name=f"N{number}")
    first = (await http.get(f"{ITEMS}?per_page=3&sort=-name")).json()
    assert (first["total"], first["total_pages"], first["page"]) == (7, 3, 1)
    await made(http, alice, name="N9 is new and must not shift the next page")
    second = (await http.get(f"{ITEMS}?per_page=3&sort=-name&cursor={first['next_cursor']}")).json()
    third = (await http.get(f"{ITEMS}?per_page=3&sort=-name&cursor={second['next_cursor']}")).json()
    seen = [item["name"] for page in (first, second, third) for item in page["items"]]
    assert seen == [f"N{number}" for number in reversed(range(7))]
    assert (second["total"], second["page"], second["total_pages"], third["next_cursor"]) == (None,) * 4
    other = await http.get(f"{ITEMS}?per_page=3&sort=name&cursor={first['next_cursor']}")
    refused(other, 422, "invalid", "?cursor")


async def test_links_and_no_count(http: httpx.AsyncClient, cast: Cast) -> None:
    for number in range(3):
        await made(http, await cast.alice(), name=f"N{number}", category="a b")
    answer = await http.get(f"{ITEMS}?per_page=1&page=2&category=a%20b")
    links = answer.headers["link"]
    for relation, page in (("first", 1), ("prev", 1), ("next", 3), ("last", 3)):
        assert f'</api/v1/items?per_page=1&category=a+b&page={page}>; rel="{relation}"' in links
    uncounted = (await http.get(f"{ITEMS}?count=false&per_page=1")).json()
    assert (uncounted["total"], uncounted["total_pages"]) == (None, None)
    beyond = (await http.get(f"{ITEMS}?page=50")).json()
    assert (beyond["items"], beyond["total"]) == ([], 3)


async def test_etag_of_a_list_follows_its_content(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    await made(http, alice)
    tag = (await http.get(ITEMS)).headers["etag"]
    assert (await http.get(ITEMS, headers={"If-None-Match": tag})).status_code == 304
    await made(http, alice)
    assert (await http.get(ITEMS, headers={"If-None-Match": tag})).status_code == 200


async def test_one_query(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await cast.alice()
    await shop(http, alice, await cast.bob())
    for query in ("", "search=tent", "sort=name&tag=red"):
        queries.clear()
        await http.get(f"{ITEMS}?{query}", headers=alice.headers)
        assert len(queries) == 1, queries
