"""/women-safety/contacts."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from cairn.base.ids import new_id
from tests.cast import Cast
from tests.facts import Facts
from tests.problems import refused

pytestmark = pytest.mark.integration

URL = "/api/v1/women-safety/contacts"
MAYA = {"phone": "+9779812345678", "name": "Maya", "relation": "sister"}


async def test_works(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    made = await http.post(URL, json=MAYA, headers=alice.headers)
    assert made.status_code == 201, made.text
    assert made.headers["cache-control"] == "no-store"
    assert made.headers["location"] == f"{URL}/{made.json()['id']}"
    assert made.json() == {**made.json(), **MAYA, "consent": "none"}
    listed = await http.get(URL, headers=alice.headers)
    assert listed.headers["cache-control"] == "no-store"
    assert (listed.json()["items"], listed.json()["total"]) == ([made.json()], 1)
    assert await facts.events() == ["travel.contact.created"]


async def test_a_phone_is_enough(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    made = await http.post(URL, json={"phone": "+15550001111"}, headers=alice.headers)
    assert (made.json()["name"], made.json()["relation"]) == (None, None)


@pytest.mark.parametrize("method", ["PUT", "PATCH"])
async def test_change(http: httpx.AsyncClient, cast: Cast, facts: Facts, method: str) -> None:
    alice = await cast.alice()
    made = (await http.post(URL, json=MAYA, headers=alice.headers)).json()
    at = f"{URL}/{made['id']}"
    answer = await http.request(method, at, json={"name": None, "consent": "given"}, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {**made, "name": None, "updated_at": answer.json()["updated_at"]}
    again = await http.request(method, at, json=answer.json(), headers=alice.headers)
    assert again.json() == answer.json()
    assert await facts.events() == ["travel.contact.created", "travel.contact.changed"]


async def test_another_phone_has_not_consented(http: httpx.AsyncClient, cast: Cast, raw) -> None:
    alice = await cast.alice()
    made = (await http.post(URL, json=MAYA, headers=alice.headers)).json()
    await raw.execute("UPDATE travel.safety_contacts SET consent = 'given'")
    at = f"{URL}/{made['id']}"
    named = await http.patch(at, json={"name": "Maya G."}, headers=alice.headers)
    assert named.json()["consent"] == "given"
    moved = await http.patch(at, json={"phone": "+15550001111"}, headers=alice.headers)
    assert moved.json()["consent"] == "none"


async def test_delete(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    made = (await http.post(URL, json=MAYA, headers=alice.headers)).json()
    assert (await http.delete(f"{URL}/{made['id']}", headers=alice.headers)).status_code == 204
    refused(await http.delete(f"{URL}/{made['id']}", headers=alice.headers), 404, "contact_not_found")
    assert await facts.count("travel.safety_contacts") == 0


async def test_nobody(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    refused(await http.get(URL), 401, "unauthenticated")
    refused(await http.post(URL, json=MAYA), 401, "unauthenticated")
    refused(await http.patch(f"{URL}/{new_id()}", json=MAYA), 401, "unauthenticated")
    refused(await http.delete(f"{URL}/{new_id()}"), 401, "unauthenticated")
    assert await facts.count("travel.safety_contacts") == 0


@pytest.mark.parametrize("who", ["bob", "ada"])
async def test_strangers_find_nothing(http: httpx.AsyncClient, cast: Cast, facts: Facts, who: str) -> None:
    alice = await cast.alice()
    other = await cast.ada() if who == "ada" else await cast.bob()
    made = (await http.post(URL, json=MAYA, headers=alice.headers)).json()
    for row_id in (made["id"], new_id(), "no-uuid"):
        at = f"{URL}/{row_id}"
        refused(await http.patch(at, json={"name": "M"}, headers=other.headers), 404, "contact_not_found")
        refused(await http.delete(at, headers=other.headers), 404, "contact_not_found")
    assert (await http.get(URL, headers=other.headers)).json()["total"] == 0
    assert await facts.count("travel.safety_contacts") == 1


async def test_the_sixth_is_refused(http: httpx.AsyncClient, cast: Cast) -> None:
    alice = await cast.alice()
    for number in range(5):
        made = await http.post(URL, json={"phone": f"+1555000111{number}"}, headers=alice.headers)
        assert made.status_code == 201
    answer = await http.post(URL, json={"phone": "+15550001119"}, headers=alice.headers)
    refused(answer, 409, "too_many_contacts")


async def test_twenty_at_once_make_five(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    sends = [http.post(URL, json={"phone": f"+15550001{n:03}"}, headers=alice.headers) for n in range(20)]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [409] * 15
    assert await facts.count("travel.safety_contacts") == 5


async def test_a_replay_makes_one(http: httpx.AsyncClient, cast: Cast, facts: Facts) -> None:
    alice = await cast.alice()
    first = await http.post(URL, json=MAYA, headers=alice.keyed("contact-of-alice-1"))
    again = await http.post(URL, json=MAYA, headers=alice.keyed("contact-of-alice-1"))
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    assert await facts.count("travel.safety_contacts") == 1


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/phone"),
        ({"phone": None}, "/phone"),
        ({"phone": "1234"}, "/phone"),
        ({"phone": 15550001111}, "/phone"),
        ({**MAYA, "name": "x" * 101}, "/name"),
        ({**MAYA, "name": "two\nlines"}, "/name"),
        ({**MAYA, "name": " "}, "/name"),
        ({**MAYA, "relation": "x" * 51}, "/relation"),
        ({**MAYA, "email": "maya@example.com"}, "/email"),
    ],
)
async def test_malformed(
    http: httpx.AsyncClient, cast: Cast, facts: Facts, body: dict[str, object], pointer: str
) -> None:
    alice = await cast.alice()
    refused(await http.post(URL, json=body, headers=alice.headers), 422, "invalid", pointer)
    assert await facts.count("travel.safety_contacts") == 0
