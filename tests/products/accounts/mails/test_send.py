"""The mail job: who gets what, and what a file of it looks like."""

from __future__ import annotations

import email
import email.policy

import pytest

from cairn.products.accounts.mails.templates import _TEXTS, rendered
from tests.cast import PASSWORD

USER = {"full_name": None, "first_name": "Zoë", "username": "zoe", "email": "zoe@example.com"}


async def test_a_registration_sends_one_mail_after_the_commit(confirming, tmp_path, facts, raw):
    cairn, http = confirming
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    assert not (tmp_path / "mail").exists()
    assert await cairn.relay.run_due() == 1
    (kept,) = (tmp_path / "mail").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    message = email.message_from_bytes(kept.read_bytes(), policy=email.policy.default)
    assert message["To"] == "new@example.com"
    assert message["Subject"] == "Confirm your e-mail address"
    assert PASSWORD not in kept.read_text()
    assert await facts.count("kernel.outbox", "state = 'done'") == 1


async def test_nothing_goes_to_somebody_who_is_gone(confirming, tmp_path, raw):
    cairn, http = confirming
    await http.post("/api/v1/auth/register", json={"email": "new@example.com", "password": PASSWORD})
    await raw.execute("DELETE FROM accounts.registrations")
    await cairn.relay.run_due()
    assert not (tmp_path / "mail").exists()


@pytest.mark.parametrize("kind", _TEXTS)
def test_every_text_can_be_filled_in(kind):
    mail = rendered(kind, USER, "Cairn", "https://cairn.example", {"token": "T", "code": "123456"})
    assert mail.to == "zoe@example.com"
    assert mail.text.startswith("Hello Zoë,\n\n")
    assert "$" not in mail.subject + mail.text
