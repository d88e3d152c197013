"""Resources: published by administrators, read by everybody, voted on by who is signed in."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.resources.rules import changes_next, kept
from tests.builders.resources import RESOURCES, body, published
from tests.cast import Cast
from tests.kernel.cache.conftest import running
from tests.problems import refused


@pytest.fixture
def later() -> Iterator[None]:
    yield
    clock.shift(timedelta(0))


async def titles(http, query="", person=None):
    answer = await http.get(f"{RESOURCES}?{query}", headers=person.headers if person else {})
    assert answer.status_code == 200, answer.text
    assert answer.json()["total"] in {len(answer.json()["items"]), None}
    return [item["title"] for item in answer.json()["items"]]


async def test_published_read_changed_deleted(http, cast, facts, queries):
    ada = await cast.ada()
    helplines = [{"name": "European emergency number", "phone": "112", "hours": None}]
    made = await published(http, ada, helplines=[{"name": "European emergency number", "phone": "112"}])
    assert (made["helplines"], made["stale"], made["my_vote"], made["pinned"]) == (helplines, False, 0, False)
    one = f"{RESOURCES}/{made['id']}"
    queries.clear()
    answer = await http.get(one)
    assert answer.json() == made
    assert len(queries) == 1
    changed = await http.patch(one, json={"helplines": [], "title": " New "}, headers=ada.headers)
    assert changed.json() == {
        **made, "title": "New", "helplines": [], "updated_at": changed.json()["updated_at"],
    }  # fmt: skip
    assert (await http.get(one)).json() == changed.json()
    assert (await http.delete(one, headers=ada.headers)).status_code == 204
    refused(await http.get(one), 404, "resource_not_found")
    refused(await http.delete(one, headers=ada.headers), 404, "resource_not_found")
    assert await facts.events() == [
        "travel.resource.created", "travel.resource.changed", "travel.resource.deleted",
    ]  # fmt: skip


async def test_what_changes_nothing_writes_nothing(http, cast, facts):
    ada = await cast.ada()
    made = await published(http, ada, helplines=[{"name": "Police", "phone": "100"}])
    sent = {**made, "helpful_count": 99, "stale": True, "my_vote": 1}
    assert (await http.put(f"{RESOURCES}/{made['id']}", json=sent, headers=ada.headers)).json() == made
    assert await facts.events() == ["travel.resource.created"]


async def test_null_clears_and_absent_keeps(http, cast):
    ada = await cast.ada()
    made = await published(http, ada, country="NP", destination="Pokhara, Nepal")
    one = f"{RESOURCES}/{made['id']}"
    changed = (await http.patch(one, json={"destination": None}, headers=ada.headers)).json()
    assert (changed["destination"], changed["country"]) == (None, "NP")
    assert await titles(http, "destination=pokhara&country=NP") == ["Emergency numbers"]
    assert await titles(http, "destination=pokhara") == []
    refused(await http.patch(one, json={"title": None}, headers=ada.headers), 422, "invalid", "/title")


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", ""), ("PATCH", "/{id}"), ("PUT", "/{id}"), ("DELETE", "/{id}")],
)
async def test_only_administrators_write(http, cast, method, path, facts):
    made = await published(http, await cast.ada())
    bob, moderator = await cast.bob(), await cast.person("mo", "user", "moderator")
    url = RESOURCES + path.format(id=made["id"])
    said = body() if method == "POST" else {"title": "Mine"} if method != "DELETE" else None
    refused(await http.request(method, url, json=said), 401, "unauthenticated")
    refused(await http.request(method, url, json=said, headers=bob.headers), 403, "forbidden")
    refused(await http.request(method, url, json=said, headers=moderator.headers), 403, "forbidden")
    assert await facts.events() == ["travel.resource.created"]


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"category": "gossip"}, "/category"),
        ({"title": ""}, "/title"),
        ({"title": "x" * 201}, "/title"),
        ({"title": "a\nb"}, "/title"),
        ({"body": "x" * 20_001}, "/body"),
        ({"body": None}, "/body"),
        ({"country": "XX"}, "/country"),
        ({"language": "english please"}, "/language"),
        ({"source_url": "http://example.com"}, "/source_url"),
        ({"source_url": "https://user:pass@example.com"}, "/source_url"),
        ({"source_url": "https://exa mple.com"}, "/source_url"),
        ({"source_url": "https://[::1"}, "/source_url"),
        ({"helplines": [{"name": "A", "phone": "call me"}]}, "/helplines/0/phone"),
        ({"helplines": [{"name": " ", "phone": "112"}]}, "/helplines/0/name"),
        ({"helplines": [{"name": "A", "phone": "112"}] * 21}, "/helplines"),
        ({"reviewed_at": "yesterday"}, "/reviewed_at"),
        ({"review_due_at": "2020-01-01T00:00:00Z"}, "/review_due_at"),
        ({"colour": "red"}, "/colour"),
    ],
)
async def test_malformed(http, cast, said, pointer, facts):
    ada = await cast.ada()
    refused(await http.post(RESOURCES, json=body(**said), headers=ada.headers), 422, "invalid", pointer)
    assert await facts.count("travel.safety_resources") == 0


async def test_review_dates_hold_together_when_one_changes(http, cast):
    ada = await cast.ada()
    made = await published(http, ada)
    answer = await http.patch(
        f"{RESOURCES}/{made['id']}", json={"reviewed_at": "2099-01-01T00:00:00Z"}, headers=ada.headers
    )
    refused(answer, 422, "invalid", "/review_due_at")


async def test_filters_and_orders(http, cast, queries):
    ada = await cast.ada()
    await published(http, ada, title="Tips", category="tips", language="en-GB", body="Carry a whistle.")
    await published(http, ada, title="Nepal", country="NP", pinned=True)
    await published(http, ada, title="Deutsch", language="de", body="Notruf überall")
    queries.clear()
    assert await titles(http) == ["Nepal", "Deutsch", "Tips"]
    assert len(queries) == 1
    assert await titles(http, "sort=created_at") == ["Tips", "Nepal", "Deutsch"]
    assert await titles(http, "sort=newest") == ["Deutsch", "Nepal", "Tips"]
    assert await titles(http, "type=tips") == await titles(http, "category=tips") == ["Tips"]
    assert await titles(http, "type=tips&category=tips") == ["Tips"]
    assert await titles(http, "country=NP") == ["Nepal"]
    assert await titles(http, "language=EN") == ["Nepal", "Tips"]
    assert await titles(http, "language=en-gb") == ["Tips"]
    assert await titles(http, "search=uberal") == ["Deutsch"]
    assert await titles(http, "search=whis%20car") == ["Tips"]
    assert await titles(http, "search=%25") == []


async def test_a_destination_comes_first_and_then_what_is_bound_to_no_place(http, cast):
    ada = await cast.ada()
    await published(http, ada, title="Pokhara", destination="Pokhara, Nepal", country="NP")
    await published(http, ada, title="Anywhere", pinned=True)
    await published(http, ada, title="Paris", destination="Paris, France", country="FR")
    await published(http, ada, title="All Nepal", country="NP", pinned=True)
    assert await titles(http, "destination=pokh") == ["Pokhara", "Anywhere"]
    assert await titles(http, "destination=nepal%20pok&sort=-created_at") == ["Pokhara", "Anywhere"]
    assert await titles(http, "destination=pokhara&country=NP") == ["Pokhara", "All Nepal"]
    assert await titles(http, "destination=nowhere") == ["Anywhere"]
    assert await titles(http, "destination=pokhara&search=pokhara") == ["Pokhara"]
    first = (await http.get(f"{RESOURCES}?destination=pokhara&per_page=1")).json()
    assert await titles(http, f"destination=pokhara&cursor={first['next_cursor']}") == ["Anywhere"]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("destination=%25", "?destination"),
        ("destination=_", "?destination"),
        ("type=gossip", "?type"),
        ("type=tips&category=legal", "?type"),
        ("country=XX", "?country"),
        ("language=%21", "?language"),
        ("sort=title", "?sort"),
        ("sort=relevance", "?sort"),
        ("colour=red", "?colour"),
        ("per_page=0", "?per_page"),
        ("per_page=101", "?per_page"),
    ],
)
async def test_wrong_filters(http, cairn, query, pointer):
    refused(await http.get(f"{RESOURCES}?{query}"), 422, "invalid", pointer)


@pytest.fixture
async def cached(dsn, raw, cairn):
    """The program with a cache that has started, and its cast."""
    async with running(dsn) as program:
        yield program.http, Cast(program.cairn, raw)


async def test_case_29_an_overdue_review_is_stale_as_soon_as_it_is_due(cached, later):
    http, cast = cached
    ada = await cast.ada()
    due = clock.now() + timedelta(seconds=60)
    made = await published(http, ada, review_due_at=due.isoformat())
    old = await published(
        http, ada, title="Old", reviewed_at="2020-01-01T00:00:00Z", review_due_at="2021-01-01T00:00:00Z"
    )
    assert (made["stale"], old["stale"]) == (False, True)
    one = f"{RESOURCES}/{made['id']}"
    clock.shift(timedelta(seconds=59.95))
    for url in (one, RESOURCES):
        await http.get(url)  # kept from here on, for as long as it is true
    await asyncio.sleep(0.1)
    assert (await http.get(one)).json()["stale"] is True
    assert [item["stale"] for item in (await http.get(RESOURCES)).json()["items"]] == [True, True]
    reviewed = {"reviewed_at": clock.now().isoformat(), "review_due_at": "2099-01-01T00:00:00Z"}
    assert (await http.patch(one, json=reviewed, headers=ada.headers)).json()["stale"] is False
    assert (await http.get(one)).json()["stale"] is False


async def test_a_change_is_seen_at_once_and_who_is_signed_in_bypasses_the_cache(cached):
    http, cast = cached
    ada = await cast.ada()
    made = await published(http, ada)
    one = f"{RESOURCES}/{made['id']}"
    assert [(await http.get(one)).headers["x-cache"] for _ in range(2)] == ["miss", "hit"]
    assert (await http.get(one, headers=ada.headers)).headers["x-cache"] == "bypass"
    await http.patch(one, json={"title": "Newer"}, headers=ada.headers)
    assert (await http.get(one)).json()["title"] == "Newer"
    assert await titles(http) == ["Newer"]
    await http.post(f"{one}/helpful", headers=ada.headers)
    assert (await http.get(one)).json()["helpful_count"] == 1


async def test_votes(http, cast, raw):
    made = await published(http, await cast.ada())
    bob, one = await cast.bob(), f"{RESOURCES}/{made['id']}"
    for _ in range(2):
        answer = await http.post(f"{one}/helpful", headers=bob.headers)
        assert answer.json() == {"helpful_count": 1, "unhelpful_count": 0, "my_vote": 1}
    assert (await http.get(one, headers=bob.headers)).json()["my_vote"] == 1
    assert (await http.get(one)).json()["my_vote"] == 0
    answer = await http.post(f"{one}/unhelpful", headers=bob.headers)
    assert answer.json() == {"helpful_count": 0, "unhelpful_count": 1, "my_vote": -1}
    assert (await http.delete(f"{one}/helpful", headers=bob.headers)).status_code == 204
    assert (await http.get(one)).json()["unhelpful_count"] == 1, "that vote was not there"
    for _ in range(2):
        assert (await http.delete(f"{one}/unhelpful", headers=bob.headers)).status_code == 204
    seen = (await http.get(one, headers=bob.headers)).json()
    assert (seen["helpful_count"], seen["unhelpful_count"], seen["my_vote"]) == (0, 0, 0)
    await http.post(f"{one}/helpful", headers=bob.headers)
    await http.delete(one, headers=(await cast.ada()).headers)
    assert await raw.fetchval("SELECT count(*) FROM travel.votes") == 0


@pytest.mark.parametrize("what", ["helpful", "unhelpful"])
async def test_votes_refused(http, cast, what):
    made = await published(http, await cast.ada())
    bob = await cast.bob()
    for method in ("POST", "DELETE"):
        refused(await http.request(method, f"{RESOURCES}/{made['id']}/{what}"), 401, "unauthenticated")
        for missing in (str(new_id()), "nonsense"):
            answer = await http.request(method, f"{RESOURCES}/{missing}/{what}", headers=bob.headers)
            refused(answer, 404, "resource_not_found")


async def test_many_votes_of_one_person_count_once(http, cast, raw):
    made = await published(http, await cast.ada())
    bob, one = await cast.bob(), f"{RESOURCES}/{made['id']}"
    answers = await asyncio.gather(*(http.post(f"{one}/helpful", headers=bob.headers) for _ in range(30)))
    assert {answer.status_code for answer in answers} == {200}
    assert (await http.get(one)).json()["helpful_count"] == 1
    assert await raw.fetchval("SELECT count(*) FROM travel.votes") == 1


async def test_found_by_the_search_over_everything(http, cast):
    made = await published(http, await cast.ada(), title="Women's helpline in Kathmandu")
    found = (await http.get("/api/v1/search?q=helpline")).json()["items"]
    assert [(item["kind"], item["id"]) for item in found] == [("safety_resource", made["id"])]


async def test_a_word_without_end_is_found_by_its_beginning(http, cast):
    ada = await cast.ada()
    await published(http, ada, title="Long", body="w" * 20_000)
    assert await titles(http, "search=www") == ["Long"]


@pytest.mark.unit
def test_rules():
    now = clock.now()
    past, soon, late = now - timedelta(1), now + timedelta(1), now + timedelta(2)
    assert changes_next([late, past, soon], now) == soon
    assert changes_next([past, now], now) is None
    assert kept(["a", "b" * 200, "a", "b" * 150]) == ["a", "b" * 100]
