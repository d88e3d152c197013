"""POST /auth/verify-email/resend."""

from __future__ import annotations

import pytest

from tests.problems import refused
from tests.products.accounts.mailbox import LAPTOP, PHONE

URL = "/api/v1/auth/verify-email/resend"
VERIFY = "/api/v1/auth/verify-email"
REGISTER = "/api/v1/auth/register"
NEW = {"email": "new@example.com", "password": "Trail-Mix-42!"}


async def test_an_account_gets_its_mail_again(posted, cast, facts, raw):
    mailbox, http = posted
    alice = await cast.alice()
    for body, headers in (({"email": "ALICE@example.com"}, {}), (None, alice.headers), ({}, alice.headers)):
        answer = (
            await http.post(URL, json=body, headers=headers)
            if body is not None
            else await http.post(URL, headers=headers)
        )
        assert answer.status_code == 202, answer.text
        letter = await mailbox.one("verify")
        assert letter.to == alice.email
        assert await facts.events() == []
    answer = await http.post(VERIFY, json={"token": letter.token}, headers=alice.headers)
    assert answer.json() == {"verified": True, "email": alice.email}


async def test_a_registration_gets_its_mail_again(verified, facts):
    mailbox, http = verified
    await http.post(REGISTER, json=NEW, headers=LAPTOP)
    first = await mailbox.one("register")
    assert (await http.post(URL, json={"email": "New@example.com"}, headers=PHONE)).status_code == 202
    again = await mailbox.one("register")
    assert (again.to, again.token) == (NEW["email"], first.token)
    assert (await http.post(VERIFY, json={"token": again.token}, headers=LAPTOP)).json()["password_kept"]


async def test_of_several_registrations_it_is_the_one_from_the_same_network(verified):
    mailbox, http = verified
    await http.post(REGISTER, json=NEW, headers=LAPTOP)
    mine = await mailbox.one("register")
    await http.post(REGISTER, json={**NEW, "password": "Other-Trail-43!"}, headers=PHONE)
    theirs = await mailbox.one("register")
    await http.post(URL, json={"email": NEW["email"]}, headers=LAPTOP)
    assert (await mailbox.one("register")).token == mine.token != theirs.token


async def test_nobody_else_hears_of_it(posted, cast, raw, facts):
    """Somebody unknown, and somebody whose address is confirmed: a mail to nobody."""
    mailbox, http = posted
    bob = await cast.bob()
    await raw.execute("UPDATE accounts.users SET email_verified_at = now()")
    for body, headers in (
        ({"email": "nobody@example.com"}, {}), ({"email": bob.email}, {}), ({}, bob.headers),
    ):  # fmt: skip
        assert (await http.post(URL, json=body, headers=headers)).status_code == 202
    assert await mailbox.new() == []
    assert await facts.count("accounts.one_time_tokens") == 0


async def test_one_account_and_one_registration_are_mailed_five_times(posted, verified, cast):
    mailbox, http = verified
    alice = await cast.alice()
    await http.post(REGISTER, json=NEW)
    for _ in range(8):
        for email in (alice.email, NEW["email"]):
            assert (await http.post(URL, json={"email": email})).status_code == 202
    kinds = await mailbox.kinds()
    assert kinds.count(("verify", alice.email)) == 5
    assert kinds.count(("register", NEW["email"])) == 5


@pytest.mark.parametrize(
    "body", [{}, {"email": None}, {"email": "nobody"}, {"email": "a@example.com\r\nBcc: b@c.de"}]
)
async def test_what_is_not_valid(posted, facts, body):
    _, http = posted
    refused(await http.post(URL, json=body), 422, "invalid", "/email")
    assert await facts.jobs() == []


async def test_nobody_has_to_say_an_address(posted):
    _, http = posted
    refused(await http.post(URL), 422, "invalid", "/email")
