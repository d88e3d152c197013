from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="TrendItem")


@_attrs_define
class TrendItem:
    """What the rows of a period come to, among those before it.

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
        cumulative (str): Net of this and all before it.
        previous (None | str): Net of what is as many periods after the beginning of `previous`; null beyond its end.
        rolling (None | str): Mean net of this and the two before it, rounded half to even; null of the first two.
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
    cumulative: str
    previous: None | str
    rolling: None | str

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

        cumulative = self.cumulative

        previous: None | str
        previous = self.previous

        rolling: None | str
        rolling = self.rolling

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
                "cumulative": cumulative,
                "previous": previous,
                "rolling": rolling,
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

        cumulative = d.pop("cumulative")

        def _parse_previous(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        previous = _parse_previous(d.pop("previous"))

        def _parse_rolling(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        rolling = _parse_rolling(d.pop("rolling"))

        trend_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            key=key,
            from_=from_,
            to=to,
            complete=complete,
            share=share,
            cumulative=cumulative,
            previous=previous,
            rolling=rolling,
        )

        return trend_item
