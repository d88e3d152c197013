"""POST /auth/verify."""

from __future__ import annotations

import pytest

from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/verify"
BAD = {"valid": False, "user_id": None, "expires_at": None, "scope": None}


async def test_a_good_token_in_body_or_header(http, cast, sign_in):
    alice = await cast.alice()
    tokens = await sign_in(alice.email)
    for asked in ({"json": {"token": tokens["access_token"]}}, {"headers": bearer(tokens)}):
        answer = await http.post(URL, **asked)
        said = answer.json()
        assert (answer.status_code, said["valid"], said["user_id"]) == (200, True, str(alice.id))
        assert said["expires_at"].endswith("Z")
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "é" * 5000, "😀"])
async def test_a_bad_token_is_no_error(http, cairn, token):
    answer = await http.post(URL, json={"token": token})
    assert (answer.status_code, answer.json()) == (200, BAD)


async def test_a_refresh_token_is_not_valid_here(http, cast, sign_in):
    tokens = await sign_in((await cast.alice()).email)
    assert (await http.post(URL, json={"token": tokens["refresh_token"]})).json() == BAD


async def test_the_token_of_a_session_that_is_over(http, cast):
    alice = await cast.alice()
    token = alice.headers["Authorization"].removeprefix("Bearer ")
    await http.post("/api/v1/auth/logout", headers=alice.headers)
    assert (await http.post(URL, json={"token": token})).json() == BAD


async def test_no_token_and_no_text(http, cairn):
    assert (await http.post(URL)).json() == BAD
    assert (await http.post(URL, headers={"Authorization": "Bearer nonsense"})).json() == BAD
    assert (await http.post(URL, json={"token": 7})).status_code == 422
    assert (await http.post(URL, json={})).status_code == 422
