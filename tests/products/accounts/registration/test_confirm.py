"""POST /auth/verify-email, for registrations: REGISTRATION=verified."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer
from tests.products.accounts.mailbox import LAPTOP, PHONE

REGISTER = "/api/v1/auth/register"
VERIFY = "/api/v1/auth/verify-email"
LOGIN = "/api/v1/auth/login"
NEW = {
    "email": "New@example.com",
    "password": "Trail-Mix-42!",
    "username": "newcomer",
    "full_name": "New Comer",
}
STRANGERS = "Other-Trail-43!"


async def asked(verified, headers=LAPTOP, **more):
    """The token of a registration."""
    mailbox, http = verified
    answer = await http.post(REGISTER, json={**NEW, **more}, headers=headers)
    assert answer.status_code == 202, answer.text
    return (await mailbox.one("register")).token


async def test_it_makes_the_user_and_signs_in(verified, facts):
    _, http = verified
    token = await asked(verified)
    assert await facts.count("accounts.users") == 0
    answer = await http.post(VERIFY, json={"token": token}, headers=LAPTOP)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert said["password_kept"] is True
    assert said["user"]["email"] == "New@example.com"
    assert (said["user"]["username"], said["user"]["full_name"]) == ("newcomer", "New Comer")
    assert said["user"]["email_verified_at"] is not None
    assert answer.headers["set-cookie"].startswith(f"cairn_refresh={said['refresh_token']};")
    assert (await http.get("/api/v1/auth/me", headers=bearer(said))).status_code == 200
    login = {"email": NEW["email"], "password": NEW["password"]}
    assert (await http.post(LOGIN, json=login)).status_code == 200
    assert await facts.events() == [
        "accounts.registration.asked", "accounts.user.registered", "accounts.user.signed_in",
        "accounts.user.signed_in",
    ]  # fmt: skip
    assert await facts.jobs() == []


async def test_from_another_network_the_password_is_dropped_and_the_answer_says_so(verified, raw):
    mailbox, http = verified
    answer = await http.post(VERIFY, json={"token": await asked(verified)}, headers=PHONE)
    assert answer.json()["password_kept"] is False
    assert await raw.fetchval("SELECT password_hash FROM accounts.users") is None
    login = {"email": NEW["email"], "password": NEW["password"]}
    assert (await http.post(LOGIN, json=login)).status_code == 401
    change = await http.post(
        "/api/v1/auth/change-password", json={"new_password": STRANGERS}, headers=bearer(answer.json())
    )
    assert change.status_code == 204, change.text
    assert (await http.post(LOGIN, json={**login, "password": STRANGERS})).status_code == 200
    assert await mailbox.kinds() == [("password_changed", NEW["email"])]


async def test_with_the_password_it_is_kept_from_anywhere(verified):
    _, http = verified
    body = {"token": await asked(verified), "password": NEW["password"]}
    answer = await http.post(VERIFY, json=body, headers=PHONE)
    assert (answer.status_code, answer.json()["password_kept"]) == (200, True)


async def test_a_wrong_password_is_told_and_the_token_holds_on(verified, facts):
    _, http = verified
    token = await asked(verified)
    for headers in (LAPTOP, PHONE):  # the network does not help who says a wrong one
        answer = await http.post(VERIFY, json={"token": token, "password": STRANGERS}, headers=headers)
        assert refused(answer, 422, "invalid", "/password")["errors"][0]["code"] == "wrong_password"
    assert await facts.count("accounts.users") == 0
    right = {"token": token, "password": NEW["password"]}
    assert (await http.post(VERIFY, json=right, headers=PHONE)).status_code == 200


@pytest.mark.usefixtures("costly_hashes")
async def test_of_many_wrong_passwords_at_once_five_are_looked_at(verified, raw):
    _, http = verified
    token = await asked(verified)
    wrong = {"token": token, "password": STRANGERS}
    answers = await asyncio.gather(*(http.post(VERIFY, json=wrong) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {422}
    assert await raw.fetchval("SELECT tries FROM accounts.registrations") == 5
    right = {"token": token, "password": NEW["password"]}
    refused(await http.post(VERIFY, json=right), 422, "invalid", "/password")
    assert (await http.post(VERIFY, json={"token": token}, headers=PHONE)).json()["password_kept"] is False


async def test_who_registers_the_same_address_in_between_changes_nothing(verified, facts):
    mailbox, http = verified
    mine = await asked(verified)
    theirs = await asked(verified, headers=PHONE, password=STRANGERS, username="mallory")
    answer = await http.post(VERIFY, json={"token": mine}, headers=LAPTOP)
    assert answer.json()["password_kept"] is True
    assert answer.json()["user"]["username"] == "newcomer"
    refused(await http.post(VERIFY, json={"token": theirs}, headers=PHONE), 409, "email_taken")
    login = {"email": NEW["email"]}
    assert (await http.post(LOGIN, json={**login, "password": NEW["password"]})).status_code == 200
    assert (await http.post(LOGIN, json={**login, "password": STRANGERS})).status_code == 401
    assert await facts.count("accounts.users") == 1
    assert await mailbox.new() == []


async def test_a_strangers_registration_gives_the_stranger_nothing(verified, raw):
    """Mallory registers the owner's address from her network; the owner, who has the mail, confirms."""
    _, http = verified
    token = await asked(verified, headers=PHONE, password=STRANGERS)
    assert (await http.post(VERIFY, json={"token": token}, headers=LAPTOP)).status_code == 200
    login = {"email": NEW["email"], "password": STRANGERS}
    assert (await http.post(LOGIN, json=login, headers=PHONE)).status_code == 401


