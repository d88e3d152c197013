"""More sign-ins at once than passwords can be hashed: the rest is told to come back, and nobody else notices."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD

URL = "/api/v1/auth/login"
CROWD = 120


@pytest.mark.parametrize("kind", ["many accounts", "one account", "nobody"])
@pytest.mark.usefixtures("costly_hashes")
async def test_a_full_queue_is_503_and_everything_else_goes_on(http, cast, facts, kind):
    alice, bob = await cast.alice(), await cast.bob()
    people = (
        [await cast.person(f"person-{number}") for number in range(CROWD)] if kind == "many accounts" else []
    )
    names = {
        "many accounts": [person.username for person in people],
        "one account": [bob.username] * CROWD,
        "nobody": [f"nobody-{number}" for number in range(CROWD)],
    }[kind]
    before = await facts.count("accounts.sessions")
    flood = asyncio.gather(*(http.post(URL, json={"username": name, "password": PASSWORD}) for name in names))
    beside = []
    while not flood.done():
        beside.append((await http.get("/api/v1/auth/me", headers=alice.headers)).status_code)
        beside.append((await http.get("/health")).status_code)
    answers = await flood
    right = 401 if kind == "nobody" else 200
    assert {answer.status_code for answer in answers} == {right, 503}
    refused = [answer for answer in answers if answer.status_code == 503]
    assert {(answer.json()["code"], answer.headers["retry-after"]) for answer in refused} == {
        ("unavailable", "1")
    }
    assert len(beside) > 4
    assert set(beside) == {200}
    begun = await facts.count("accounts.sessions") - before
    assert begun == (0 if kind == "nobody" else CROWD - len(refused))
    assert await facts.count("accounts.lockouts", "locked_until IS NOT NULL") == 0
    http.cookies.clear()
    assert (await http.post(URL, json={"username": alice.username, "password": PASSWORD})).status_code == 200
