"""Cached reads as their clients see them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cairn import wiring
from cairn.kernel.cache.shelf import Shelf
from cairn.kernel.web.cached import _canonical
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.pipeline import Served
from tests.cast import Cast
from tests.conftest import settings_for
from tests.kernel.cache.conftest import NEW, Running, running

pytestmark = pytest.mark.integration
ITEMS = "/api/v1/items"
SAME_EVERY_TIME = {"x-correlation-id", "x-process-time", "x-cache", "date"}


@pytest.fixture
async def filled(alone: Running, raw: object) -> AsyncIterator[str]:
    """The path of an item, long enough to be worth compressing."""
    _trusting(alone)
    owner = await Cast(alone.cairn, raw).alice()
    new = {**NEW, "description": "Two people, three seasons. " * 60}
    yield (await alone.http.post(ITEMS, json=new, headers=owner.headers)).headers["location"]


def _lasting(answer: httpx.Response) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name not in SAME_EVERY_TIME}


@pytest.mark.parametrize("encoding", ["identity", "gzip", "zstd", "gzip;q=0, *", ""])
async def test_a_hit_is_what_a_miss_was(alone: Running, filled: str, encoding: str) -> None:
    for path in (filled, ITEMS):
        first, second, third = [
            await alone.http.get(path, headers={"Accept-Encoding": encoding, "X-Request-ID": f"r{n}"})
            for n in range(3)
        ]
        assert [answer.headers["x-cache"] for answer in (second, third)] == ["hit", "hit"]
        assert (first.status_code, first.content, _lasting(first)) == (200, second.content, _lasting(second))
        assert [answer.headers["x-correlation-id"] for answer in (first, second, third)] == ["r0", "r1", "r2"]
        assert float(third.headers["x-process-time"]) < 1
        assert "Accept-Encoding" in third.headers["vary"]
        assert "Authorization" in third.headers["vary"]


async def test_a_hit_is_what_the_operation_says_itself(alone: Running, filled: str) -> None:
    alone.cache.serving = False
    plain = await alone.http.get(filled)
    alone.cache.serving = True
    await alone.http.get(filled)
    hit = await alone.http.get(filled)
    assert (hit.content, _lasting(hit)) == (plain.content, _lasting(plain))
    assert (plain.headers["x-cache"], hit.headers["x-cache"]) == ("bypass", "hit")


async def test_spellings_of_one_request_share_an_entry(alone: Running, filled: str) -> None:
    await alone.http.get(f"{ITEMS}?page=1&per_page=5")
    for path in (
        f"{ITEMS}?per_page=5&page=1",
        "/api/items/?page=1&per_page=5",
        f"{ITEMS}/?p%61ge=1&per_page=%35",
    ):
        assert await alone.said(path) == "hit"
    item = filled.rpartition("/")[2]
    await alone.http.get(filled)
    assert await alone.said(f"/api/items/{item}/") == "hit"


async def test_conditions_and_head(alone: Running, filled: str) -> None:
    tag = (await alone.http.get(filled)).headers["etag"]
    for known in (tag, f"W/{tag}", f'"a", {tag}', "*"):
        answer = await alone.http.get(filled, headers={"If-None-Match": known})
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", tag)
        assert "content-length" not in answer.headers
    assert (await alone.http.get(filled, headers={"If-None-Match": '"a"'})).status_code == 200
    assert (await alone.http.get(filled, headers={"If-None-Match": "a"})).status_code == 400
    head = await alone.http.head(filled)
    assert (head.content, head.headers["x-cache"], int(head.headers["content-length"]) > 0) == (
        b"",
        "hit",
        True,
    )


async def test_who_shows_something_is_answered_by_the_operation(
    alone: Running, filled: str, raw: object
) -> None:
    owner = await Cast(alone.cairn, raw).bob()
    await alone.http.get(filled)
    for headers in (owner.headers, {"Cookie": "cairn=1"}):
        answer = await alone.http.get(filled, headers=headers)
        assert (answer.status_code, answer.headers["x-cache"]) == (200, "bypass")
    refused = await alone.http.get(filled, headers={"Authorization": "Bearer nonsense"})
    assert refused.status_code == 401
    assert (await alone.http.get(filled, headers={"Accept": "text/html"})).status_code == 406
    assert (await alone.http.get(filled, headers={"Host": "evil.example"})).status_code == 400


async def test_refusals_are_not_kept_and_name_their_own_request(alone: Running) -> None:
    path = f"{ITEMS}/01930000-0000-7000-8000-000000000000"
    many = await asyncio.gather(*[alone.http.get(path, headers={"X-Request-ID": f"r{n}"}) for n in range(5)])
    assert [answer.status_code for answer in many] == [404] * 5
    assert [answer.json()["correlation_id"] for answer in many] == [f"r{n}" for n in range(5)]
    assert len(alone.cache.shelf) == 0
    assert (await alone.http.get(f"{ITEMS}?per_page=0")).status_code == 422


@pytest.mark.parametrize(
    "header",
    ["Host", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-For", "Forwarded", "X-Original-URL", "Origin",
     "X-HTTP-Method-Override", "User-Agent", "Accept-Language", "Referer", "Range", "Content-Type", "Via"],
)  # fmt: skip
async def test_no_header_gets_into_what_others_are_sent(alone: Running, filled: str, header: str) -> None:
    evil = "127.0.0.1:66" if header == "Host" else "evil.example"
    first = await alone.http.get(ITEMS, headers={header: evil})
    assert first.headers["x-cache"] == "miss"
    second = await alone.http.get(ITEMS)
    assert second.headers["x-cache"] == "hit"
    assert b"evil" not in second.content
    assert not any("evil" in value or ":66" in value for value in second.headers.values())


async def test_limits_count_hits(clean: str) -> None:
    more = {"RATE_LIMIT_ENABLED": "true", "RATE_LIMIT_DEFAULT": "5"}
    async with running(clean, **more) as program:
        answers = [await program.http.get(ITEMS) for _ in range(7)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 2
    assert [answer.headers["x-ratelimit-remaining"] for answer in answers] == [
        "4",
        "3",
        "2",
        "1",
        "0",
        "0",
        "0",
    ]
    assert answers[4].headers["x-cache"] == "hit"
    assert answers[6].headers["retry-after"]
    assert answers[6].json()["code"] == "too_many_requests"


async def test_the_warmer_fills_what_a_route_has_declared(clean: str) -> None:
    """Or fills it at its next turn, five seconds later, where the channel was slower to come than the first."""
    async with running(clean, CACHE_WARMER_ENABLED="true") as program:
        async with asyncio.timeout(20):
            while not len(program.cache.shelf):
                await asyncio.sleep(0.05)
        assert await program.said(ITEMS) == "hit"


async def test_off_means_off(clean: str) -> None:
    cairn = wiring.build(settings_for(clean, CACHE_ENABLED="false"))
    assert (cairn.cache, cairn.database.invalidation) == (None, None)
    await cairn.close()


# single flight


def _trusting(program: Running) -> None:
    """However slow this machine is: no proof of the channel comes too late."""
    program.cache.shelf.trusted_until = float("inf")
    for channel in program.cache._channels:
        channel.proven = lambda: None


async def test_many_who_ask_at_once_cost_one_query(queries: list[str], alone: Running, filled: str) -> None:
    _trusting(alone)
    alone.cache.shelf.clear()
    queries.clear()
    answers = await asyncio.gather(*[alone.http.get(filled) for _ in range(200)])
    assert {answer.status_code for answer in answers} == {200}
    assert len([query for query in queries if "catalogue.items" in query]) == 1
    assert alone.cache.told.waits >= 150


async def _hot(program: Running, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row 14: a key that 500 readers want ends its life, and takes 300 ms to be made anew."""
    rebuilt = 0
    original = Served.for_nobody

    async def slow(self: Served, *what: object) -> object:
        nonlocal rebuilt
        rebuilt += 1
        await asyncio.sleep(0.3)
        return await original(self, *what)

    _trusting(program)
    await program.http.get(path)
    monkeypatch.setattr(Served, "for_nobody", slow)
    for entry in program.cache.shelf._entries.values():
        entry.life_ends = time.monotonic()
    began = time.monotonic()
    answers = await asyncio.gather(*[program.http.get(path) for _ in range(500)])
    assert {answer.status_code for answer in answers} == {200}
    assert rebuilt == 1
    assert time.monotonic() - began < 15, "most of it is for 500 clients in this very process"


