"""Mail over SMTP: one connection per mail, encrypted unless the settings say otherwise."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Literal

import aiosmtplib

from cairn.kernel.mail.figures import counted
from cairn.kernel.mail.message import Sender, message_of
from cairn.kernel.mail.port import Mail, MailDelayed, MailRefused
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)
_NEVER = 500
"""Replies from here on are permanent (RFC 5321, 4.2.1)."""
_OURS = {502, 503, 530, 534, 535, 538}
"""Permanent, but about how we are set up (no STARTTLS, no AUTH): the operator repairs it, and the mail can still go."""


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """Where the server is, how the connection is encrypted, and the account there. `timeout` in seconds: for each
    step; all of a mail gets twice as long."""

    host: str
    port: int
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    timeout: float = 15.0


class SmtpMailer:
    """A recipient or content that is refused for good is `MailRefused`; all else that goes wrong is `MailDelayed`, also
    what the server has against the sender or the account, because that is not the mail's fault."""

    def __init__(self, server: SmtpServer, sender: Sender) -> None:
        self._server, self._sender = server, sender

    async def send(self, mail: Mail) -> None:
        with counted("smtp"):
            await self._send(message_of(mail, self._sender))
        log.info("mail_sent", kind=mail.kind, way="smtp")

    async def _send(self, message: EmailMessage) -> None:
        try:
            await self._hand_over(message)
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPDataError) as problem:
            raise _refusal(problem) from None
        except (aiosmtplib.SMTPException, OSError) as problem:
            # What the server said may quote the mail, so that only its code is kept.
            code = f" ({problem.code})" if isinstance(problem, aiosmtplib.SMTPResponseException) else ""
            raise MailDelayed(f"The mail server did not take it: {type(problem).__name__}{code}.") from None

    async def _hand_over(self, message: EmailMessage) -> None:
        server = self._server
        client = aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            username=server.username,
            password=server.password,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            timeout=server.timeout,
            local_hostname=self._sender.host,
        )
        try:
            async with asyncio.timeout(server.timeout * 2):
                await client.connect()
                await client.send_message(message)
            with contextlib.suppress(
                aiosmtplib.SMTPException, OSError
            ):  # it is taken: a bad goodbye changes nothing
                await client.quit(timeout=2)
        finally:
            client.close()


def _refusal(
    problem: aiosmtplib.SMTPRecipientsRefused | aiosmtplib.SMTPDataError,
) -> MailRefused | MailDelayed:
    about = "content" if isinstance(problem, aiosmtplib.SMTPDataError) else "recipient"
    code = problem.code if isinstance(problem, aiosmtplib.SMTPDataError) else problem.recipients[0].code
    if code >= _NEVER and code not in _OURS:
        return MailRefused(f"The mail server refuses the {about} for good ({code}).")
    return MailDelayed(f"The mail server does not take the {about} now ({code}).")
