"""Writes of categories: one after the other in a ledger, so that what was looked at holds when it is written."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.broken import RunAgain
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.categories.queries import (
    MOVED,
    children_of,
    find,
    number_of,
    own,
    uses_of,
)
from cairn.products.expenses.categories.rules import MOST
from cairn.products.expenses.categories.schemas import NewCategory
from cairn.products.expenses.errors import (
    CategoryHasChildren,
    CategoryInUse,
    CategoryNotFound,
    LedgerBusy,
    LimitReached,
    SystemCategory,
)
from cairn.products.expenses.events import (
    CATEGORY_CHANGED,
    CATEGORY_CREATED,
    CATEGORY_DELETED,
    CATEGORY_MERGED,
)
from cairn.products.expenses.ledgers.actions import raise_version
from cairn.products.expenses.ledgers.queries import claimed, lock_ledger
from cairn.products.expenses.texts import normalised

_FREE_OF_SYSTEM: Final = frozenset({"name", "color", "icon"})
"""What of Uncategorised may change."""
_MERGE_INTO: Final = "?merge_into"


async def create(work: UnitOfWork, new: NewCategory) -> Row:
    """A new category of the caller. No report shows it yet. Raises `Invalid` (`unknown_category`, `too_deep`),
    `SystemCategory`, `LimitReached`; at the commit `NameTaken`."""
    await lock_ledger(work, work.caller)
    if new.parent_id is not None:
        await _check_parent(work, new.parent_id)
    if await number_of(work, work.caller) >= MOST:
        raise LimitReached
    row = {
        "id": new_id(), "user_id": work.caller.id, **new.values(), "name_key": normalised(new.name),
        "system_key": None, "version": 1, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Category, row, CATEGORY_CREATED)
    return row


async def update(work: UnitOfWork, category: Row, changes: Changes[NewCategory]) -> Row:
    """The category with the changes; nothing is written where nothing changes. Raises as `create` does, without the
    limit; of Uncategorised only name, colour and icon change."""
    changed = changes.over(category)
    if not changed:
        return category
    if category["system_key"] is not None and changed.keys() - _FREE_OF_SYSTEM:
        raise SystemCategory
    if changed.get("parent_id") is not None:
        await _check_move(work, category, cast("UUID", changed["parent_id"]))
    if "name" in changed:
        changed["name_key"] = normalised(str(changed["name"]))
    grown = {"version": cast("int", category["version"]) + 1, "updated_at": work.now}
    after = work.change(Category, category, {**changed, **grown}, CATEGORY_CHANGED)
    raise_version(work)
    return after


async def delete(work: UnitOfWork, found: Row, merge_into: UUID | None) -> None:
    """The category goes, which was found before anything was locked; with `merge_into` its expenses move there first.

    A merge takes long where there are many, so that only one at a time may begin: another is told at once, in place of
    waiting for the ledger. Raises `LedgerBusy`, `CategoryNotFound`, `Invalid` (`unknown_category`, `bad_merge_target`),
    `SystemCategory`, `CategoryHasChildren`, `CategoryInUse`; `RunAgain` where the category changed in between.
    """
    if merge_into is not None and not await claimed(work):
        raise LedgerBusy
    category = await find(work, work.caller, cast("UUID", found["id"]), lock=True)
    if category is None:
        raise CategoryNotFound
    if category["version"] != found["version"]:
        raise RunAgain
    if merge_into is not None:
        await _check_target(work, category, merge_into)
    if category["system_key"] is not None:
        raise SystemCategory
    if await children_of(work, work.caller, cast("UUID", category["id"])):
        raise CategoryHasChildren
    await _empty(work, category, merge_into)
    work.remove(Category, category, None if merge_into else CATEGORY_DELETED)
    raise_version(work)


async def _empty(work: UnitOfWork, category: Row, target: UUID | None) -> None:
    """Nothing names the category any more, in the trash or out of it. Raises `CategoryInUse` without a target."""
    category_id = cast("UUID", category["id"])
    uses = await uses_of(work, work.caller, category_id)
    if target is None:
        if any(uses.values()):
            raise CategoryInUse(counts=uses)
        return
    work.record(CATEGORY_MERGED, category_id, {"merged_into": target, **uses})
    work.execute(
        MOVED,
        {"caller_id": work.caller.id, "category_id": category_id, "target_id": target, "moved_at": work.now},
    )
    await work.flush()  # a statement that also removed the category would see the expenses where they were


async def _check_parent(work: UnitOfWork, parent_id: UUID) -> None:
    """Raises `Invalid` (`unknown_category`, `too_deep`), `SystemCategory`."""
    parent = await own(work, work.caller, parent_id, "/parent_id")
    if parent["parent_id"] is not None:
        raise _too_deep()
    if parent["system_key"] is not None:
        raise SystemCategory("Nothing stands below Uncategorised.")


async def _check_move(work: UnitOfWork, category: Row, parent_id: UUID) -> None:
    """As `_check_parent`, for a category that may have others below it, or be meant to stand below itself."""
    await _check_parent(work, parent_id)
    category_id = cast("UUID", category["id"])
    if category_id == parent_id or await children_of(work, work.caller, category_id):
        raise _too_deep()


async def _check_target(work: UnitOfWork, category: Row, target_id: UUID) -> None:
    """Raises `Invalid` (`unknown_category`, `bad_merge_target`)."""
    target = await own(work, work.caller, target_id, _MERGE_INTO)
    if target["id"] == category["id"] or target["archived"]:
        raise Invalid.at(_MERGE_INTO, "bad_merge_target", "Merge it into another one, which is not archived.")


def _too_deep() -> Invalid:
    return Invalid.at("/parent_id", "too_deep", "There are two levels: this would make a third, or a circle.")
