"""POST /auth/otp/request and /auth/otp/verify, in place of the password."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import bindparam, select

from cairn.kernel.db.statements import Statement
from cairn.kernel.identity.derived import DerivedTokens
from cairn.products.accounts.one_time_tokens.models import OneTimeToken
from cairn.products.accounts.one_time_tokens.queries import tokens
from cairn.products.accounts.one_time_tokens.rules import MOST_TRIES
from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer
from tests.products.accounts.mailbox import LAPTOP, PHONE

REQUEST = "/api/v1/auth/otp/request"
VERIFY = "/api/v1/auth/otp/verify"
LOGIN = "/api/v1/auth/login"
ME = "/api/v1/auth/me"


async def asked(posted, email="alice@example.com"):
    """The code of a mail."""
    mailbox, http = posted
    answer = await http.post(REQUEST, json={"email": email})
    assert answer.status_code == 202, answer.text
    return (await mailbox.one("otp")).code


def wrong(code):
    """Another code."""
    return f"{(int(code) + 1) % 1_000_000:06}"


async def test_it_signs_in(posted, cast, facts, raw):
    _, http = posted
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.users SET email_verified_at = now()")
    code = await asked(posted)
    answer = await http.post(VERIFY, json={"email": " Alice@EXAMPLE.com", "code": code}, headers=PHONE)
    said = answer.json()
    assert answer.status_code == 200, answer.text
    assert said.keys() == {"access_token", "refresh_token", "token_type", "expires_in", "user"}
    assert said["user"]["id"] == str(alice.id)
    assert said["user"]["last_login_at"] is not None
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["set-cookie"].startswith(f"cairn_refresh={said['refresh_token']};")
    assert (await http.get(ME, headers=bearer(said))).status_code == 200
    assert (await http.get(ME, headers=alice.headers)).status_code == 200
    assert await facts.events() == ["accounts.user.signed_in"]
    assert await facts.jobs() == []
    assert (await http.post(LOGIN, json={"email": alice.email, "password": PASSWORD})).status_code == 200


async def test_it_is_good_once(posted, cast, facts):
    _, http = posted
    alice = await cast.alice()
    body = {"email": alice.email, "code": await asked(posted)}
    answers = await asyncio.gather(*(http.post(VERIFY, json=body) for _ in range(20)))
    assert [answer.status_code for answer in answers].count(200) == 1
    assert {answer.status_code for answer in answers} <= {200, 401, 403}
    assert await facts.count("accounts.sessions", "id <> $1", alice.session_id) == 1


async def test_only_the_newest_is_good_also_once_that_is_spent(posted, cast):
    _, http = posted
    alice = await cast.alice()
    first, second = await asked(posted), await asked(posted)
    refused(await http.post(VERIFY, json={"email": alice.email, "code": first}), 401, "invalid_code")
    assert (await http.post(VERIFY, json={"email": alice.email, "code": second})).status_code == 200
    refused(await http.post(VERIFY, json={"email": alice.email, "code": first}), 401, "invalid_code")


async def five_are_looked_at(posted, cast, raw, monkeypatch, guesses=200):
    """Of so many wrong codes at once. Answers Alice, and the right code."""
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    looked_at, is_code = [], DerivedTokens.is_code

    def noting(derived, purpose, row_id, said):
        looked_at.append(row_id)
        return is_code(derived, purpose, row_id, said)

    monkeypatch.setattr(DerivedTokens, "is_code", noting)
    body = {"email": alice.email, "code": wrong(code)}
    answers = await asyncio.gather(*(http.post(VERIFY, json=body) for _ in range(guesses)))
    said = {answer.json()["code"] for answer in answers}
    assert {"invalid_code"} <= said <= {"invalid_code", "account_locked", "unavailable"}
    row = await raw.fetchrow("SELECT id, tries FROM accounts.one_time_tokens")
    assert looked_at.count(row["id"]) == 5
    assert row["tries"] == 5
    return alice, code


async def test_of_200_wrong_codes_at_once_five_are_looked_at(posted, cast, raw, facts, monkeypatch):
    """Counted in the row; and the right code, which after fewer would still be good, is not."""
    _, http = posted
    alice, code = await five_are_looked_at(posted, cast, raw, monkeypatch)
    right = {"email": alice.email, "code": code}
    refused(await http.post(VERIFY, json=right), 403, "account_locked")
    await raw.execute("DELETE FROM accounts.lockouts")
    refused(await http.post(VERIFY, json=right), 401, "invalid_code")
    assert await facts.count("accounts.sessions") == 1
    assert (
        await http.post(VERIFY, json={"email": alice.email, "code": await asked(posted)})
    ).status_code == 200


async def counting_in_python(work, derived, purpose, user_id, said):
    """As `right_code`, but it reads the count and writes the next one."""
    newest = select(tokens).where(
        tokens.c.user_id == bindparam("user_id"), tokens.c.purpose == bindparam("purpose")
    )
    row = await work.row(Statement(newest), {"user_id": user_id, "purpose": purpose})
    if row is None or row["tries"] >= MOST_TRIES:
        return False
    work.change(OneTimeToken, row, {"tries": row["tries"] + 1}, None)
    return derived.is_code(purpose, row["id"], said)


async def test_counts_that_are_made_in_python_are_caught(posted, cast, raw, monkeypatch):
    """Where as many look at once as in several processes: in one the guard lets through four."""
    monkeypatch.setattr(posted[0].cairn.accounts.desk.guard, "at_once", 40)
    monkeypatch.setattr("cairn.products.accounts.codes.actions.right_code", counting_in_python)
    with pytest.raises(AssertionError, match="== 5"):
        await five_are_looked_at(posted, cast, raw, monkeypatch, guesses=40)


async def test_after_four_wrong_ones_the_right_one_is_good(posted, cast, raw):
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    for _ in range(4):
        await http.post(VERIFY, json={"email": alice.email, "code": wrong(code)})
    assert (await http.post(VERIFY, json={"email": alice.email, "code": code})).status_code == 200


async def test_the_right_one_among_many_wrong_ones_signs_in_once_at_most(posted, cast, raw):
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    codes = [wrong(code)] * 30 + [code] + [wrong(code)] * 30
    answers = await asyncio.gather(
        *(http.post(VERIFY, json={"email": alice.email, "code": said}) for said in codes)
    )
    signed_in = [answer.status_code for answer in answers].count(200)
    row = await raw.fetchrow("SELECT tries, spent_at FROM accounts.one_time_tokens")
    assert (signed_in, row["spent_at"] is not None) in {(1, True), (0, False)}
    assert row["tries"] <= 5


async def test_a_code_holds_for_ten_minutes(posted, cast, later):
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    later(10 * 60 + 1)
    refused(await http.post(VERIFY, json={"email": alice.email, "code": code}), 401, "invalid_code")


async def test_a_code_is_good_for_its_account_alone(posted, cast):
    _, http = posted
    await cast.alice()
    mallory = await cast.mallory()
    code = await asked(posted)
    refused(await http.post(VERIFY, json={"email": mallory.email, "code": code}), 401, "invalid_code")


async def test_a_locked_account(posted, cast, raw):
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    await raw.execute("UPDATE accounts.users SET state = 'locked'")
    refused(await http.post(VERIFY, json={"email": alice.email, "code": wrong(code)}), 401, "invalid_code")
    refused(await http.post(VERIFY, json={"email": alice.email, "code": code}), 403, "account_locked")


async def test_a_refused_code_leaves_a_trace_and_nothing_else(posted, cast, facts):
    _, http = posted
    alice = await cast.alice()
    code = await asked(posted)
    answer = await http.post(VERIFY, json={"email": alice.email, "code": wrong(code)})
    assert refused(answer, 401, "invalid_code")
    assert "set-cookie" not in answer.headers
    assert await facts.events() == ["accounts.code.refused"]
    assert await facts.count("accounts.sessions") == 1
    assert await facts.jobs() == []


async def test_five_codes_in_a_quarter_of_an_hour_also_without_rate_limits(posted, cast, facts, later):
    mailbox, http = posted
    alice, bob = await cast.alice(), await cast.bob()
    answers = await asyncio.gather(*(http.post(REQUEST, json={"email": alice.email}) for _ in range(12)))
    assert {answer.status_code for answer in answers} == {202}
    await http.post(REQUEST, json={"email": bob.email})
    kinds = await mailbox.kinds()
    assert (kinds.count(("otp", alice.email)), kinds.count(("otp", bob.email))) == (5, 1)
    assert await facts.count("accounts.one_time_tokens", "user_id = $1", alice.id) == 5
    later(15 * 60 + 1)
    await asked(posted)


async def test_two_relays_at_once_send_no_more_than_five(posted, verified, cast):
    (mailbox, http), (other, _) = posted, verified
    alice = await cast.alice()
    for _ in range(20):
        await http.post(REQUEST, json={"email": alice.email})
    await asyncio.gather(*(box.cairn.relay.run_due() for box in (mailbox, other) for _ in range(4)))
    assert await mailbox.kinds() == [("otp", alice.email)] * 5


async def test_the_first_proof_of_an_address_takes_the_account_from_who_made_it(posted, raw):
    mailbox, http = posted
    made = {"email": "alice@example.com", "password": "Mallorys-Own-7!"}
    mallory = (await http.post("/api/v1/auth/register", json=made, headers=PHONE)).json()
    http.cookies.clear()
    await mailbox.new()
    answer = await http.post(
        VERIFY, json={"email": made["email"], "code": await asked(posted)}, headers=LAPTOP
    )
    assert answer.status_code == 200
    assert answer.json()["user"]["email_verified_at"] is not None
    assert (await http.get(ME, headers=bearer(mallory))).status_code == 401
    assert (await http.get(ME, headers=bearer(answer.json()))).status_code == 200
    assert (await http.post(LOGIN, json=made)).status_code == 401
    assert await raw.fetchval("SELECT password_hash FROM accounts.users") is None


async def test_from_the_network_that_made_it_nothing_is_taken(posted):
    mailbox, http = posted
    made = {"email": "alice@example.com", "password": "Alices-Own-77!"}
    tokens = (await http.post("/api/v1/auth/register", json=made, headers=PHONE)).json()
    http.cookies.clear()
    await mailbox.new()
    body = {"email": made["email"], "code": await asked(posted)}
    assert (await http.post(VERIFY, json=body, headers=PHONE)).status_code == 200
    assert (await http.get(ME, headers=bearer(tokens))).status_code == 200
    assert (await http.post(LOGIN, json=made)).status_code == 200


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"email": "a@example.com"}, "/code"),
        ({"email": "a@example.com", "code": 123456}, "/code"),
        ({"email": "a@example.com", "code": "12345"}, "/code"),
        ({"email": "a@example.com", "code": "1234567"}, "/code"),
        ({"email": "a@example.com", "code": "12345a"}, "/code"),
        ({"email": "a@example.com", "code": "123456\n"}, "/code"),
        ({"email": "a@example.com", "code": "\u0661\u0662\u0663\u0664\u0665\u0666"}, "/code"),
        ({"email": "nobody", "code": "123456"}, "/email"),
        ({"email": "a@example.com\r\nBcc: b@example.com", "code": "123456"}, "/email"),
        ({"code": "123456"}, "/email"),
        ({"email": "a@example.com", "code": "123456", "user_id": 1}, "/user_id"),
    ],
)
async def test_what_is_not_valid(posted, facts, body, pointer):
    _, http = posted
    refused(await http.post(VERIFY, json=body), 422, "invalid", pointer)
    assert await facts.events() == []


@pytest.mark.parametrize(
    "body", [None, {}, {"email": None}, {"email": "nobody"}, {"email": "a\x00@example.com"}]
)
async def test_a_request_that_is_not_valid(posted, facts, body):
    _, http = posted
    answer = await http.post(REQUEST) if body is None else await http.post(REQUEST, json=body)
    refused(answer, 422, "invalid", "/email")
    assert await facts.jobs() == []
