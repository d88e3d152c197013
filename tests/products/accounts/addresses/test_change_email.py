"""POST /auth/change-email, and its confirmation."""

from __future__ import annotations

import asyncio

import pytest

from tests.cast import PASSWORD
from tests.problems import refused
from tests.products.accounts.conftest import bearer
from tests.products.accounts.mailbox import PHONE

URL = "/api/v1/auth/change-email"
VERIFY = "/api/v1/auth/verify-email"
LOGIN = "/api/v1/auth/login"
ME = "/api/v1/auth/me"
NEW = "Alice.New@example.com"


async def signed_in(http, email):
    answer = await http.post(LOGIN, json={"email": email, "password": PASSWORD})
    http.cookies.clear()
    return bearer(answer.json())


async def asked(posted, headers, new=NEW):
    """The mails of one request."""
    mailbox, http = posted
    answer = await http.post(URL, json={"new_email": new}, headers=headers)
    assert answer.status_code == 202, answer.text
    return {letter.kind: letter for letter in await mailbox.new()}


async def test_both_addresses_hear_of_it_and_nothing_changes_yet(posted, cast, facts, raw):
    alice = await cast.alice()
    letters = await asked(posted, alice.headers)
    assert {kind: letter.to for kind, letter in letters.items()} == {
        "change_email_confirm": NEW, "change_email_notice": alice.email,
    }  # fmt: skip
    assert await raw.fetchval("SELECT email FROM accounts.users") == alice.email
    assert await facts.events() == ["accounts.user.email_change_asked"]
    payloads = await raw.fetchval("SELECT string_agg(payload::text, ' ') FROM kernel.outbox")
    assert "example.com" not in payloads.lower()


async def test_confirmed_it_changes_and_the_other_sessions_end(posted, cast, facts, raw):
    mailbox, http = posted
    alice = await cast.alice()
    here, elsewhere = await signed_in(http, alice.email), await signed_in(http, alice.email)
    token = (await asked(posted, here))["change_email_confirm"].token
    answer = await http.post(VERIFY, json={"token": token}, headers=PHONE)
    assert (answer.status_code, answer.json()) == (200, {"verified": True, "email": NEW})
    assert "set-cookie" not in answer.headers
    me = await http.get(ME, headers=here)
    assert (me.status_code, me.json()["email"]) == (200, NEW)
    assert me.json()["email_verified_at"] is not None
    for ended in (elsewhere, alice.headers):
        assert (await http.get(ME, headers=ended)).status_code == 401
    assert (await http.post(LOGIN, json={"email": alice.email, "password": PASSWORD})).status_code == 401
    assert (await http.post(LOGIN, json={"email": NEW.lower(), "password": PASSWORD})).status_code == 200
    told = [("email_changed", NEW), ("email_changed", alice.email), ("new_device", NEW)]
    assert sorted(await mailbox.kinds()) == told
    assert (await facts.events())[-2] == "accounts.user.email_changed"
    assert await facts.count("accounts.sessions", "end_reason = 'email_changed'") == 2
    refused(await http.post(VERIFY, json={"token": token}), 422, "invalid_token")


async def test_the_old_address_hears_of_it_also_where_its_mail_is_late(posted, cast, raw):
    """The notice is about the address as it was, not as it is when the mail goes."""
    mailbox, http = posted
    alice = await cast.alice()
    await http.post(URL, json={"new_email": NEW}, headers=alice.headers)
    await raw.execute(
        "UPDATE kernel.outbox SET due_at = due_at + interval '1 hour' WHERE payload->>'kind' = 'change_email_notice'"
    )
    token = (await mailbox.one("change_email_confirm")).token
    assert (await http.post(VERIFY, json={"token": token})).status_code == 200
    await raw.execute("UPDATE kernel.outbox SET due_at = now() WHERE state = 'queued'")
    assert ("change_email_notice", alice.email) in await mailbox.kinds()


@pytest.mark.parametrize(
    "spelling", ["bob@example.com", " BOB@Example.COM ", "\uff42ob@example.com", "bob@EXAMPLE.com"]
)
async def test_a_taken_address_is_answered_alike_and_told_to_its_owner(posted, cast, facts, spelling):
    mailbox, http = posted
    alice, bob = await cast.alice(), await cast.bob()
    free = await http.post(URL, json={"new_email": "free@example.com"}, headers=alice.headers)
    await mailbox.new()
    taken = await http.post(URL, json={"new_email": spelling}, headers=alice.headers)
    assert (taken.status_code, taken.content) == (free.status_code, free.content)
    told = {("change_email_taken", bob.email), ("change_email_notice", alice.email)}
    assert set(await mailbox.kinds()) == told
    assert await facts.count("accounts.users", "email_key = 'bob@example.com'") == 1


