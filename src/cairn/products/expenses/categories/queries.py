"""Reads of categories, each starting from what the caller may see: their own."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import TIMESTAMP, ColumnElement, Table, Uuid, bindparam, func, select, update

from cairn.base.paging import Row, SortKey
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.errors import CategoryArchived
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.ledgers.queries import in_ledger

_categories = cast("Table", Category.__table__)
_expenses = cast("Table", Expense.__table__)
_c = _categories.c
_mine: ColumnElement[bool] = _c.user_id == bindparam("caller_id", type_=Uuid)
_category = bindparam("category_id", type_=Uuid)
_NUMBER = Statement(select(func.count().label("there")).select_from(_categories).where(_mine))
_CHILDREN = Statement(
    select(func.count().label("there")).select_from(_categories).where(_mine, _c.parent_id == _category)
)
_used = _expenses.c.user_id == bindparam("caller_id", type_=Uuid), _expenses.c.category_id == _category
_EXPENSES = Statement(select(func.count().label("there")).select_from(_expenses).where(*_used))
MOVED: Final = Statement(
    update(_expenses)
    .where(*_used)
    .values(
        category_id=bindparam("target_id", type_=Uuid),
        version=_expenses.c.version + 1,
        updated_at=bindparam("moved_at", type_=TIMESTAMP(timezone=True)),
    )
)
"""Every expense of one category gets into another, in the trash or out of it: each with a version more."""


def visible_to(_: Caller) -> ColumnElement[bool]:
    """The caller's own, whatever their roles are."""
    return _mine


CATEGORIES: Final = Listing(
    source=_categories,
    columns=list(_c),
    key=_c.id,
    visible=visible_to,
    sorts={"name": _c.name_key, "created_at": _c.created_at},
    default=(SortKey("name"),),
    filters={
        "parent_id": _c.parent_id == bindparam("parent_id", type_=Uuid),
        "archived": Choice({True: _c.archived.is_(True), False: _c.archived.is_(False)}),
    },
)
"""By name means by what names are compared by."""


find = in_ledger(CATEGORIES)


async def find_unlocked(
    reads: Executor,
    caller: Caller,
    row_id: UUID,
    *,
    lock: bool = False,  # noqa: ARG001  a finder's signature
) -> Row | None:
    """The caller's category, never locked: its action asks for what comes before a lock, and then for the lock."""
    return await CATEGORIES.find(reads, caller, row_id)


async def own(reads: Executor, caller: Caller, category_id: UUID, pointer: str) -> Row:
    """The caller's category that a body or a query names at `pointer`. Raises `Invalid` (`unknown_category`), of
    another's as of one that nobody has."""
    found = await CATEGORIES.find(reads, caller, category_id)
    if found is None:
        raise Invalid.at(pointer, "unknown_category", "You have no such category.")
    return found


async def usable(reads: Executor, caller: Caller, category_id: UUID) -> Row:
    """The caller's category, for an expense that is new or gets into it. Raises `Invalid` (`unknown_category` at
    /category_id), `CategoryArchived`. In a write the ledger is locked before, so that it stays usable."""
    found = await own(reads, caller, category_id, "/category_id")
    if found["archived"]:
        raise CategoryArchived
    return found


async def number_of(reads: Executor, caller: Caller) -> int:
    """How many categories the caller has."""
    return await _counted(reads, _NUMBER, {"caller_id": caller.id})


async def children_of(reads: Executor, caller: Caller, category_id: UUID) -> int:
    """How many categories the caller has below this one."""
    return await _counted(reads, _CHILDREN, {"caller_id": caller.id, "category_id": category_id})


async def uses_of(reads: Executor, caller: Caller, category_id: UUID) -> dict[str, int]:
    """How many rows of each kind name this category of the caller's, those in the trash too."""
    values = {"caller_id": caller.id, "category_id": category_id}
    return {"expenses": await _counted(reads, _EXPENSES, values)}


async def _counted(reads: Executor, statement: Statement, values: Row) -> int:
    found = await reads.row(statement, values)
    return cast("int", found["there"]) if found else 0
