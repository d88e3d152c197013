"""IPFS through Pinata's API (v3): https://docs.pinata.cloud/api-reference

What is on IPFS anybody can read who knows its content identifier, and nobody can call back. So names stay here: there a
file is called by our key.
"""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Mapping
from typing import Final, cast
from urllib.parse import quote

from cairn.kernel.files.port import Blob, BlobMissing, Placed, StoreTrouble
from cairn.kernel.outbound import Outbound, Received, TooLargeAnswer

_ID: Final = re.compile(r"[0-9a-fA-F-]{1,64}")
_CID: Final = re.compile(r"[A-Za-z0-9]{10,128}")
_PIECE: Final = 262_144
_LEAST_PER_SECOND: Final = 131_072


class PinataStore:
    """`api`, `uploads` and `gateway` are base addresses. A key is Pinata's id of the file and its content identifier,
    `id/cid`: the one deletes, the other reads."""

    name = "pinata"
    is_public = True

    def __init__(self, outbound: Outbound, token: str, *, api: str, uploads: str, gateway: str) -> None:
        self._outbound = outbound
        self._files = f"{api.rstrip('/')}/v3/files/public"
        self._uploads = f"{uploads.rstrip('/')}/v3/files"
        self._gateway = f"{gateway.rstrip('/')}/ipfs"
        self._headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}

    async def put(self, key: str, blob: Blob) -> Placed:
        form = _Form(key, blob)
        received = await self._outbound.request(
            "POST", self._uploads, headers={**self._headers, **form.headers}, content=form.pieces(),
            within=30 + blob.size / _LEAST_PER_SECOND,
        )  # fmt: skip
        made = _data(_checked(received))
        file_id, cid = str(made.get("id", "")), str(made.get("cid", ""))
        if not (_ID.fullmatch(file_id) and _CID.fullmatch(cid)) or made.get("size") != blob.size:
            raise StoreTrouble("Pinata answered an upload with something else.")
        return Placed(f"{file_id}/{cid}", shared=made.get("is_duplicate") is True)

    async def read(self, key: str, start: int, length: int) -> bytes:
        address = f"{self._gateway}/{_cid(key)}"
        wanted = {"Range": f"bytes={start}-{start + length - 1}"}
        try:
            received = await self._outbound.request("GET", address, headers=wanted, most_bytes=length)
        except TooLargeAnswer as problem:
            raise StoreTrouble("The gateway sent more than was asked for.") from problem
        if received.status in {404, 410}:
            raise BlobMissing
        whole = received.status == 200 and start == 0
        if not (whole or received.status == 206):
            raise StoreTrouble(f"The gateway answered {received.status}.")
        return received.body

    async def size(self, key: str) -> int | None:
        received = await self._ask("GET", f"{self._files}/{_file_id(key)}")
        if received.status == 404:
            return None
        size = _data(_checked(received)).get("size")
        if not isinstance(size, int):
            raise StoreTrouble("Pinata answered with something else.")
        return size

    async def delete(self, key: str) -> None:
        await self._unpin(_file_id(key))

    async def forget(self, key: str) -> None:
        if "/" in key:
            await self.delete(key)
            return
        received = _checked(await self._ask("GET", f"{self._files}?name={quote(key)}&limit=10"))
        found = _data(received).get("files")
        for file in found if isinstance(found, list) else ():
            if isinstance(file, dict) and file.get("name") == key:
                await self._unpin(str(file.get("id", "")))

    async def link(self, key: str, seconds: int) -> str | None:
        """None: an address at the gateway would never expire."""
        del key, seconds
        return None

    async def _unpin(self, file_id: str) -> None:
        received = await self._ask("DELETE", f"{self._files}/{quote(file_id, safe='')}")
        if received.status != 404:
            _checked(received)

    async def _ask(self, method: str, address: str) -> Received:
        return await self._outbound.request(method, address, headers=self._headers)


class _Form:
    """A multipart/form-data body of known length, made while it is sent."""

    def __init__(self, key: str, blob: Blob) -> None:
        self._blob = blob
        boundary = f"cairn-{secrets.token_hex(16)}"
        fields = {"network": "public", "name": key}
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        parts.append(
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{key}"\r\n'
            f"Content-Type: {blob.media_type}\r\n\r\n"
        )
        self._head, self._tail = "".join(parts).encode(), f"\r\n--{boundary}--\r\n".encode()
        length = len(self._head) + blob.size + len(self._tail)
        self.headers = {
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Content-Length": str(length),
        }

    async def pieces(self) -> AsyncIterator[bytes]:
        self._blob.file.seek(0)
        yield self._head
        while piece := await asyncio.to_thread(self._blob.file.read, _PIECE):
            yield piece
        yield self._tail


def _checked(received: Received) -> Received:
    if not 200 <= received.status < 300:
        raise StoreTrouble(f"Pinata answered {received.status}.")
    return received


def _data(received: Received) -> Mapping[str, object]:
    try:
        said = received.json()
    except ValueError:
        said = None
    data = said.get("data") if isinstance(said, dict) else None
    if not isinstance(data, dict):
        raise StoreTrouble("Pinata answered with something else.")
    return cast("Mapping[str, object]", data)


def _file_id(key: str) -> str:
    return quote(key.partition("/")[0], safe="")


def _cid(key: str) -> str:
    return quote(key.partition("/")[2], safe="")
