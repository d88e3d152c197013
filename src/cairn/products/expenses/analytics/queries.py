"""The netting of every report: what the rows that a list shows come to, whatever they are grouped by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, cast

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Date,
    FromClause,
    Table,
    Uuid,
    and_,
    bindparam,
    func,
    literal_column,
    null,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.sql.expression import Select

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.categories.models import Category
from cairn.products.expenses.expenses.queries import EXPENSE_LIST, EXPENSES
from cairn.products.expenses.netting import NOTHING, Net
from cairn.products.expenses.tags.models import ExpenseTag, Tag

By = Literal["nothing", "kind", "category", "payment_method", "tag", "merchant", "currency"]
Measure = Literal["base", "native", "unconverted"]
"""What is summed up: amounts in the ledger's currency, of rows that have one; amounts as they were paid; amounts as
they were paid, of rows that have none in the ledger's currency."""
_c = EXPENSES.c
_categories: Final = cast("Table", Category.__table__)
_on = cast("Table", ExpenseTag.__table__).alias("on_expense")
_tags = cast("Table", Tag.__table__).alias("its_tag")
_NONE = cast("ColumnElement[object]", null())
_GROUPED: Final[Mapping[By, tuple[ColumnElement[object], ColumnElement[object]]]] = {
    "nothing": (_NONE, _NONE),
    "kind": (_c.kind, _NONE),
    "category": (_c.category_id, _NONE),
    "payment_method": (_c.payment_method, _NONE),
    "tag": (_tags.c.id, func.min(_tags.c.name)),
    "merchant": (_c.merchant_key, func.min(_c.merchant)),
    "currency": (_c.currency, _NONE),
}
"""What rows are told apart by, and the name that it is shown under, where it has one."""
_tagged: Final[FromClause] = EXPENSES.outerjoin(
    _on.join(_tags, and_(_tags.c.user_id == _on.c.user_id, _tags.c.id == _on.c.tag_id)),
    and_(_on.c.user_id == _c.user_id, _on.c.expense_id == _c.id),
)
_POSTED: Final = _c.status == literal_column("'posted'")
_DAY: Final = timedelta(days=1)
_CATEGORIES = Statement(
    select(_categories.c.id, _categories.c.parent_id, _categories.c.name, _categories.c.color).where(
        _categories.c.user_id == bindparam("caller_id", type_=Uuid)
    )
)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date


class Nets:
    """What rows come to, by a key (None: of rows without one) and by spans of days. `names`: how keys are shown."""

    def __init__(self, rows: Iterable[Row], cuts: Sequence[date]) -> None:
        self.names: dict[object, str] = {}
        self._place = {day: number for number, day in enumerate(cuts, 1)}
        self._found: dict[object, dict[int, Net]] = {}
        for row in rows:
            # sums are numeric: whole numbers of any size
            gross, refunds = (int(cast("Decimal", row[name] or 0)) for name in ("gross", "refunds"))
            net = Net(gross, refunds, cast("int", row["count"]))
            self._found.setdefault(row["key"], {})[cast("int", row["bucket"])] = net
            if row["name"] is not None:
                self.names[row["key"]] = str(row["name"])

    @property
    def keys(self) -> list[object]:
        """In no order. Some may have rows in one span and none in another."""
        return list(self._found)

    def of(self, key: object, span: Span) -> Net:
        """What the rows with this key come to in a span: one of those that were asked for, or several that tile."""
        found = self._found.get(key, {})
        places = range(self._place[span.first], self._place[span.last + _DAY])
        return sum((found[place] for place in places if place in found), NOTHING)

    def total(self, span: Span) -> Net:
        """What all of them come to. Not for tags: a row may have several."""
        return sum((self.of(key, span) for key in self._found), NOTHING)

    def folded(self, root: Mapping[object, object]) -> Nets:
        """The same, with what is under a key of `root` counted under what that stands for."""
        made = Nets((), ())
        made._place = self._place
        for key, buckets in self._found.items():
            into = made._found.setdefault(root.get(key, key), {})
            for place, net in buckets.items():
                into[place] = into.get(place, NOTHING) + net
        return made


