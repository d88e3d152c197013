"""A mail as RFC 5322 has it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email

from cairn.base import clock
from cairn.base.ids import new_id
from cairn.kernel.mail.port import Mail, MailRefused

_LONGEST_LINE = 990
"""In bytes; RFC 5322 allows 998. Lines below it travel as they are, so that a link can be read in the raw mail."""

_NAMED = re.compile(r'\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*')


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes: the address of `MAIL_FROM`, and the host that message ids are made on."""

    address: Address
    host: str

    @classmethod
    def of(cls, mail_from: str, public_url: str) -> Sender:
        """Of `Name <address>` or an address alone, as the settings have checked it."""
        named = _NAMED.fullmatch(mail_from)
        name, address = named.groups() if named else ("", mail_from.strip())
        return cls(Address(name, addr_spec=address), _message_host(public_url))


def message_of(mail: Mail, sender: Sender) -> EmailMessage:
    """The whole message: plain text, and beside it HTML where there is some. Raises `MailRefused` for a recipient that
    is no address."""
    try:
        name, _, domain = mailbox(mail.to).rpartition("@")
        to = Address(username=name, domain=domain)
    except ValueError:
        raise MailRefused("The recipient is not an address.") from None
    message = EmailMessage(policy=SMTP.clone(utf8=not to.addr_spec.isascii()))
    message["From"], message["To"], message["Subject"] = sender.address, to, mail.subject
    message["Date"], message["Message-ID"] = clock.now(), f"<{new_id()}@{sender.host}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte=_encoding(mail.text))
    if mail.html is not None:
        message.add_alternative(mail.html, subtype="html", cte=_encoding(mail.html))
    return message


def mailbox(address: str) -> str:
    """The address as mail servers take it, its domain in ASCII. ValueError for what is none, or several."""
    try:
        found = validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError:
        raise ValueError("This is not an address.") from None
    return found.ascii_email or f"{found.local_part}@{found.ascii_domain}"


def _message_host(public_url: str) -> str:
    host = urlsplit(public_url).hostname or ""
    try:
        name = mailbox(f"x@{host}").rpartition("@")[2]
    except ValueError:
        return "localhost"
    return "localhost" if name.replace(".", "").isdigit() else name


def _encoding(text: str) -> str:
    if any(len(line.encode()) > _LONGEST_LINE for line in text.splitlines()):
        return "quoted-printable"
    return "7bit" if text.isascii() else "8bit"
