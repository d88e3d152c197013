"""Mail over ZeptoMail's HTTP API: https://www.zoho.com/zeptomail/help/api/email-sending.html"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from cairn.kernel.mail.figures import counted
from cairn.kernel.mail.message import Sender, mailbox
from cairn.kernel.mail.port import Mail, MailDelayed, MailRefused
from cairn.kernel.outbound import Outbound, Received
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_SCHEME = "Zoho-enczapikey"
_THE_MAIL = {"TM_3201", "TM_3301", "TM_8001"}
"""Error codes about what was sent: a field that is missing, empty or malformed, too many attachments. The other codes
are about our account: its token, sender domain, allowed addresses, credits and daily limit."""
_BAD_VALUE = "SM_113"


class ZeptoMailer:
    """`url` is the API's base address, which differs by the region of the account; `token` is a Mail Agent's send-mail
    token, with or without the word before it."""

    def __init__(self, outbound: Outbound, url: str, token: str, sender: Sender) -> None:
        self._outbound, self._url, self._sender = outbound, f"{url.rstrip('/')}/v1.1/email", sender
        self._headers = {"Authorization": f"{_SCHEME} {token.strip().rpartition(' ')[2]}"}

    async def send(self, mail: Mail) -> None:
        with counted("zeptomail"):
            _check(await self._outbound.post_json(self._url, self._body(mail), self._headers))
        log.info("mail_sent", kind=mail.kind, way="zeptomail")

    def _body(self, mail: Mail) -> Mapping[str, object]:
        try:
            to = mailbox(mail.to)
        except ValueError:
            raise MailRefused("The recipient is not an address.") from None
        sender = self._sender.address
        body: dict[str, object] = {
            "from": {"address": sender.addr_spec, "name": sender.display_name},
            "to": [{"email_address": {"address": to}}],
            "subject": mail.subject,
            "textbody": mail.text,
            "track_clicks": False,
            "track_opens": False,
            "mime_headers": {"Auto-Submitted": "auto-generated"},
        }
        return body if mail.html is None else {**body, "htmlbody": mail.html}


def _check(received: Received) -> None:
    """Nothing where the mail was taken. Only codes are kept of a refusal: its sentences may quote the mail."""
    try:
        said = received.json()
    except ValueError:
        said = None
    answer = cast("Mapping[str, object]", said) if isinstance(said, dict) else {}
    if 200 <= received.status < 300 and "data" in answer and "error" not in answer:
        return
    codes = list(_codes(answer.get("error")))
    shown = ", ".join(dict.fromkeys(code for code, _ in codes)) or "no reason"
    if received.status in {400, 422} and any(_is_about_the_mail(*pair) for pair in codes):
        raise MailRefused(f"ZeptoMail refuses the mail for good ({received.status}, {shown}).")
    raise MailDelayed(f"ZeptoMail did not take the mail ({received.status}, {shown}).")


def _codes(error: object) -> Iterator[tuple[str, str]]:
    """Each code of `{"code", "details": [{"code", "target"}]}`, and the field that it is about."""
    if not isinstance(error, dict):
        return
    details = error.get("details")
    for part in (error, *(details if isinstance(details, list) else ())):
        if isinstance(part, dict):
            code, target = str(part.get("code", "")), str(part.get("target", ""))
            if code.isascii() and code.replace("_", "").isalnum() and len(code) < 20:
                yield code, target


def _is_about_the_mail(code: str, target: str) -> bool:
    return code in _THE_MAIL or (code == _BAD_VALUE and target.startswith("to"))
