"""POST /auth/reset-password."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer
from tests.products.accounts.mailbox import LAPTOP, PHONE

URL = "/api/v1/auth/reset-password"
FORGOT = "/api/v1/auth/forgot-password"
LOGIN = "/api/v1/auth/login"
ME = "/api/v1/auth/me"
NEW = "Other-Trail-43!"


async def asked(posted, email="alice@example.com"):
    """The token of a mail."""
    mailbox, http = posted
    await http.post(FORGOT, json={"email": email})
    return (await mailbox.one("reset_password")).token


async def test_it_changes_the_password_and_ends_all_sessions(posted, cast, facts, raw):
    mailbox, http = posted
    alice, bob = await cast.alice(), await cast.bob()
    await raw.execute("UPDATE accounts.users SET email_verified_at = now() - interval '1 day'")
    token = await asked(posted)
    answer = await http.post(URL, json={"token": token, "new_password": NEW}, headers=PHONE)
    assert (answer.status_code, answer.json()) == (
        200,
        {"message": "The password is changed. Sign in with it."},
    )
    assert "set-cookie" not in answer.headers
    assert (await http.get(ME, headers=alice.headers)).status_code == 401
    assert (await http.get(ME, headers=bob.headers)).status_code == 200
    login = {"email": alice.email}
    assert (await http.post(LOGIN, json={**login, "password": PASSWORD})).status_code == 401
    assert (await http.post(LOGIN, json={**login, "password": NEW})).status_code == 200
    assert await facts.events() == ["accounts.user.password_reset", "accounts.user.signed_in"]
    assert await mailbox.kinds() == [("password_changed", alice.email)]
    assert await facts.count("accounts.sessions", "end_reason = 'password_changed'") == 1


async def test_the_address_counts_as_confirmed(posted, cast, facts):
    _, http = posted
    await cast.alice()
    await http.post(URL, json={"token": await asked(posted), "new_password": NEW})
    assert await facts.count("accounts.users", "email_verified_at IS NOT NULL") == 1


async def test_it_voids_all_other_mails(posted, cast, raw):
    mailbox, http = posted
    alice = await cast.alice()
    first, second = await asked(posted), await asked(posted)
    await http.post("/api/v1/auth/otp/request", json={"email": alice.email})
    code = (await mailbox.one("otp")).code
    assert (await http.post(URL, json={"token": first, "new_password": NEW})).status_code == 200
    for token in (first, second):
        refused(await http.post(URL, json={"token": token, "new_password": NEW}), 422, "invalid_token")
    answer = await http.post("/api/v1/auth/otp/verify", json={"email": alice.email, "code": code})
    refused(answer, 401, "invalid_code")


async def test_an_account_that_a_stranger_made_becomes_the_owners(posted, facts):
    """Mallory registers Alice's address and keeps the session; Alice, who has the mailbox, resets the password."""
    mailbox, http = posted
    made = {"email": "alice@example.com", "password": "Mallorys-Own-7!"}
    mallory = (await http.post("/api/v1/auth/register", json=made, headers=PHONE)).json()
    http.cookies.clear()
    await mailbox.new()
    token = await asked(posted)
    assert (
        await http.post(URL, json={"token": token, "new_password": NEW}, headers=LAPTOP)
    ).status_code == 200
    assert (await http.get(ME, headers=bearer(mallory))).status_code == 401
    refresh = {"refresh_token": mallory["refresh_token"]}
    assert (await http.post("/api/v1/auth/refresh", json=refresh)).status_code == 401
    assert (await http.post(LOGIN, json=made)).status_code == 401
    assert await facts.count("accounts.users", "email_verified_at IS NOT NULL") == 1


