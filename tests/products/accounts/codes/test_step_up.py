"""POST /auth/otp/request and /auth/otp/verify in a session: proof once more."""

from __future__ import annotations

import asyncio
from datetime import datetime

from tests.problems import refused

REQUEST = "/api/v1/auth/otp/request"
VERIFY = "/api/v1/auth/otp/verify"
PASSWORD_URL = "/api/v1/auth/change-password"
NEW = {"new_password": "Other-Trail-43!"}


async def asked(posted, person):
    """The code of a mail that a session asked for."""
    mailbox, http = posted
    answer = await http.post(REQUEST, headers=person.headers)
    assert answer.status_code == 202, answer.text
    letter = await mailbox.one("otp")
    assert letter.to == person.email
    return letter.code


async def test_it_proves_this_session_and_no_other(posted, cast, raw, facts):
    _, http = posted
    alice, bob = await cast.alice(), await cast.bob()
    await raw.execute("UPDATE accounts.sessions SET proved_at = NULL")
    answer = await http.post(PASSWORD_URL, json=NEW, headers=alice.headers)
    refused(answer, 403, "reauthentication_required")
    answer = await http.post(VERIFY, json={"code": await asked(posted, alice)}, headers=alice.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json().keys() == {"proved_at"}
    assert "set-cookie" not in answer.headers
    proved = {row["id"]: row["proved_at"] for row in await raw.fetch("SELECT * FROM accounts.sessions")}
    assert proved[alice.session_id] == datetime.fromisoformat(answer.json()["proved_at"])
    assert proved[bob.session_id] is None
    assert await facts.events() == ["accounts.session.proven"]
    assert await facts.count("accounts.sessions") == 2
    assert (await http.post(PASSWORD_URL, json=NEW, headers=alice.headers)).status_code == 204


async def test_a_wrong_code_proves_nothing(posted, cast, raw, facts):
    _, http = posted
    alice = await cast.alice()
    await raw.execute("UPDATE accounts.sessions SET proved_at = NULL")
    code = await asked(posted, alice)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    answers = await asyncio.gather(
        *(http.post(VERIFY, json={"code": wrong}, headers=alice.headers) for _ in range(30))
    )
    assert {answer.json()["code"] for answer in answers} == {"invalid_code", "account_locked"}
    assert await raw.fetchval("SELECT tries FROM accounts.one_time_tokens") == 5
    refused(await http.post(VERIFY, json={"code": code}, headers=alice.headers), 403, "account_locked")
    await raw.execute("DELETE FROM accounts.lockouts")
    refused(await http.post(VERIFY, json={"code": code}, headers=alice.headers), 401, "invalid_code")
    assert await raw.fetchval("SELECT proved_at FROM accounts.sessions") is None
    assert set(await facts.events()) == {"accounts.code.refused"}


async def test_the_code_of_somebody_else_proves_nothing(posted, cast):
    _, http = posted
    alice, mallory = await cast.alice(), await cast.mallory()
    code = await asked(posted, alice)
    refused(await http.post(VERIFY, json={"code": code}, headers=mallory.headers), 401, "invalid_code")


async def test_the_session_goes_on_after_a_wrong_code(posted, cast):
    _, http = posted
    alice = await cast.alice()
    refused(await http.post(VERIFY, json={"code": "000000"}, headers=alice.headers), 401, "invalid_code")
    assert (await http.get("/api/v1/auth/me", headers=alice.headers)).status_code == 200


async def test_a_dead_bearer_token_is_refused(posted):
    _, http = posted
    dead = {"Authorization": "Bearer nonsense"}
    refused(await http.post(REQUEST, headers=dead), 401, "invalid_access_token")
    refused(await http.post(VERIFY, json={"code": "123456"}, headers=dead), 401, "invalid_access_token")
