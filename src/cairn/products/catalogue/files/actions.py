"""Writes of files: one verb, one transaction, one recorded fact."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import cast
from urllib.parse import urlencode
from uuid import UUID

from cairn.base import clock
from cairn.base.paging import Row
from cairn.base.refusals import Forbidden, Invalid
from cairn.kernel.access import Caller, may
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files import removal
from cairn.kernel.files.names import clean_name
from cairn.kernel.files.port import Blob
from cairn.kernel.files.service import Files, NewFile, Subject
from cairn.kernel.files.sniffing import sniffed
from cairn.kernel.web.streams import disposition
from cairn.kernel.web.uploads import Upload
from cairn.products.catalogue.errors import FileNotFound, ItemNotFound, LinkInvalid
from cairn.products.catalogue.events import FILE_ADDED, FILE_LINKED, FILE_REMOVED
from cairn.products.catalogue.files.queries import LINKED, find
from cairn.products.catalogue.files.rules import MOST_FILES, SHOWN, TAKEN, is_lie
from cairn.products.catalogue.files.schemas import FileDownload, NewLink
from cairn.products.catalogue.items.queries import ITEM_FILES, ITEMS
from cairn.products.catalogue.permissions import FILE_ADD

_UPLOADED = "/file"


async def put(
    reads: Reads, caller: Caller, files: Files, item_id: UUID, upload: Upload, name: str | None
) -> Row:
    """Store the content of a new file, before the transaction that makes it visible. Raises what refuses it, in the
    order of the contract, and `FileStoreUnavailable`."""
    item = await ITEMS.find(reads, caller, item_id)
    if item is None:
        raise ItemNotFound
    if not may(caller, FILE_ADD, cast("UUID", item["owner_id"])):
        raise Forbidden
    media_type = await asyncio.to_thread(_media_type, upload)
    subject = subject_of(item)
    await files.check_room(reads, subject, upload.size)
    called = clean_name(upload.name or name, media_type)
    blob = Blob(upload.file, upload.size, media_type, disposition(called))
    return await files.put(subject, NewFile(blob, called, upload.digest))


async def add(work: UnitOfWork, files: Files, item: Row, put_before: Row) -> Row:
    """Make the file visible at its item, which is locked."""
    row = await files.keep(work, subject_of(item), put_before, FILE_ADDED)
    work.touch(f"item:{item['id']}")
    return row


def remove(work: UnitOfWork, file: Row) -> None:
    work.record(FILE_REMOVED, cast("UUID", file["id"]), {"subject_id": [file["subject_id"], None]})
    removal.remove(work, file)
    work.touch(f"item:{file['subject_id']}")


async def readable(
    reads: Reads, caller: Caller, files: Files, ids: tuple[UUID, UUID], asked: FileDownload
) -> Row:
    """The file to be read: by a link whoever asks, else by who may see its item. Raises `LinkInvalid`, before anything
    is looked up, and `FileNotFound`."""
    item_id, file_id = ids
    if asked.expires is None and asked.signature is None:
        row = await find(reads, caller, file_id)
    else:
        expires, said = asked.expires or 0, asked.signature or ""
        if not files.links.holds(file_id, asked.disposition, expires, said, clock.now().timestamp()):
            raise LinkInvalid
        row = await reads.row(LINKED, {"id": file_id})
    if row is None or row["subject_id"] != item_id:
        raise FileNotFound
    return row


async def link(work: UnitOfWork, files: Files, file: Row, new: NewLink, base: str) -> Row:
    """A link to the file that anybody may use until it expires. `base`: the API's own address."""
    expires = int(clock.now().timestamp()) + new.expires_in
    file_id = cast("UUID", file["id"])
    signature = files.links.signature(file_id, new.disposition, expires)
    query = urlencode({"disposition": new.disposition, "expires": expires, "signature": signature})
    work.record(FILE_LINKED, file_id, {"expires": [None, expires]})
    return {
        "url": f"{base}/api/v1/items/{file['subject_id']}/files/{file_id}?{query}",
        "expires_at": datetime.fromtimestamp(expires, clock.now().tzinfo),
        "direct_url": await files.direct_link(file, new.expires_in),
    }


def of_item(file: Row, item_id: UUID) -> Row:
    """The file, if the path names its item. Raises `FileNotFound`."""
    if file["subject_id"] != item_id:
        raise FileNotFound
    return file


def is_inline(file: Row, asked: FileDownload) -> bool:
    """Whether it is shown in place: only where it is asked for, and only what no browser runs."""
    return asked.disposition == "inline" and file["media_type"] in SHOWN


def subject_of(item: Mapping[str, object]) -> Subject:
    """An item as what files hang on. They count against its owner; only an active one's are everybody's."""
    return Subject(
        ITEM_FILES,
        cast("UUID", item["id"]),
        cast("UUID", item["owner_id"]),
        MOST_FILES,
        bool(item["is_active"]),
    )


def _media_type(upload: Upload) -> str:
    """What the file is. Raises `Invalid` for what no item takes, and for what is not what the client says."""
    found = sniffed(upload.file)
    if found is None or found not in TAKEN:
        says = f"An item takes {', '.join(TAKEN)}; the content is none of these."
        raise Invalid.at(_UPLOADED, "unsupported_file_type", says)
    if is_lie(upload.media, found):
        raise Invalid.at(
            _UPLOADED, "file_type_mismatch", f"The content is {found}, which is not what it is said to be."
        )
    return found
