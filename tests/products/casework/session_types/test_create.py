"""POST /casework/session-types."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration
URL = "/api/v1/casework/session-types"
ART = {"name": "art_class", "title": "Art class"}


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada = await cast.ada()
    answer = await http.post(URL, json=ART | {"title": "  Art class "}, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert {name: made[name] for name in ART} == ART
    assert (made["built_in"], made["version"], answer.headers["cache-control"]) == (False, 1, "no-store")
    assert answer.headers["location"] == f"{URL}/{made['id']}"
    assert await facts.events() == ["casework.session_type.created"]


async def test_nobody_and_who_is_no_administrator(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    refused(await http.post(URL, json=ART), 401, "unauthenticated")
    refused(await http.post(URL, json=ART, headers=(await cast.alice()).headers), 403, "forbidden")
    assert await facts.events() == []


async def test_repeated_with_a_key(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    ada = await cast.ada()
    sends = [await http.post(URL, json=ART, headers=ada.keyed("art")) for _ in range(2)]
    assert [answer.status_code for answer in sends] == [201, 201]
    assert sends[0].json() == sends[1].json()
    assert await facts.events() == ["casework.session_type.created"]


async def test_a_name_is_taken_once_and_for_what_everybody_has(
    http: httpx.AsyncClient, cast: Cast, facts: Facts
) -> None:
    ada = await cast.ada()
    sends = await asyncio.gather(*(http.post(URL, json=ART, headers=ada.headers) for _ in range(4)))
    assert sorted(answer.status_code for answer in sends) == [201, 409, 409, 409]
    for name in ("visit", "follow_up", "group"):
        answer = await http.post(URL, json={"name": name, "title": "Mine"}, headers=ada.headers)
        refused(answer, 409, "name_taken")
    assert await facts.events() == ["casework.session_type.created"]


@pytest.mark.parametrize(
    ("change", "pointer", "code"),
    [
        ({"name": "a"}, "/name", "string_pattern_mismatch"),
        ({"name": "Art"}, "/name", "string_pattern_mismatch"),
        ({"name": "1art"}, "/name", "string_pattern_mismatch"),
        ({"name": "art-class"}, "/name", "string_pattern_mismatch"),
        ({"name": "art\n"}, "/name", "string_pattern_mismatch"),
        ({"name": "a" * 41}, "/name", "string_pattern_mismatch"),
        ({"name": None}, "/name", "string_type"),
        ({"title": ""}, "/title", "too_short"),
        ({"title": "  "}, "/title", "blank"),
        ({"title": "x" * 101}, "/title", "too_long"),
        ({"title": "a\tb"}, "/title", "control_characters"),
        ({"colour": "red"}, "/colour", "unknown_field"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, change: dict[str, object], pointer: str, code: str
) -> None:
    answer = await http.post(URL, json=ART | change, headers=(await cast.ada()).headers)
    document = refused(answer, 422, "invalid", pointer)
    assert [problem["code"] for problem in document["errors"]] == [code]
    assert await facts.events() == []