async def netted(
    reads: Executor, caller: Caller, given: Row, spans: Sequence[Span], by: By, measure: Measure
) -> Nets:
    """One statement: what the live posted rows that these filters list come to, in minor units, in each of the spans.
    `given`: filters of `EXPENSE_LIST` without days, states, trash and conversion. By `tag` a row counts under each of
    its tags."""
    cuts = sorted({day for span in spans for day in (span.first, span.last + _DAY)})
    filters = {**given, "from": cuts[0], "to": cuts[-1] - _DAY, **_CONVERTED[measure], "trashed": "exclude"}
    key = ("netted", EXPENSE_LIST.shape(caller, filters), by, measure)
    statement = EXPENSE_LIST.kept(key, lambda: _netting(caller, filters, by, measure))
    rows = await reads.rows(statement, {**EXPENSE_LIST.bound(caller, filters), "cuts": cuts})
    return Nets(rows, cuts)


async def middle(
    reads: Executor, caller: Caller, given: Row, span: Span, measure: Measure
) -> tuple[int, int, int] | None:
    """Of the amounts of expenses (not refunds) that these filters list, in minor units: the two in the middle, which
    are one where the count is odd, and the largest; None where there are none."""
    filters = {**given, "from": span.first, "to": span.last, **_CONVERTED[measure], "trashed": "exclude"}
    key = ("middle", EXPENSE_LIST.shape(caller, filters), measure)
    statement = EXPENSE_LIST.kept(key, lambda: _ordered(caller, filters, measure))
    row = await reads.row(statement, EXPENSE_LIST.bound(caller, filters))
    if row is None or row["largest"] is None:
        return None
    return cast("int", row["lower"]), cast("int", row["upper"]), cast("int", row["largest"])


async def categories_of(reads: Executor, caller: Caller) -> dict[object, Row]:
    """The caller's categories by id: parent, name and colour."""
    rows = await reads.rows(_CATEGORIES, {"caller_id": caller.user_id})
    return {row["id"]: row for row in rows}


_CONVERTED: Final[Mapping[Measure, Row]] = {
    "base": {"unconverted": False},
    "native": {},
    "unconverted": {"unconverted": True},
}


def _netting(caller: Caller, filters: Row, by: By, measure: Measure) -> Select[*tuple[object, ...]]:
    key, name = _GROUPED[by]
    amount = _amount(measure)
    spent, returned = (_c.kind == literal_column(f"'{kind}'") for kind in ("expense", "refund"))
    bucket = func.width_bucket(_c.date, bindparam("cuts", type_=ARRAY(Date)))
    return (
        select(
            bucket.label("bucket"),
            key.label("key"),
            name.label("name"),
            func.sum(amount).filter(spent).label("gross"),
            func.sum(amount).filter(returned).label("refunds"),
            func.count().label("count"),
        )
        .select_from(_tagged if by == "tag" else EXPENSES)
        .where(*EXPENSE_LIST.conditions(caller, filters), _POSTED)
        .group_by("bucket", "key")
    )


def _ordered(caller: Caller, filters: Row, measure: Measure) -> Select[*tuple[object, ...]]:
    amount = _amount(measure)
    every = func.array_agg(aggregate_order_by(amount, amount), type_=ARRAY(BigInteger)).label("every")
    chosen = (
        select(every)
        .select_from(EXPENSES)
        .where(*EXPENSE_LIST.conditions(caller, filters), _POSTED, _c.kind == literal_column("'expense'"))
        .subquery("chosen")
    )
    count = func.cardinality(chosen.c.every)
    return select(
        chosen.c.every[(count + 1) // 2].label("lower"),
        chosen.c.every[(count + 2) // 2].label("upper"),
        chosen.c.every[count].label("largest"),
    )


def _amount(measure: Measure) -> ColumnElement[object]:
    return cast("ColumnElement[object]", _c.base_minor if measure == "base" else _c.amount_minor)
