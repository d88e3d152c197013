"""GET /categories."""

from __future__ import annotations

import httpx
import pytest

from tests.builders.categories import CATEGORIES, at, made, named
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration


async def names(http: httpx.AsyncClient, person: Person, **asked: object) -> list[str]:
    answer = await http.get(CATEGORIES, params={"per_page": 100, **asked}, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return [item["name"] for item in answer.json()["items"]]


async def test_by_name_whatever_its_case(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    for name in ("apples", "Zebras", "Äpfel", "Bread"):
        await made(http, alice, name)
    found = await names(http, alice)
    assert len(found) == 17
    assert found[:2] == ["apples", "Bread"]
    assert found.index("Zebras") < found.index("Äpfel")
    assert await names(http, alice, sort="-name") == found[::-1]
    assert (await names(http, alice, sort="-created_at"))[:4] == ["Bread", "Äpfel", "Zebras", "apples"]


async def test_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    food = await named(http, alice, "Groceries")
    await made(http, alice, "Cheese", parent_id=food["id"])
    await made(http, alice, "Wine", parent_id=food["id"], archived=True)
    assert await names(http, alice, parent_id=food["id"]) == ["Cheese", "Wine"]
    assert await names(http, alice, parent_id=food["id"], archived="false") == ["Cheese"]
    assert await names(http, alice, archived="true") == ["Wine"]
    assert len(await names(http, alice, archived="false")) == 14


async def test_nobody_and_nobody_elses(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    parent = await named(http, alice, "Groceries")
    await made(http, alice, "Secret", parent_id=parent["id"])
    refused(await http.get(CATEGORIES), 401, "unauthenticated")
    for person in (mallory, await cast.ada(), await cast.person("moira", "user", "moderator")):
        assert len(await names(http, person)) == 13
        assert await names(http, person, parent_id=parent["id"]) == []


async def test_pages_and_their_cursor(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    whole = await names(http, alice)
    seen: list[str] = []
    asked: dict[str, object] = {"per_page": 5}
    while True:
        page = (await http.get(CATEGORIES, params=asked, headers=alice.headers)).json()
        seen += [item["name"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        asked = {"per_page": 5, "cursor": page["next_cursor"]}
    assert seen == whole


@pytest.mark.parametrize(
    ("query", "pointer", "code"),
    [
        ("sort=colour", "?sort", "unknown_sort"),
        ("archived=yes", "?archived", "not_a_boolean"),
        ("parent_id=food", "?parent_id", "not_an_id"),
        ("parent=1", "?parent", "unknown_parameter"),
        ("search=food", "?search", "unknown_parameter"),
        ("per_page=101", "?per_page", "too_large"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, query: str, pointer: str, code: str
) -> None:  # fmt: skip
    answer = await http.get(f"{CATEGORIES}?{query}", headers=(await cast.alice()).headers)
    document = refused(answer, 422, "invalid", pointer)
    assert [problem["code"] for problem in document["errors"]] == [code]


async def test_one_query_a_page_and_one_for_one(
    http: httpx.AsyncClient, cast: Cast, queries: list[str]
) -> None:
    alice = await cast.alice()
    food = await named(http, alice, "Groceries")
    queries.clear()
    await names(http, alice)
    assert len(queries) == 1, queries
    await http.get(at(food), headers=alice.headers)
    assert len(queries) == 2, queries
