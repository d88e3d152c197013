"""POST /auth/logout."""

from __future__ import annotations

import pytest

from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/logout"
ME = "/api/v1/auth/me"


@pytest.mark.parametrize(
    ("query", "here", "there"),
    [("", 401, 200), ("?scope=local", 401, 200), ("?scope=others", 200, 401), ("?scope=global", 401, 401)],
)
async def test_it_ends_the_sessions_that_are_named(http, cast, sign_in, facts, query, here, there):
    alice, bob = await cast.alice(), await cast.bob()
    tokens = await sign_in(alice.email)
    for headers in (bearer(tokens), alice.headers):
        assert (await http.get(ME, headers=headers)).status_code == 200
    answer = await http.post(URL + query, headers=bearer(tokens))
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["set-cookie"].startswith(
        "cairn_refresh=; Path=/api; Max-Age=0; HttpOnly; SameSite=Strict"
    )
    assert (await http.get(ME, headers=bearer(tokens))).status_code == here
    assert (await http.get(ME, headers=alice.headers)).status_code == there
    assert (await http.get(ME, headers=bob.headers)).status_code == 200
    assert (await facts.events())[-1] == "accounts.user.signed_out"


async def test_the_refresh_token_goes_with_the_session(http, cast, sign_in):
    tokens = await sign_in((await cast.alice()).email)
    await http.post(URL, headers=bearer(tokens))
    answer = await http.post("/api/v1/auth/refresh", json={"refresh_token": tokens["refresh_token"]})
    assert answer.status_code == 401


async def test_nobody_and_twice(http, cast):
    alice = await cast.alice()
    assert (await http.post(URL)).status_code == 401
    assert (await http.post(URL, headers=alice.headers)).status_code == 204
    assert (await http.post(URL, headers=alice.headers)).status_code == 401


async def test_what_is_not_valid(http, cast, facts):
    alice = await cast.alice()
    assert (await http.post(f"{URL}?scope=all", headers=alice.headers)).status_code == 422
    assert (await http.post(f"{URL}?everywhere=true", headers=alice.headers)).status_code == 422
    assert await facts.events() == []
