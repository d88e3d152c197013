"""GET /search over items."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders.items import made
from tests.builders.keys import make_key
from tests.problems import refused

URL = "/api/v1/search"


async def found(http, headers=None, **query):
    answer = await http.get(URL, params=query, headers=headers or {})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def titles(http, headers=None, **query):
    return [item["title"] for item in (await found(http, headers, **query))["items"]]


async def test_a_result_says_what_where_and_why(http, cast):
    item = await made(http, await cast.alice(), name="Trail tent", category="camping", description="For two.")
    page = await found(http, q="TENT")
    assert page == {**page, "total": 1, "page": 1, "per_page": 20, "total_pages": 1, "next_cursor": None}
    (result,) = page["items"]
    assert result == {
        "kind": "item", "id": item["id"], "title": "Trail tent", "summary": "camping · For two.",
        "highlights": {
            "title": [{"text": "Trail ", "match": False}, {"text": "tent", "match": True}],
            "summary": [{"text": "camping · For two.", "match": False}],
        },
        "url": f"/api/v1/items/{item['id']}", "score": result["score"],
    }  # fmt: skip
    assert 0 < result["score"] <= 1
    assert (await http.get(result["url"])).json()["id"] == item["id"]


async def test_the_best_first_by_the_beginnings_of_words(http, cast):
    alice = await cast.alice()
    await made(http, alice, name="Bag", description="for a tent")
    await made(http, alice, name="Bench", category="tents")
    await made(http, alice, name="Tent peg")
    await made(http, alice, name="Pot")
    assert await titles(http, q="ten") == ["Tent peg", "Bench", "Bag"]
    assert await titles(http, q="ten peg") == ["Tent peg"]
    assert await titles(http, q="ent") == []


async def test_only_what_the_list_shows(http, cast):
    alice, charlie, ada = await cast.alice(), await cast.charlie(), await cast.ada()
    item = await made(http, alice, name="Secret tent", is_active=False)
    before = (await http.get(URL, params={"q": "secret"})).content
    for headers in ({}, charlie.headers):
        answer = await http.get(URL, params={"q": "secret"}, headers=headers)
        assert answer.content == before
        assert answer.json()["total"] == 0
    for person in (alice, ada):
        assert await titles(http, person.headers, q="secret") == ["Secret tent"]
    await http.delete(f"/api/v1/items/{item['id']}", headers=alice.headers)
    assert (await http.get(URL, params={"q": "secret"})).content == before, "hidden is as none"


async def test_a_key_sees_its_owners_rows_where_its_scopes_reach(http, cast):
    alice = await cast.alice()
    await made(http, alice, name="Secret tent", is_active=False)
    seen = {}
    for scopes in (["*"], ["catalogue:*"], ["catalogue:item:update"], ["notifications:*"]):
        key = await make_key(http, alice, scopes=scopes)
        seen[str(scopes)] = await titles(http, {"Authorization": f"Bearer {key['key']}"}, q="secret")
    assert [bool(names) for names in seen.values()] == [True, True, True, False]


async def test_nobodys_answer_may_be_shared_and_anybodys_own_may_not(http, cast):
    alice = await cast.alice()
    answer = await http.get(URL, params={"q": "tent"})
    assert answer.headers["cache-control"] == "public, no-cache"
    assert answer.headers["etag"]
    again = await http.get(URL, params={"q": "tent"}, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    own = await http.get(URL, params={"q": "tent"}, headers=alice.headers)
    assert own.headers["cache-control"] == "private, no-cache"


async def test_pages_and_cursors_agree_and_stay_right_while_items_are_added(http, cast):
    alice = await cast.alice()
    for number in range(7):
        await made(http, alice, name=f"Tent {number}", description="tent " * (number % 3))
    whole = [item["id"] for item in (await found(http, q="tent"))["items"]]
    pages = [
        item["id"]
        for page in (1, 2, 3)
        for item in (await found(http, q="tent", page=page, per_page=3))["items"]
    ]
    assert pages == whole
    assert (await found(http, q="tent", page=4, per_page=3)) == {
        "items": [], "total": 7, "page": 4, "per_page": 3, "total_pages": 3, "next_cursor": None,
    }  # fmt: skip
    seen, cursor = [], None
    while True:
        page = await found(http, q="tent", per_page=2, **({"cursor": cursor} if cursor else {}))
        assert (page["total"] is None) == bool(cursor)
        seen += [item["id"] for item in page["items"]]
        await made(http, alice, name="Tent tent tent", description="the best of all")
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert [row for row in seen if row in whole] == whole
    assert len(set(seen)) == len(seen)


async def test_no_text_can_pretend_to_match_or_be_markup(http, cast):
    alice = await cast.alice()
    text = "\x02nothing\x03 <script>alert(1)</script> <b>tent</b> & \"quotes\" 'tent'"
    await made(http, alice, name="<i>tent</i> \x02x\x03", description=text)
    (result,) = (await found(http, q="tent"))["items"]
    assert result["title"] == "<i>tent</i> \x02x\x03"
    marked = [part["text"] for part in result["highlights"]["summary"] if part["match"]]
    assert marked
    assert set(marked) == {"tent"}
    assert [part["text"] for part in result["highlights"]["title"] if part["match"]] == ["tent"]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ({}, "?q"), ({"q": ""}, "?q"), ({"q": "x" * 201}, "?q"), ({"q": "x", "kind": "trip"}, "?kind"),
        ({"q": "x", "kind": ["item", "trip"]}, "?kind"), ({"q": "x", "kind": ""}, "?kind"),
        ({"q": "x", "per_page": "101"}, "?per_page"), ({"q": "x", "page": "0"}, "?page"),
        ({"q": "x", "cursor": "nonsense"}, "?cursor"), ({"q": "x", "sort": "title"}, "?sort"),
        ({"q": "x", "other": "1"}, "?other"), ({"q": ["x", "y"]}, "?q"),
        ({"q": "x", "cursor": "WyItc2NvcmUsLWtpbmQsLWlkIiwieCIsIml0ZW0iLCJ5Il0"}, "?cursor"),
    ],
)  # fmt: skip
async def test_malformed(http, cairn, query, pointer):
    refused(await http.get(URL, params=query), 422, "invalid", pointer)


@pytest.mark.parametrize("q", ["...", "&|!()", "''", "\\", ":*", "<->", "%", "—", "🏕"])
async def test_a_text_without_a_word_finds_nothing(http, cast, q):
    await made(http, await cast.alice(), name="Tent & pole | 'x'")
    assert (await found(http, q=q))["items"] == []
    assert (await found(http, q=q))["total"] == 0


async def test_by_kind(http, cast):
    await made(http, await cast.alice(), name="Tent")
    assert await titles(http, q="tent", kind="item") == ["Tent"]
    assert await titles(http, q="tent", kind=["item", "item"]) == ["Tent"]


async def test_one_statement_whatever_is_asked(http, cast, queries):
    alice = await cast.alice()
    for number in range(5):
        await made(http, alice, name=f"Tent {number}")
    for query in ({"q": "tent"}, {"q": "tent", "page": 9}, {"q": "tent", "per_page": 2}, {"q": "nothing"}):
        queries.clear()
        await found(http, **query)
        assert len(queries) == 1, query
    queries.clear()
    await found(http, q="...")
    assert queries == []


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    q=st.one_of(
        st.text(min_size=1, max_size=200),
        st.text(alphabet="ten'\"\\:*&|!()<> -\x00\x02\x03é", min_size=1, max_size=60),
    )
)
async def test_no_text_breaks_it_or_shows_anothers_row(http, cast, q):
    alice = await cast.alice()
    if not cast.known.get("seeded"):
        cast.known["seeded"] = alice
        await made(http, alice, name="tent hidden", is_active=False)
        await made(http, alice, name="tent shown")
    answer = await http.get(URL, params={"q": q})
    assert answer.status_code in {200, 400, 422}, answer.text
    if answer.status_code == 200:
        assert {item["title"] for item in answer.json()["items"]} <= {"tent shown"}
