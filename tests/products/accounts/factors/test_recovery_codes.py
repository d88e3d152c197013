"""POST /auth/factors/recovery-codes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from cairn.base import clock
from tests.authenticator import FACTORS, enrol, shifted
from tests.products.accounts.conftest import program

URL = f"{FACTORS}/recovery-codes"


async def test_new_ones_void_the_old(http, cast, enrolled, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    answer = await http.post(URL, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    codes = answer.json()["recovery_codes"]
    assert len(set(codes)) == 10
    assert not set(codes) & set(phone.recovery_codes)
    assert await facts.count("accounts.recovery_codes") == 10
    assert (await facts.events())[-1] == "accounts.user.recovery_codes_made"
    mail = await raw.fetchval(
        "SELECT payload::text FROM kernel.outbox ORDER BY created_at DESC, id DESC LIMIT 1"
    )
    assert '"recovery_codes_made"' in mail
    old = await http.post(phone.url, json={"code": phone.recovery_codes[0]}, headers=alice.headers)
    assert (old.status_code, old.json()["code"]) == (422, "wrong_code")
    new = await http.post(phone.url, json={"code": codes[0]}, headers=alice.headers)
    assert new.status_code == 200


async def test_at_once_there_are_ten_in_the_end(http, cast, enrolled, facts):
    alice = await cast.alice()
    await enrolled(alice)
    answers = await asyncio.gather(*(http.post(URL, headers=alice.headers) for _ in range(12)))
    assert {answer.status_code for answer in answers} == {200}
    assert await facts.count("accounts.recovery_codes") == 10


async def test_without_a_factor_there_is_nothing_to_recover(http, cast, facts):
    alice = await cast.alice()
    await enrol(http, alice.headers)
    answer = await http.post(URL, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_factor")
    assert await facts.count("accounts.recovery_codes") == 0
    assert await facts.jobs() == []


async def test_only_after_a_recent_proof(http, cast, enrolled, facts):
    alice = await cast.alice()
    await enrolled(alice)
    clock.shift(shifted() + timedelta(minutes=11))
    answer = await http.post(URL, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "reauthentication_required")
    assert (await http.post(URL)).status_code == 401
    assert await facts.count("accounts.recovery_codes") == 10


async def test_they_outlive_a_rotation_of_the_secrets(dsn, http, cast, enrolled, sign_in):
    """Two new secrets later they still open: they lie in drawers for years."""
    alice = await cast.alice()
    phone = await enrolled(alice)
    new = {"SECRET_KEY": "a-second-key-of-the-tests-0123456789-abcdef", "SECRET_KEY_PREVIOUS": "p" * 40}
    async with program(dsn, **new) as (_, client):
        question = await client.post(
            "/api/v1/auth/login", json={"email": alice.email, "password": "Correct-Horse-7!"}
        )
        body = {"code": phone.recovery_codes[0], "factor_token": question.json()["factor_token"]}
        assert (await client.post(phone.url, json=body)).status_code == 200
