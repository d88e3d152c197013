"""POST /auth/verify-email, for accounts that there are already."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer
from tests.products.accounts.mailbox import LAPTOP, PHONE

URL = "/api/v1/auth/verify-email"
REGISTER = "/api/v1/auth/register"
ALICE = {"email": "Alice@Example.com", "password": "Trail-Mix-42!"}


async def registered(posted):
    """The tokens of Alice, from her laptop, and the token of her welcome."""
    mailbox, http = posted
    answer = await http.post(REGISTER, json=ALICE, headers=LAPTOP)
    http.cookies.clear()
    assert answer.status_code == 201, answer.text
    return answer.json(), (await mailbox.one("welcome")).token


async def test_it_confirms_the_address_and_signs_nobody_in(posted, facts, raw):
    mailbox, http = posted
    _, token = await registered(posted)
    answer = await http.post(URL, json={"token": token}, headers=LAPTOP)
    assert (answer.status_code, answer.json()) == (200, {"verified": True, "email": "Alice@Example.com"})
    assert "set-cookie" not in answer.headers
    assert await raw.fetchval("SELECT email_verified_at IS NOT NULL FROM accounts.users")
    assert await facts.count("accounts.sessions") == 1
    assert (await facts.events())[-1] == "accounts.user.email_verified"
    assert await mailbox.new() == []
    refused(await http.post(URL, json={"token": token}, headers=LAPTOP), 422, "invalid_token")


async def test_from_another_network_it_takes_a_sign_that_the_account_is_yours(posted, facts):
    _, http = posted
    _, token = await registered(posted)
    answer = await http.post(URL, json={"token": token}, headers=PHONE)
    assert refused(answer, 422, "invalid", "/password")["errors"][0]["code"] == "required"
    answer = await http.post(URL, json={"token": token, "password": "Wrong-Horse-7!"}, headers=PHONE)
    assert refused(answer, 422, "invalid", "/password")["errors"][0]["code"] == "wrong_password"
    assert await facts.count("accounts.users", "email_verified_at IS NULL") == 1
    right = {"token": token, "password": ALICE["password"]}
    assert (await http.post(URL, json=right, headers=PHONE)).status_code == 200
    assert await facts.count("accounts.users", "email_verified_at IS NULL") == 0


async def test_a_session_of_the_account_is_a_sign(posted, cast):
    _, http = posted
    tokens, token = await registered(posted)
    mallory = (await cast.mallory()).headers
    refused(
        await http.post(URL, json={"token": token}, headers={**PHONE, **mallory}), 422, "invalid", "/password"
    )
    answer = await http.post(URL, json={"token": token}, headers={**PHONE, **bearer(tokens)})
    assert answer.status_code == 200


@pytest.mark.usefixtures("costly_hashes")
async def test_of_many_wrong_passwords_at_once_five_are_looked_at(posted, raw):
    _, http = posted
    _, token = await registered(posted)
    wrong = {"token": token, "password": "Wrong-Horse-7!"}
    answers = await asyncio.gather(*(http.post(URL, json=wrong, headers=PHONE) for _ in range(15)))
    assert {answer.status_code for answer in answers} == {422}
    assert await raw.fetchval("SELECT tries FROM accounts.one_time_tokens") == 5
    right = {"token": token, "password": ALICE["password"]}
    refused(await http.post(URL, json=right, headers=PHONE), 422, "invalid", "/password")
    assert (await http.post(URL, json={"token": token}, headers=LAPTOP)).status_code == 200


@pytest.mark.usefixtures("costly_hashes")
async def test_many_at_once_confirm_once(posted, facts):
    _, http = posted
    _, token = await registered(posted)
    answers = await asyncio.gather(
        *(http.post(URL, json={"token": token}, headers=LAPTOP) for _ in range(10))
    )
    assert sorted(answer.status_code for answer in answers) == [200] + [422] * 9
    assert (await facts.events()).count("accounts.user.email_verified") == 1


async def test_a_token_to_one_address_proves_no_other(posted, cast, facts):
    _, http = posted
    tokens, token = await registered(posted)
    ada = await cast.ada()
    user = f"/api/v1/users/{tokens['user']['id']}"
    assert (
        await http.patch(user, json={"email": "other@example.com"}, headers=ada.headers)
    ).status_code == 200
    refused(await http.post(URL, json={"token": token}, headers=LAPTOP), 422, "invalid_token")
    assert await facts.count("accounts.users", "email_verified_at IS NOT NULL") == 0


async def test_a_token_whose_row_names_another_address_proves_nothing(posted, raw):
    _, http = posted
    _, token = await registered(posted)
    for email in ("other@example.com", None):
        await raw.execute("UPDATE accounts.one_time_tokens SET email = $1", email)
        refused(await http.post(URL, json={"token": token}, headers=LAPTOP), 422, "invalid_token")


async def test_nothing_of_a_locked_account_is_confirmed(posted, raw):
    _, http = posted
    _, token = await registered(posted)
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    refused(await http.post(URL, json={"token": token}, headers=LAPTOP), 422, "invalid_token")


async def test_a_dead_bearer_token_is_refused(posted):
    _, http = posted
    _, token = await registered(posted)
    headers = {**LAPTOP, "Authorization": "Bearer nonsense"}
    refused(await http.post(URL, json={"token": token}, headers=headers), 401, "invalid_access_token")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"token": "t", "password": 1}, "/password"),
        ({"token": "t", "password": "x" * 2000}, "/password"),
        ({"token": "t", "password": "x\x00"}, "/password"),
        ({"token": "t", "email": "a@example.com"}, "/email"),
    ],
)
async def test_what_is_not_valid(posted, body, pointer):
    _, http = posted
    refused(await http.post(URL, json=body), 422, "invalid", pointer)


async def test_the_password_of_somebody_else_is_no_sign(posted, cast):
    _, http = posted
    _, token = await registered(posted)
    await cast.bob()
    answer = await http.post(URL, json={"token": token, "password": PASSWORD}, headers=PHONE)
    refused(answer, 422, "invalid", "/password")
