"""Reads of exchange rates: the caller's own, and the provider's, which are everybody's."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Date,
    Table,
    Text,
    Uuid,
    bindparam,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.sql.expression import Select

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.fx_rates.models import FxRate
from cairn.products.expenses.fx_rates.rules import BRIDGE, KnownRate, Quoted, quoted, window
from cairn.products.expenses.ledgers.rules import Terms

FX_RATES: Final = cast("Table", FxRate.__table__)
_c = FX_RATES.c
_caller = bindparam("caller_id", type_=Uuid)
MINE: Final = _c.user_id == _caller
PROVIDED: Final = _c.user_id.is_(None)


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


NEAR: Final = Statement(union_all(_between(MINE, "true"), _between(PROVIDED, "false")))


async def rate_on(
    reads: Executor, caller: Caller, terms: Terms, currency: str, day: date
) -> Quoted | None:  # fmt: skip
    """The rate from `currency` to the ledger's for this day: of the days [day - 7, day], by `quoted`. What is planned
    asks for today, or for its own day where that is earlier. The ledger's own currency asks nobody."""
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
    return [_known(row) for row in await reads.rows(NEAR, asked)]


def _known(row: Row) -> KnownRate:
    return KnownRate(
        base=str(row["base"]),
        quote=str(row["quote"]),
        day=cast("date", row["date"]),
        rate=cast("Decimal", row["rate"]),
        own=bool(row["own"]),
    )
