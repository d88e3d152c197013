"""POST /casework/programmes."""

from __future__ import annotations

import httpx
import pytest

from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/casework/programmes"


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada = await cast.ada()
    new = {"name": "  Cafe\u0301 ", "zone": "Africa/Nairobi", "majority_age": 10, "intake_required": True}
    answer = await http.post(URL, json=new, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in new} == {**new, "name": "Caf\u00e9"}
    assert (made["version"], answer.headers["etag"], answer.headers["cache-control"]) == (
        1,
        '"1"',
        "no-store",
    )
    assert answer.headers["location"] == f"{URL}/{made['id']}"
    read = await http.get(answer.headers["location"], headers=ada.headers)
    assert (read.json(), read.headers["etag"]) == (made, '"1"')
    assert await facts.events() == ["casework.programme.created"]


async def test_a_name_is_enough(http: httpx.AsyncClient, cast: Cast) -> None:
    made = (await http.post(URL, json={"name": "Night"}, headers=(await cast.ada()).headers)).json()
    assert (made["zone"], made["majority_age"], made["intake_required"]) == ("UTC", 18, False)


async def test_one_name_once_whatever_its_case_and_composition(http: httpx.AsyncClient, cast: Cast) -> None:
    ada = await cast.ada()
    await http.post(URL, json={"name": "Stra\u00dfe \u00e9"}, headers=ada.headers)
    refused(await http.post(URL, json={"name": "STRASSE E\u0301"}, headers=ada.headers), 409, "name_taken")
    refused(await http.post(URL, json={"name": "general"}, headers=ada.headers), 409, "name_taken")


async def test_for_administrators_only(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    refused(await http.post(URL, json={"name": "Mine"}), 401, "unauthenticated")
    refused(await http.post(URL, json={"name": "Mine"}, headers=alice.headers), 403, "forbidden")
    assert await facts.count("casework.programmes", "name = 'Mine'") == 0
    assert await facts.events() == []


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada = await cast.ada()
    first, again = [await http.post(URL, json={"name": "Night"}, headers=ada.keyed("n")) for _ in range(2)]
    assert (first.status_code, again.status_code, again.json()) == (201, 201, first.json())
    assert await facts.events() == ["casework.programme.created"]


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"name": " "}, "/name", "blank"),
        ({"name": "a\u0007b"}, "/name", "control_characters"),
        ({"name": "x" * 201}, "/name", "too_long"),
        ({"name": None}, "/name", "string_type"),
        ({"zone": "Mars/Base"}, "/zone", "unknown_time_zone"),
        ({"majority_age": 9}, "/majority_age", "too_small"),
        ({"majority_age": 26}, "/majority_age", "too_large"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, more: dict[str, object], pointer: str, code: str
) -> None:
    answer = await http.post(URL, json={"name": "Night", **more}, headers=(await cast.ada()).headers)
    problem = refused(answer, 422, "invalid")
    assert [(one["pointer"], one["code"]) for one in problem["errors"]] == [(pointer, code)]
    assert await facts.events() == []
