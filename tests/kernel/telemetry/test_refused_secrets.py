"""A refused secret is a warning with the refusal's code, and the secret is not in it."""

from __future__ import annotations

import httpx
import pytest

from tests.logged import Logged

pytestmark = pytest.mark.integration

WRONG = "wrong-and-long-enough-0123456789abcdefghijkl"
ASKED = {
    "invalid_access_token": ("GET", "/users/me", {"Authorization": f"Bearer {WRONG}"}, None),
    "invalid_api_key": ("GET", "/users/me", {"Authorization": f"Bearer cairn_{WRONG}"}, None),
    "invalid_refresh_token": ("POST", "/auth/refresh", {}, {"refresh_token": WRONG}),
    "invalid_credentials": ("POST", "/auth/login", {}, {"username": "nobody", "password": "Wrong-Horse-7!"}),
    "invalid_token": ("POST", "/auth/reset-password", {}, {"token": WRONG, "new_password": "Right-Horse-7!"}),
}


@pytest.mark.parametrize("code", ASKED)
async def test_it_is_a_warning(http: httpx.AsyncClient, logged: Logged, code: str) -> None:
    method, path, headers, body = ASKED[code]
    answer = await http.request(method, f"/api/v1{path}", headers=headers, json=body)
    told = [line for line in logged.lines if '"secret_refused"' in line]
    assert answer.json()["code"] in told[0], (answer.text, told)
    assert len(told) == 1
    assert '"level":"warning"' in told[0]
    assert answer.json()["code"] == code
    served = [line for line in logged.lines if '"served"' in line]
    assert len(served) == 1
    assert '"level":"info"' in served[0], "4xx is no trouble of ours"


async def test_nothing_secret_is_no_warning(http: httpx.AsyncClient, logged: Logged) -> None:
    assert (await http.get("/api/v1/users/me")).status_code == 401
    assert (await http.get("/api/v1/nothing")).status_code == 404
    assert [line for line in logged.lines if "warning" in line] == []
