"""What a mail is, and what sends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from cairn.base.headers import fits_a_header
from cairn.kernel.jobs.named import GiveUp


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
