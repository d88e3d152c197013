"""Files of items over HTTP."""

from __future__ import annotations

from functools import partial
from typing import Annotated
from uuid import UUID

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.port import FileStoreUnavailable, StoreIsPublic
from cairn.kernel.files.service import FileQuotaExceeded, Files, TooManyFiles
from cairn.kernel.web.answers import Content, Reply
from cairn.kernel.web.routes import CacheRule, Loaded, PreparedMark, Routes, Subject
from cairn.kernel.web.runtime import PublicUrl
from cairn.kernel.web.uploads import Upload
from cairn.products.catalogue.errors import FileNotFound, ItemNotFound, LinkInvalid
from cairn.products.catalogue.files import actions
from cairn.products.catalogue.files.queries import FILES, find
from cairn.products.catalogue.files.rules import TAKEN
from cairn.products.catalogue.files.schemas import (
    FileAnswer,
    FileDownload,
    FileQuery,
    FileUpload,
    LinkAnswer,
    NewLink,
)
from cairn.products.catalogue.items.queries import ITEMS
from cairn.products.catalogue.items.schemas import ItemAnswer
from cairn.products.catalogue.permissions import FILE_ADD, FILE_LINK, FILE_REMOVE

routes = Routes("item_files", "/items/{item_id}/files", tag="Item files")
ITEM = Subject("item_id", ITEMS.find, ItemAnswer, missing=ItemNotFound)
FILE = Subject(
    "file_id", find, FileAnswer, missing=FileNotFound, tag=lambda file: f'"{file["sha256"]}"'
)  # fmt: skip
EXAMPLES = dict.fromkeys(TAKEN, "The bytes of the file.")
Put = Annotated[Row, PreparedMark()]


async def _put(
    reads: Reads, caller: Caller, files: Files, item_id: UUID, upload: Upload, query: FileUpload
) -> Row:
    return await actions.put(reads, caller, files, item_id, upload, query.name)


@routes.post(
    "",
    permission=FILE_ADD,
    answers=FileAnswer,
    status=201,
    location="/api/v1/items/{subject_id}/files/{id}",
    subject=ITEM,
    takes=EXAMPLES,
    form_file=True,
    before=_put,
    store="never",
    refusals=(TooManyFiles, FileQuotaExceeded, StoreIsPublic, FileStoreUnavailable),
)
async def add(work: UnitOfWork, item: Loaded, files: Files, put: Put) -> Row:
    """Add a file to an item of your own.

    A picture (PNG, JPEG, WebP, GIF), a PDF or plain text in UTF-8, as the body itself with its Content-Type and
    `?name=`, or as the field `file` of a form. What it is, is told by its content: 422 where that is something else
    than what the request says, or than what an item takes. An item has at most 20 files.
    """
    return await actions.add(work, files, item, put)


@routes.get("", permission=PUBLIC, lists=FileAnswer, subject=ITEM, cache=CacheRule(("item:{id}",)))
async def list(caller: Caller, reads: Reads, item: Loaded, query: FileQuery) -> Page:  # noqa: A001
    """List the files of an item.

    Whoever may see the item may see its files.
    """
    return await FILES.page(reads, caller, query.request(), {"item": item["id"]})


@routes.get(
    "/{file_id}",
    permission=PUBLIC,
    contents=TAKEN,
    refusals=(FileNotFound, LinkInvalid, FileStoreUnavailable),
)
async def read(
    caller: Caller, reads: Reads, files: Files, item_id: UUID, file_id: UUID, query: FileDownload
) -> Reply:
    """Read a file.

    Its bytes, whole or one range of them. A link that was made for it needs no token, until it expires.
    """
    file = await actions.readable(reads, caller, files, (item_id, file_id), query)
    content = Content(
        str(file["name"]), str(file["media_type"]), int(str(file["size"])), str(file["sha256"]),
        partial(files.stream, file), inline=actions.is_inline(file, query),
    )  # fmt: skip
    return Reply(file=content)


@routes.post(
    "/{file_id}/link",
    permission=FILE_LINK,
    answers=LinkAnswer,
    status=201,
    subject=FILE,
    store="never",
    refusals=(FileStoreUnavailable,),
)
async def link(
    work: UnitOfWork, file: Loaded, files: Files, item_id: UUID, new: NewLink | None, base: PublicUrl
) -> Row:
    """Make a link to a file.

    Who has it may read the file without a token, for an hour at most.
    """
    return await actions.link(work, files, actions.of_item(file, item_id), new or NewLink(), base)


@routes.delete("/{file_id}", permission=FILE_REMOVE, subject=FILE)
async def delete(work: UnitOfWork, file: Loaded, item_id: UUID) -> None:
    """Delete a file."""
    actions.remove(work, actions.of_item(file, item_id))
