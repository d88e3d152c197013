"""Mail over SMTP, against a real server on loopback."""

from __future__ import annotations

import asyncio
import socket

import pytest

from cairn.kernel.mail import Mail, MailDelayed, MailRefused, Sender, SmtpMailer
from cairn.kernel.mail.smtp import SmtpServer
from tests.kernel.mail.servers import Post, post_office
from tests.kernel.outbound.certificates import certified

pytestmark = pytest.mark.unit
SENDER = Sender.of("Cairn Travel <no-reply@example.com>", "https://api.example.com")
MAIL = Mail(
    "welcome",
    "alice@example.org",
    "Grüße",
    "Hello Zoë,\n\nlook: https://x.example/?token=a=b\n",
    "<p>Zoë</p>",
)
ACCOUNT = ("cairn", "pass-Wörd 1")


def _mailer(
    post: Post, security="none", account: tuple[str, str] | None = None, timeout=5.0, host="127.0.0.1"
):
    return SmtpMailer(
        SmtpServer(host, post.port, security, *(account or (None, None)), timeout=timeout), SENDER
    )


async def test_a_mail_arrives_as_it_was_written():
    async with post_office(Post()) as post:
        await _mailer(post).send(MAIL)
    (envelope,), (message,) = post.taken, post.messages()
    assert (envelope.mail_from, envelope.rcpt_tos) == ("no-reply@example.com", ["alice@example.org"])
    assert (message["From"], message["To"]) == ("Cairn Travel <no-reply@example.com>", "alice@example.org")
    assert (message["Subject"], message["Auto-Submitted"]) == ("Grüße", "auto-generated")
    assert message["Message-ID"].endswith("@api.example.com>")
    assert message["Date"].datetime.tzinfo is not None
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert text.get_content().replace("\r\n", "\n") == MAIL.text
    assert html.get_content().strip() == MAIL.html
    assert post.encrypted == [False]


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_it_travels_encrypted_and_signed_in(security, tmp_path, monkeypatch):
    made = certified(tmp_path, "127.0.0.1")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with post_office(Post(), account=ACCOUNT, **{security: made.context}) as post:
        await _mailer(post, security, ACCOUNT).send(MAIL)
    assert (post.encrypted, post.signed_in) == ([True], [True])


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_that_is_not_trusted_gets_no_mail(security, tmp_path):
    made = certified(tmp_path, "127.0.0.1")
    async with post_office(Post(), **{security: made.context}) as post:
        with pytest.raises(MailDelayed):
            await _mailer(post, security).send(MAIL)
    assert post.taken == []


async def test_a_certificate_of_another_name_gets_no_mail(tmp_path, monkeypatch):
    made = certified(tmp_path, "other.example")
    monkeypatch.setenv("SSL_CERT_FILE", str(made.authority))
    async with post_office(Post(), tls=made.context) as post:
        with pytest.raises(MailDelayed):
            await _mailer(post, "tls").send(MAIL)
    assert post.taken == []


async def test_without_starttls_nothing_travels_in_the_clear():
    async with post_office(Post()) as post:
        with pytest.raises(MailDelayed):
            await _mailer(post, "starttls", ACCOUNT).send(MAIL)
    assert (post.taken, post.signed_in) == ([], [])


async def test_a_wrong_password_is_tried_again_and_not_the_mails_fault():
    async with post_office(Post(), account=ACCOUNT) as post:
        with pytest.raises(MailDelayed, match="535"):
            await _mailer(post, account=("cairn", "wrong")).send(MAIL)
    assert post.taken == []


@pytest.mark.parametrize(
    ("post", "raised"),
    [
        (Post(refuses="550 5.1.1 no such user alice@example.org"), MailRefused),
        (Post(refuses="551 user not local"), MailRefused),
        (Post(refuses="450 4.2.1 try later"), MailDelayed),
        (Post(refuses="451 4.7.1 greylisted alice@example.org"), MailDelayed),
        (Post(refuses="530 5.7.0 authenticate first"), MailDelayed),
        (Post(data="554 5.7.1 content"), MailRefused),
        (Post(data="452 4.3.1 no room"), MailDelayed),
        (Post(sender="553 5.7.1 not yours"), MailDelayed),
        (Post(sender="421 4.3.2 closing"), MailDelayed),
    ],
)
async def test_what_is_refused_for_good_and_what_is_tried_again(post, raised):
    async with post_office(post):
        with pytest.raises(raised) as problem:
            await _mailer(post).send(MAIL)
    assert "alice" not in str(problem.value)
    assert problem.value.__cause__ is None
    assert post.taken == []


async def test_a_server_that_hangs_is_left_in_time():
    async with post_office(Post(hang=True)) as post:
        with pytest.raises(MailDelayed):
            await _mailer(post, timeout=0.2).send(MAIL)


async def test_a_server_that_says_nothing_is_left_in_time():
    async def silent(reader, writer):
        await reader.read()
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(MailDelayed):
            await SmtpMailer(SmtpServer("127.0.0.1", port, "none", timeout=0.2), SENDER).send(MAIL)


@pytest.mark.parametrize(
    "greeting", [b"", b"220 mail.example\r\n", b"554 no service\r\n", b"\x00\xff garbage\r\n"]
)
async def test_a_server_that_breaks_off_or_talks_nonsense_is_tried_again(greeting):
    async def closing(_reader, writer):
        writer.write(greeting)
        writer.close()

    server = await asyncio.start_server(closing, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(MailDelayed):
            await SmtpMailer(SmtpServer("127.0.0.1", port, "none", timeout=2), SENDER).send(MAIL)


async def test_a_server_that_is_not_there_is_tried_again():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(MailDelayed):
            await SmtpMailer(SmtpServer("127.0.0.1", taken.getsockname()[1], "none"), SENDER).send(MAIL)


async def test_a_bad_goodbye_does_not_send_the_mail_twice(monkeypatch):
    async with post_office(Post()) as post:

        async def rude(self, _argument):
            self.transport.abort()

        monkeypatch.setattr("aiosmtpd.smtp.SMTP.smtp_QUIT", rude)
        await _mailer(post).send(MAIL)
    assert len(post.taken) == 1


async def test_an_address_beyond_ascii_needs_a_server_that_takes_it():
    mail = Mail("welcome", "zoë@bücher.example", "x", "x")
    async with post_office(Post(), utf8=True) as post:
        await _mailer(post).send(mail)
    assert post.taken[0].rcpt_tos == ["zoë@xn--bcher-kva.example"]
    async with post_office(Post(), utf8=False) as post:
        with pytest.raises(MailDelayed):
            await _mailer(post).send(mail)


async def test_a_domain_beyond_ascii_travels_in_ascii():
    async with post_office(Post()) as post:
        await _mailer(post).send(Mail("welcome", "x@straße.example", "x", "x"))
    assert post.taken[0].rcpt_tos == ["x@xn--strae-oqa.example"]


async def test_several_recipients_in_one_address_are_refused():
    async with post_office(Post()) as post:
        for to in ("a@example.org, b@example.org", "A <a@example.org>", "a@example.org> SIZE=1", ""):
            with pytest.raises(MailRefused):
                await _mailer(post).send(Mail("welcome", to, "x", "x"))
    assert post.taken == []
