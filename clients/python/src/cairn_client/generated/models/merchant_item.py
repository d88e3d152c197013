from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="MerchantItem")


@_attrs_define
class MerchantItem:
    """What the rows of a merchant come to.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        merchant (None | str): As it was spelled last; null: rows without one.
        share (str): Per cent of all nets above nought; 0.00 of others. Together exactly 100.
    """

    gross: str
    refunds: str
    net: str
    count: int
    merchant: None | str
    share: str

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        merchant: None | str
        merchant = self.merchant

        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "merchant": merchant,
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

        def _parse_merchant(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        merchant = _parse_merchant(d.pop("merchant"))

        share = d.pop("share")

        merchant_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            merchant=merchant,
            share=share,
        )

        return merchant_item
