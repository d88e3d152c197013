"""Exchange rates over HTTP: everybody's own, and the provider's to read."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.errors import FxRateNotFound, LimitReached, ProviderRate, RateExists
from cairn.products.expenses.fx_rates import actions
from cairn.products.expenses.fx_rates.queries import FX_RATES, find
from cairn.products.expenses.fx_rates.schemas import FxRateAnswer, FxRateQuery, NewFxRate
from cairn.products.expenses.permissions import FX_RATE_READ, FX_RATE_WRITE

routes = Routes("fx_rates", "/fx-rates", tag="FX rates")
RATE = Subject("rate_id", find, FxRateAnswer, owner="reader_id", missing=FxRateNotFound)


@routes.get("", permission=FX_RATE_READ, lists=FxRateAnswer)
async def list(caller: Caller, reads: Reads, query: FxRateQuery) -> Page:  # noqa: A001  the operation's name
    """List exchange rates.

    Your own and the provider's, the newest first.
    """
    return await FX_RATES.page(reads, caller, query.request(), query.filters())


@routes.get("/{rate_id}", permission=FX_RATE_READ, answers=FxRateAnswer, subject=RATE)
async def read(rate: Loaded) -> Row:
    """Read one exchange rate."""
    return rate


@routes.post(
    "",
    permission=FX_RATE_WRITE,
    answers=FxRateAnswer,
    status=201,
    location="/api/v1/fx-rates/{id}",
    long=True,
    refusals=(RateExists, LimitReached),
    examples={"Dollars in euros": {"base": "USD", "quote": "EUR", "date": "2026-03-01", "rate": "0.9132"}},
)
async def create(work: UnitOfWork, new: NewFxRate) -> Row:
    """Add an exchange rate of your own.

    It holds for its day and the seven after it, in both directions, and as a leg of rates through EUR. Expenses that no
    rate was known for are converted by it at once, in the trash too; those that have a rate keep theirs. Of several
    rates the newest holds, of one day your own before the provider's. You can have 20000.
    """
    return await actions.create(work, new)


@routes.delete("/{rate_id}", permission=FX_RATE_WRITE, subject=RATE, refusals=(ProviderRate,))
async def delete(work: UnitOfWork, rate: Loaded) -> None:
    """Delete an exchange rate of your own.

    Expenses that were converted by it stay as they are.
    """
    actions.delete(work, rate)
