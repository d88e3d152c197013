from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PeriodItem")


@_attrs_define
class PeriodItem:
    """What the rows of a period come to. A report's first and last period are cut where its days begin and end.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        key (str): Of a month 2026-03, of a quarter 2026-Q1, of a year 2026, of a week or day its first day. A month is
            named after the one that its first day lies in.
        from_ (datetime.date):
        to (datetime.date):
        complete (bool): Whether the whole period lies in the days, and its last day has come.
        share (str): Per cent of all nets above nought; 0.00 of others. Together exactly 100.
    """

    gross: str
    refunds: str
    net: str
    count: int
    key: str
    from_: datetime.date
    to: datetime.date
    complete: bool
    share: str

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        key = self.key

        from_ = self.from_.isoformat()

        to = self.to.isoformat()

        complete = self.complete

        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "key": key,
                "from": from_,
                "to": to,
                "complete": complete,
                "share": share,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        gross = d.pop("gross")

        refunds = d.pop("refunds")

        net = d.pop("net")

        count = d.pop("count")

        key = d.pop("key")

        from_ = datetime.date.fromisoformat(d.pop("from"))

        to = datetime.date.fromisoformat(d.pop("to"))

        complete = d.pop("complete")

        share = d.pop("share")

        period_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            key=key,
            from_=from_,
            to=to,
            complete=complete,
            share=share,
        )

        return period_item