async def test_an_address_that_only_looks_like_another_is_another(posted, cast):
    mailbox, http = posted
    alice, _ = await cast.alice(), await cast.bob()
    cyrillic = "b\u043eb@example.com"
    await http.post(URL, json={"new_email": cyrillic}, headers=alice.headers)
    assert ("change_email_confirm", cyrillic) in await mailbox.kinds()


async def test_the_own_address_may_be_spelled_anew(posted, cast):
    _, http = posted
    alice = await cast.alice()
    token = (await asked(posted, alice.headers, "ALICE@example.com"))["change_email_confirm"].token
    assert (await http.post(VERIFY, json={"token": token})).json()["email"] == "ALICE@example.com"


async def test_an_address_that_was_taken_meanwhile(posted, cast, raw):
    _, http = posted
    alice = await cast.alice()
    token = (await asked(posted, alice.headers, "bob@example.com"))["change_email_confirm"].token
    await cast.bob()
    refused(await http.post(VERIFY, json={"token": token}), 409, "email_taken")
    assert await raw.fetchval("SELECT email FROM accounts.users WHERE id = $1", alice.id) == alice.email
    assert (await http.get(ME, headers=alice.headers)).status_code == 200


async def test_two_accounts_want_one_address_at_once(posted, cast, facts):
    _, http = posted
    tokens = [
        (await asked(posted, (await person).headers))["change_email_confirm"].token
        for person in (cast.alice(), cast.bob())
    ]
    answers = await asyncio.gather(*(http.post(VERIFY, json={"token": token}) for token in tokens))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert await facts.count("accounts.users", "email = $1", NEW) == 1


async def test_only_the_newest_request_holds(posted, cast):
    _, http = posted
    alice = await cast.alice()
    first = (await asked(posted, alice.headers))["change_email_confirm"].token
    second = (await asked(posted, alice.headers, "second@example.com"))["change_email_confirm"].token
    refused(await http.post(VERIFY, json={"token": first}), 422, "invalid_token")
    assert (await http.post(VERIFY, json={"token": second})).status_code == 200


@pytest.mark.parametrize("how", ["reset", "change"])
async def test_a_new_password_ends_what_a_thief_has_asked_for(posted, cast, how):
    mailbox, http = posted
    alice = await cast.alice()
    token = (await asked(posted, alice.headers))["change_email_confirm"].token
    if how == "reset":
        await http.post("/api/v1/auth/forgot-password", json={"email": alice.email})
        body = {"token": (await mailbox.one("reset_password")).token, "new_password": "Other-Trail-43!"}
        assert (await http.post("/api/v1/auth/reset-password", json=body)).status_code == 200
    else:
        body = {"current_password": PASSWORD, "new_password": "Other-Trail-43!"}
        answer = await http.post("/api/v1/auth/change-password", json=body, headers=alice.headers)
        assert answer.status_code == 204
    refused(await http.post(VERIFY, json={"token": token}), 422, "invalid_token")


async def test_it_takes_a_recent_proof(posted, cast, facts, later):
    _, http = posted
    alice = await cast.alice()
    later(11 * 60)
    answer = await http.post(URL, json={"new_email": NEW}, headers=alice.headers)
    refused(answer, 403, "reauthentication_required")
    assert await facts.jobs() == []


async def test_a_token_holds_for_an_hour(posted, cast, later):
    _, http = posted
    alice = await cast.alice()
    token = (await asked(posted, alice.headers))["change_email_confirm"].token
    later(61 * 60)
    refused(await http.post(VERIFY, json={"token": token}), 422, "invalid_token")


@pytest.mark.parametrize(
    "new",
    [
        None,
        "",
        "nobody",
        "a@example.com\r\nBcc: b@example.com",
        "a\x00@example.com",
        "a" * 300 + "@example.com",
    ],
)
async def test_what_is_not_valid(posted, cast, facts, new):
    _, http = posted
    alice = await cast.alice()
    answer = await http.post(URL, json={"new_email": new}, headers=alice.headers)
    refused(answer, 422, "invalid", "/new_email")
    assert await facts.jobs() == []
    assert await facts.count("accounts.one_time_tokens") == 0


async def test_nobody(posted):
    _, http = posted
    assert (await http.post(URL, json={"new_email": NEW})).status_code == 401
