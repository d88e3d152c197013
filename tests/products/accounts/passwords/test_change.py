"""POST /auth/change-password."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/change-password"
NEW = "Other-Trail-43!"


async def test_it_changes_and_ends_the_other_sessions(http, cast, sign_in, facts):
    alice = await cast.alice()
    tokens = await sign_in(alice.email)
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    answer = await http.post(
        URL, json={"current_password": PASSWORD, "new_password": NEW}, headers=bearer(tokens)
    )
    assert answer.status_code == 204, answer.text
    assert (await http.get("/api/v1/auth/me", headers=bearer(tokens))).status_code == 200
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 401
    assert (
        await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    ).status_code == 401
    assert (
        await http.post("/api/v1/auth/login", json={"email": alice.email, "password": NEW})
    ).status_code == 200
    assert "accounts.user.password_changed" in await facts.events()
    assert await facts.jobs() == ["kernel.notify", "accounts.mail"]


async def test_a_login_beside_it_does_not_survive_with_the_old_password(http, cast, facts):
    alice = await cast.alice()
    login = {"email": alice.email, "password": PASSWORD}
    change = {"current_password": PASSWORD, "new_password": NEW}
    await asyncio.gather(
        *(http.post("/api/v1/auth/login", json=login) for _ in range(8)),
        http.post(URL, json=change, headers=alice.headers),
        *(http.post("/api/v1/auth/login", json=login) for _ in range(8)),
    )
    assert await facts.count("accounts.sessions", "ended_at IS NULL") == 1


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({"current_password": "Wrong-Horse-7!", "new_password": NEW}, "/current_password", "wrong_password"),
        ({"current_password": PASSWORD, "new_password": "short"}, "/new_password", "too_short"),
        (
            {"current_password": PASSWORD, "new_password": "Alice@example.com1"},
            "/new_password",
            "contains_email",
        ),
        ({"current_password": PASSWORD}, "/new_password", "required"),
        ({"current_password": PASSWORD, "new_password": NEW, "id": 1}, "/id", "unknown_field"),
    ],
)
async def test_what_is_not_valid(http, cast, facts, body, pointer, code):
    alice = await cast.alice()
    answer = await http.post(URL, json=body, headers=alice.headers)
    assert answer.status_code == 422
    assert (pointer, code) in [(error["pointer"], error["code"]) for error in answer.json()["errors"]]
    assert await facts.events() == []


async def test_nobody(http, cairn):
    assert (await http.post(URL, json={"current_password": PASSWORD, "new_password": NEW})).status_code == 401


async def test_without_the_current_password_the_session_must_be_proven(http, cast, facts, later):
    alice = await cast.alice()
    answer = await http.post(URL, json={"new_password": NEW}, headers=alice.headers)
    assert answer.status_code == 204, answer.text
    later(11 * 60)
    refused(
        await http.post(URL, json={"new_password": PASSWORD}, headers=alice.headers),
        403, "reauthentication_required",
    )  # fmt: skip
    assert (await facts.events()).count("accounts.user.password_changed") == 1
    body = {"current_password": NEW, "new_password": PASSWORD}
    assert (await http.post(URL, json=body, headers=alice.headers)).status_code == 204


async def test_it_proves_the_session(http, cast, raw):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.sessions SET proved_at = NULL")
    body = {"current_password": PASSWORD, "new_password": NEW}
    assert (await http.post(URL, json=body, headers=alice.headers)).status_code == 204
    assert (await http.post(URL, json={"new_password": PASSWORD}, headers=alice.headers)).status_code == 204


async def test_an_account_without_a_password_gets_one(http, cast, raw):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET password_hash = NULL")
    body = {"current_password": "", "new_password": NEW}
    refused(await http.post(URL, json=body, headers=alice.headers), 422, "invalid", "/current_password")
    assert (await http.post(URL, json={"new_password": NEW}, headers=alice.headers)).status_code == 204
    login = {"email": alice.email, "password": NEW}
    assert (await http.post("/api/v1/auth/login", json=login)).status_code == 200


@pytest.mark.usefixtures("costly_hashes")
async def test_many_at_once_with_the_same_current_password_change_it_once(http, cast, facts):
    alice = await cast.alice()
    answers = await asyncio.gather(
        *(
            http.post(
                URL,
                json={"current_password": PASSWORD, "new_password": f"Other-Trail-{n}!"},
                headers=alice.headers,
            )
            for n in range(6)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [204] + [422] * 5
    assert (await facts.events()).count("accounts.user.password_changed") == 1
