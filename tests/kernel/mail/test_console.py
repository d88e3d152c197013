"""Mails as files."""

from __future__ import annotations

import email
import email.policy

import pytest

from cairn.kernel.mail import ConsoleMailer, Mail

SENDER = "Cairn <no-reply@localhost>"


async def test_each_mail_is_one_private_file_in_the_order_of_sending(tmp_path):
    mailer = ConsoleMailer(tmp_path / "home", SENDER)
    for number in range(3):
        await mailer.send(
            Mail("welcome", "zoë@example.com", f"Grüße {number}", "Hello Zoë,\n\nall is well.\n")
        )
    kept = sorted((tmp_path / "home" / "mail").iterdir())
    messages = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default) for path in kept]
    assert [message["Subject"] for message in messages] == ["Grüße 0", "Grüße 1", "Grüße 2"]
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert messages[0].get_content().replace("\r\n", "\n") == "Hello Zoë,\n\nall is well.\n"


@pytest.mark.parametrize(
    "change", [{"to": "a@example.com\r\nBcc: b@example.com"}, {"subject": "x\nBcc: b@example.com"}]
)
async def test_no_header_comes_in_through_an_address_or_subject(tmp_path, change):
    mail = Mail(**{"kind": "welcome", "to": "a@example.com", "subject": "x", "text": "x", **change})
    with pytest.raises(ValueError, match=r"."):
        await ConsoleMailer(tmp_path, SENDER).send(mail)
    assert not (tmp_path / "mail").exists()
