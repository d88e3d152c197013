"""Items over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import PUBLIC, Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.exports import CSV, NDJSON, TABLES, exported
from cairn.kernel.web.routes import CacheRule, Loaded, Routes, Subject
from cairn.kernel.web.streams import Media
from cairn.kernel.web.uploads import Upload
from cairn.products.catalogue.errors import ImportRefused, ItemNotFound, SkuTaken
from cairn.products.catalogue.items import actions
from cairn.products.catalogue.items.importing import import_items
from cairn.products.catalogue.items.queries import ITEMS
from cairn.products.catalogue.items.schemas import (
    BulkAnswer,
    ImportReport,
    ItemAnswer,
    ItemBulk,
    ItemExport,
    ItemImport,
    ItemQuery,
    NewItem,
)
from cairn.products.catalogue.permissions import (
    ITEM_CREATE,
    ITEM_DELETE,
    ITEM_EXPORT,
    ITEM_IMPORT,
    ITEM_UPDATE,
)

routes = Routes("items", "/items", tag="Items")
FILES = {
    CSV: "name,price,currency,tags,sku\r\nTrail tent,189.00,EUR,tent;light,TENT-2P\r\n",
    NDJSON: '{"name":"Trail tent","price":"189.00","currency":"EUR","tags":["tent","light"],"sku":"TENT-2P"}\n',
}
ITEM = Subject("item_id", ITEMS.find, ItemAnswer, missing=ItemNotFound)


@routes.get("", permission=PUBLIC, lists=ItemAnswer, cache=CacheRule(("items",), warm=True))
async def list(caller: Caller, reads: Reads, query: ItemQuery) -> Page:  # noqa: A001  the operation's name
    """List items.

    Active items of everybody; with `owner=me` your own. Search matches every word, or the beginning of it, in name,
    category and description, and answers the best matches first.
    """
    return await ITEMS.page(reads, caller, query.request(), query.filters())


@routes.get("/export", permission=ITEM_EXPORT, streams=TABLES)
async def export(caller: Caller, reads: Reads, query: ItemExport, media: Media) -> Reply:
    """Export items.

    Every item that the list would show on one of its pages, as CSV or NDJSON, however many; with `owner=me` your own.
    A cell that a spreadsheet would take for a formula begins with an apostrophe, which an import takes away again.
    """
    return exported("items", ItemAnswer, ITEMS.stream(reads, caller, query.order(), query.filters()), media)


@routes.post(
    "/import", permission=ITEM_IMPORT, answers=ImportReport, refusals=(ImportRefused, SkuTaken), takes=FILES
)
async def import_file(work: UnitOfWork, query: ItemImport, file: Upload) -> Row:
    """Import items.

    CSV whose header names the fields (tags are separated by `;`), or NDJSON with an item a line: what an export gives
    can be imported. Every row is judged as a new item is. All rows go in or none, unless `skip_invalid` is asked for;
    the answer says what became of them, by row and line.
    """
    return await import_items(work, file, query)


@routes.get(
    "/{item_id}", permission=PUBLIC, answers=ItemAnswer, subject=ITEM, cache=CacheRule(("item:{id}",))
)
async def read(item: Loaded) -> Row:
    """Read one item."""
    return item


@routes.post(
    "",
    permission=ITEM_CREATE,
    answers=ItemAnswer,
    status=201,
    location="/api/v1/items/{id}",
    refusals=(SkuTaken,),
    only_adds=True,
)
async def create(work: UnitOfWork, new: NewItem) -> Row:
    """Create an item of your own."""
    return actions.create(work, new)


@routes.post("/bulk", permission=ITEM_CREATE, answers=BulkAnswer, status=201, refusals=(SkuTaken,))
async def create_bulk(work: UnitOfWork, new: ItemBulk) -> Row:
    """Create up to 500 items.

    All of them or none: each problem names the index of its item.
    """
    return {"items": await actions.create_all(work, new.items)}


@routes.change("/{item_id}", permission=ITEM_UPDATE, answers=ItemAnswer, subject=ITEM, refusals=(SkuTaken,))
async def update(work: UnitOfWork, item: Loaded, changes: Changes[NewItem]) -> Row:
    """Change an item.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty.
    """
    return actions.update(work, item, changes)


@routes.delete("/{item_id}", permission=ITEM_DELETE, subject=ITEM)
async def delete(work: UnitOfWork, item: Loaded) -> None:
    """Delete an item, and its files."""
    await actions.delete(work, item)