async def test_a_hot_key_that_expires_is_rebuilt_once(clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(clean, MAX_CONCURRENCY="1000") as program:
        await _hot(program, ITEMS, monkeypatch)


async def test_without_single_flight_it_would_not_be(
    alone: Running, filled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mutant: nobody waits for another's fill."""
    monkeypatch.setattr(Shelf, "flight", lambda *_: None)
    with pytest.raises((AssertionError, httpx.HTTPError)):
        await _hot(alone, filled, monkeypatch)


async def test_whoever_leaves_takes_nothing_with_them(alone: Running, filled: str) -> None:
    alone.cache.shelf.clear()
    leaver = asyncio.create_task(alone.http.get(filled))
    await asyncio.sleep(0.001)
    stayer = asyncio.create_task(alone.http.get(filled))
    await asyncio.sleep(0)
    leaver.cancel()
    assert (await stayer).status_code == 200


async def test_a_fill_that_fails_fails_all_who_waited_and_nobody_else(
    alone: Running, filled: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone.cache.shelf.clear()

    async def fails(*_: object) -> None:
        await asyncio.sleep(0.05)
        raise RuntimeError("SELECT secret")

    with monkeypatch.context() as broken:
        broken.setattr(Served, "for_nobody", fails)
        answers = await asyncio.gather(*[alone.http.get(filled) for _ in range(10)])
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {(500, "internal_error")}
    assert "secret" not in "".join(answer.text for answer in answers)
    assert (await alone.http.get(filled)).status_code == 200


# keys

_WORDS = st.text(st.sampled_from("ab=&%+;é/ 1"), max_size=4)
_PAIRS = st.lists(st.tuples(_WORDS, _WORDS), max_size=4)


def _spelled(pairs: list[tuple[str, str]], plus: bool) -> bytes:
    def one(text: str) -> str:
        return quote(text, safe="").replace("%20", "+") if plus else quote(text, safe="")

    return "&".join(f"{one(name)}={one(value)}" for name, value in pairs).encode()


def _meaning(query: bytes) -> object:
    """What a handler can see of a query: values by name, in their order."""
    incoming = Incoming({"method": "GET", "path": "/", "query_string": query, "headers": ()})
    found: dict[str, list[str]] = {}
    for name, value in incoming.query_pairs():
        found.setdefault(name, []).append(value)
    return found


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(_PAIRS, _PAIRS, st.booleans())
@example([("a", "1"), ("b", "2")], [("a", "1&b=2")], False)
@example([("a", "1")], [("a", "1"), ("a", "1")], False)
@example([("a", "")], [("a=", "")], False)
@example([("a", "1"), ("a", "2")], [("a", "2"), ("a", "1")], True)
def test_two_queries_share_a_key_if_and_only_if_they_mean_the_same(
    one: list[tuple[str, str]], other: list[tuple[str, str]], plus: bool
) -> None:
    first, second = _spelled(one, plus), _spelled(other, not plus)
    keys = _canonical("/x", first), _canonical("/x", second)
    assert (keys[0] == keys[1]) == (_meaning(first) == _meaning(second))
    assert keys[0] is not None
    assert _meaning(keys[0][1].encode()) == _meaning(first)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=12))
def test_no_query_breaks_the_look_up(query: bytes) -> None:
    key = _canonical("/api/items", query)
    assert key is None or key[0] == "/api/v1/items"


def test_a_path_is_no_query() -> None:
    assert _canonical("/api/v1/items?a=1", b"") != _canonical("/api/v1/items", b"a=1")
