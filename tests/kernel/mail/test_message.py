"""What a mail is made of: nothing that anybody enters can add a header, a recipient or a command."""

from __future__ import annotations

import email
import email.policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cairn.kernel.mail import Letter, Letterhead, Mail, MailRefused, Sender
from cairn.kernel.mail.letter import greetable
from cairn.kernel.mail.message import message_of
from cairn.kernel.settings import SettingsError, load_settings

pytestmark = pytest.mark.unit
SENDER = Sender.of("Cairn <no-reply@example.com>", "https://api.example.com")
HEADERS = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "Content-Type", "Content-Transfer-Encoding",
    "MIME-Version",
]  # fmt: skip
CRAFTED = st.one_of(
    st.text(),
    st.sampled_from(
        ["=?utf-8?q?=0D=0ABcc:_m@example.org?=", "=?utf-8?b?AA==?=", "a=?utf-8?q?=0A?=@example.org"]
    ),
    st.builds(
        "{}{}{}".format,
        st.text(max_size=5),
        st.sampled_from(
            ["\r\n", "\n", "\r", "\0", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "=?utf-8?q?=0A?="]
        ),
        st.sampled_from(["Bcc: m@example.org", "Bcc: m@example.org\r\n\r\nbody", " folded", ""]),
    ),
)


def _parsed(mail: Mail):
    raw = message_of(mail, SENDER).as_bytes()
    return raw, email.message_from_bytes(raw, policy=email.policy.default)


def _only_ours(raw: bytes) -> None:
    head = raw.split(b"\r\n\r\n", 1)[0].decode("utf-8")
    assert not any(character in head.replace("\r\n", "") for character in "\r\n\0\u2028\u2029\x85")
    names = [line.partition(":")[0] for line in head.split("\r\n") if line[:1] not in {" ", "\t"}]
    assert sorted(names) == sorted(HEADERS)


@settings(deadline=None)
@given(CRAFTED)
def test_no_subject_adds_a_header(subject):
    try:
        mail = Mail("welcome", "a@example.org", subject, "x")
    except ValueError:
        return
    raw, message = _parsed(mail)
    _only_ours(raw)
    assert message["To"] == "a@example.org"
    assert message["Bcc"] is None


@settings(deadline=None)
@given(st.one_of(CRAFTED, st.builds("{}@example.org{}".format, st.text(max_size=5), CRAFTED)))
def test_no_address_adds_a_header_or_a_recipient(to):
    try:
        raw, message = _parsed(Mail("welcome", to, "x", "x"))
    except (ValueError, MailRefused):
        return
    _only_ours(raw)
    assert len(message["To"].addresses) == 1
    assert message["Bcc"] is None


@settings(deadline=None)
@given(CRAFTED, CRAFTED)
def test_no_name_adds_a_header_or_markup(name, value):
    letter = Letter("welcome", "Subject", ["Text."], name=name, facts=[("Device", f"<script>{value}")])
    mail = Letterhead("Cairn", "https://x.example").mail(letter, "a@example.org")
    assert mail.subject == "Subject"
    assert mail.text.splitlines()[0].startswith("Hello")
    assert mail.html is not None
    assert "<script" not in mail.html
    shown = greetable(name)
    assert mail.text.startswith(f"Hello {shown}," if shown else "Hello,")


@pytest.mark.parametrize("name", ["to", "subject", "kind"])
@pytest.mark.parametrize("break_", ["\r\n", "\n", "\r", "\0", "\u2028", "\x85", "\ud800", "=?utf-8?q?=0A?="])
def test_a_mail_with_a_broken_line_cannot_be_made(name, break_):
    values = {"kind": "welcome", "to": "a@example.org", "subject": "x", "text": "x"}
    with pytest.raises(ValueError, match=name):
        Mail(**{**values, name: f"a{break_}Bcc: b@example.org"})


@pytest.mark.parametrize(
    "mail_from",
    [
        "", "Cairn", "a@b@c", "Cairn <x>", "x@example.com\nBcc: y@example.com", "A <x@example.com>, B <y@example.com>",
        "Cairn\u2028 <x@example.com>", "=?utf-8?q?=0A?= <x@example.com>",
        "zoë@example.com", "x@exa mple.com", "a..b@example.com", "x@example.com>",
    ],
)  # fmt: skip
def test_a_sender_that_is_none_stops_the_start(mail_from):
    if mail_from == "":
        assert load_settings({"ENVIRONMENT": "test"}).mail_from == "Cairn <no-reply@localhost>"
        return
    with pytest.raises(SettingsError, match="MAIL_FROM"):
        load_settings({"ENVIRONMENT": "test", "MAIL_FROM": mail_from})


@pytest.mark.parametrize(
    ("mail_from", "name", "address"),
    [
        ("x@example.com", "", "x@example.com"),
        ("<x@example.com>", "", "x@example.com"),
        ("Cairn <x@example.com>", "Cairn", "x@example.com"),
        ("Cairn, Inc. <x@example.com>", "Cairn, Inc.", "x@example.com"),
        ('"Cairn: Reisen & Mehr" <x@localhost>', "Cairn: Reisen & Mehr", "x@localhost"),
        ("Zoës Reisen <x+y@mail.example.com>", "Zoës Reisen", "x+y@mail.example.com"),
    ],
)
def test_senders_that_are_fine(mail_from, name, address):
    loaded = load_settings({"ENVIRONMENT": "test", "MAIL_FROM": mail_from})
    sender = Sender.of(loaded.mail_from, loaded.public_url)
    assert (sender.address.display_name, sender.address.addr_spec) == (name, address)
    raw = message_of(Mail("x", "a@example.org", "x", "x"), sender).as_bytes()
    (found,) = email.message_from_bytes(raw, policy=email.policy.default)["From"].addresses
    assert (found.display_name, found.addr_spec) == (name, address)


@pytest.mark.parametrize(
    ("public_url", "host"),
    [
        ("https://api.example.com:8443/x", "api.example.com"), ("http://127.0.0.1:8000", "localhost"),
        ("http://[::1]:8000", "localhost"), ("http://localhost", "localhost"),
        ("https://bücher.example", "xn--bcher-kva.example"),
    ],
)  # fmt: skip
def test_message_ids_are_on_the_public_host(public_url, host):
    message = message_of(Mail("x", "a@example.org", "x", "x"), Sender.of("x@example.com", public_url))
    assert message["Message-ID"].endswith(f"@{host}>")


def test_a_line_that_is_too_long_is_encoded():
    raw, message = _parsed(Mail("x", "a@example.org", "x", "ü" * 2000 + "\n"))
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert message.get_content().strip() == "ü" * 2000
