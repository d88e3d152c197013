"""GET /travel-groups and /travel-groups/{id}."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import asyncpg
import httpx
import pytest

from cairn.base import clock
from tests.builders import travel
from tests.builders.groups import GROUPS, at, joined, made
from tests.cast import Cast, Person
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


@pytest.fixture
def moved() -> Iterator[None]:
    """The clock may be moved, and is put back."""
    yield
    clock.shift(timedelta(0))


def day(days: int) -> str:
    """So many days from today, in UTC."""
    return (clock.now() + timedelta(days=days)).date().isoformat()


def dates(start: int, end: int) -> dict[str, str]:
    return {"travel_dates_start": day(start), "travel_dates_end": day(end)}


async def names(http: httpx.AsyncClient, query: str = "", person: Person | None = None) -> list[str]:
    answer = await http.get(GROUPS + query, headers=person.headers if person else None)
    assert answer.status_code == 200, answer.text
    found = [item["name"] for item in answer.json()["items"]]
    assert answer.json()["total"] == len(found)
    return found


async def one_of_each(http: httpx.AsyncClient, cast: Cast) -> Person:
    alice, bob = await cast.alice(), await cast.bob()
    await made(http, alice, name="forming", **dates(5, 9))
    await joined(http, await made(http, alice, name="full", max_members=2), bob)
    await made(http, alice, name="ongoing", **dates(0, 0))
    await made(http, alice, name="finished", **dates(-9, -1))
    cancelled = await made(http, alice, name="cancelled", **dates(-9, 9))
    await http.patch(at(cancelled), json={"status": "cancelled"}, headers=alice.headers)
    return alice


async def test_what_is_shown_as_status(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice = await one_of_each(http, cast)
    assert await names(http) == ["ongoing", "full", "forming"]
    for status in ("forming", "full", "ongoing", "finished", "cancelled"):
        answer = await http.get(f"{GROUPS}?status={status}")
        assert [(item["name"], item["status"]) for item in answer.json()["items"]] == [(status, status)]
    everything = ["cancelled", "finished", "ongoing", "full", "forming"]
    assert await names(http, "?mine=true", alice) == everything
    assert await names(http, "?mine=true", await cast.bob()) == ["full"]
    assert await names(http, "?mine=true&status=finished", alice) == ["finished"]
    assert await names(http, "?mine=false", await cast.bob()) == ["ongoing", "forming"]
    assert await names(http, "?mine=true") == []
    assert await names(http, "?has_space=true") == ["ongoing", "forming"]
    assert await names(http, "?has_space=false") == ["full"]
    queries.clear()
    await http.get(f"{GROUPS}?mine=true", headers=alice.headers)
    assert len([sql for sql in queries if "travel." in sql]) == 1


@pytest.mark.parametrize(
    ("span", "others", "cancelled", "status"),
    [
        ((-9, -1), 0, True, "cancelled"),
        ((-9, -1), 1, False, "finished"),
        ((-9, 0), 1, False, "ongoing"),
        ((0, 3), 0, False, "ongoing"),
        ((1, 2), 1, False, "full"),
        ((1, 2), 0, False, "forming"),
        (None, 1, False, "full"),
        (None, 0, False, "forming"),
        (None, 1, True, "cancelled"),
    ],
)
async def test_of_several_states_the_first_is_shown(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, span: tuple[int, int] | None, others: int,
    cancelled: bool, status: str,
) -> None:  # fmt: skip
    group = await made(http, await cast.alice(), max_members=2, **(dates(*span) if span else {}))
    await raw.execute(
        "UPDATE travel.travel_groups SET member_count = 1 + $1, status = $2",
        others, "cancelled" if cancelled else "active",
    )  # fmt: skip
    assert (await http.get(at(group))).json()["status"] == status
    for other in ("forming", "full", "ongoing", "finished", "cancelled"):
        assert await names(http, f"?status={other}") == (["Annapurna in May"] if other == status else [])


async def test_status_goes_by_the_utc_date(http: httpx.AsyncClient, cast: Cast, moved: None) -> None:
    group = await made(
        http, await cast.alice(), travel_dates_start="2099-05-01", travel_dates_end="2099-05-02"
    )
    for at_instant, status in (
        (datetime(2099, 4, 30, 23, 59, 59, tzinfo=UTC), "forming"),
        (datetime(2099, 5, 1, 0, 0, 0, tzinfo=UTC), "ongoing"),
        (datetime(2099, 5, 2, 23, 59, 50, tzinfo=UTC), "ongoing"),
        (datetime(2099, 5, 3, 0, 0, 0, tzinfo=UTC), "finished"),
    ):
        clock.shift(timedelta(0))
        clock.shift(at_instant - clock.now())
        assert (await http.get(at(group))).json()["status"] == status


async def test_case_34_the_clients_payload_then_and_now(
    http: httpx.AsyncClient, cast: Cast, moved: None
) -> None:
    alice = await cast.alice()
    body = {
        "name": "Tokyo in spring", "destination": "Tokyo, Japan", "travel_dates_start": "2024-05-10",
        "travel_dates_end": "2024-05-20", "max_members": 6, "interests": ["food", "temples"], "trip_type": "leisure",
    }  # fmt: skip
    now = await http.post(GROUPS, json=body, headers=alice.headers)
    assert (now.status_code, now.json()["status"]) == (201, "finished")
    assert await names(http) == []
    assert await names(http, "?status=finished") == ["Tokyo in spring"]
    assert await names(http, "?mine=true", alice) == ["Tokyo in spring"]
    clock.shift(datetime(2024, 5, 1, 12, tzinfo=UTC) - clock.now())
    token = cast.cairn.accounts.tokens.issue(alice.id, alice.session_id).token
    then = await http.post(GROUPS, json=body, headers={"Authorization": f"Bearer {token}"})
    assert (then.status_code, then.json()["status"]) == (201, "forming")
    assert len(await names(http)) == 2


async def test_filters(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    await made(
        http, alice, name="Japan", destination="Tokyo, Japan", interests=["food", "hiking"], trip_type="leisure",
        **dates(10, 20),
    )  # fmt: skip
    await made(
        http, alice, name="Saints", destination="São Tomé/Príncipe", interests=["hiking"], **dates(30, 40)
    )
    await made(http, alice, name="Some day", destination="Nepal", trip_type="adventure")
    for query, found in (
        ("?destination=japan", ["Japan"]),
        ("?destination=TOK", ["Japan"]),
        ("?destination=sao%20prin", ["Saints"]),
        ("?destination=a%20%26%20!b:*", []),
        ("?interest=hiking", ["Saints", "Japan"]),
        ("?interest=hiking&interest=Food", ["Japan"]),
        ("?trip_type=adventure", ["Some day"]),
        (f"?start_from={day(15)}", ["Saints"]),
        (f"?end_to={day(25)}", ["Japan"]),
        (f"?start_from={day(10)}&end_to={day(40)}", ["Saints", "Japan"]),
        ("?eligibility=open", ["Some day", "Saints", "Japan"]),
        ("?eligibility=verified_only", []),
        ("?sort=soonest", ["Japan", "Saints", "Some day"]),
        ("?sort=newest", ["Some day", "Saints", "Japan"]),
    ):
        assert await names(http, query) == found, query


@pytest.mark.parametrize(
    "query",
    ["destination=%25", "destination=_", "status=active", "sort=name", "sort=-soonest", "mine=yes", "nonsense=1",
     "start_from=soon", "eligibility=women", "per_page=0", "interest=a!"],
)  # fmt: skip
async def test_what_is_no_filter(http: httpx.AsyncClient, query: str) -> None:
    name = query.partition("=")[0]
    refused(await http.get(f"{GROUPS}?{query}"), 422, "invalid", f"?{name}")


@pytest.mark.parametrize("sort", ["newest", "soonest"])
async def test_the_cursor_meets_each_group_once(http: httpx.AsyncClient, cast: Cast, sort: str) -> None:
    alice = await cast.alice()
    for number in range(7):
        await made(http, alice, name=f"Group {number}", **(dates(number // 2, 9) if number % 3 else {}))
    query, seen = f"?per_page=2&sort={sort}", []
    while True:
        page = (await http.get(GROUPS + query)).json()
        seen += [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        query = f"?per_page=2&sort={sort}&cursor={page['next_cursor']}"
    assert len(seen) == len(set(seen)) == 7


async def test_one_statement_and_no_address(http: httpx.AsyncClient, cast: Cast, queries: list[str]) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    group = await made(http, alice)
    for headers in ({}, bob.headers):
        queries.clear()
        answer = await http.get(at(group), headers=headers)
        assert len([sql for sql in queries if "travel." in sql]) == 1
        assert answer.json()["my"] == {"state": "none", "role": None}
        assert "example.com" not in answer.text
    for nothing in (NOWHERE, "x"):
        refused(await http.get(f"{GROUPS}/{nothing}"), 404, "group_not_found")


async def test_case_08_a_group_for_the_eligible_is_not_there_for_others(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    """The same answer and the same statements as for an id of nothing."""
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    for person in (alice, bob):
        await travel.attest(raw, person.id, "gender_self")
    group = await made(http, alice, eligibility="women_only")
    assert (await http.get(at(group), headers=bob.headers)).status_code == 200
    assert await names(http, "", bob) == ["Annapurna in May"]
    assert await names(http, "", charlie) == await names(http) == []
    body = {"user_id": str(bob.id)}
    for headers in ({}, charlie.headers):
        for method, *rest in (
            ("GET",), ("POST", "join"), ("POST", "leave"), ("GET", "members"), ("GET", "invites"), ("POST", "invite"),
            ("PATCH",), ("DELETE",), ("POST", "members", bob.id, "approve"), ("DELETE", "members", bob.id),
        ):  # fmt: skip
            if not headers and (method, rest) != ("GET", []):
                continue
            told = []
            for where in (at(group, *rest), at({"id": NOWHERE}, *rest)):
                queries.clear()
                sent = body if rest == ["invite"] else None
                answer = await http.request(method, where, headers=headers, json=sent)
                problem = refused(answer, 404, "group_not_found")
                told.append((problem["detail"], problem["title"], problem["type"], list(queries)))
            assert told[0] == told[1], (method, rest)


async def test_moderators_and_admins_see_what_is_reported(
    http: httpx.AsyncClient, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await travel.attest(raw, alice.id, "gender_self")
    group = await made(http, alice, eligibility="women_only")
    for person in (await cast.ada(), await cast.person("moira", "user", "moderator")):
        assert (await http.get(at(group), headers=person.headers)).status_code == 200
        assert await names(http, "", person) == []
