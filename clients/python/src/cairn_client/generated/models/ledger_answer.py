from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="LedgerAnswer")


@_attrs_define
class LedgerAnswer:
    """What your expenses are kept and counted by.

    Attributes:
        id (UUID):
        base_currency (str): What reports count in.
        timezone (str): Where a day begins and ends.
        week_start (int): 1 is Monday.
        month_start_day (int):
        ledger_version (int): Grows with everything that a report could show: what was made of the same number is
            current.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    base_currency: str
    timezone: str
    week_start: int
    month_start_day: int
    ledger_version: int
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        base_currency = self.base_currency

        timezone = self.timezone

        week_start = self.week_start

        month_start_day = self.month_start_day

        ledger_version = self.ledger_version

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "base_currency": base_currency,
                "timezone": timezone,
                "week_start": week_start,
                "month_start_day": month_start_day,
                "ledger_version": ledger_version,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        base_currency = d.pop("base_currency")

        timezone = d.pop("timezone")

        week_start = d.pop("week_start")

        month_start_day = d.pop("month_start_day")

        ledger_version = d.pop("ledger_version")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        ledger_answer = cls(
            id=id,
            base_currency=base_currency,
            timezone=timezone,
            week_start=week_start,
            month_start_day=month_start_day,
            ledger_version=ledger_version,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return ledger_answer
