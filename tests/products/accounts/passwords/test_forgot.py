"""POST /auth/forgot-password."""

from __future__ import annotations

import json

import pytest

from tests.problems import refused

URL = "/api/v1/auth/forgot-password"


@pytest.mark.parametrize("spelling", ["alice@example.com", " ALICE@Example.com ", "\uff21lice@example.com"])
async def test_a_mail_goes_to_the_address_of_the_account(posted, cast, facts, spelling):
    """To the one that is stored, whatever spelling was asked for."""
    mailbox, http = posted
    alice = await cast.alice()
    answer = await http.post(URL, json={"email": spelling})
    assert answer.status_code == 202
    assert answer.json() == {
        "message": "If there is an account with this address, a mail is on its way to it."
    }
    assert answer.headers["cache-control"] == "no-store"
    assert await facts.count("accounts.one_time_tokens") == 0
    assert await mailbox.kinds() == [("reset_password", alice.email)]
    assert await facts.count("accounts.one_time_tokens", "purpose = 'reset_password'") == 1
    assert await facts.events() == []


@pytest.mark.parametrize(
    "unknown", ["nobody@example.com", "\u0430lice@example.com", "alice@examp1e.com", "alice+x@example.com"]
)
async def test_nothing_goes_to_an_address_without_an_account(posted, cast, facts, unknown):
    mailbox, http = posted
    await cast.alice()
    assert (await http.post(URL, json={"email": unknown})).status_code == 202
    assert await facts.jobs() == ["accounts.mail"]
    assert await mailbox.new() == []
    assert await facts.count("accounts.one_time_tokens") == 0


async def test_a_job_tells_nobody_the_address_or_the_token(posted, cast, raw):
    mailbox, http = posted
    await cast.alice()
    await http.post(URL, json={"email": "alice@example.com"})
    payload = json.loads(await raw.fetchval("SELECT payload FROM kernel.outbox"))
    assert payload.keys() == {"kind", "user_id", "token_id", "facts"}
    assert payload["facts"].keys() == {"network", "at"}
    letter = await mailbox.one("reset_password")
    tables = await raw.fetchval(
        "SELECT (SELECT string_agg(t::text, '') FROM accounts.one_time_tokens t)"
        " || (SELECT string_agg(o::text, '') FROM kernel.outbox o)"
    )
    assert letter.token not in tables


async def test_five_mails_in_a_quarter_of_an_hour(posted, cast, later):
    mailbox, http = posted
    alice = await cast.alice()
    for _ in range(8):
        assert (await http.post(URL, json={"email": alice.email})).status_code == 202
    assert await mailbox.kinds() == [("reset_password", alice.email)] * 5
    later(15 * 60 + 1)
    await http.post(URL, json={"email": alice.email})
    assert await mailbox.kinds() == [("reset_password", alice.email)]


@pytest.mark.parametrize(
    "body",
    [{}, {"email": None}, {"email": "nobody"}, {"email": "a@example.com\r\nBcc: b@example.com"},
     {"email": "a\x00@example.com"}, {"email": "a" * 300 + "@example.com"}, {"email": ["a@example.com"]}],
)  # fmt: skip
async def test_what_is_not_valid(posted, facts, body):
    _, http = posted
    refused(await http.post(URL, json=body), 422, "invalid", "/email")
    assert await facts.jobs() == []
