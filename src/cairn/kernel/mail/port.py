"""What a mail is, and what sends it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to one person. `kind` names its template, for logs and figures; nothing else of it is logged."""

    kind: str
    to: str
    subject: str
    text: str


class Mailer(Protocol):
    """Sends mails. Called from jobs only, never inside a request: it may be slow, and it may be asked again."""

    async def send(self, mail: Mail) -> None:
        """Raises OSError where the mail could not be handed over; the job is then tried again."""
        ...
