"""POST /auth/login."""

from __future__ import annotations

import time

import bcrypt
import pytest

from tests.cast import PASSWORD
from tests.conftest import settings_for
from tests.products.accounts.conftest import program

URL = "/api/v1/auth/login"


@pytest.mark.parametrize(
    "name", [{"email": "Alice@example.COM "}, {"username": "ALICE"}, {"username": "alice@example.com"}]
)
async def test_it_answers_tokens_and_the_user(http, cast, facts, name):
    alice = await cast.alice()
    answer = await http.post(URL, json={**name, "password": PASSWORD}, headers={"User-Agent": "Firefox"})
    said = answer.json()
    assert answer.status_code == 200
    assert said.keys() == {"access_token", "refresh_token", "token_type", "expires_in", "user"}
    assert said["user"]["id"] == str(alice.id)
    assert said["user"]["last_login_at"] is not None
    assert answer.headers["cache-control"] == "no-store"
    me = await http.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {said['access_token']}"})
    assert me.status_code == 200
    assert await facts.events() == ["accounts.user.signed_in"]
    assert (
        await facts.count("accounts.sessions", "device = 'Firefox' AND address_prefix = '127.0.0.0/24'") == 1
    )
    assert await facts.jobs() == []


async def test_it_takes_the_form_of_oauth2(http, cast):
    await cast.alice()
    form = {"grant_type": "password", "username": "alice@example.com", "password": PASSWORD, "scope": ""}
    answer = await http.post(URL, data=form, headers={"Authorization": "Basic OnNlY3JldA=="})
    assert answer.status_code == 200, answer.text


async def test_an_unknown_name_and_a_wrong_password_are_alike(http, cast, facts):
    await cast.alice()
    wrong = await http.post(URL, json={"email": "alice@example.com", "password": "Wrong-Horse-7!"})
    unknown = await http.post(URL, json={"email": "nobody@example.com", "password": "Wrong-Horse-7!"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.headers["www-authenticate"].startswith("Bearer")
    same = {"code": "invalid_credentials", "correlation_id": None}
    assert {**wrong.json(), **same} == {**unknown.json(), **same}
    assert await facts.events() == []


@pytest.mark.usefixtures("costly_hashes")
async def test_an_unknown_name_takes_as_long_as_a_wrong_password(http, cast):
    await cast.alice()
    spent: dict[str, list[float]] = {"alice": [], "nobody": []}
    for _ in range(5):  # the sixth would be locked out
        for name, times in spent.items():
            begun = time.perf_counter()
            await http.post(URL, json={"username": name, "password": "Wrong-Horse-7!"})
            times.append(time.perf_counter() - begun)
    assert 0.5 < min(spent["alice"]) / min(spent["nobody"]) < 2
    assert min(spent["nobody"]) > 0.005


async def test_a_lock_is_told_only_after_the_right_password(http, cast, raw, facts):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET state = 'locked' WHERE id = $1", alice.id)
    wrong = await http.post(URL, json={"email": alice.email, "password": "Wrong-Horse-7!"})
    right = await http.post(URL, json={"email": alice.email, "password": PASSWORD})
    assert (wrong.status_code, right.status_code) == (401, 403)
    assert right.json()["code"] == "account_locked"
    assert "set-cookie" not in right.headers
    assert await facts.count("accounts.sessions") == 1


async def test_somebody_without_a_password_cannot_sign_in(http, cast, raw):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET password_hash = NULL")
    answer = await http.post(URL, json={"email": alice.email, "password": ""})
    assert answer.status_code == 401


async def test_an_old_hash_is_replaced(http, cast, raw):
    alice = await cast.alice()
    old = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode()
    await raw.execute("UPDATE accounts.users SET password_hash = $1", old)
    for _ in range(2):
        answer = await http.post(URL, json={"email": alice.email, "password": PASSWORD})
        assert answer.status_code == 200
        assert (await raw.fetchval("SELECT password_hash FROM accounts.users")).startswith("$argon2id$")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"password": "x"}, "/email"),
        ({"email": "a@example.com"}, "/password"),
        ({"email": 1, "password": "x"}, "/email"),
        ({"email": "a@example.com", "password": False}, "/password"),
        ({"email": "a@example.com", "password": "x" * 2000}, "/password"),
        ({"email": "a@example.com", "password": "x\x00"}, "/password"),
        ({"email": "a@example.com", "password": "x", "admin": True}, "/admin"),
        ({"email": "a@example.com", "password": "x", "grant_type": "client_credentials"}, "/grant_type"),
    ],
)
async def test_what_is_not_valid(http, cairn, body, pointer):
    answer = await http.post(URL, json=body)
    assert answer.status_code == 422
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]


async def test_the_cookie_is_only_for_this_service(http, cast):
    alice = await cast.alice()
    answer = await http.post(URL, json={"email": alice.email, "password": PASSWORD})
    parts = answer.headers.get_list("set-cookie")[0].split("; ")
    assert parts[0] == f"cairn_refresh={answer.json()['refresh_token']}"
    assert set(parts[1:]) == {"Path=/api", "Max-Age=604800", "HttpOnly", "SameSite=Strict"}


async def test_a_form_on_another_site_leaves_no_cookie(http, cast):
    form = {"username": (await cast.mallory()).email, "password": PASSWORD}
    answer = await http.post(URL, data=form, headers={"Origin": "https://evil.example"})
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers


async def test_the_cookie_is_secure_where_headers_are_strict(dsn, cast):
    alice = await cast.alice()
    assert settings_for(dsn, SECURITY_HEADERS="strict").security_headers == "strict"
    async with program(dsn, SECURITY_HEADERS="strict") as (_, http):
        answer = await http.post(URL, json={"email": alice.email, "password": PASSWORD})
    assert all("Secure" in line.split("; ") for line in answer.headers.get_list("set-cookie"))


async def test_logins_are_limited_by_network(dsn, cairn):
    async with program(dsn, RATE_LIMIT_ENABLED="true") as (_, http):
        answers = [
            await http.post(URL, json={"email": f"a{number}@example.com", "password": "x"})
            for number in range(11)
        ]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429]
    assert int(answers[-1].headers["retry-after"]) >= 1
