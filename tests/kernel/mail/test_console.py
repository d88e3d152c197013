"""Mails as files."""

from __future__ import annotations

import email
import email.policy

import pytest

from cairn.kernel.mail import ConsoleMailer, Mail, Sender

pytestmark = pytest.mark.unit
SENDER = Sender.of("Cairn <no-reply@localhost>", "http://127.0.0.1:8000")


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


async def test_a_link_can_be_copied_out_of_the_file(tmp_path):
    url = f"https://app.example/reset-password?token={'aZ9-_' * 20}"
    mail = Mail("reset_password", "a@example.com", "x", f"Zoë, look:\n{url}\n", f'<a href="{url}">Zoë</a>\n')
    await ConsoleMailer(tmp_path, SENDER).send(mail)
    (kept,) = (tmp_path / "mail").iterdir()
    assert kept.read_text(encoding="utf-8").splitlines().count(url) == 1
