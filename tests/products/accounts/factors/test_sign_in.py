"""Signing in with a second factor: what POST /auth/login asks, and POST /auth/factors/{id}/verify as the answer."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.products.accounts.factors import actions as factor_actions
from cairn.products.accounts.one_time_tokens import actions as token_actions
from tests.authenticator import FACTORS, confirm, enrol, shifted, wait
from tests.broken import without_lock
from tests.cast import PASSWORD
from tests.products.accounts.conftest import bearer

LOGIN = "/api/v1/auth/login"


def answer_to(asked, code):
    return {"code": code, "factor_token": asked["factor_token"]}


async def test_the_right_password_is_answered_with_a_question(http, cast, enrolled, facts, raw):
    alice = await cast.alice()
    phone = await enrolled(alice)
    events = await facts.events()
    answer = await http.post(LOGIN, json={"email": alice.email, "password": PASSWORD})
    said = answer.json()
    assert answer.status_code == 200
    assert said == {
        "factor_required": True,
        "factor_token": said["factor_token"],
        "factors": [{"id": phone.factor_id, "kind": "totp", "name": "Phone"}],
    }
    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    assert await facts.events() == [*events, "accounts.user.factor_asked"]
    assert await facts.count("accounts.sessions") == 1
    assert await raw.fetchval("SELECT last_login_at FROM accounts.users WHERE id = $1", alice.id) is None


async def test_a_code_gives_the_tokens(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    answer = await http.post(
        phone.url, json=answer_to(question, phone.code()), headers={"User-Agent": "Firefox"}
    )
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert said.keys() == {"access_token", "refresh_token", "token_type", "expires_in", "user"}
    assert said["user"]["id"] == str(alice.id)
    assert said["user"]["last_login_at"] is not None
    assert answer.headers["set-cookie"].startswith("cairn_refresh=")
    assert answer.headers["cache-control"] == "no-store"
    http.cookies.clear()
    me = await http.get("/api/v1/auth/me", headers=bearer(said))
    assert me.json()["last_login_at"] == said["user"]["last_login_at"]
    assert (await facts.events())[-1] == "accounts.user.signed_in"
    assert await facts.count("accounts.sessions", "device = 'Firefox' AND proved_at IS NOT NULL") == 1
    assert (await http.post(FACTORS, json={}, headers=bearer(said))).status_code == 201


@pytest.mark.parametrize("password", ["Wrong-Horse-7!", "", "x" * 1024])
async def test_a_wrong_password_is_answered_as_always(http, cast, enrolled, facts, password):
    alice, bob = await cast.alice(), await cast.bob()
    await enrolled(alice)
    answers = [
        await http.post(LOGIN, json={"email": email, "password": password})
        for email in (alice.email, bob.email, "nobody@example.com")
    ]
    same = {"correlation_id": None}
    assert {answer.status_code for answer in answers} == {401}
    assert len({str({**answer.json(), **same}) for answer in answers}) == 1
    assert await facts.count("accounts.one_time_tokens") == 0


async def test_fifty_times_the_right_code_at_once_signs_in_once(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    body = answer_to(await asked(alice), phone.code())
    answers = await asyncio.gather(*(http.post(phone.url, json=body) for _ in range(50)))
    won = [answer for answer in answers if answer.status_code == 200]
    assert len(won) == 1
    assert {answer.json()["code"] for answer in answers if answer not in won} == {"invalid_token"}
    assert await facts.count("accounts.sessions") == 2


async def test_one_code_for_many_questions_at_once_answers_one(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    questions = [await asked(alice) for _ in range(12)]
    code = phone.code()
    answers = await asyncio.gather(*(http.post(phone.url, json=answer_to(q, code)) for q in questions))
    assert [answer.status_code for answer in answers].count(200) == 1
    assert {answer.status_code for answer in answers} <= {200, 403, 422}
    assert await facts.count("accounts.sessions") == 2


async def five_are_tries(http, phone, question, raw, guesses=200):
    """Of so many wrong codes at once for one question."""
    wrong = answer_to(question, phone.wrong())
    answers = await asyncio.gather(*(http.post(phone.url, json=wrong) for _ in range(guesses)))
    codes = Counter((answer.status_code, answer.json()["code"]) for answer in answers)
    assert codes[422, "wrong_code"] == 5
    assert codes.keys() - {(422, "wrong_code")} <= {
        (422, "invalid_token"), (403, "account_locked"), (503, "unavailable"),
    }  # fmt: skip
    assert await raw.fetchval("SELECT tries FROM accounts.one_time_tokens") == 5


async def test_two_hundred_wrong_codes_at_once_are_five_tries(http, cast, enrolled, asked, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    await five_are_tries(http, phone, question, raw)
    late = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert late.json()["code"] == "account_locked"
    await raw.execute("DELETE FROM accounts.lockouts")
    late = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert late.json()["code"] == "invalid_token"
    assert await facts.count("accounts.sessions") == 1


async def test_tries_that_lock_nothing_are_caught(http, cast, enrolled, asked, raw, cairn, monkeypatch):
    """Where as many try at once as in several processes: in one the guard lets through four."""
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    monkeypatch.setattr(cairn.accounts.desk.guard, "at_once", 40)
    for module, name in ((factor_actions, "ASKED"), (token_actions, "BY_ID")):
        monkeypatch.setattr(module, name, without_lock(getattr(module, name)))
    with pytest.raises(AssertionError, match="== 5"):
        await five_are_tries(http, phone, question, raw, guesses=40)


async def test_the_fifth_try_may_be_right(http, cast, enrolled, asked):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    for _ in range(4):
        answer = await http.post(phone.url, json=answer_to(question, phone.wrong()))
        assert (answer.status_code, answer.json()["code"]) == (422, "wrong_code")
        assert "www-authenticate" not in answer.headers
    assert (await http.post(phone.url, json=answer_to(question, phone.code()))).status_code == 200


async def test_a_factor_of_somebody_else_is_a_wrong_code(http, cast, enrolled, asked, raw):
    alice, mallory = await cast.alice(), await cast.mallory()
    phone, evil = await enrolled(alice), await enrolled(mallory)
    wait()
    question = await asked(alice)
    wrong = await http.post(phone.url, json=answer_to(question, phone.wrong()))
    theirs = await http.post(evil.url, json=answer_to(question, evil.code()))
    missing = await http.post(f"{FACTORS}/{new_id()}/verify", json=answer_to(question, evil.code()))
    plain = [{**a.json(), "correlation_id": None, "instance": None} for a in (wrong, theirs, missing)]
    assert plain[0] == plain[1] == plain[2]
    assert plain[0]["code"] == "wrong_code"
    assert await raw.fetchval("SELECT tries FROM accounts.one_time_tokens") == 3
    recovery = await http.post(evil.url, json=answer_to(question, evil.recovery_codes[0]))
    assert recovery.json()["code"] == "wrong_code"


async def test_a_factor_that_waits_for_its_first_code_opens_nothing(http, cast, enrolled, asked):
    alice = await cast.alice()
    await enrolled(alice)
    tablet = await enrol(http, alice.headers, "Tablet")
    question = await asked(alice)
    answer = await http.post(tablet.url, json=answer_to(question, tablet.code()))
    assert answer.json()["code"] == "wrong_code"


async def test_a_recovery_code_opens_once(http, cast, enrolled, asked, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    code = phone.recovery_codes[3]
    answer = await http.post(phone.url, json=answer_to(await asked(alice), code.replace("-", " ").upper()))
    assert answer.status_code == 200, answer.text
    assert "accounts.user.recovery_code_used" in await facts.events()
    payload = await raw.fetchval(
        "SELECT payload::text FROM kernel.outbox ORDER BY created_at DESC, id DESC LIMIT 1"
    )
    assert '"recovery_code_used"' in payload
    assert '"codes_left": 9' in payload
    assert '"network": "127.0.0.0/24"' in payload
    assert alice.email not in payload
    http.cookies.clear()
    again = await http.post(phone.url, json=answer_to(await asked(alice), code))
    assert (again.status_code, again.json()["code"]) == (422, "wrong_code")


async def test_one_recovery_code_for_many_questions_at_once(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    questions = [await asked(alice) for _ in range(12)]
    code = phone.recovery_codes[0]
    answers = await asyncio.gather(*(http.post(phone.url, json=answer_to(q, code)) for q in questions))
    assert [answer.status_code for answer in answers].count(200) == 1
    assert {answer.status_code for answer in answers} <= {200, 403, 422}
    assert await facts.count("accounts.recovery_codes", "used_at IS NULL") == 9


async def test_the_question_holds_ten_minutes(http, cast, enrolled, asked):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question, late = await asked(alice), await asked(alice)
    clock.shift(shifted() + timedelta(minutes=9, seconds=55))
    assert (await http.post(phone.url, json=answer_to(question, phone.code()))).status_code == 200
    clock.shift(shifted() + timedelta(seconds=30))
    answer = await http.post(phone.url, json=answer_to(late, phone.code()))
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_token")


async def test_a_new_password_ends_the_question(http, cast, enrolled, asked):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    change = {"current_password": PASSWORD, "new_password": "Other-Trail-43!"}
    answer = await http.post("/api/v1/auth/change-password", json=change, headers=alice.headers)
    assert answer.status_code == 204
    answer = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert answer.json()["code"] == "invalid_token"


async def test_sign_ins_beside_a_new_password_do_not_survive_it(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    questions = [await asked(alice) for _ in range(4)]
    change = {"current_password": PASSWORD, "new_password": "Other-Trail-43!"}
    codes = [phone.recovery_codes[number] for number in range(4)]
    await asyncio.gather(
        *(
            http.post(phone.url, json=answer_to(q, code))
            for q, code in zip(questions[:2], codes[:2], strict=True)
        ),
        http.post("/api/v1/auth/change-password", json=change, headers=alice.headers),
        *(
            http.post(phone.url, json=answer_to(q, code))
            for q, code in zip(questions[2:], codes[2:], strict=True)
        ),
    )
    assert await facts.count("accounts.sessions", "ended_at IS NULL") == 1


async def test_a_locked_account_does_not_open(http, cast, enrolled, asked, raw, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    await raw.execute("UPDATE accounts.users SET state = 'locked' WHERE id = $1", alice.id)
    answer = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert (answer.status_code, answer.json()["code"]) == (403, "account_locked")
    assert await facts.count("accounts.sessions") == 1


async def test_an_account_that_is_gone_is_a_bad_token(http, cast, enrolled, asked, raw):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    await raw.execute("DELETE FROM accounts.users WHERE id = $1", alice.id)
    answer = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_token")


async def test_what_is_no_factor_token(http, cast, enrolled, asked, cairn, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    question = await asked(alice)
    events = await facts.events()
    derived = cairn.accounts.desk.derived
    right = question["factor_token"]
    row_id = derived.row_of("factor", right)
    for bad in ("", "x", right[:-1], right[:-2] + "AA", derived.token("otp", row_id),
                derived.token("factor", new_id()), alice.headers["Authorization"][7:], "é" * 64):  # fmt: skip
        answer = await http.post(phone.url, json={"code": phone.code(), "factor_token": bad})
        assert answer.status_code == 422, bad
        assert answer.json()["code"] == "invalid_token", bad
    assert (await http.post(phone.url, json={"code": phone.code(), "factor_token": 7})).status_code == 422
    long = await http.post(phone.url, json={"code": phone.code(), "factor_token": "x" * 1025})
    assert long.json()["errors"][0]["code"] == "too_long"
    assert await facts.events() == events


async def test_a_replayed_key_is_the_same_tokens_and_one_session(http, cast, enrolled, asked, facts):
    alice = await cast.alice()
    phone = await enrolled(alice)
    body, headers = answer_to(await asked(alice), phone.code()), {"Idempotency-Key": "sign-in-1"}
    first = await http.post(phone.url, json=body, headers=headers)
    http.cookies.clear()
    again = await http.post(phone.url, json=body, headers=headers)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json()
    assert await facts.count("accounts.sessions") == 2


async def test_any_of_several_factors_will_do(http, cast, enrolled, asked):
    alice = await cast.alice()
    phone = await enrolled(alice)
    tablet = await confirm(http, alice.headers, await enrol(http, alice.headers, "Tablet"))
    wait()
    question = await asked(alice)
    assert [factor["name"] for factor in question["factors"]] == ["Phone", "Tablet"]
    mixed = await http.post(phone.url, json=answer_to(question, tablet.code()))
    assert mixed.json()["code"] == "wrong_code"
    assert (await http.post(tablet.url, json=answer_to(question, tablet.code()))).status_code == 200


async def test_only_the_whole_sign_in_takes_a_wish_to_be_erased_back(http, cast, enrolled, asked, raw):
    alice = await cast.alice()
    phone = await enrolled(alice)
    assert (await http.delete("/api/v1/users/me", headers=alice.headers)).is_success
    due = "SELECT erasure_due_at FROM accounts.users"
    question = await asked(alice)
    assert await raw.fetchval(due) is not None
    answer = await http.post(phone.url, json=answer_to(question, phone.code()))
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["erasure_due_at"] is None
    assert answer.json()["user"]["last_login_at"] is not None
    row = await raw.fetchrow("SELECT erasure_due_at, last_login_at FROM accounts.users")
    assert row["erasure_due_at"] is None
    assert row["last_login_at"] is not None
