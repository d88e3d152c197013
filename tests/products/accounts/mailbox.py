"""Reading what was mailed: the only way in which a test learns a token or a code."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from cairn import wiring
from cairn.kernel.db.unit_of_work import UnitOfWork

PHONE = {"X-Forwarded-For": "198.51.100.7"}
"""Headers of a request from another network, where the peer is a trusted proxy."""
_ID_LENGTH = 36
LAPTOP = {"X-Forwarded-For": "203.0.113.9"}


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as its reader sees it."""

    kind: str
    to: str
    text: str

    @property
    def token(self) -> str:
        """Its only token."""
        (found,) = set(re.findall(r"(?<![\w-])[\w-]{64}(?![\w-])", self.text))
        return cast("str", found)

    @property
    def code(self) -> str:
        """Its only code."""
        (found,) = set(re.findall(r"\b\d{6}\b", self.text))
        return cast("str", found)


@dataclass(slots=True)
class Mailbox:
    """Everybody's mail, as `cairn` keeps it under `home`."""

    cairn: wiring.Cairn
    home: Path
    seen: set[Path] = field(default_factory=set)

    async def new(self) -> list[Letter]:
        """Sends what is due; answers the mails that were not read before, in order."""
        while await self.cairn.relay.run_due():
            pass
        folder = self.home / "mail"
        files = sorted(set(folder.iterdir()) - self.seen) if folder.exists() else []
        self.seen.update(files)
        return [_letter(file) for file in files]

    async def run(self, job: str) -> None:
        """Runs one job, whether or not it is due."""
        work = UnitOfWork(self.cairn.database)
        try:
            jobs = {item.name: item for product in self.cairn.products for item in product.jobs}
            await jobs[job].run(work, {})
            await work.commit()
        finally:
            await work.close()

    async def kinds(self) -> list[tuple[str, str]]:
        """Kind and address of each new mail."""
        return [(letter.kind, letter.to) for letter in await self.new()]

    async def one(self, kind: str) -> Letter:
        """The only new mail of this kind."""
        (found,) = [letter for letter in await self.new() if letter.kind == kind]
        return found


def _letter(file: Path) -> Letter:
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    text = message.get_body(preferencelist=("plain",)).get_content()
    return Letter(file.stem[_ID_LENGTH + 1 :], message["To"], text)
