"""POST /auth/reauthenticate."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.one_time_tokens.actions import give
from tests.authenticator import FACTORS, shifted
from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer

URL = "/api/v1/auth/reauthenticate"


async def grown_old() -> None:
    """The proof of the sign-in is older than ten minutes."""
    clock.shift(shifted() + timedelta(minutes=11))


async def may(http, person) -> bool:
    """Whether what asks for a recent proof is open to this session."""
    answer = await http.post(FACTORS, json={}, headers=person.headers)
    assert answer.status_code in {201, 403}, answer.text
    return answer.status_code == 201


async def mailed(cairn, person) -> str:
    """A code as a mail carries it."""
    work = UnitOfWork(cairn.database)
    token_id = give(work, "otp", person.id)
    await work.commit()
    await work.close()
    return cairn.accounts.desk.derived.code("otp", token_id)


async def test_the_password_is_a_proof_for_ten_minutes(http, cast, facts):
    alice = await cast.alice()
    await grown_old()
    assert not await may(http, alice)
    answer = await http.post(URL, json={"password": PASSWORD}, headers=alice.headers)
    assert (answer.status_code, answer.content) == (204, b"")
    assert await facts.events() == ["accounts.session.proven"]
    assert await facts.jobs() == []
    assert await facts.count("accounts.sessions") == 1
    clock.shift(shifted() + timedelta(minutes=9, seconds=55))
    assert await may(http, alice)
    clock.shift(shifted() + timedelta(seconds=10))
    assert not await may(http, alice)


async def test_it_proves_this_session_and_no_other(http, cast, sign_in):
    alice = await cast.alice()
    other = await sign_in(alice.email)
    await grown_old()
    await http.post(URL, json={"password": PASSWORD}, headers=bearer(other))
    assert not await may(http, alice)
    assert (await http.post(FACTORS, json={}, headers=bearer(other))).status_code == 201


async def test_another_process_sees_it_at_once(http, cast, elsewhere):
    alice = await cast.alice()
    await grown_old()
    assert not await may(elsewhere, alice)
    await http.post(URL, json={"password": PASSWORD}, headers=alice.headers)
    assert await may(elsewhere, alice)


async def test_a_wrong_password_is_refused_and_signs_nobody_out(http, cast, facts):
    alice = await cast.alice()
    await grown_old()
    answer = await http.post(URL, json={"password": "Wrong-Horse-7!"}, headers=alice.headers)
    assert answer.status_code == 422
    assert [(e["pointer"], e["code"]) for e in answer.json()["errors"]] == [("/password", "wrong_password")]
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200
    assert not await may(http, alice)
    assert await facts.events() == []


async def test_somebody_without_a_password_is_refused(http, cast, raw):
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET password_hash = NULL")
    answer = await http.post(URL, json={"password": PASSWORD}, headers=alice.headers)
    assert answer.json()["errors"][0]["code"] == "wrong_password"


async def test_a_code_of_a_factor_is_a_proof_once(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    await grown_old()
    body = {"code": phone.code(), "factor_id": phone.factor_id}
    answers = await asyncio.gather(*(http.post(URL, json=body, headers=alice.headers) for _ in range(10)))
    assert [answer.status_code for answer in answers].count(204) == 1
    assert {a.json()["code"] for a in answers if a.status_code != 204} <= {"wrong_code", "account_locked"}
    assert await may(http, alice)
    assert (await facts.events()).count("accounts.session.proven") == 1


async def test_a_recovery_code_is_one_too(http, cast, enrolled, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    await grown_old()
    body = {"code": phone.recovery_codes[0], "factor_id": phone.factor_id}
    assert (await http.post(URL, json=body, headers=alice.headers)).status_code == 204
    assert await may(http, alice)
    assert await facts.count("accounts.recovery_codes", "used_at IS NULL") == 9


async def test_with_a_second_factor_the_password_alone_is_not_enough(http, cast, cairn, enrolled):
    alice = await cast.alice()
    await enrolled(alice)
    await grown_old()
    code = await mailed(cairn, alice)
    for body in ({"password": PASSWORD}, {"password": "Wrong-Horse-7!"}, {"otp": code}):
        answer = await http.post(URL, json=body, headers=alice.headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_required")
    assert not await may(http, alice)


async def test_other_peoples_factors_and_the_missing_are_wrong_codes(http, cast, enrolled):
    alice, mallory = await cast.alice(), await cast.mallory()
    phone = await enrolled(alice)
    for factor_id in (phone.factor_id, str(new_id())):
        body = {"code": phone.code(), "factor_id": factor_id}
        answer = await http.post(URL, json=body, headers=mallory.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "wrong_code")
    body = {"code": phone.code(), "factor_id": phone.factor_id}
    assert (await http.post(URL, json=body, headers=alice.headers)).status_code == 204


async def test_a_code_out_of_a_mail_is_a_proof_once(http, cast, cairn, facts):
    alice = await cast.alice()
    await grown_old()
    body = {"otp": await mailed(cairn, alice)}
    answers = await asyncio.gather(*(http.post(URL, json=body, headers=alice.headers) for _ in range(10)))
    assert [answer.status_code for answer in answers].count(204) == 1
    assert {answer.status_code for answer in answers} <= {204, 403, 422}
    assert await may(http, alice)


async def test_a_mailed_code_has_five_tries(http, cast, cairn, raw):
    alice = await cast.alice()
    code = await mailed(cairn, alice)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    answers = await asyncio.gather(
        *(http.post(URL, json={"otp": wrong}, headers=alice.headers) for _ in range(40))
    )
    assert {answer.json()["code"] for answer in answers} == {"wrong_code", "account_locked"}
    assert await raw.fetchval("SELECT tries FROM accounts.one_time_tokens") == 5
    assert (await http.post(URL, json={"otp": code}, headers=alice.headers)).status_code == 403
    await raw.execute("DELETE FROM accounts.lockouts")
    assert (await http.post(URL, json={"otp": code}, headers=alice.headers)).status_code == 422


async def test_wrong_passwords_lock_as_at_sign_in_and_the_right_one_forgets_them(http, cast, facts):
    alice = await cast.alice()
    wrong, right = {"password": "Wrong-Horse-7!"}, {"password": PASSWORD}
    for _ in range(4):
        assert (await http.post(URL, json=wrong, headers=alice.headers)).status_code == 422
    assert (await http.post(URL, json=right, headers=alice.headers)).status_code == 204
    for _ in range(5):
        assert (await http.post(URL, json=wrong, headers=alice.headers)).status_code == 422
    answer = await http.post(URL, json=right, headers=alice.headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "account_locked")
    assert int(answer.headers["retry-after"]) > 1700
    login = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    assert login.json()["code"] == "account_locked"
    assert (await facts.jobs()).count("accounts.mail") == 1


async def test_a_mailed_code_of_somebody_else_is_wrong(http, cast, cairn):
    alice, mallory = await cast.alice(), await cast.mallory()
    body = {"otp": await mailed(cairn, alice)}
    assert (await http.post(URL, json=body, headers=mallory.headers)).status_code == 422
    assert (await http.post(URL, json=body, headers=alice.headers)).status_code == 204


async def test_failures_of_strangers_do_not_keep_the_owner_from_it(http, cast, raw):
    alice = await cast.alice()
    await raw.execute(
        "INSERT INTO accounts.lockouts (subject, place, failed_at, locked_until, expires_at)"
        " VALUES ($1, '', '{}', now() + interval '20 minutes', now() + interval '1 hour')", alice.id,
    )  # fmt: skip
    login = await http.post("/api/v1/auth/login", json={"email": alice.email, "password": PASSWORD})
    assert login.json()["code"] == "account_locked"
    assert (await http.post(URL, json={"password": PASSWORD}, headers=alice.headers)).status_code == 204


FACTOR = str(new_id())


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        ({}, "/password", "one_proof"),
        ({"password": None}, "/password", "one_proof"),
        ({"password": PASSWORD, "otp": "123456"}, "/otp", "one_proof"),
        ({"password": PASSWORD, "code": "123456", "factor_id": FACTOR}, "/code", "one_proof"),
        ({"code": "123456"}, "/factor_id", "required"),
        ({"factor_id": FACTOR}, "/code", "required"),
        ({"code": "1234567", "factor_id": FACTOR}, "/code", "not_a_code"),
        ({"code": "123456", "factor_id": "7"}, "/factor_id", "not_an_id"),
        ({"password": 7}, "/password", "string_type"),
        ({"password": "x" * 1025}, "/password", "too_long"),
        ({"password": PASSWORD, "scope": "all"}, "/scope", "unknown_field"),
    ],
)
async def test_what_is_not_valid(http, cast, facts, body, pointer, code):
    alice = await cast.alice()
    answer = await http.post(URL, json=body, headers=alice.headers)
    assert answer.status_code == 422
    assert (pointer, code) in [(e["pointer"], e["code"]) for e in answer.json()["errors"]]
    assert await facts.events() == []


async def test_nobody(http, cairn, facts):
    assert (await http.post(URL, json={"password": PASSWORD})).status_code == 401
    assert await facts.events() == []
