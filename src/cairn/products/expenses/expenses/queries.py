"""Reads of expenses, each starting from what the caller may see: their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Date,
    Numeric,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.sql.expression import Select

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing, Wide
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.expenses.models import AMOUNT_ORDER, Expense
from cairn.products.expenses.ledgers.queries import in_ledger
from cairn.products.expenses.tags.models import ExpenseTag, Tag

EXPENSES: Final = cast("Table", Expense.__table__)
_c = EXPENSES.c
_categories = cast("Table", Category.__table__)
_tags = cast("Table", Tag.__table__)
_on = cast("Table", ExpenseTag.__table__)
_refunds = EXPENSES.alias("refunds")
_caller = bindparam("caller_id", type_=Uuid)
MINE: Final = _c.user_id == _caller
LIVE: Final = _c.deleted_at.is_(None)
_UNITS: Final = {0: "1", 2: "0.01", 3: "0.001", 4: "0.0001"}


def in_units(minor: ColumnElement[object], digits: ColumnElement[int]) -> ColumnElement[object]:
    """Minor units as an amount with exactly these decimals."""
    unit = case({number: literal_column(text) for number, text in _UNITS.items()}, value=digits)
    return cast("ColumnElement[object]", minor.cast(Numeric) * unit)


def visible_to(_: Caller) -> ColumnElement[bool]:
    """The caller's own, trashed or not: filters tell those apart."""
    return MINE


def live_to(_: Caller) -> ColumnElement[bool]:
    """The caller's own that are not in the trash."""
    return and_(MINE, LIVE)


_names = (
    select(func.array_agg(aggregate_order_by(_tags.c.name, _tags.c.name_key)))
    .select_from(_on.join(_tags, _tags.c.id == _on.c.tag_id))
    .where(_on.c.expense_id == _c.id)
    .scalar_subquery()
)
_counts = and_(_refunds.c.deleted_at.is_(None), _refunds.c.status != literal_column("'void'"))
_refunded = (
    select(func.coalesce(func.sum(_refunds.c.amount_minor).filter(_counts), 0))
    .where(_refunds.c.user_id == _c.user_id, _refunds.c.refund_of_id == _c.id)
    .scalar_subquery()
)
"""By keys alone, so that they are looked up in one way only: before a ledger that was just filled is analysed,
PostgreSQL takes any other condition for one that leaves next to nothing."""
_NOT_READ: Final = frozenset({"fx_rate", "search", "merchant_key", "import_hash", "deleted_with"})
COLUMNS: Final[list[ColumnElement[object]]] = [
    *(column for column in _c if column.name not in _NOT_READ),
    func.trim_scale(_c.fx_rate).label("fx_rate"),
    cast("ColumnElement[object]", in_units(_c.amount_minor, _c.digits).label("amount")),
    cast("ColumnElement[object]", in_units(_c.base_minor, _c.base_digits).label("base_amount")),
    cast(
        "ColumnElement[object]",
        in_units(cast("ColumnElement[object]", _refunded), _c.digits).label("refunded_amount"),
    ),
    cast("ColumnElement[object]", func.coalesce(_names, literal_column("'{}'::text[]")).label("tags")),
]
"""What an answer is made of."""


def _tagged(name: str) -> Select[UUID]:
    """The caller's expenses with a tag out of those of the bind `name`, one row for each such tag."""
    on = _on.join(_tags, and_(_tags.c.user_id == _on.c.user_id, _tags.c.id == _on.c.tag_id))
    return (
        select(_on.c.expense_id)
        .select_from(on)
        .where(_on.c.user_id == _caller, _tags.c.user_id == _caller, _tags.c.name_key == _many(name, Text))
    )


def _many(name: str, kind: type[Text] | type[Uuid[UUID]]) -> ColumnElement[object]:
    return cast("ColumnElement[object]", bindparam(name, type_=ARRAY(kind)).any_())


_with_all = (
    _tagged("tag")
    .group_by(_on.c.expense_id)
    .having(func.count() == func.cardinality(bindparam("tag", type_=ARRAY(Text))))
)
_tree = _many("category_tree", Uuid)
_in_tree = select(_categories.c.id).where(
    _categories.c.user_id == _caller, or_(_categories.c.id == _tree, _categories.c.parent_id == _tree)
)
_amount = in_units(_c.amount_minor, _c.digits)
FILTERS: Final[Mapping[str, ColumnElement[bool] | Choice]] = {
    "from": _c.date >= bindparam("from", type_=Date),
    "to": _c.date <= bindparam("to", type_=Date),
    "category_id": _c.category_id == _many("category_id", Uuid),
    "category_tree": _c.category_id.in_(_in_tree),
    "tag": _c.id.in_(_with_all),
    "any_tag": _c.id.in_(_tagged("any_tag")),
    "min_amount": _amount >= bindparam("min_amount", type_=Numeric),
    "max_amount": _amount <= bindparam("max_amount", type_=Numeric),
    "currency": _c.currency == _many("currency", Text),
    "payment_method": _c.payment_method == _many("payment_method", Text),
    "kind": _c.kind == _many("kind", Text),
    "status": _c.status == _many("status", Text),
    "merchant": _c.merchant_key == bindparam("merchant", type_=Text),
    "has_receipt": Choice({True: _c.attachment_count > 0, False: _c.attachment_count == 0}),
    "unconverted": Choice({True: _c.base_minor.is_(None), False: _c.base_minor.is_not(None)}),
    "import_id": _c.import_id == bindparam("import_id", type_=Uuid),
    "recurrence_id": _c.recurrence_id == bindparam("recurrence_id", type_=Uuid),
    "trashed": Choice({"exclude": LIVE, "only": _c.deleted_at.is_not(None), "include": true()}),
}
"""By name. Of `tag` and `any_tag` the values are what names are compared by, each once; `merchant` too. `category_tree`
are categories with those below them."""
SORTS: Final[Mapping[str, ColumnElement[object]]] = {
    "date": _c.date,
    "amount": cast("ColumnElement[object]", AMOUNT_ORDER),
    "created_at": _c.created_at,
}
DEFAULT_ORDER: Final = (SortKey("date", descending=True),)
EXPENSE_LIST: Final = Listing(
    source=EXPENSES,
    columns=(),
    key=_c.id,
    visible=visible_to,
    sorts=SORTS,
    default=DEFAULT_ORDER,
    search=_c.search,
    filters=FILTERS,
    wide=Wide(EXPENSES, _c.id, COLUMNS),
)
"""Every question says what it wants of the trash: without `trashed` both kinds are in it. Tags and refunds are looked
up for the rows of a page, not for those before it."""
ANY: Final = Listing(source=EXPENSES, columns=COLUMNS, key=_c.id, visible=visible_to, sorts={}, default=())
LIVE_ONES: Final = Listing(source=EXPENSES, columns=COLUMNS, key=_c.id, visible=live_to, sorts={}, default=())


find_live = in_ledger(LIVE_ONES)
"""The caller's expense that is not in the trash."""
find_any = in_ledger(ANY)
"""The caller's expense, in the trash or not."""
