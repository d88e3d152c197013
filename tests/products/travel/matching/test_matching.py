"""GET /travel-groups/matching."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.travel.matching import queries as matching_queries
from cairn.products.travel.words import words
from tests.builders.groups import GROUPS, accept, at, invited, joined, made
from tests.builders.travel import attest, block, insert
from tests.cast import Cast, Person
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = f"{GROUPS}/matching"
PREFERENCES = f"{GROUPS}/preferences"


def day(offset: int) -> str:
    return (clock.now().date() + timedelta(days=offset)).isoformat()


async def matches(http: httpx.AsyncClient, person: Person, query: str = "") -> list[dict[str, object]]:
    answer = await http.get(URL + query, headers=person.headers)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def names(http: httpx.AsyncClient, person: Person, query: str = "") -> list[str]:
    return [match["group"]["name"] for match in await matches(http, person, query)]


async def many(raw: asyncpg.Connection, organizer: Person, count: int, **over: object) -> list[UUID]:
    """Joinable groups, without a request each; the later the newer."""
    found = []
    for number in range(count):
        now = clock.now() + timedelta(microseconds=number)
        row: dict[str, object] = {
            "id": new_id(), "organizer_id": organizer.id, "name": f"Group {number}", "destination": "Lhasa",
            "max_members": 10, "member_count": 1, "interests": [], "languages": [], "eligibility": "open",
            "join_policy": "open", "listing": "public_card", "status": "active", "created_at": now,
            "updated_at": now, **over,
        }  # fmt: skip
        row["destination_words"] = words(str(row["destination"]))
        await insert(raw, "travel.travel_groups", row)
        found.append(row["id"])
    return found


async def test_works(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(
        http, alice, destination="Tokyo, Japan", country="JP", travel_dates_start=day(15), travel_dates_end=day(40),
        interests=["hiking", "museums"], itinerary_id=None,
    )  # fmt: skip
    query = (
        "?destination=japan&interests=hiking&interests=food"
        f"&travel_dates_start={day(10)}&travel_dates_end={day(19)}"
    )
    answer = await http.get(URL + query, headers=bob.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "x-cache" not in answer.headers
    page = answer.json()
    shown = (await http.get(at(group), headers=bob.headers)).json()
    assert page["items"] == [
        {
            "group": shown, "score": 0.5363, "coverage": 0.7,
            "reasons": ["same_destination", "common_dates", "common_interests"],
        }
    ]  # fmt: skip
    assert (page["total"], page["page"], page["total_pages"], page["next_cursor"]) == (1, 1, 1, None)


async def test_nobody(http: httpx.AsyncClient, cast: Cast) -> None:
    refused(await http.get(URL), 401, "unauthenticated")


async def test_preferences_fill_what_is_not_asked(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, name="Nepal", destination="Pokhara", country="NP", pace="fast")
    await made(http, alice, name="Japan", destination="Tokyo", country="JP", pace="relaxed")
    kept = {"destination": "Pokhara", "country": "NP", "pace": "fast"}
    await http.put(PREFERENCES, json=kept, headers=bob.headers)
    found = await matches(http, bob)
    assert [(match["group"]["name"], match["coverage"]) for match in found] == [
        ("Nepal", 0.35),
        ("Japan", 0.35),
    ]
    assert await names(http, bob, "?destination=tokyo") == ["Japan", "Nepal"]
    other = await matches(http, bob, "?destination=tokyo")
    assert other[0]["reasons"] == ["same_destination"]
    assert other[1]["reasons"] == ["same_pace"], "the country is taken from where the destination is"


async def test_the_order_is_score_start_id(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, name="No dates", destination="Lhasa")
    await made(http, alice, name="Late", travel_dates_start=day(20), travel_dates_end=day(30))
    await made(http, alice, name="Early", travel_dates_start=day(10), travel_dates_end=day(15))
    await made(http, alice, name="Fits", destination="Oslo")
    assert await names(http, bob, "?destination=oslo") == ["Fits", "Early", "Late", "No dates"]


async def test_what_can_not_be_joined_is_no_match(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    full = await made(http, alice, name="Full", max_members=2)
    await joined(http, full, charlie)
    cancelled = await made(http, alice, name="Cancelled")
    await http.put(at(cancelled), json={"status": "cancelled"}, headers=alice.headers)
    await made(http, alice, name="Finished", travel_dates_start=day(-20), travel_dates_end=day(-1))
    await made(http, alice, name="Ongoing", travel_dates_start=day(-5), travel_dates_end=day(2))
    await made(http, bob, name="Own")
    for state in ("active", "requested", "declined", "removed", "left"):
        group = await made(http, alice, name=state.title())
        await insert(raw, "travel.group_members", {
            "id": new_id(), "group_id": UUID(str(group["id"])), "user_id": bob.id, "state": state, "role": "member",
            "changed_at": clock.now(), "created_at": clock.now(), "updated_at": clock.now(),
        })  # fmt: skip
    await made(http, alice, name="Invite", join_policy="invite")
    assert sorted(await names(http, bob)) == ["Invite", "Left", "Ongoing"]


@pytest.mark.parametrize("roles", [("user",), ("user", "moderator"), ("user", "admin")])
async def test_no_group_with_a_blocked_member(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, roles: tuple[str, ...]
) -> None:
    alice, mallory, charlie = await cast.alice(), await cast.mallory(), await cast.charlie()
    seeker = await cast.person("seeker", *roles)
    await made(http, alice, name="Calm")
    loud = await made(http, alice, name="Loud")
    await joined(http, loud, mallory)
    was_loud = await made(http, alice, name="Was loud")
    await joined(http, was_loud, mallory)
    await http.post(at(was_loud, "leave"), headers=mallory.headers)
    await made(http, charlie, name="Of Charlie")
    assert len(await names(http, seeker)) == 4
    await block(raw, seeker.id, mallory.id)
    await block(raw, charlie.id, seeker.id)
    assert sorted(await names(http, seeker)) == ["Calm", "Was loud"]


@pytest.mark.parametrize(
    ("kinds", "wanted"),
    [
        ((), {"open"}),
        (("identity",), {"open", "verified_only"}),
        (("gender_self",), {"open", "women_only"}),
        (("gender_verified",), {"open", "women_only"}),
        (("gender_verified", "identity"), {"open", "verified_only", "women_only", "women_verified"}),
    ],
)
async def test_case_08_only_groups_whose_rule_one_meets(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, kinds: tuple[str, ...], wanted: set[str]
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await attest(raw, alice.id, "identity", "gender_verified")
    for rule in ("open", "verified_only", "women_only", "women_verified"):
        await made(http, alice, name=rule, eligibility=rule)
    await attest(raw, bob.id, *kinds)
    found = await matches(http, bob)
    assert {match["group"]["name"] for match in found} == wanted
    assert {match["score"] for match in found} == {0}, "gender counts as eligibility and as nothing else"
    await raw.execute("UPDATE travel.attestations SET revoked_at = now() WHERE user_id = $1", bob.id)
    assert await names(http, bob) == ["open"]


async def test_a_join_takes_the_group_out_at_once(http: httpx.AsyncClient, cast: Cast) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    assert len(await matches(http, bob)) == 1
    invite = await invited(http, group, alice, bob)
    assert len(await matches(http, bob)) == 1
    await http.post(accept(invite), headers=bob.headers)
    assert await matches(http, bob) == []


async def test_pages_by_number_and_by_cursor(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await many(raw, alice, 4)
    await many(raw, alice, 3, destination="Oslo")
    whole = [match["group"]["id"] for match in await matches(http, bob, "?destination=oslo")]
    assert len(whole) == 7
    pages = [await matches(http, bob, f"?destination=oslo&per_page=3&page={page}") for page in (1, 2, 3, 4)]
    assert [len(page) for page in pages] == [3, 3, 1, 0]
    assert [match["group"]["id"] for page in pages for match in page] == whole
    seen: list[object] = []
    query = "?destination=oslo&per_page=3"
    answer = (await http.get(URL + query, headers=bob.headers)).json()
    await many(raw, alice, 1, destination="Oslo", starts_on=clock.now().date(), ends_on=clock.now().date())
    while True:
        seen += [match["group"]["id"] for match in answer["items"]]
        if answer["next_cursor"] is None:
            break
        following = f"{URL}{query}&cursor={answer['next_cursor']}"
        answer = (await http.get(following, headers=bob.headers)).json()
        assert (answer["total"], answer["page"], answer["total_pages"]) == (None, None, None)
    assert seen == whole
    uncounted = (await http.get(f"{URL}?count=false", headers=bob.headers)).json()
    assert uncounted["total"] is None


async def test_a_page_is_three_queries_however_many_groups(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await many(raw, alice, 30)
    await matches(http, bob, "?destination=lhasa&per_page=30")
    queries.clear()
    assert len(await matches(http, bob, "?destination=lhasa&per_page=30")) == 30
    assert len(queries) == 3, queries


async def test_the_pool_is_bounded_and_an_older_fit_is_in_it(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each way takes its own share, so newer groups that do not fit push none out that does."""
    monkeypatch.setattr(matching_queries, "_PER_WAY", 5)
    monkeypatch.setattr(matching_queries, "_compiled", {})
    alice, bob = await cast.alice(), await cast.bob()
    soon = clock.now().date() + timedelta(days=10)
    fits: list[dict[str, object]] = [
        {"name": "Place", "destination": "Oslo, Norway"},
        {"name": "Short place", "destination": "Oslo"},
        {"name": "Country", "country": "NO"},
        {"name": "Interests", "interests": ["hiking"]},
        {"name": "Dates", "starts_on": soon, "ends_on": soon + timedelta(days=3)},
    ]
    for over in fits:
        await many(raw, alice, 1, **over)
    await many(raw, alice, 12)
    query = (
        "?destination=Oslo+fjord&country=NO&interests=hiking"
        f"&travel_dates_start={soon}&travel_dates_end={soon + timedelta(days=1)}"
    )
    found = await names(http, bob, query + "&per_page=100")
    assert len(found) == len(fits) - 1 + 5
    assert {"Short place", "Country", "Interests", "Dates"} <= set(found)
    assert "Place" in await names(http, bob, "?destination=norway&per_page=100")


