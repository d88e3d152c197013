"""Exchange rates on the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date as day
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from cairn.base.money import is_currency
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.web.bodies import Answer, Body, Day, PageQuery
from cairn.products.expenses.fields import CurrencyCode, Rate, SpelledRate


class FxRateAnswer(Answer):
    """One `base` was `rate` `quote` on this day."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    base: str = Field(examples=["USD"])
    quote: str = Field(examples=["EUR"])
    date: day
    rate: SpelledRate
    source: Literal["user", "provider"] = Field(description="`user`: your own. A provider's is everybody's.")
    version: int
    created_at: datetime
    updated_at: datetime


class NewFxRate(Body):
    """A rate to be made: one `base` is `rate` `quote`. Both are active currencies of ISO 4217, and two."""

    answered_by: ClassVar[type[Answer] | None] = FxRateAnswer

    base: Annotated[CurrencyCode, Field(examples=["USD"])]
    quote: Annotated[CurrencyCode, Field(examples=["EUR"])]
    date: Annotated[Day, Field(description="From 1970-01-01 to tomorrow.", examples=["2026-03-01"])]
    rate: Rate

    @classmethod
    def problems(cls, values: Mapping[str, object]) -> Iterator[FieldProblem]:
        unknown = [name for name in ("base", "quote") if not is_currency(str(values[name]))]
        for name in unknown:
            yield FieldProblem(f"/{name}", "unknown_currency", "This is no currency code of ISO 4217.")
        if not unknown and values["base"] == values["quote"]:
            yield FieldProblem("/quote", "same_currency", "A rate is between two currencies.")


class FxRateQuery(PageQuery, sorts=("date",)):
    """A page of exchange rates."""

    base: CurrencyCode | None = None
    quote: CurrencyCode | None = None
    from_: Annotated[Day | None, Field(alias="from", description="The first day.")] = None
    to: Annotated[Day | None, Field(description="The last day.")] = None
    source: Annotated[Literal["user", "provider"] | None, Field(description="`user`: only your own.")] = None

    def filters(self) -> dict[str, object]:
        """Everything asked that is neither order nor paging. Raises `Invalid` (`range_reversed`)."""
        if self.from_ is not None and self.to is not None and self.from_ > self.to:
            raise Invalid.at("?from", "range_reversed", "The first day is after the last one.")
        return {
            "base": self.base, "quote": self.quote, "from": self.from_, "to": self.to, "source": self.source,
        }  # fmt: skip
