"""What a ledger goes by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Terms:
    """How a ledger counts: its currency and that currency's decimals, its zone, where its weeks (1 = Monday) and months
    (day 1 to 28) begin. `ledger_version` grows with every write that a report can see."""

    user_id: UUID
    base_currency: str
    base_digits: int
    timezone: str
    week_start: int
    month_start_day: int
    ledger_version: int

    @cached_property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def today(self, now: datetime) -> date:
        """The day that it is where the ledger is kept."""
        return now.astimezone(self.zone).date()
