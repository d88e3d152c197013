"""Responses: writing, reading, changing and deleting them."""

from __future__ import annotations

import asyncio
from uuid import UUID

import asyncpg
import httpx
import pytest

from cairn.base.ids import new_id
from tests.builders.intel import INTEL, QUESTION, answered, at, made
from tests.builders.travel import block
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration


async def test_works(http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, bob, trail, QUESTION)
    body = {"content": "  Yes,\nsince the thaw. "}
    answer = await http.post(f"{at(intel)}/respond", json=body, headers=charlie.headers)
    assert answer.status_code == 201, answer.text
    response = answer.json()
    assert answer.headers["location"] == f"{at(intel)}/responses"
    assert response["content"] == "Yes,\nsince the thaw."
    assert response["author"] == {"id": str(charlie.id), "username": "charlie", "display_name": "Charlie"}
    assert (response["intel_id"], response["edited_at"]) == (intel["id"], None)
    assert (await http.get(at(intel))).json()["response_count"] == 1
    assert (await http.get(f"{at(intel)}/responses")).json()["items"] == [response]
    assert await facts.events() == ["travel.intel.created", "travel.response.created"]
    assert await facts.jobs() == ["kernel.notify", "travel.mail"]


async def test_nobody_is_told_of_the_own_response(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    await answered(http, bob, await made(http, bob, trail))
    assert await facts.jobs() == []


async def test_the_oldest_first(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    wanted = [(await answered(http, bob, intel))["id"] for _ in range(5)]
    first = (await http.get(f"{at(intel)}/responses?per_page=3")).json()
    rest = (await http.get(f"{at(intel)}/responses?per_page=3&cursor={first['next_cursor']}")).json()
    assert [item["id"] for item in first["items"] + rest["items"]] == wanted
    assert first["total"] == 5
    refused(await http.get(f"{at(intel)}/responses?sort=author"), 422, "invalid", "?sort")


async def test_what_is_archived_takes_none(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail, status="archived")
    answer = await http.post(f"{at(intel)}/respond", json={"content": "Late"}, headers=bob.headers)
    refused(answer, 409, "intel_archived")
    assert await facts.count("travel.intel_responses") == 0


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/content"), ({"content": "x"}, "/content"), ({"content": "x" * 5001}, "/content"),
        ({"content": None}, "/content"), ({"content": 7}, "/content"), ({"content": "ok", "colour": 1}, "/colour"),
    ],
)  # fmt: skip
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, body: dict[str, object], pointer: str
) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    refused(await http.post(f"{at(intel)}/respond", json=body, headers=bob.headers), 422, "invalid", pointer)


async def test_only_the_author_changes_a_response(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, facts: Facts
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    response = await answered(http, charlie, await made(http, bob, trail))
    path = f"{INTEL}/responses/{response['id']}"
    for who in (alice, bob, await cast.person("mona", "user", "moderator"), await cast.ada()):
        refused(await http.patch(path, json={"content": "Mine"}, headers=who.headers), 403, "forbidden")
    refused(await http.patch(path, json={"content": "Mine"}), 401, "unauthenticated")
    refused(
        await http.patch(path, json={"content": None}, headers=charlie.headers), 422, "invalid", "/content"
    )
    same = await http.patch(path, json=response, headers=charlie.headers)
    assert same.json() == response
    after = (await http.patch(path, json={"content": "No."}, headers=charlie.headers)).json()
    told = {"content": "No.", "edited_at": after["updated_at"], "updated_at": after["updated_at"]}
    assert after == {**response, **told}
    assert (await facts.events())[2:] == ["travel.response.changed"]


@pytest.mark.parametrize("who", ["author", "moderator", "admin"])
async def test_who_deletes_a_response(http: httpx.AsyncClient, cast: Cast, trail: UUID, who: str) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    intel = await made(http, bob, trail)
    response = await answered(http, charlie, intel)
    path = f"{INTEL}/responses/{response['id']}"
    for other in (bob, await cast.alice()):
        refused(await http.delete(path, headers=other.headers), 403, "forbidden")
    person = charlie if who == "author" else await cast.person(who, "user", who)
    assert (await http.delete(path, headers=person.headers)).status_code == 204
    refused(await http.delete(path, headers=person.headers), 404, "response_not_found")
    assert (await http.get(at(intel))).json()["response_count"] == 0


async def test_a_question_stays_resolved_without_its_answer(
    http: httpx.AsyncClient, cast: Cast, trail: UUID
) -> None:
    bob, charlie = await cast.bob(), await cast.charlie()
    question = await made(http, bob, trail, QUESTION)
    response = await answered(http, charlie, question)
    body = {"accepted_response_id": response["id"]}
    await http.patch(at(question), json=body, headers=bob.headers)
    await http.delete(f"{INTEL}/responses/{response['id']}", headers=charlie.headers)
    seen = (await http.get(at(question))).json()
    assert (seen["status"], seen["accepted_response_id"]) == ("resolved", None)


async def test_a_block_hides_responses(
    http: httpx.AsyncClient, cast: Cast, trail: UUID, raw: asyncpg.Connection
) -> None:
    alice, bob, charlie = await cast.alice(), await cast.bob(), await cast.charlie()
    intel = await made(http, alice, trail)
    by_bob, by_charlie = await answered(http, bob, intel), await answered(http, charlie, intel)
    await block(raw, charlie.id, bob.id)
    for who, wanted in ((bob, [by_bob]), (charlie, [by_charlie]), (alice, [by_bob, by_charlie])):
        seen = await http.get(f"{at(intel)}/responses", headers=who.headers)
        assert seen.json()["items"] == wanted
    path = f"{INTEL}/responses/{by_charlie['id']}"
    refused(await http.patch(path, json={"content": "No"}, headers=bob.headers), 404, "response_not_found")


async def test_many_at_once_are_counted(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    made_ones = await asyncio.gather(*(answered(http, bob, intel) for _ in range(12)))
    assert (await http.get(at(intel))).json()["response_count"] == 12
    await asyncio.gather(
        *(http.delete(f"{INTEL}/responses/{one['id']}", headers=bob.headers) for one in made_ones[:9])
    )
    assert (await http.get(at(intel))).json()["response_count"] == 3


async def test_nobody_and_missing(http: httpx.AsyncClient, cast: Cast, trail: UUID) -> None:
    bob = await cast.bob()
    intel = await made(http, bob, trail)
    refused(await http.post(f"{at(intel)}/respond", json={"content": "Hi"}), 401, "unauthenticated")
    for path in (f"{INTEL}/{new_id()}/respond", f"{INTEL}/no-id/respond"):
        refused(await http.post(path, json={"content": "Hi"}, headers=bob.headers), 404, "intel_not_found")
    for path in (f"{INTEL}/responses/{new_id()}", f"{INTEL}/responses/no-id"):
        refused(await http.delete(path, headers=bob.headers), 404, "response_not_found")
