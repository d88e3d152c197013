"""S3, and what speaks its protocol. Loaded where S3 is configured: obstore is named here and in `s3_objects`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import obstore
from obstore.exceptions import AlreadyExistsError, BaseError, NotFoundError
from obstore.store import S3Store as Bucket

from cairn.kernel.files.journal import page_name, page_number
from cairn.kernel.files.port import Blob, BlobMissing, Placed, StoreTrouble
from cairn.kernel.settings import Settings

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig, S3Config

_FOLDER: Final = "files/"
_PART: Final = 5_242_880
_PARTS_AT_ONCE: Final = 2
_TRIES: Final = 2
_NAMES_AT_ONCE: Final = 1000


class S3Store:
    """Objects under `files/` of one bucket. Larger ones go up in parts of 5 MiB, two at a time: that is all the memory
    it takes. Times in seconds."""

    name = "s3"
    is_public = False

    def __init__(self, settings: Settings, *, connect: float = 3.0, request: float = 20.0) -> None:
        self._bucket = bucket_of(settings, settings.s3_bucket or "", connect, request)

    async def put(self, key: str, blob: Blob) -> Placed:
        blob.file.seek(0)
        attributes = {"Content-Type": blob.media_type, "Content-Disposition": blob.disposition}
        try:
            # what fits a part goes as bytes: a file object would be a multipart upload of one part
            body = await asyncio.to_thread(blob.file.read) if blob.size <= _PART else blob.file
            await obstore.put_async(
                self._bucket, _FOLDER + key, body,
                attributes=attributes, chunk_size=_PART, max_concurrency=_PARTS_AT_ONCE,
            )  # fmt: skip
        except BaseError as problem:
            raise trouble(problem) from None
        return Placed(key)

    async def read(self, key: str, start: int, length: int) -> bytes:
        try:
            return bytes(
                await obstore.get_range_async(self._bucket, _FOLDER + key, start=start, length=length)
            )
        except (NotFoundError, FileNotFoundError):
            raise BlobMissing from None
        except BaseError as problem:
            raise trouble(problem) from None

    async def size(self, key: str) -> int | None:
        try:
            return (await obstore.head_async(self._bucket, _FOLDER + key))["size"]
        except (NotFoundError, FileNotFoundError):
            return None
        except BaseError as problem:
            raise trouble(problem) from None

    async def delete(self, key: str) -> None:
        try:
            await obstore.delete_async(self._bucket, _FOLDER + key)
        except (NotFoundError, FileNotFoundError):
            return
        except BaseError as problem:
            raise trouble(problem) from None

    async def forget(self, key: str) -> None:
        """The parts of an upload that never ended are the bucket's to expire: see docs/files.md."""
        await self.delete(key)

    async def link(self, key: str, seconds: int) -> str | None:
        try:
            return await obstore.sign_async(self._bucket, "GET", _FOLDER + key, timedelta(seconds=seconds))
        except BaseError as problem:
            raise trouble(problem) from None


class S3Journal:
    """Objects under `prefix` of a bucket of its own choice. Each goes with its SHA-256, as buckets with object lock
    want it, and only where there is none of its name."""

    def __init__(
        self, settings: Settings, bucket: str, prefix: str, *, connect: float = 3.0, request: float = 20.0
    ) -> None:
        self._bucket = bucket_of(settings, bucket, connect, request, checked=True)
        self._folder = f"{prefix.strip('/')}/" if prefix.strip("/") else ""

    async def append(self, number: int, page: bytes) -> bool:
        try:
            await obstore.put_async(
                self._bucket, self._folder + page_name(number), page,
                attributes={"Content-Type": "application/json"}, mode="create", use_multipart=False,
            )  # fmt: skip
        except (AlreadyExistsError, FileExistsError):
            return False
        except BaseError as problem:
            raise trouble(problem) from None
        return True

    async def numbers(self, after: int = 0) -> Sequence[int]:
        found: list[int] = []
        offset = self._folder + page_name(after) if after else None
        try:
            names = obstore.list(self._bucket, self._folder or None, offset=offset, chunk_size=_NAMES_AT_ONCE)
            async for many in names:
                for one in many:
                    number = page_number(one["path"].removeprefix(self._folder))
                    if number is not None and number > after:
                        found.append(number)
        except BaseError as problem:
            raise trouble(problem) from None
        return sorted(found)

    async def read(self, number: int) -> bytes:
        try:
            got = await obstore.get_async(self._bucket, self._folder + page_name(number))
            return bytes(await got.bytes_async())
        except (NotFoundError, FileNotFoundError):
            raise BlobMissing from None
        except BaseError as problem:
            raise trouble(problem) from None


def bucket_of(
    settings: Settings, name: str, connect: float, request: float, *, checked: bool = False
) -> Bucket:
    """A bucket under the credentials of the settings. Times in seconds; `checked`: what is put goes with a SHA-256."""
    endpoint, secret = settings.s3_endpoint, settings.s3_secret_access_key
    config: S3Config = {"bucket": name, "region": settings.s3_region}
    if checked:
        config["checksum_algorithm"] = "SHA256"
    if endpoint:
        config["endpoint"] = endpoint.rstrip("/")
        config["virtual_hosted_style_request"] = False
    if settings.s3_access_key_id and secret:
        config["access_key_id"] = settings.s3_access_key_id
        config["secret_access_key"] = secret.get_secret_value()
    client: ClientConfig = {
        "connect_timeout": timedelta(seconds=connect),
        "timeout": timedelta(seconds=request),
        "allow_http": bool(endpoint and endpoint.startswith("http://")),
    }
    retry: RetryConfig = {"max_retries": _TRIES, "retry_timeout": timedelta(seconds=request)}
    return Bucket(config=config, client_options=client, retry_config=retry)


def trouble(problem: BaseError) -> StoreTrouble:
    """Only what kind it is: its text may hold the address of the bucket, and what the store said."""
    return StoreTrouble(f"S3 did not do it: {type(problem).__name__}.")
