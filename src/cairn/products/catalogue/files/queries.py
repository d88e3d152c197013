"""Reads of files, each starting from the item, and from what the caller may see of it."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Uuid, and_, bindparam, select

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller, Shape
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.files.queries import files, kept
from cairn.products.catalogue.items.models import Item
from cairn.products.catalogue.items.queries import ITEM_FILES, visible_to

_items = cast("Table", Item.__table__)
_of_an_item = and_(files.c.subject_type == ITEM_FILES, kept)
_COLUMNS: Final = (
    files.c.id, files.c.owner_id, files.c.subject_id, files.c.name, files.c.media_type, files.c.size, files.c.sha256,
    files.c.store, files.c.key, files.c.created_at,
)  # fmt: skip
_of_path = and_(_of_an_item, files.c.id == bindparam("id", type_=Uuid))
_joined = select(*_COLUMNS).join_from(files, _items, _items.c.id == files.c.subject_id)


def _every(_: Caller) -> ColumnElement[bool]:
    """The item was found as the caller may see it: then so are its files."""
    return _of_an_item


FILES = Listing(
    source=files,
    columns=_COLUMNS,
    key=files.c.id,
    visible=_every,
    sorts={"created_at": files.c.created_at, "name": files.c.name, "size": files.c.size},
    default=(SortKey("created_at"),),
    filters={"item": files.c.subject_id == bindparam("item", type_=Uuid)},
)
_found: dict[tuple[Shape, bool], Statement] = {}
LINKED = Statement(_joined.where(_of_path))
"""The file of a link, whoever may see its item."""


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """A file whose item the caller may see."""
    key = (caller.shape, lock)
    if key not in _found:
        seen = _joined.where(_of_path, visible_to(caller))
        _found[key] = Statement(seen.with_for_update(of=files) if lock else seen)
    return await reads.row(_found[key], {"id": row_id, "caller_id": caller.user_id})
