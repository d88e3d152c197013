"""Writes of items: one verb, one transaction, one recorded fact per item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.files.removal import remove_all
from cairn.kernel.web.bodies import Changes
from cairn.products.catalogue.events import ITEM_CHANGED, ITEM_CREATED, ITEM_DELETED
from cairn.products.catalogue.items.models import Item
from cairn.products.catalogue.items.queries import ITEM_FILES, SKUS_TAKEN
from cairn.products.catalogue.items.rules import priced, repriced
from cairn.products.catalogue.items.schemas import NewItem


def create(work: UnitOfWork, new: NewItem) -> Row:
    """A new item of the caller. At the commit: `SkuTaken`."""
    row = {
        "id": new_id(), "owner_id": work.caller.id, **priced(new.values()),
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Item, row, ITEM_CREATED)
    work.touch("items")
    return row


async def create_all(work: UnitOfWork, new: Sequence[NewItem]) -> list[Row]:
    """All of them or none. Raises `Invalid` naming each item whose SKU is taken, or stands twice in the request."""
    skus = [item.sku for item in new if item.sku is not None]
    taken = {row["sku"] for row in await work.rows(SKUS_TAKEN, {"caller_id": work.caller.id, "skus": skus})}
    problems: list[FieldProblem] = []
    for index, item in enumerate(new):
        if item.sku is not None and item.sku in taken:
            problems.append(
                FieldProblem(f"/items/{index}/sku", "sku_taken", "You have an item with this SKU already.")
            )
        taken.add(item.sku)
    if problems:
        raise Invalid(errors=problems)
    return [create(work, item) for item in new]


def update(work: UnitOfWork, item: Row, changes: Changes[NewItem]) -> Row:
    """The item with the changes; nothing is written where nothing changes. At the commit: `SkuTaken`."""
    changed = repriced(item, changes.over(item))
    if not changed:
        return item
    work.touch("items", f"item:{item['id']}")
    return work.change(Item, item, {**changed, "updated_at": work.now}, ITEM_CHANGED)


async def delete(work: UnitOfWork, item: Row) -> None:
    """The item, and its files with it."""
    await remove_all(work, ITEM_FILES, cast("UUID", item["id"]))
    work.touch("items", f"item:{item['id']}")
    work.remove(Item, item, ITEM_DELETED)
