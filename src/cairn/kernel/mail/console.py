"""Mail without a server: one readable file per mail, for development and tests."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from cairn.base.ids import new_id
from cairn.kernel.mail.figures import counted
from cairn.kernel.mail.message import Sender, message_of
from cairn.kernel.mail.port import Mail
from cairn.kernel.telemetry.logs import get_logger

log = get_logger(__name__)


class ConsoleMailer:
    """Writes each mail to `home/mail/<id>-<kind>.eml`, mode 0600, and logs its kind. Files sort by time."""

    def __init__(self, home: Path, sender: Sender) -> None:
        self._folder, self._sender = home / "mail", sender

    async def send(self, mail: Mail) -> None:
        path = self._folder / f"{new_id()}-{mail.kind}.eml"
        with counted("file"):
            await asyncio.to_thread(self._write, path, message_of(mail, self._sender).as_bytes())
        log.info("mail_kept", kind=mail.kind)

    def _write(self, path: Path, raw: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(raw)
