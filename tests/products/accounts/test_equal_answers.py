"""Nobody learns who has an account: status, headers, length, body and statements are those of an unknown address
(reliability, row 21). The times are measured by `python -m benchmarks.equal_times`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from cairn.base.refusals import Unauthenticated
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import InvalidCredentials, UserNotFound
from cairn.products.accounts.sessions import actions
from tests.cast import PASSWORD
from tests.products.accounts.mailbox import Mailbox

KNOWN, UNKNOWN = "alice@example.com", "nobod@example.com"
"""Of one length, as what is compared is."""
WRONG = "Wrong-Horse-7!"
OWN = {
    "correlation_id",
    "x-correlation-id",
    "x-process-time",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "ratelimit",
}
"""What differs between any two answers."""
VERIFY_CODE = ("/api/v1/auth/otp/verify", {"code": "000000"})
ASKED = {
    "login": ("/api/v1/auth/login", {"password": WRONG}),
    "forgot": ("/api/v1/auth/forgot-password", {}),
    "resend": ("/api/v1/auth/verify-email/resend", {}),
    "otp request": ("/api/v1/auth/otp/request", {}),
    "otp verify": VERIFY_CODE,
    "otp verify with a code outstanding": VERIFY_CODE,
    "otp verify after five tries": VERIFY_CODE,
    "otp verify once locked out": VERIFY_CODE,
    "registration": ("/api/v1/auth/register", {"password": PASSWORD, "full_name": "Some Body"}),
    "registration with a taken name": ("/api/v1/auth/register", {"password": PASSWORD, "username": "bob"}),
    "registration with a bad password": ("/api/v1/auth/register", {"password": "short"}),
}


@pytest.fixture(params=["unverified", "verified", "locked", "without a password"])
async def somebody(request, verified, cast, raw) -> AsyncIterator[tuple[Mailbox, httpx.AsyncClient]]:
    """Alice has an account, in whatever state; Bob has one too, and nobody else."""
    await cast.alice()
    await cast.bob()
    change = {
        "unverified": "email_verified_at = NULL", "verified": "email_verified_at = now()",
        "locked": "state = 'locked'", "without a password": "password_hash = NULL",
    }[request.param]  # fmt: skip
    await raw.execute(f"UPDATE accounts.users SET {change} WHERE email = $1", KNOWN)  # noqa: S608
    return verified


def seen(answer: httpx.Response) -> tuple[object, ...]:
    """What a client can compare; what every answer has of its own is there by its length."""
    headers = [(name, len(value) if name in OWN else value) for name, value in answer.headers.multi_items()]
    body = answer.json()
    body.pop("correlation_id", None)
    unlike_in_length = {"x-process-time"}
    told = [(name, None if name in unlike_in_length else value) for name, value in headers]
    return answer.status_code, sorted(map(str, told)), len(answer.content), body


@pytest.mark.parametrize("what", ASKED)
async def test_an_account_is_answered_as_no_account(somebody, queries, what, raw):
    mailbox, http = somebody
    url, body = ASKED[what]
    if "outstanding" in what or "tries" in what:
        await http.post("/api/v1/auth/otp/request", json={"email": KNOWN})
        assert (await mailbox.one("otp")).to == KNOWN
        await raw.execute("UPDATE accounts.one_time_tokens SET tries = $1", 5 if "tries" in what else 0)
    for email in (KNOWN, UNKNOWN) * (5 if "locked out" in what else 0):
        await http.post(url, json={**body, "email": email})
    sent = await answered_alike(http, queries, url, body)
    assert sent or "bad password" in what


async def answered_alike(
    http: httpx.AsyncClient, queries: list[str], url: str, body: dict[str, str]
) -> list[str]:
    """To who has an account and to who has none, by the same statements; answers those."""
    found: dict[str, tuple[object, ...]] = {}
    sent: dict[str, list[str]] = {}
    for email in (KNOWN, UNKNOWN):
        queries.clear()
        answer = await http.post(url, json={**body, "email": email})
        found[email], sent[email] = seen(answer), list(queries)
    assert found[KNOWN] == found[UNKNOWN]
    assert sent[KNOWN] == sent[UNKNOWN]
    return sent[KNOWN]


class NoSuchAccount(Unauthenticated):
    says = InvalidCredentials.says


TELLING = {
    "by its status": UserNotFound(),
    "by its code": NoSuchAccount(),
    "by its words": InvalidCredentials("There is no such account."),
    "by a header": InvalidCredentials(headers={"X-Known": "0"}),
    "by what it does": None,
}


@pytest.mark.parametrize("how", TELLING)
async def test_a_sign_in_that_tells_is_caught(verified, cast, queries, monkeypatch, how):
    """For an unknown name the refusal is another one; or it comes at once, before anything is counted."""
    _, http = verified
    await cast.alice()
    refusal = TELLING[how]
    sign_in = actions.sign_in

    async def telling(work: UnitOfWork, desk: Desk, said: actions.Credentials, arrival: actions.Arrival):
        if refusal is None and said.name == UNKNOWN:
            raise InvalidCredentials
        outcome = await sign_in(work, desk, said, arrival)
        if said.name == UNKNOWN:
            work.then_refuse(refusal)
        return outcome

    monkeypatch.setattr(actions, "sign_in", telling)
    url, body = ASKED["login"]
    with pytest.raises(AssertionError):
        await answered_alike(http, queries, url, body)


async def test_the_jobs_of_both_are_alike(somebody, raw):
    _, http = somebody
    for what in ("forgot", "resend", "otp request", "registration"):
        for email in (KNOWN, UNKNOWN):
            url, body = ASKED[what]
            await raw.execute("DELETE FROM kernel.outbox")
            assert (await http.post(url, json={**body, "email": email})).status_code == 202
            assert await raw.fetchval("SELECT count(*) FROM kernel.outbox") == 1, what
