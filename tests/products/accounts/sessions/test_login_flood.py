"""More sign-ins at once than passwords can be hashed: the rest is told to come back, and nobody else notices."""

from __future__ import annotations

import asyncio
import threading

import pytest

from tests.cast import PASSWORD

URL = "/api/v1/auth/login"
CROWD = 120


async def everything_else_goes_on(http, cast, facts, kind, crowd=CROWD):
    """While more sign in than there is room for, and afterwards."""
    alice, bob = await cast.alice(), await cast.bob()
    people = (
        [await cast.person(f"person-{number}") for number in range(crowd)] if kind == "many accounts" else []
    )
    names = {
        "many accounts": [person.username for person in people],
        "one account": [bob.username] * crowd,
        "nobody": [f"nobody-{number}" for number in range(crowd)],
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
    assert begun == (0 if kind == "nobody" else crowd - len(refused))
    assert await facts.count("accounts.lockouts", "locked_until IS NOT NULL") == 0
    http.cookies.clear()
    assert (await http.post(URL, json={"username": alice.username, "password": PASSWORD})).status_code == 200


@pytest.mark.parametrize("kind", ["many accounts", "one account", "nobody"])
@pytest.mark.usefixtures("costly_hashes")
async def test_a_full_queue_is_503_and_everything_else_goes_on(http, cast, facts, kind):
    await everything_else_goes_on(http, cast, facts, kind)


@pytest.fixture
def little_room(cairn, costly_hashes, monkeypatch):
    """For eight at once: a crowd of twenty is a flood."""
    monkeypatch.setattr(cairn.accounts.desk.passwords, "_places", threading.BoundedSemaphore(8))


async def on_the_loop(work):
    """In place of `PasswordHasher._apart`."""
    return work()


BROKEN = {
    "a queue without an end": ("_places", threading.Semaphore(10**6)),
    "hashing on the event loop": ("_apart", on_the_loop),
}


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.usefixtures("little_room")
async def test_a_program_that_lets_all_of_them_in_is_caught(http, cast, facts, cairn, monkeypatch, how):
    """On the event loop nobody waits for a place, since nobody else is served meanwhile."""
    await everything_else_goes_on(http, cast, facts, "nobody", crowd=20)
    monkeypatch.setattr(cairn.accounts.desk.passwords, *BROKEN[how])
    with pytest.raises(AssertionError, match="503"):
        await everything_else_goes_on(http, cast, facts, "nobody", crowd=20)