async def test_a_network_that_nobody_knows_is_not_the_same_network(verified, raw):
    _, http = verified
    token = await asked(verified)
    await raw.execute("UPDATE accounts.registrations SET network = 'unknown'")
    http._transport.client = ("a socket file", 0)
    answer = await http.post(VERIFY, json={"token": token})
    assert (answer.status_code, answer.json()["password_kept"]) == (200, False)


@pytest.mark.usefixtures("costly_hashes")
async def test_many_at_once_make_one(verified, facts):
    _, http = verified
    token = await asked(verified)
    answers = await asyncio.gather(*(http.post(VERIFY, json={"token": token}) for _ in range(12)))
    assert sorted(answer.status_code for answer in answers) == [200] + [422] * 11
    assert {answer.json()["code"] for answer in answers if answer.status_code == 422} == {"invalid_token"}
    assert await facts.count("accounts.users") == 1
    assert await facts.count("accounts.sessions") == 1


@pytest.mark.usefixtures("costly_hashes")
async def test_two_registrations_at_once_make_one(verified, facts):
    _, http = verified
    tokens = [await asked(verified), await asked(verified)]
    answers = await asyncio.gather(*(http.post(VERIFY, json={"token": token}) for token in tokens * 4))
    codes = sorted(str(answer.json().get("code")) for answer in answers)
    assert codes == ["None"] + ["email_taken"] * 4 + ["invalid_token"] * 3
    assert await facts.count("accounts.users") == 1


async def test_the_same_key_gives_the_first_answer(verified, facts):
    _, http = verified
    body, key = {"token": await asked(verified)}, {"Idempotency-Key": "k"}
    first, again = [await http.post(VERIFY, json=body, headers=key) for _ in range(2)]
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await facts.count("accounts.sessions") == 1


async def test_an_address_that_got_an_account_otherwise_is_taken(verified, cast, facts):
    _, http = verified
    token = await asked(verified, email="bob@example.com")
    bob = await cast.bob()
    refused(await http.post(VERIFY, json={"token": token}), 409, "email_taken")
    assert await facts.count("accounts.users", "id = $1", bob.id) == await facts.count("accounts.users") == 1


async def test_a_user_name_that_got_taken_meanwhile_is_left_out(verified, cast):
    _, http = verified
    token = await asked(verified, username="bob")
    await cast.bob()
    answer = await http.post(VERIFY, json={"token": token})
    assert (answer.status_code, answer.json()["user"]["username"]) == (200, None)


async def test_a_token_holds_for_a_day(verified, facts, later):
    _, http = verified
    token = await asked(verified)
    later(24 * 3600 + 1)
    refused(await http.post(VERIFY, json={"token": token}), 422, "invalid_token")
    assert await facts.count("accounts.users") == 0


async def test_what_is_expired_or_done_with_is_thrown_away(verified, facts, later):
    mailbox, http = verified
    await http.post(VERIFY, json={"token": await asked(verified)})
    await asked(verified, email="other@example.com", username=None)
    for hours, kept in ((0, 2), (1, 1), (25, 0)):
        later(hours * 3600)
        await mailbox.run("accounts.tidy_registrations")
        assert await facts.count("accounts.registrations") == kept


@pytest.mark.parametrize("body", [{}, {"token": None}, {"token": 1}, {"token": "x" * 2000}])
async def test_what_is_not_valid(verified, body):
    _, http = verified
    refused(await http.post(VERIFY, json=body), 422, "invalid", "/token")


async def test_the_database_holds_no_token(verified, raw):
    token = await asked(verified)
    for table in ("accounts.registrations", "kernel.outbox", "kernel.audit_log"):
        rows = await raw.fetchval(f"SELECT string_agg(t::text, ' ') FROM {table} t")  # noqa: S608
        assert token not in rows
        assert NEW["password"] not in rows
        assert PASSWORD not in rows
    jobs = await raw.fetchval("SELECT string_agg(payload::text, ' ') FROM kernel.outbox")
    assert "example.com" not in jobs.lower()
