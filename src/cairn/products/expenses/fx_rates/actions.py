"""Writes of exchange rates, and what a new one converts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.amounts import MOST_BASE_MINOR, worth
from cairn.products.expenses.errors import LimitReached
from cairn.products.expenses.events import EXPENSE_CONVERTED, FX_RATE_CREATED, FX_RATE_DELETED
from cairn.products.expenses.fx_rates.models import FxRate
from cairn.products.expenses.fx_rates.queries import CONVERTED, UNCONVERTED, known_between, number_of
from cairn.products.expenses.fx_rates.rules import (
    AHEAD,
    BATCH,
    BRIDGE,
    MOST,
    OLDEST,
    KnownRates,
    Quoted,
    Span,
    reached_by,
    spans_of,
    trimmed,
    window,
)
from cairn.products.expenses.fx_rates.schemas import NewFxRate
from cairn.products.expenses.ledgers.actions import raise_version
from cairn.products.expenses.ledgers.queries import lock_ledger
from cairn.products.expenses.ledgers.rules import Terms

_NO_ID: Final = UUID(int=0)


async def create(work: UnitOfWork, new: NewFxRate) -> Row:
    """A new rate of the caller's own, which fills expenses that had none. Raises `Invalid` (`date_out_of_range`),
    `LimitReached`, `RateExists`."""
    terms = await lock_ledger(work, work.caller)
    today = terms.today(work.now)
    if not OLDEST <= new.date <= today + AHEAD:
        raise Invalid.at("/date", "date_out_of_range", "A rate is of a day from 1970-01-01 to tomorrow.")
    if await number_of(work, work.caller) >= MOST:
        raise LimitReached
    row = {
        "id": new_id(), "user_id": work.caller.id, **new.values(), "rate": trimmed(new.rate),
        "source": "user", "version": 1, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(FxRate, row, FX_RATE_CREATED)
    await work.flush()
    if filled := await _fill(work, terms, new, today):
        work.record(EXPENSE_CONVERTED, cast("UUID", row["id"]), {"count": filled})
        raise_version(work)
    return row


def delete(work: UnitOfWork, rate: Row) -> None:
    """The rate goes. What it has converted stays converted."""
    work.remove(FxRate, rate, FX_RATE_DELETED)


async def _fill(work: UnitOfWork, terms: Terms, new: NewFxRate, today: date) -> int:
    """Convert what had no rate, and has one now. Answers how many."""
    currencies = reached_by(new.base, new.quote, terms.base_currency)
    if currencies is not None and not currencies:
        return 0
    filled = 0
    for span in spans_of(new.date, today):
        filling = _Filling(work, terms, span, None if currencies is None else sorted(currencies), today)
        filled += await filling.all()
    return filled


@dataclass(slots=True)
class _Filling:
    """One go through the rows of a span, in batches: memory holds one, whatever there is."""

    work: UnitOfWork
    terms: Terms
    span: Span
    currencies: Sequence[str] | None
    today: date

    async def all(self) -> int:
        filled, batch = 0, await self._after(self.span.first, _NO_ID)
        while batch:
            filled += await self._converted(batch)
            last = batch[-1]
            if len(batch) < BATCH:
                break
            batch = await self._after(cast("date", last["date"]), cast("UUID", last["id"]))
        return filled

    async def _after(self, day: date, row_id: UUID) -> Sequence[Row]:
        span = self.span
        return await self.work.rows(UNCONVERTED, {
            "caller_id": self.work.caller.id, "planned": span.planned, "first": span.first, "last": span.last,
            "after_date": day, "after_id": row_id, "currencies": self.currencies, "most": BATCH,
        })  # fmt: skip

    async def _converted(self, batch: Sequence[Row]) -> int:
        """Rows without a rate, and those that would be more than a ledger holds, stay as they are."""
        found = list(self._quoted(batch, await self._known(batch)))
        if found:
            rows, minors, rates = zip(*found, strict=True)
            self.work.execute(CONVERTED, {
                "caller_id": self.work.caller.id, "now": self.work.now, "ids": [row["id"] for row in rows],
                "minors": minors, "rates": [rate.rate for rate in rates],
                "sources": [rate.source for rate in rates], "days": [rate.day for rate in rates],
            })  # fmt: skip
            await self.work.flush()
        return len(found)

    async def _known(self, batch: Sequence[Row]) -> KnownRates:
        days = [self._day(row) for row in batch]
        codes = {str(row["currency"]) for row in batch} | {self.terms.base_currency, BRIDGE}
        first, last = window(min(days))[0], max(days)
        return KnownRates(await known_between(self.work, self.work.caller, codes, first, last))

    def _day(self, row: Row) -> date:
        return self.today if self.span.planned else cast("date", row["date"])

    def _quoted(self, batch: Sequence[Row], known: KnownRates) -> Iterator[tuple[Row, int, Quoted]]:
        for row in batch:
            rate = known.on(self._day(row), str(row["currency"]), self.terms.base_currency)
            if rate is None:
                continue
            minor = worth(
                cast("int", row["amount_minor"]),
                cast("int", row["digits"]),
                rate.rate,
                self.terms.base_digits,
            )
            if minor <= MOST_BASE_MINOR:
                yield row, minor, rate
