"""Files as the tests make them: small, and what they say they are."""

from __future__ import annotations

import struct
import zlib

import httpx

from tests.builders.items import at
from tests.cast import Person


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    + _chunk(b"IEND", b"")
)
"""One red dot."""
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x11" * 64 + b"\xff\xd9"
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
TEXT = b"Zwei Personen, drei Jahreszeiten: 1,9 kg.\n"
KINDS = {
    "image/png": PNG, "image/jpeg": JPEG, "image/gif": GIF, "image/webp": WEBP, "application/pdf": PDF,
    "text/plain": TEXT,
}  # fmt: skip


def files_of(item: dict[str, object]) -> str:
    """Where the files of this item are."""
    return f"{at(item)}/files"


async def sent(
    http: httpx.AsyncClient, person: Person, item: dict[str, object], content: bytes = PNG,
    media: str = "image/png", name: str | None = "tent.png", **headers: str,
) -> httpx.Response:  # fmt: skip
    """An upload as the body itself."""
    query = {} if name is None else {"name": name}
    return await http.post(
        files_of(item), params=query, content=content,
        headers={**person.headers, "Content-Type": media, **headers},
    )  # fmt: skip


async def added(
    http: httpx.AsyncClient, person: Person, item: dict[str, object], content: bytes = PNG,
    media: str = "image/png", name: str | None = "tent.png",
) -> dict[str, object]:  # fmt: skip
    """A file of this item, as the API answered it."""
    answer = await sent(http, person, item, content, media, name)
    assert answer.status_code == 201, answer.text
    return answer.json()


def at_file(item: dict[str, object], file: dict[str, object]) -> str:
    return f"{files_of(item)}/{file['id']}"
