"""Ledgers on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from cairn.kernel.web.bodies import Answer, Body, TimeZone
from cairn.products.expenses.fields import CurrencyCode


class LedgerAnswer(Answer):
    """What your expenses are kept and counted by."""

    versioned_by: ClassVar[str | None] = "version"

    id: UUID
    base_currency: str = Field(description="What reports count in.", examples=["EUR"])
    timezone: str = Field(description="Where a day begins and ends.", examples=["Europe/Berlin"])
    week_start: int = Field(description="1 is Monday.")
    month_start_day: int
    ledger_version: int = Field(
        description="Grows with everything that a report could show: what was made of the same number is current."
    )
    version: int
    created_at: datetime
    updated_at: datetime


class NewLedger(Body):
    """What a ledger goes by."""

    answered_by: ClassVar[type[Answer] | None] = LedgerAnswer

    base_currency: CurrencyCode
    timezone: TimeZone
    week_start: Annotated[int, Field(ge=1, le=7, description="1 is Monday.")]
    month_start_day: Annotated[int, Field(ge=1, le=28)]
