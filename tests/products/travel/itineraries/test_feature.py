"""Featuring, and hiding."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from tests.builders.itineraries import ITINERARIES, at, made, titles
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
FEATURED = f"{ITINERARIES}/featured"


async def test_case_25_who_may_and_what_can_be_featured(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    mod = await cast.person("mod", "user", "moderator")
    itinerary = await made(http, alice)
    feature = f"{at(itinerary)}/feature"
    for method in ("POST", "DELETE"):
        refused(await http.request(method, feature), 401, "unauthenticated")
        for person in (alice, mod):
            refused(await http.request(method, feature, headers=person.headers), 403, "forbidden")
        missing = f"{ITINERARIES}/{new_id()}/feature"
        refused(await http.request(method, missing, headers=ada.headers), 404, "itinerary_not_found")
    hidden = await made(http, alice)
    await http.post(f"{at(hidden)}/hide", headers=mod.headers)
    for wrong in (
        await made(http, alice, status="draft"), await made(http, alice, status="archived"),
        await made(http, alice, visibility="unlisted"), await made(http, alice, visibility="private"), hidden,
    ):  # fmt: skip
        refused(await http.post(f"{at(wrong)}/feature", headers=ada.headers), 409, "not_published")
    assert await titles(http, FEATURED) == []


async def test_case_25_it_is_set_once_and_answers_every_time(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    first, second = await made(http, alice, title="First"), await made(http, alice, title="Second")
    answers = [await http.post(f"{at(first)}/feature", headers=ada.headers) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert answers[0].content == answers[1].content == answers[2].content
    until = datetime.fromisoformat(answers[0].json()["featured_until"])
    assert timedelta(days=30, minutes=-1) < until - clock.now() <= timedelta(days=30)
    assert answers[0].headers["etag"].startswith('"1.'), "it fails no edit of the author's"
    await http.post(f"{at(second)}/feature", json={"days": 90}, headers=ada.headers)
    assert await titles(http, FEATURED) == ["Second", "First"]
    longer = await http.post(f"{at(first)}/feature", json={"days": 60}, headers=ada.headers)
    assert datetime.fromisoformat(longer.json()["featured_until"]) > until
    assert await titles(http, FEATURED) == ["Second", "First"], "it was featured first all the same"
    for _ in range(2):
        assert (await http.delete(f"{at(second)}/feature", headers=ada.headers)).status_code == 204
        assert await titles(http, FEATURED) == ["First"]
    assert (await facts.events()).count("travel.itinerary.unfeatured") == 1
    assert (await facts.events()).count("travel.itinerary.featured") == 3


async def test_case_25_a_past_end_is_over_on_the_next_read(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, ada = await cast.alice(), await cast.ada()
    itinerary = await made(http, alice)
    await http.post(f"{at(itinerary)}/feature", json={"days": 1}, headers=ada.headers)
    assert (await http.get(at(itinerary))).json()["featured"] is True
    with monkeypatch.context() as later:
        later.setattr(clock, "_shift", timedelta(days=1, seconds=1))
        seen = (await http.get(at(itinerary))).json()
        assert (seen["featured"], seen["featured_until"]) == (False, None)
        assert await titles(http, FEATURED) == []
    await raw.execute("UPDATE travel.itineraries SET featured_until = now() - interval '1 second'")
    assert await titles(http, FEATURED) == []
    again = await http.post(f"{at(itinerary)}/feature", headers=ada.headers)
    assert (again.json()["featured"], await titles(http, FEATURED)) == (True, ["Annapurna circuit"])


def ahead(**by: float) -> str:
    return (clock.now().astimezone(UTC) + timedelta(**by)).isoformat()


async def test_an_end_can_be_named(http: httpx.AsyncClient, cast: Cast) -> None:
    ada = await cast.ada()
    path = f"{at(await made(http, await cast.alice()))}/feature"
    for until in (ahead(days=1), ahead(days=90)):
        answer = await http.post(path, json={"featured_until": until}, headers=ada.headers)
        assert answer.status_code == 200, answer.text
        assert datetime.fromisoformat(answer.json()["featured_until"]) == datetime.fromisoformat(until)
    for body, pointer in (
        ({"days": 0}, "/days"), ({"days": 91}, "/days"), ({"days": "7"}, "/days"), ({"days": 1.5}, "/days"),
        ({"featured_until": ahead(hours=23)}, "/featured_until"),
        ({"featured_until": ahead(days=90, minutes=5)}, "/featured_until"),
        ({"featured_until": "2026-01-01"}, "/featured_until"),
        ({"days": 3, "featured_until": ahead(days=3)}, "/days"), ({"until": 3}, "/until"),
    ):  # fmt: skip
        refused(await http.post(path, json=body, headers=ada.headers), 422, "invalid", pointer)


async def test_hide_and_show_again(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    mod, other = (
        await cast.person("mod", "user", "moderator"),
        await cast.person("other", "user", "moderator"),
    )
    itinerary = await made(http, alice)
    hide, unhide = f"{at(itinerary)}/hide", f"{at(itinerary)}/unhide"
    for path in (hide, unhide):
        refused(await http.post(path), 401, "unauthenticated")
        for person in (alice, bob):
            refused(await http.post(path, headers=person.headers), 403, "forbidden")
        missing = f"{ITINERARIES}/{new_id()}/{path.rpartition('/')[2]}"
        refused(await http.post(missing, headers=mod.headers), 404, "itinerary_not_found")
    for path, moderation, status in ((hide, "hidden", 404), (unhide, "visible", 200)):
        for _ in range(2):
            answer = await http.post(path, headers=mod.headers)
            assert (answer.status_code, answer.json()["moderation"]) == (200, moderation)
        assert (await http.get(at(itinerary), headers=bob.headers)).status_code == status
        for person in (alice, mod, other):
            seen = await http.get(at(itinerary), headers=person.headers)
            assert (seen.status_code, seen.json()["moderation"]) == (200, moderation)
    edited = await http.patch(at(itinerary), json={"moderation": "visible"}, headers=alice.headers)
    assert edited.headers["etag"].startswith('"1.')
    assert (await facts.events())[1:] == ["travel.itinerary.hidden", "travel.itinerary.shown"]


async def test_an_owner_cannot_show_what_was_hidden(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, mod = await cast.alice(), await cast.person("mod", "user", "moderator")
    itinerary = await made(http, alice)
    await http.post(f"{at(itinerary)}/hide", headers=mod.headers)
    for status in ("archived", "published"):
        answer = await http.patch(at(itinerary), json={"status": status}, headers=alice.headers)
        assert answer.json()["moderation"] == "hidden"
    assert await titles(http, ITINERARIES) == []
