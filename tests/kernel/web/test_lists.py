"""Lists: bounds, orders, cursors that stay where they are, filters that are never ignored, real search."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.kernel.conftest import NOTES, Toy
from tests.kernel.toy.people import ALICE, BOB

pytestmark = pytest.mark.integration


async def get(toy: Toy, query: str = "", person=ALICE) -> httpx.Response:
    return await toy.http.get(f"{NOTES}?{query}", headers=person.headers)


async def fill(toy: Toy, count: int) -> None:
    """Notes with repeated numbers and titles, and amounts of which some are missing."""
    for n in range(count):
        amount = None if n % 3 == 0 else f"{n % 5}.{n % 4}"
        await toy.note(title=f"title {n % 4}", number=n % 3, amount=amount)


async def walk(toy: Toy, query: str) -> list[str]:
    found: list[str] = []
    cursor = ""
    for _ in range(200):
        page = (await get(toy, query + cursor)).json()
        found += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"
    raise AssertionError("the walk did not end")


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        *[(f"page={value}", "?page") for value in ("0", "-1", "1000001", "9" * 30, "x", "", "1.0", "1e1", "%D9%A1", "true")],
        *[(f"per_page={value}", "?per_page") for value in ("0", "-1", "101", "9" * 30, "x", "")],
        *[(f"sort={value}", "?sort") for value in ("", "zzz", "-", "number,number", "number,-number", "number,,title",
                                                   "+number", "id", "owner_id;", "relevance")],
        *[(f"count={value}", "?count") for value in ("1", "yes", "", "TRUE")],
        ("zzz=1", "?zzz"), ("visibility=secret", "?visibility"), ("visibility=", "?visibility"), ("number=x", "?number"),
        ("number=2147483648", "?number"), ("number=1&number=2", "?number"), ("page=1&page=1", "?page"),
        ("search=a&search=b", "?search"), ("not_number=1&not_number=x", "?not_number"), ("search=", "?search"),
        ("search=" + "a" * 201, "?search"),
    ],
)  # fmt: skip
async def test_a_wrong_parameter_is_422_and_never_ignored(toy: Toy, query: str, pointer: str) -> None:
    answer = await get(toy, query)
    assert answer.status_code == 422, answer.text
    assert {error["pointer"] for error in answer.json()["errors"]} == {pointer}


async def test_a_page_says_where_it_stands(toy: Toy) -> None:
    await fill(toy, 7)
    page = await get(toy, "per_page=3&page=2&sort=number,-title")
    body = page.json()
    assert (body["total"], body["page"], body["per_page"], body["total_pages"]) == (7, 2, 3, 3)
    assert len(body["items"]) == 3
    links = {rel.split('"')[1]: rel.split(">")[0].strip(" <") for rel in page.headers["link"].split(", ")}
    assert links.keys() == {"first", "prev", "next", "last"}
    for rel, number in (("first", "1"), ("prev", "1"), ("next", "3"), ("last", "3")):
        asked = parse_qs(urlsplit(links[rel]).query)
        assert asked == {"page": [number], "per_page": ["3"], "sort": ["number,-title"]}
        assert (await toy.http.get(links[rel], headers=ALICE.headers)).status_code == 200
    beyond = (await get(toy, "per_page=3&page=9")).json()
    assert (beyond["items"], beyond["total"], beyond["next_cursor"]) == ([], 7, None)
    far = (await get(toy, "per_page=100&page=1000000")).json()
    assert (far["items"], far["total"]) == ([], 7)


async def test_an_empty_list_is_a_list(toy: Toy) -> None:
    body = (await get(toy)).json()
    assert body == {"items": [], "total": 0, "page": 1, "per_page": 20, "total_pages": 0, "next_cursor": None}


async def test_counting_can_be_skipped(toy: Toy) -> None:
    await fill(toy, 3)
    body = (await get(toy, "count=false&per_page=2")).json()
    assert (body["total"], body["total_pages"], body["page"]) == (None, None, 1)
    after = (await get(toy, f"per_page=2&cursor={body['next_cursor']}")).json()
    assert (after["total"], after["total_pages"], after["page"], len(after["items"])) == (None, None, None, 1)


async def test_every_order_walks_every_row_once(toy: Toy) -> None:
    await fill(toy, 25)
    everything = {row["id"] for row in await toy.raw.fetch("SELECT id::text AS id FROM toy.notes")}
    loop = asyncio.get_running_loop()
    keys = st.lists(
        st.sampled_from(["created_at", "title", "number", "amount"]), min_size=1, max_size=3, unique=True
    )
    orders = keys.flatmap(lambda names: st.tuples(*[st.sampled_from([name, f"-{name}"]) for name in names]))

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(orders, st.integers(1, 30))
    def walks(order: tuple[str, ...], per_page: int) -> None:
        query = f"sort={','.join(order)}&per_page={per_page}"
        found = asyncio.run_coroutine_threadsafe(walk(toy, query), loop).result(20)
        assert len(found) == len(set(found))
        assert set(found) == everything
        whole = asyncio.run_coroutine_threadsafe(
            walk(toy, f"sort={','.join(order)}&per_page=100"), loop
        ).result(20)
        assert found == whole

    await asyncio.to_thread(walks)


async def test_a_cursor_stays_where_it_is_while_rows_are_added(toy: Toy) -> None:
    await fill(toy, 10)
    first = (await get(toy, "per_page=4&sort=number,-title")).json()
    await fill(toy, 5)
    before = {row["id"] for row in first["items"]}
    rest: list[str] = []
    cursor = first["next_cursor"]
    while cursor:
        page = (await get(toy, f"per_page=4&sort=number,-title&cursor={cursor}")).json()
        rest += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert len(rest) == len(set(rest))
    assert not before & set(rest)


@pytest.mark.parametrize(
    "title", ["ü" * 300, "\N{GRINNING FACE}" * 300, '"\\u0000"', "'; DROP TABLE toy.notes; --", "\\"]
)
async def test_a_cursor_behind_any_text_can_be_used(toy: Toy, title: str) -> None:
    for n in range(3):
        await toy.note(title=title, number=n)
    assert len(set(await walk(toy, "sort=title&per_page=1"))) == 3


async def test_a_cursor_of_another_order_or_hand_is_422(toy: Toy) -> None:
    await fill(toy, 5)
    good = (await get(toy, "per_page=2&sort=number")).json()["next_cursor"]
    import base64  # noqa: PLC0415

    def coded(text: str) -> str:
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    id_ = "0192f0c1-7d3e-7a58-9d0f-1c2b3a4d5e6f"
    bad = [
        "x", "%00", "a" * 8001, good[:-3], good[1:], "%F0%9F%98%80", coded("[]"), coded("{}"), coded("1"), coded("["),
        coded('["number,id"]'), coded(f'["number,id","x","{id_}"]'), coded('["number,id","1","x"]'),
        coded('["number,id",1,2]'), coded(f'["number,id","99999999999999","{id_}"]'), coded(f'["number,id",null,"{id_}"]'),
        coded(f'["number,id","1\\u0000","{id_}"]'), coded(f'["number,id","\\ud800","{id_}"]'),
        coded(f'["-number,id","1","{id_}"]'), coded("[" * 5000),
    ]  # fmt: skip
    for cursor in bad:
        answer = await get(toy, f"sort=number&cursor={cursor}")
        assert answer.status_code == 422, (cursor, answer.text)
        assert answer.json()["errors"][0]["pointer"] == "?cursor"
    for other in ("sort=-number", "sort=title", "", "sort=number,title"):
        assert (await get(toy, f"{other}&cursor={good}")).status_code == 422


async def test_a_repeated_filter_of_a_set_is_and(toy: Toy) -> None:
    await fill(toy, 9)
    for query, left in (("not_number=0", {1, 2}), ("not_number=0&not_number=1", {2}), ("number=2", {2})):
        assert {item["number"] for item in (await get(toy, query)).json()["items"]} == left


async def test_a_list_counts_and_shows_only_what_the_caller_may_see(toy: Toy) -> None:
    await toy.note(title="mine")
    await toy.note(title="open", body="b", visibility="open")
    for person, seen in ((ALICE, 2), (BOB, 1)):
        body = (await get(toy, "search=mine", person)).json()
        assert body["total"] == seen - 1
        body = (await get(toy, "", person)).json()
        assert (body["total"], len(body["items"])) == (seen, seen)
        assert "pin" not in body["items"][0]


async def test_search_matches_prefixes_and_ranks_titles_first(toy: Toy) -> None:
    await toy.note(title="camping", body="a mountain far away")
    await toy.note(title="mountain hut", body="bread")
    await toy.note(title="sea", body="water")
    found = [item["title"] for item in (await get(toy, "search=Mount")).json()["items"]]
    assert found == ["mountain hut", "camping"]
    assert [item["title"] for item in (await get(toy, "search=hut mou")).json()["items"]] == ["mountain hut"]
    assert (await get(toy, "search=ountain")).json()["total"] == 0
    assert (await get(toy, "search=mount&sort=title")).json()["items"][0]["title"] == "camping"
    assert len(set(await walk(toy, "search=mount&per_page=1"))) == 2


@pytest.mark.parametrize(
    "text", ["node.js", "3.5", "alice@example.com", "well-known", "C3PO", "a/b", "naïve", "東京"]
)
async def test_what_stands_in_a_text_is_found_by_itself(toy: Toy, text: str) -> None:
    await toy.note(title=f"about {text} and more")
    answer = await toy.http.get(NOTES, params={"search": text}, headers=ALICE.headers)
    assert answer.json()["total"] == 1


@pytest.mark.parametrize(
    "text", ["!!!", "&", "|", "' OR 1=1", "a & ! (b", ":*", "\\", "'", "((", "<->", "%", "_", "*", "²", "İ"]
)
async def test_a_search_of_punctuation_is_no_syntax(toy: Toy, text: str) -> None:
    await toy.note(title="something")
    answer = await toy.http.get(NOTES, params={"search": text}, headers=ALICE.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] == 0