async def test_a_bad_password_does_not_spend_the_token(posted, cast):
    _, http = posted
    await cast.alice()
    token = await asked(posted)
    for bad, code in (
        ("short", "too_short"),
        ("Alice@example.com1", "contains_email"),
        ("Password2024!", "too_common"),
    ):
        answer = await http.post(URL, json={"token": token, "new_password": bad})
        errors = refused(answer, 422, "invalid", *["/new_password"] * len(answer.json()["errors"]))["errors"]
        assert code in [error["code"] for error in errors]
    assert (await http.post(URL, json={"token": token, "new_password": NEW})).status_code == 200


@pytest.mark.usefixtures("costly_hashes")
async def test_many_at_once_reset_once(posted, cast, facts):
    _, http = posted
    await cast.alice()
    tokens = [await asked(posted), await asked(posted)]
    answers = await asyncio.gather(
        *(
            http.post(URL, json={"token": tokens[n % 2], "new_password": f"Other-Trail-{n}!"})
            for n in range(20)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [422] * 19
    assert (await facts.events()).count("accounts.user.password_reset") == 1


async def test_a_login_beside_it_does_not_survive(posted, cast, facts):
    _, http = posted
    alice = await cast.alice()
    token = await asked(posted)
    login = {"email": alice.email, "password": PASSWORD}
    await asyncio.gather(
        *(http.post(LOGIN, json=login) for _ in range(6)),
        http.post(URL, json={"token": token, "new_password": NEW}),
        *(http.post(LOGIN, json=login) for _ in range(6)),
    )
    assert await facts.count("accounts.sessions", "ended_at IS NULL") == 0


async def test_a_token_holds_for_half_an_hour(posted, cast, later):
    _, http = posted
    await cast.alice()
    token = await asked(posted)
    later(30 * 60 + 1)
    refused(await http.post(URL, json={"token": token, "new_password": NEW}), 422, "invalid_token")


async def test_the_token_of_somebody_who_is_gone(posted, cast, raw):
    _, http = posted
    await cast.alice()
    token = await asked(posted)
    await raw.execute("DELETE FROM accounts.users")
    refused(await http.post(URL, json={"token": token, "new_password": NEW}), 422, "invalid_token")


async def test_what_failures_have_locked_is_open_again(posted, cast, facts):
    _, http = posted
    alice = await cast.alice()
    for _ in range(5):
        await http.post(LOGIN, json={"email": alice.email, "password": "Wrong-Horse-7!"})
    right = {"email": alice.email, "password": PASSWORD}
    refused(await http.post(LOGIN, json=right), 403, "account_locked")
    mailbox, _ = posted
    await mailbox.new()
    token = await asked(posted)
    assert (await http.post(URL, json={"token": token, "new_password": NEW})).status_code == 200
    assert (await http.post(LOGIN, json={**right, "password": NEW})).status_code == 200
    assert "accounts.user.lockouts_cleared" in await facts.events()


async def test_no_device_is_known_any_more(posted, cast, raw):
    _, http = posted
    await cast.alice()
    await http.post(URL, json={"token": await asked(posted), "new_password": NEW})
    assert await raw.fetchval("SELECT devices_since = updated_at FROM accounts.users")


async def test_the_lock_of_an_administrator_stays(posted, cast, raw):
    _, http = posted
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    assert (await http.post(URL, json={"token": await asked(posted), "new_password": NEW})).status_code == 200
    refused(await http.post(LOGIN, json={"email": alice.email, "password": NEW}), 403, "account_locked")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"new_password": NEW}, "/token"),
        ({"token": 7, "new_password": NEW}, "/token"),
        ({"token": "t\x00", "new_password": NEW}, "/token"),
        ({"token": "t"}, "/new_password"),
        ({"token": "t", "new_password": "x" * 2000}, "/new_password"),
        ({"token": "t", "new_password": "x\x00y"}, "/new_password"),
        ({"token": "t", "new_password": NEW, "email": "a@example.com"}, "/email"),
    ],
)
async def test_what_is_not_valid(posted, body, pointer):
    _, http = posted
    refused(await http.post(URL, json=body), 422, "invalid", pointer)
