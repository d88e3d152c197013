from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReportPeriod")


@_attrs_define
class ReportPeriod:
    """The days of a report.

    Attributes:
        from_ (datetime.date):
        to (datetime.date):
        key (str): Of a whole period its name (2026-03, 2026-Q1, 2026; of a week or day the first day), of any other
            days both ends (2026-03-01/2026-03-10).
        complete (bool): Whether the last day has come.
    """

    from_: datetime.date
    to: datetime.date
    key: str
    complete: bool

    def to_dict(self) -> dict[str, Any]:
        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        key = self.key

        complete = self.complete

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "from": from_,
                "to": to,
                "key": key,
                "complete": complete,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        key = d.pop("key")

        complete = d.pop("complete")

        report_period = cls(
            from_=from_,
            to=to,
            key=key,
            complete=complete,
        )

        return report_period
