"""Bodies too large for memory: kept in a file without a name until they are worked on.

The whole body is there before any transaction is opened: a slow client holds no connection and no lock, an attempt can
be made again from the first byte, and the digest for an Idempotency-Key is known before anything happens.
"""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO

from starlette.types import Receive

from cairn.base.refusals import BadRequest, ContentTooLarge, Invalid, RequestTimeout, Unavailable
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.web.parts import MULTIPART, FileInForm

log = get_logger(__name__)
_IN_MEMORY = 262_144
_LEAST_PER_SECOND = 16_384
"""A client that sends fewer bytes a second than this, after its first seconds, is not waited for."""


class LineTooLong(ValueError):
    """A line does not end where it should."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number


@dataclass(slots=True)
class Upload:
    """A body, or the file in a form: its media type, size in bytes and SHA-256, and its lines from the beginning as
    often as wanted.

    `taken` is how many bytes the latest reading has come to, for whoever shows progress. `name` and `media` are what
    the client says; `unfit` is what is wrong with the form's fields.
    """

    media: str
    file: IO[bytes]
    size: int = 0
    digest: bytes = b""
    taken: int = 0
    name: str | None = None
    unfit: Invalid | None = None

    @classmethod
    def of_path(cls, path: Path, media: str) -> Upload:
        """A file of this machine. Close it. Raises OSError."""
        return cls(media, path.open("rb"), path.stat().st_size)

    def lines(self, longest: int) -> Iterator[tuple[int, bytes]]:
        """Numbered from 1, each with its line end. Raises `LineTooLong` for one of more than `longest` bytes."""
        self.file.seek(0)
        self.taken = 0
        number = 0
        while line := self.file.readline(longest + 2):
            number += 1
            self.taken += len(line)
            if len(line) > longest and not line.endswith(b"\n"):
                raise LineTooLong(number)
            yield number, line

    def close(self) -> None:
        self.file.close()


@dataclass(slots=True)
class UploadRoom:
    """How many uploads one process keeps at once, so that slow clients cannot fill its disk.

    `grace`: seconds before a client has to have sent anything.
    """

    places: int = 16
    grace: float = 15.0
    used: int = field(default=0, init=False)

    def __enter__(self) -> UploadRoom:
        """Take a place. Raises `Unavailable` where there is none."""
        if self.used >= self.places:
            raise Unavailable("Too many uploads are running. Try again shortly.")
        self.used += 1
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.used -= 1

    async def received(self, receive: Receive, content_type: str, limit: int) -> Upload:
        """The body, in a place that was taken; of a form (multipart/form-data) the file in it.

        Raises `MalformedForm` for a form that cannot be read, `ContentTooLarge` as soon as more than `limit` bytes
        have come, `RequestTimeout` where they come too slowly, and `Unavailable` where the disk has no room.
        """
        media = content_type.partition(";")[0].strip().lower()
        form = FileInForm(content_type) if media == MULTIPART else None
        upload = Upload(media, tempfile.SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115  closed with the request
        try:
            await self._fill(upload, receive, limit, form)
        except TimeoutError as problem:
            upload.close()
            raise RequestTimeout(headers={"Connection": "close"}) from problem
        except OSError as problem:
            upload.close()
            log.exception("upload_not_kept", error=type(problem).__name__)
            raise Unavailable("There is no room for uploads just now.", retry_after=60) from problem
        except BaseException:
            upload.close()
            raise
        return upload

    async def _fill(self, upload: Upload, receive: Receive, limit: int, form: FileInForm | None) -> None:
        digest = hashlib.sha256()
        loop = asyncio.get_running_loop()
        began, more, came = loop.time(), True, 0
        async with asyncio.timeout(None) as pace:
            while more:
                pace.reschedule(began + self.grace + came / _LEAST_PER_SECOND)
                message = await receive()
                if message["type"] == "http.disconnect":
                    raise BadRequest("The body ended early.")
                chunk: bytes = message.get("body", b"")
                came += len(chunk)
                if came > limit:
                    raise ContentTooLarge(f"This address takes at most {limit} bytes.")
                more = message.get("more_body", False)
                kept = form.fed(chunk) if form else chunk
                if kept:
                    digest.update(kept)
                    upload.size += len(kept)
                    await asyncio.to_thread(upload.file.write, kept)
        upload.digest = digest.digest()
        if form:
            upload.unfit = form.finish()
            upload.name, upload.media = form.name, form.media
