"""GET /itineraries/{id}."""

from __future__ import annotations

import time
from datetime import timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.itineraries import ITINERARIES, at, made
from tests.builders.travel import block, insert
from tests.cast import Cast
from tests.kernel.cache.conftest import running
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_one_query(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    itinerary = await made(http, await cast.alice())
    bob = await cast.bob()
    await http.get(at(itinerary), headers=bob.headers)
    for headers in ({}, bob.headers):
        queries.clear()
        assert (await http.get(at(itinerary), headers=headers)).status_code == 200
        assert len(queries) == 1, queries


async def test_missing(http: httpx.AsyncClient, cast: Cast) -> None:
    await made(http, await cast.alice())
    for key in (new_id(), "nonsense", "42", "%00"):
        refused(await http.get(f"{ITINERARIES}/{key}"), 404, "itinerary_not_found")


async def test_others_are_shown_no_exact_point(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob, ada = await cast.alice(), await cast.bob(), await cast.ada()
    itinerary = await made(http, alice, latitude=28.2096123, longitude=-83.9855987)
    points = {}
    for name, headers in (
        ("alice", alice.headers),
        ("bob", bob.headers),
        ("ada", ada.headers),
        ("nobody", {}),
    ):
        for path in (at(itinerary), ITINERARIES):
            seen = (await http.get(path, headers=headers)).json()
            seen = seen["items"][0] if "items" in seen else seen
            points[name, path] = (seen["latitude"], seen["longitude"])
    exact, others = {28.2096123, -83.9855987}, (28.21, -83.986)
    assert {frozenset(point) for (name, _), point in points.items() if name == "alice"} == {frozenset(exact)}
    assert {point for (name, _), point in points.items() if name != "alice"} == {others}


async def test_who_sees_what_by_id(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice, bob, mallory = await cast.alice(), await cast.bob(), await cast.mallory()
    mod, ada = await cast.person("mod", "user", "moderator"), await cast.ada()
    await block(raw, alice.id, mallory.id)
    asked = [("alice", alice.headers), ("bob", bob.headers), ("mallory", mallory.headers), ("mod", mod.headers),
             ("ada", ada.headers), ("nobody", {})]  # fmt: skip
    seen = {}
    for kind, over in (
        ("public", {}), ("unlisted", {"visibility": "unlisted"}), ("private", {"visibility": "private"}),
        ("draft", {"status": "draft"}), ("archived", {"status": "archived"}), ("hidden", {}), ("deleted", {}),
    ):  # fmt: skip
        itinerary = await made(http, alice, **over)
        if kind == "hidden":
            assert (await http.post(f"{at(itinerary)}/hide", headers=mod.headers)).status_code == 200
        if kind == "deleted":
            assert (await http.delete(at(itinerary), headers=alice.headers)).status_code == 204
        answers = [(name, await http.get(at(itinerary), headers=headers)) for name, headers in asked]
        seen[kind] = " ".join(name for name, answer in answers if answer.status_code == 200)
    assert seen == {
        "public": "alice bob mod ada nobody", "unlisted": "alice bob mod ada nobody", "private": "alice ada",
        "draft": "alice ada", "archived": "alice ada", "hidden": "alice mod ada", "deleted": "",
    }  # fmt: skip


async def test_a_block_works_both_ways(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    alice, mallory = await cast.alice(), await cast.mallory()
    itinerary = await made(http, alice)
    await block(raw, mallory.id, alice.id)
    refused(await http.get(at(itinerary), headers=mallory.headers), 404, "itinerary_not_found")


async def test_what_the_caller_has_to_do_with_it(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    itinerary = await made(http, alice)
    rating_id, now = new_id(), clock.now()
    await insert(raw, "travel.saves", {
        "id": new_id(), "itinerary_id": itinerary["id"], "user_id": bob.id, "created_at": now,
    })  # fmt: skip
    await insert(raw, "travel.safety_ratings", {
        "id": rating_id, "itinerary_id": itinerary["id"], "user_id": bob.id, "overall_safety_score": 4,
        "rating_type": "overall", "basis": "visited", "anonymous": False, "verified_experience": False,
        "status": "hidden", "created_at": now, "updated_at": now,
    })  # fmt: skip
    mine = {"saved": True, "rating_id": str(rating_id)}
    for path in (at(itinerary), ITINERARIES):
        for headers, expected in ((bob.headers, mine), ({}, {"saved": False, "rating_id": None})):
            seen = (await http.get(path, headers=headers)).json()
            assert (seen["items"][0] if "items" in seen else seen)["my"] == expected


async def test_numbers_of_its_stats(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    itinerary = await made(http, await cast.alice())
    await raw.execute(
        "UPDATE travel.itinerary_stats SET view_count = 5, save_count = 4, intel_count = 3, rating_count = 3,"
        " rating_sum = 13, safety_score = 4.25, safety_n = 3, safety_n_eff = 3, safety_day = 4.5,"
        " safety_as_of = now(), women_state = 'women_safe', women_n = 5, women_k = 5, women_lower_bound = 0.64898,"
        " women_reasons = '{}'"
    )
    seen = (await http.get(at(itinerary))).json()
    assert {name: seen[name] for name in ("view_count", "save_count", "intel_count", "rating_count")} == {
        "view_count": 5, "save_count": 4, "intel_count": 3, "rating_count": 3,
    }  # fmt: skip
    assert (seen["rating_average"], seen["women_safe_verified"]) == (4.33, True)
    assert {**seen["safety"], "as_of": None} == {
        "score": 4.25, "n": 3, "n_eff": 3.0, "confidence": "medium", "day": 4.5, "night": None,
        "insufficient_data": False, "as_of": None,
    }  # fmt: skip
    assert {**seen["women_safe"], "as_of": None} == {
        "state": "women_safe", "reasons": [], "n": 5, "lower_bound": 0.649, "as_of": None,
    }  # fmt: skip


async def test_an_author_who_is_gone(http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection) -> None:
    itinerary = await made(http, await cast.alice())
    await raw.execute("UPDATE travel.itineraries SET owner_id = $1", new_id())
    assert (await http.get(at(itinerary))).json()["author"] is None


@pytest.mark.usefixtures("cairn")
async def test_case_35_miss_then_hit_then_new_after_an_update(dsn: str, raw: asyncpg.Connection) -> None:
    async with running(dsn) as program:
        people = Cast(program.cairn, raw)
        alice = await people.alice()
        itinerary = await made(program.http, alice)
        states = [(await program.http.get(at(itinerary))).headers["x-cache"] for _ in range(2)]
        assert states == ["miss", "hit"]
        changed = await program.http.patch(at(itinerary), json={"title": "New name"}, headers=alice.headers)
        assert changed.status_code == 200
        fresh = await program.http.get(at(itinerary))
        assert (fresh.headers["x-cache"], fresh.json()["title"]) == ("miss", "New name")
        own = await program.http.get(at(itinerary), headers=alice.headers)
        assert (own.headers["x-cache"], own.headers["cache-control"]) == ("bypass", "private, no-cache")


@pytest.mark.usefixtures("cairn")
async def test_case_25_no_cache_keeps_a_feature_that_is_over(
    dsn: str, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody writes: board, list and detail are kept until it ends and no longer, and then it is gone."""
    async with running(dsn) as program:
        people, http = Cast(program.cairn, raw), program.http
        alice, ada = await people.alice(), await people.ada()
        itinerary = await made(http, alice)
        await http.post(f"{at(itinerary)}/feature", json={"days": 1}, headers=ada.headers)
        await raw.execute(
            "UPDATE travel.itineraries SET featured_until = $1", clock.now() + timedelta(seconds=20)
        )
        paths = (f"{ITINERARIES}/featured", at(itinerary), ITINERARIES)
        for path in paths:
            said = [await http.get(path) for _ in range(2)]
            assert [answer.headers["x-cache"] for answer in said] == ["miss", "hit"]
            entry = program.cache.shelf.get((path, ""))
            assert entry is not None
            assert entry.life_ends - time.monotonic() < 20
            seen = said[1].json()
            assert (seen["items"][0] if "items" in seen else seen)["featured"] is True
        monkeypatch.setattr(clock, "_shift", timedelta(seconds=21))
        board, detail, listed = [(await http.get(path, headers=ada.headers)).json() for path in paths]
        assert (board["items"], board["total"]) == ([], 0)
        assert (detail["featured"], detail["featured_until"]) == (False, None)
        assert listed["items"][0]["featured"] is False


@pytest.mark.usefixtures("cairn")
async def test_case_25_what_is_featured_no_longer_is_gone_at_once(dsn: str, raw: asyncpg.Connection) -> None:
    async with running(dsn) as program:
        people, http = Cast(program.cairn, raw), program.http
        ada = await people.ada()
        itinerary = await made(http, await people.alice())
        feature, board = f"{at(itinerary)}/feature", f"{ITINERARIES}/featured"
        for ending in ("unfeature", "hide", "draft"):
            assert (await http.post(feature, headers=ada.headers)).status_code == 200
            assert [(await http.get(board)).json()["total"] for _ in range(2)] == [1, 1]
            if ending == "unfeature":
                ended = await http.delete(feature, headers=ada.headers)
            elif ending == "hide":
                ended = await http.post(f"{at(itinerary)}/hide", headers=ada.headers)
            else:
                alice = await people.alice()
                ended = await http.patch(at(itinerary), json={"status": "draft"}, headers=alice.headers)
            assert ended.is_success, ended.text
            assert (await http.get(board)).json()["total"] == 0
            await http.post(f"{at(itinerary)}/unhide", headers=ada.headers)
