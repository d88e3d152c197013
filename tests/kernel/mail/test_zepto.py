"""Mail over ZeptoMail's API, against a server on loopback that speaks it as it is documented."""

from __future__ import annotations

import pytest

from cairn.kernel.mail import Mail, MailDelayed, MailRefused, Sender, ZeptoMailer
from cairn.kernel.outbound import Outbound, OutboundOptions
from tests.kernel.mail.servers import Zepto, refusal
from tests.kernel.outbound.loopback import breaks_off, loopback, says_nothing

pytestmark = pytest.mark.unit
SENDER = Sender.of('"Cairn, Inc." <no-reply@example.com>', "https://api.example.com")
MAIL = Mail("welcome", "alice@example.org", "Grüße", "Hello Zoë\n", "<p>Zoë</p>\n")


@pytest.fixture
async def outbound():
    made = Outbound(OutboundOptions(read_timeout=0.5, total_timeout=1, failures=1000))
    yield made
    await made.close()


@pytest.mark.parametrize("token", [Zepto.token, f"Zoho-enczapikey {Zepto.token}", f" {Zepto.token}\n"])
async def test_a_mail_is_handed_over_in_the_documented_shape(outbound, token):
    zepto = Zepto()
    async with loopback(zepto) as server:
        await ZeptoMailer(outbound, f"{server.url}/", token, SENDER).send(MAIL)
    assert zepto.taken == [
        {
            "from": {"address": "no-reply@example.com", "name": "Cairn, Inc."},
            "to": [{"email_address": {"address": "alice@example.org"}}],
            "subject": "Grüße",
            "textbody": "Hello Zoë\n",
            "htmlbody": "<p>Zoë</p>\n",
            "track_clicks": False,
            "track_opens": False,
            "mime_headers": {"Auto-Submitted": "auto-generated"},
        }
    ]
    assert server.seen[0].headers["authorization"] == f"Zoho-enczapikey {Zepto.token}"


async def test_a_plain_mail_has_no_html(outbound):
    zepto = Zepto()
    async with loopback(zepto) as server:
        await ZeptoMailer(outbound, server.url, Zepto.token, SENDER).send(
            Mail("x", "a@example.org", "x", "x")
        )
    assert "htmlbody" not in zepto.taken[0]


async def test_a_wrong_token_is_tried_again(outbound):
    async with loopback(Zepto()) as server:
        with pytest.raises(MailDelayed, match="401, TM_4001, SERR_157"):
            await ZeptoMailer(outbound, server.url, "wrong", SENDER).send(MAIL)


async def test_a_sender_domain_that_is_not_verified_is_tried_again(outbound):
    sender = Sender.of("x@elsewhere.example", "https://api.example.com")
    async with loopback(Zepto()) as server:
        with pytest.raises(MailDelayed, match="400, TM_4001, SM_111"):
            await ZeptoMailer(outbound, server.url, Zepto.token, sender).send(MAIL)


async def test_an_empty_subject_is_refused_for_good(outbound):
    async with loopback(Zepto()) as server:
        with pytest.raises(MailRefused, match="400, TM_3201, GE_102"):
            await ZeptoMailer(outbound, server.url, Zepto.token, SENDER).send(
                Mail("x", "a@example.org", "", "x")
            )


@pytest.mark.parametrize(
    ("status", "body", "raised"),
    [
        (400, refusal("TM_4001", "SM_113", "to"), MailRefused),
        (400, refusal("TM_4001", "SM_113", "from"), MailDelayed),
        (400, refusal("TM_4001", "SM_128"), MailDelayed),
        (400, refusal("TM_3601", "SMI_115"), MailDelayed),
        (403, refusal("TM_3601", "SERR_156"), MailDelayed),
        (400, refusal("TM_5001", "LE_102"), MailDelayed),
        (400, refusal("TM_3501", "LE_101"), MailDelayed),
        (500, refusal("TM_3301", "SM_101"), MailDelayed),
        (429, b"slow down", MailDelayed),
        (400, b"<html>alice@example.org</html>", MailDelayed),
        (400, {"error": "text"}, MailDelayed),
        (400, {"error": {"code": ["x"], "details": ["y", None]}}, MailDelayed),
        (400, [], MailDelayed),
        (200, b"<html>a portal that wants a password</html>", MailDelayed),
        (200, {"error": {"code": "TM_9999"}}, MailDelayed),
        (302, b"", MailDelayed),
    ],
)
async def test_what_is_refused_for_good_and_what_is_tried_again(outbound, status, body, raised):
    zepto = Zepto()
    zepto.mood = (status, body)
    async with loopback(zepto) as server:
        with pytest.raises(raised) as problem:
            await ZeptoMailer(outbound, server.url, Zepto.token, SENDER).send(MAIL)
    assert {"somebody", "alice", Zepto.token} & set(str(problem.value).replace("@", " ").split()) == set()


@pytest.mark.parametrize("bad", [says_nothing, breaks_off])
async def test_a_service_that_does_not_answer_is_tried_again(outbound, bad):
    async with loopback(bad) as server:
        with pytest.raises(OSError, match="no answer"):
            await ZeptoMailer(outbound, server.url, Zepto.token, SENDER).send(MAIL)


async def test_a_recipient_that_is_no_address_is_not_asked_about(outbound):
    async with loopback(Zepto()) as server:
        with pytest.raises(MailRefused):
            await ZeptoMailer(outbound, server.url, Zepto.token, SENDER).send(Mail("x", "a@b@c", "x", "x"))
    assert server.seen == []
