"""Objects of any size by path under a prefix of a bucket, for backups; loaded where they go to S3."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Final

import obstore
from obstore.exceptions import BaseError, NotFoundError

from cairn.kernel.files.port import WINDOW, BlobMissing, Stored
from cairn.kernel.files.s3 import bucket_of, trouble
from cairn.kernel.settings import Settings

_PART: Final = 8_388_608
"""A bucket takes 10,000 parts: objects of up to 80 GiB."""
_PARTS_AT_ONCE: Final = 2
_NAMES_AT_ONCE: Final = 1000
_WITHOUT_END: Final = 86_400.0
"""An object is read in one request, at the pace of whoever reads it."""


class S3Objects:
    """Written as they come, in parts of 8 MiB, two at a time: that is all the memory it takes. An object is there when
    its last part is, or not at all."""

    name = "s3"

    def __init__(self, settings: Settings, bucket: str, prefix: str, *, connect: float = 3.0) -> None:
        self._bucket = bucket_of(settings, bucket, connect, _WITHOUT_END, checked=True)
        self._folder = f"{prefix.strip('/')}/" if prefix.strip("/") else ""

    async def write(self, path: str, content: AsyncIterator[bytes]) -> None:
        try:
            await obstore.put_async(
                self._bucket, self._folder + path, content,
                use_multipart=True, chunk_size=_PART, max_concurrency=_PARTS_AT_ONCE,
            )  # fmt: skip
        except BaseError as problem:
            raise trouble(problem) from None

    async def read(self, path: str) -> AsyncGenerator[bytes, None]:
        try:
            got = await obstore.get_async(self._bucket, self._folder + path)
            async for window in got.stream(min_chunk_size=WINDOW):
                yield bytes(window)
        except (NotFoundError, FileNotFoundError):
            raise BlobMissing from None
        except BaseError as problem:
            raise trouble(problem) from None

    async def files(self, prefix: str = "") -> list[Stored]:
        try:
            names = obstore.list(self._bucket, self._folder + prefix or None, chunk_size=_NAMES_AT_ONCE)
            found = [
                Stored(one["path"].removeprefix(self._folder), one["size"], one["last_modified"])
                async for many in names
                for one in many
            ]
        except BaseError as problem:
            raise trouble(problem) from None
        return sorted(found, key=lambda stored: stored.path)

    async def delete(self, path: str) -> None:
        try:
            await obstore.delete_async(self._bucket, self._folder + path)
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as problem:
            raise trouble(problem) from None
