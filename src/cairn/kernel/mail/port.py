"""What a mail is, and what sends it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol

from cairn.kernel.jobs.named import GiveUp

_NO_HEADER = {"Cc", "Cs", "Zl", "Zp"}
"""Control characters, lone surrogates, line and paragraph separators: what could end a header's line, or be read as if
it did."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to one person. `kind` names its template, for logs and figures; nothing else of it is logged.

    ValueError for a line break or anything like it in the address or the subject, so that no mail exists that could
    carry a header of somebody else's.
    """

    kind: str
    to: str
    subject: str
    text: str
    html: str | None = None

    def __post_init__(self) -> None:
        for name in ("kind", "to", "subject"):
            if not fits_a_header(getattr(self, name)):
                raise ValueError(f"The {name} of a mail would not stay one line.")


class MailDelayed(OSError):
    """Not handed over now, for a reason that may pass: the job is tried again."""


class MailRefused(GiveUp):
    """This mail will never be taken: its recipient or its content is refused. The job ends, dead and visible."""


class Mailer(Protocol):
    """Sends mails. Called from jobs only, never inside a request: it may be slow, and it may be asked again."""

    async def send(self, mail: Mail) -> None:
        """Raises OSError where the mail could not be handed over and the job is to be tried again, `MailRefused` where
        no repetition helps."""
        ...


def fits_a_header(text: str) -> bool:
    """Whether `text` is one line, whoever reads it. What looks like an encoded word (RFC 2047) is not: the standard
    library decodes it where a header is set, and a line break can come out."""
    return "=?" not in text and not any(unicodedata.category(character) in _NO_HEADER for character in text)