async def test_each_way_uses_an_index(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await many(raw, alice, 3)
    await many(raw, alice, 400, destination="Oslo", country="NO", interests=["b"])
    await raw.execute(
        "ANALYZE travel.travel_groups"
    )  # else the plan follows from what earlier tests left of pages
    compiled: dict[object, object] = {}
    monkeypatch.setattr(matching_queries, "_compiled", compiled)
    query = f"?destination=lhasa&country=NP&interests=a&travel_dates_start={day(1)}&travel_dates_end={day(2)}"
    await matches(http, bob, query)
    (statement,) = compiled.values()
    values = {
        "caller_id": bob.id, "now": clock.now(), "place": "'lhasa':*", "any_beginning": "'l'", "beginnings": ["l"],
        "country": "NP", "interests": ["a"], "starts": clock.now().date(), "ends": clock.now().date(),
        "earliest": clock.now().date(),
    }  # fmt: skip
    await raw.execute("SET enable_seqscan = off")
    try:
        rows = await raw.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(values))
    finally:
        await raw.execute("RESET enable_seqscan")
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on travel_groups" not in plan, plan
    for index in ("place", "country", "interests", "soonest", "newest"):
        assert f"ix_travel_groups_{index}" in plan, f"{index}: {plan}"


async def test_it_changes_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    bob = await cast.bob()
    assert await matches(http, bob, "?destination=oslo&pace=fast") == []
    assert await facts.events() == []
    assert await facts.count("travel.group_preferences") == 0


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("?destination=%25", "?destination"),
        ("?destination=", "?destination"),
        ("?country=nepal", "?country"),
        ("?country=XX", "?country"),
        ("?travel_dates_start=2027-05-01", "?travel_dates_end"),
        ("?travel_dates_end=2027-05-01", "?travel_dates_start"),
        ("?travel_dates_start=2027-05-02&travel_dates_end=2027-05-01", "?travel_dates_end"),
        ("?travel_dates_start=soon&travel_dates_end=2027-05-01", "?travel_dates_start"),
        ("?latitude=1", "?longitude"),
        ("?latitude=91&longitude=0", "?latitude"),
        ("?latitude=nan&longitude=0", "?latitude"),
        ("?interests=%25", "?interests"),
        ("?languages=english!", "?languages"),
        ("?pace=slow", "?pace"),
        ("?budget_range=0", "?budget_range"),
        ("?per_page=0", "?per_page"),
        ("?per_page=101", "?per_page"),
        ("?sort=newest", "?sort"),
        ("?cursor=x", "?cursor"),
        ("?gender=f", "?gender"),
        ("?user_id=1", "?user_id"),
    ],
)
async def test_malformed(http: httpx.AsyncClient, cast: Cast, query: str, pointer: str) -> None:
    bob = await cast.bob()
    refused(await http.get(URL + query, headers=bob.headers), 422, "invalid", pointer)


@pytest.mark.parametrize(
    "destination",
    [
        "S%C3%A3o%20Tom%C3%A9%2FPr%C3%ADncipe",
        "a%20%26%20!b%3A*",
        "%27%22%5C",
        "%F0%9F%8F%94x",
        "e%CC%81",
        "0" * 200,
    ],
)
async def test_every_destination_is_taken_as_words(
    http: httpx.AsyncClient, cast: Cast, destination: str
) -> None:
    bob = await cast.bob()
    answer = await http.get(f"{URL}?destination={destination}", headers=bob.headers)
    assert answer.status_code == (422 if destination == "%27%22%5C" else 200), answer.text


@pytest.mark.parametrize("span", [("0001-01-01", "0001-01-05"), ("9999-12-30", "9999-12-31")])
async def test_the_ends_of_the_calendar(http: httpx.AsyncClient, cast: Cast, span: tuple[str, str]) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, name="No dates")
    query = f"?travel_dates_start={span[0]}&travel_dates_end={span[1]}"
    assert await names(http, bob, query) == ["No dates"]
