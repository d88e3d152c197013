from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LedgerChanges")


@_attrs_define
class LedgerChanges:
    """Any part of NewLedger: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        base_currency (str | Unset):
        timezone (str | Unset):
        week_start (int | Unset): 1 is Monday.
        month_start_day (int | Unset):
    """

    base_currency: str | Unset = UNSET
    timezone: str | Unset = UNSET
    week_start: int | Unset = UNSET
    month_start_day: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        base_currency = self.base_currency

        timezone = self.timezone

        week_start = self.week_start

        month_start_day = self.month_start_day

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if base_currency is not UNSET:
            field_dict["base_currency"] = base_currency
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if week_start is not UNSET:
            field_dict["week_start"] = week_start
        if month_start_day is not UNSET:
            field_dict["month_start_day"] = month_start_day

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        base_currency = d.pop("base_currency", UNSET)

        timezone = d.pop("timezone", UNSET)

        week_start = d.pop("week_start", UNSET)

        month_start_day = d.pop("month_start_day", UNSET)

        ledger_changes = cls(
            base_currency=base_currency,
            timezone=timezone,
            week_start=week_start,
            month_start_day=month_start_day,
        )

        return ledger_changes
