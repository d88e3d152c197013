"""Reads of exchange rates: the caller's own, and the provider's, which are everybody's; and of what they convert."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, cast
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    TIMESTAMP,
    BigInteger,
    Boolean,
    ColumnElement,
    Date,
    Numeric,
    Table,
    Text,
    Uuid,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    text,
    union_all,
)
from sqlalchemy.sql.expression import Select

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.errors import ProviderRate
from cairn.products.expenses.fx_rates.models import FxRate
from cairn.products.expenses.fx_rates.rules import BRIDGE, KnownRate, Quoted, quoted, window
from cairn.products.expenses.ledgers.queries import lock_ledger
from cairn.products.expenses.ledgers.rules import Terms

_rates = cast("Table", FxRate.__table__)
_c = _rates.c
_caller = bindparam("caller_id", type_=Uuid)
_mine: ColumnElement[bool] = _c.user_id == _caller
_provided: ColumnElement[bool] = _c.user_id.is_(None)


def visible_to(_: Caller) -> ColumnElement[bool]:
    """The caller's own and the provider's."""
    return or_(_mine, _provided)


FX_RATES: Final = Listing(
    source=_rates,
    columns=[
        *(column for column in _c if column.name != "rate"),
        func.trim_scale(_c.rate).label("rate"),
        func.coalesce(_c.user_id, _caller).label("reader_id"),
    ],
    key=_c.id,
    visible=visible_to,
    sorts={"date": _c.date},
    default=(SortKey("date", descending=True),),
    filters={
        "base": _c.base == bindparam("base", type_=Text),
        "quote": _c.quote == bindparam("quote", type_=Text),
        "from": _c.date >= bindparam("from", type_=Date),
        "to": _c.date <= bindparam("to", type_=Date),
        "source": _c.source == bindparam("source", type_=Text),
    },
)
"""`reader_id`: the caller, whose own a provider's rate is as far as reading goes."""

_HELD = Statement(select(func.count().label("held")).select_from(_rates).where(_mine))


def _between(owner: ColumnElement[bool], own: str) -> Select[*tuple[object, ...]]:
    """Rates of one owner between any two of the `codes`, within the days. Each owner is asked for by the index that
    begins with it: rates of others are not looked at."""
    codes = cast("ColumnElement[object]", bindparam("codes", type_=ARRAY(Text)).any_())
    return select(_c.base, _c.quote, _c.date, _c.rate, literal_column(own).label("own")).where(
        owner,
        _c.base == codes,
        _c.quote == codes,
        _c.date.between(bindparam("first", type_=Date), bindparam("last", type_=Date)),
    )


_NEAR = Statement(union_all(_between(_mine, "true"), _between(_provided, "false")))

UNCONVERTED: Final = Statement(
    text("""
SELECT id, date, amount_minor, digits, currency FROM expenses.expenses
WHERE user_id = :caller_id AND base_minor IS NULL AND (status = 'planned') = :planned
  AND date BETWEEN :first AND :last AND (date, id) > (:after_date, :after_id)
  AND (CAST(:currencies AS text[]) IS NULL OR currency = ANY (:currencies))
ORDER BY date, id LIMIT :most
""").bindparams(
        _caller, bindparam("planned", type_=Boolean), bindparam("first", type_=Date),
        bindparam("last", type_=Date), bindparam("after_date", type_=Date), bindparam("after_id", type_=Uuid),
        bindparam("currencies", type_=ARRAY(Text)), bindparam("most", type_=BigInteger),
    )
)  # fmt: skip
"""A batch of the caller's rows without a base amount, in the trash or out of it, behind a date and an id."""

CONVERTED: Final = Statement(
    text("""
UPDATE expenses.expenses SET
    base_minor = new.base_minor, fx_rate = new.fx_rate, fx_source = new.fx_source, fx_date = new.fx_date,
    version = expenses.version + 1, updated_at = :now
FROM unnest(:ids, :minors, :rates, :sources, :days) AS new (id, base_minor, fx_rate, fx_source, fx_date)
WHERE expenses.user_id = :caller_id AND expenses.id = new.id AND expenses.base_minor IS NULL
""").bindparams(
        _caller, bindparam("now", type_=TIMESTAMP(timezone=True)), bindparam("ids", type_=ARRAY(Uuid)),
        bindparam("minors", type_=ARRAY(BigInteger)), bindparam("rates", type_=ARRAY(Numeric)),
        bindparam("sources", type_=ARRAY(Text)), bindparam("days", type_=ARRAY(Date)),
    )
)  # fmt: skip


async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The caller's rate, or the provider's; with `lock`, the ledger is locked before it. Raises `ProviderRate` where
    the provider's is to be changed."""
    if lock:
        await lock_ledger(reads, caller)
    found = await FX_RATES.find(reads, caller, row_id)
    if lock and found is not None and found["user_id"] is None:
        raise ProviderRate
    return found


async def number_of(reads: Executor, caller: Caller) -> int:
    """How many rates the caller has."""
    found = await reads.row(_HELD, {"caller_id": caller.id})
    return cast("int", found["held"]) if found else 0


async def rate_on(
    reads: Executor, caller: Caller, terms: Terms, currency: str, day: date
) -> Quoted | None:  # fmt: skip
    """The rate from `currency` to the ledger's for this day: of the days [day - 7, day], by `quoted`. What is planned
    asks for today. The ledger's own currency asks nobody."""
    if currency == terms.base_currency:
        return quoted((), currency, terms.base_currency)
    first, last = window(day)
    known = await known_between(reads, caller, {currency, terms.base_currency, BRIDGE}, first, last)
    return quoted(known, currency, terms.base_currency)


async def known_between(
    reads: Executor, caller: Caller, codes: Iterable[str], first: date, last: date
) -> list[KnownRate]:
    """The caller's and the provider's rates between any two of these currencies, of these days."""
    asked = {"caller_id": caller.id, "codes": sorted(codes), "first": first, "last": last}
    return [_known(row) for row in await reads.rows(_NEAR, asked)]


def _known(row: Row) -> KnownRate:
    return KnownRate(
        base=str(row["base"]),
        quote=str(row["quote"]),
        day=cast("date", row["date"]),
        rate=cast("Decimal", row["rate"]),
        own=bool(row["own"]),
    )
