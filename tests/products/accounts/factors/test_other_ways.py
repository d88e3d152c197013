"""A second factor is asked for by every way in, and no way around it proves a session."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.one_time_tokens.actions import give
from tests.authenticator import FACTORS, shifted
from tests.cast import PASSWORD

OTP = "/api/v1/auth/otp/verify"
CHANGE = "/api/v1/auth/change-password"
NEW = "Other-Trail-43!"


@pytest.fixture
def mailed(cairn):
    """A token or a code as a mail carries it."""

    async def make(person, purpose: str) -> str:
        work = UnitOfWork(cairn.database)
        token_id = give(work, purpose, person.id)
        await work.commit()
        await work.close()
        derived = cairn.accounts.desk.derived
        return derived.code(purpose, token_id) if purpose == "otp" else derived.token(purpose, token_id)

    return make


async def is_proven(http, person) -> bool:
    answer = await http.post(FACTORS, json={}, headers=person.headers)
    assert answer.status_code in {201, 403}, answer.text
    return answer.status_code == 201


async def verified(raw) -> None:
    await raw.execute("UPDATE accounts.users SET email_verified_at = created_at")


async def test_a_mailed_code_is_answered_with_the_question_too(http, cast, enrolled, mailed, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    await verified(raw)
    answer = await http.post(OTP, json={"email": alice.email, "code": await mailed(alice, "otp")})
    assert answer.status_code == 200, answer.text
    assert answer.json()["factor_required"] is True
    assert "set-cookie" not in answer.headers
    assert await facts.count("accounts.sessions") == 1
    proof = {"code": phone.code(), "factor_token": answer.json()["factor_token"]}
    assert "access_token" in (await http.post(phone.url, json=proof)).json()


async def test_a_mailed_code_proves_no_session_that_has_a_second_factor(http, cast, enrolled, mailed, raw):
    alice = await cast.alice()
    await enrolled(alice)
    await verified(raw)
    clock.shift(shifted() + timedelta(minutes=11))
    answer = await http.post(OTP, json={"code": await mailed(alice, "otp")}, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_required")
    assert not await is_proven(http, alice)


async def test_a_new_password_proves_no_session_that_has_a_second_factor(http, cast, enrolled):
    alice = await cast.alice()
    await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    body = {"current_password": PASSWORD, "new_password": NEW}
    assert (await http.post(CHANGE, json=body, headers=alice.headers)).status_code == 204
    assert not await is_proven(http, alice)


async def test_without_a_second_factor_a_new_password_does(http, cast):
    alice = await cast.alice()
    clock.shift(shifted() + timedelta(minutes=11))
    body = {"current_password": PASSWORD, "new_password": NEW}
    assert (await http.post(CHANGE, json=body, headers=alice.headers)).status_code == 204
    assert await is_proven(http, alice)


async def test_a_reset_password_still_asks_for_the_second_factor(http, cast, enrolled, mailed, raw, facts):
    alice = await cast.alice()
    await enrolled(alice)
    await verified(raw)
    body = {"token": await mailed(alice, "reset_password"), "new_password": NEW}
    assert (await http.post("/api/v1/auth/reset-password", json=body)).status_code == 200
    answer = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": NEW})
    assert answer.json()["factor_required"] is True
    assert await facts.count("accounts.recovery_codes") == 10


async def test_a_factor_that_a_stranger_took_before_the_address_was_proven_goes(
    http, cast, enrolled, mailed, facts
):
    """Mallory registers Alice's address, takes a second factor, and waits. See decision 0017."""
    alice = await cast.alice()
    await enrolled(alice)
    body = {"token": await mailed(alice, "reset_password"), "new_password": NEW}
    assert (await http.post("/api/v1/auth/reset-password", json=body)).status_code == 200
    assert await facts.count("accounts.factors") == 0
    assert await facts.count("accounts.recovery_codes") == 0
    answer = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": NEW})
    assert "access_token" in answer.json()


async def test_it_goes_before_a_mailed_code_is_asked_for_it(http, cast, enrolled, mailed, raw, facts):
    alice = await cast.alice()
    await enrolled(alice)
    await raw.execute("UPDATE accounts.sessions SET address_prefix = '192.0.2.0/24'")
    answer = await http.post(OTP, json={"email": alice.email, "code": await mailed(alice, "otp")})
    assert answer.status_code == 200, answer.text
    assert "access_token" in answer.json()
    assert await facts.count("accounts.factors") == 0
