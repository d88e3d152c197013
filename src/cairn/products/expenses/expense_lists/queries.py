"""Lists and exports of expenses, what they may be asked, and what is offered to the search over everything."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Table, Text, Uuid, bindparam, case, func, literal, select

from cairn.base.paging import Page, PageRequest, Row, SortKey
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.batches import Batches
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.statements import Statement
from cairn.kernel.search import Searchable
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.expenses.queries import (
    COLUMNS,
    DEFAULT_ORDER,
    EXPENSE_LIST,
    EXPENSES,
    FILTERS,
    SORTS,
    live_to,
    visible_to,
)

_c = EXPENSES.c
_categories: Final = cast("Table", Category.__table__)
_its, _above = _categories.alias("its_category"), _categories.alias("above")
_is_its = _its.c.id == _c.category_id
_category = select(_its.c.name).where(_is_its).scalar_subquery()
_parent = (
    select(_above.c.name)
    .select_from(_its.join(_above, _above.c.id == _its.c.parent_id))
    .where(_is_its)
    .scalar_subquery()
)
EXPORTED: Final = Listing(
    source=EXPENSES,
    columns=[
        *COLUMNS,
        cast("ColumnElement[object]", _category.label("category")),
        cast("ColumnElement[object]", _parent.label("parent_category")),
    ],
    key=_c.id,
    visible=visible_to,
    sorts=SORTS,
    default=DEFAULT_ORDER,
    search=_c.search,
    filters=FILTERS,
)
"""What the list finds, with the names of its categories. They are looked up row by row, as the cursor goes: a join
could have to be made whole before its first row."""
SEARCHED_EXPENSES: Final = Searchable(
    kind="expense",
    product="expenses",
    listing=Listing(
        source=EXPENSES, columns=(), key=_c.id, visible=live_to, sorts={}, default=(), search=_c.search
    ),
    title=cast("ColumnElement[str]", func.coalesce(_c.merchant, _c.description, literal("Expense", Text))),
    summary=(case((_c.merchant.is_not(None), _c.description)), _c.notes),
    url="/api/v1/expenses/{id}",
    tags=(),
)
"""Only its owner finds one, so that no answer that is kept for nobody shows any."""
_KNOWN = Statement(
    select(func.count().label("known")).where(
        _categories.c.user_id == bindparam("caller_id", type_=Uuid),
        _categories.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_(),
    )
)


async def page(reads: Reads, caller: Caller, asked: PageRequest, filters: Row) -> Page:
    """A page of the caller's expenses. Raises `Invalid` as `check_filters` does."""
    await check_filters(reads, caller, filters)
    return await EXPENSE_LIST.page(reads, caller, asked, filters)


async def exported_rows(reads: Reads, caller: Caller, order: tuple[SortKey, ...], filters: Row) -> Batches:
    """All that pages of the list would show, of one moment. Raises `Invalid` as `check_filters` does."""
    await check_filters(reads, caller, filters)
    return EXPORTED.stream(reads, caller, order, filters)


async def check_filters(reads: Executor, caller: Caller, given: Row) -> None:
    """Raises `Invalid` (`unknown_category`) where the filters name a category that is not the caller's, whether there
    is one or not. Asks the database only where they name any."""
    named = cast("list[UUID]", given.get("category_id") or given.get("category_tree"))
    if not named:
        return
    row = await reads.row(_KNOWN, {"caller_id": caller.user_id, "ids": named})
    if row is None or row["known"] != len(named):
        raise Invalid.at("?category_id", "unknown_category", "You have no such category.")
