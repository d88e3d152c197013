"""One's own profile, under its three names."""

from __future__ import annotations

import pytest

NAMES = ("/api/v1/auth/me", "/api/v1/auth/profile", "/api/v1/users/me")


@pytest.mark.parametrize("url", NAMES)
async def test_reading_and_changing(http, cast, facts, url):
    alice = await cast.alice()
    read = await http.get(url, headers=alice.headers)
    assert (read.status_code, read.json()["id"]) == (200, str(alice.id))
    assert read.headers["cache-control"] == "private, no-cache"
    assert not {"password_hash", "email_key", "username_key", "search"} & read.json().keys()
    for method in ("PATCH", "PUT"):
        answer = await http.request(
            method, url, json={"first_name": method, "username": "Wonder"}, headers=alice.headers
        )
        assert (answer.status_code, answer.json()["first_name"]) == (200, method)
        assert answer.json()["full_name"] == "Alice"
    assert await facts.events() == ["accounts.user.changed"] * 2
    cleared = await http.patch(url, json={"username": None, "full_name": None}, headers=alice.headers)
    assert (cleared.json()["username"], cleared.json()["full_name"]) == (None, None)


async def test_what_was_read_may_be_sent_back(http, cast, facts):
    alice = await cast.alice()
    whole = (await http.get(NAMES[0], headers=alice.headers)).json()
    answer = await http.put(NAMES[0], json={**whole, "roles": ["admin"]}, headers=alice.headers)
    assert (answer.status_code, answer.json()) == (200, whole)
    assert await facts.events() == []


async def test_somebody_was_faster(http, cast):
    alice = await cast.alice()
    tag = (await http.get(NAMES[0], headers=alice.headers)).headers["etag"]
    assert (await http.get(NAMES[2], headers={**alice.headers, "If-None-Match": tag})).status_code == 304
    first = await http.patch(NAMES[0], json={"first_name": "A"}, headers={**alice.headers, "If-Match": tag})
    late = await http.patch(NAMES[1], json={"first_name": "B"}, headers={**alice.headers, "If-Match": tag})
    assert (first.status_code, late.status_code) == (200, 412)
    assert late.headers["etag"] != tag


async def test_a_user_name_of_somebody_else(http, cast):
    alice, bob = await cast.alice(), await cast.bob()
    answer = await http.patch(NAMES[0], json={"username": bob.username.upper()}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "username_taken")


@pytest.mark.parametrize("url", NAMES)
async def test_nobody(http, cairn, url):
    assert (await http.get(url)).status_code == 401
    assert (await http.patch(url, json={"first_name": "A"})).status_code == 401
    assert (await http.put(url, json={"first_name": "A"})).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {"first_name": 1}, {"username": "x"}, {"password": "x"}, {"first_name": "x" * 201}, {"last_name": "\x00"}, [],
    ],
)  # fmt: skip
async def test_what_is_not_valid(http, cast, facts, body):
    alice = await cast.alice()
    assert (await http.patch(NAMES[0], json=body, headers=alice.headers)).status_code == 422
    assert await facts.events() == []
