from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.method_item_payment_method_type_0 import (
    MethodItemPaymentMethodType0,
    check_method_item_payment_method_type_0,
)

T = TypeVar("T", bound="MethodItem")


@_attrs_define
class MethodItem:
    """What the rows of a payment method come to.

    Attributes:
        gross (str): Sum of the expenses.
        refunds (str): Sum of the refunds.
        net (str): gross - refunds; negative where more came back than went.
        count (int): Rows, of both kinds.
        payment_method (MethodItemPaymentMethodType0 | None): null: rows without one.
        share (str): Per cent of all nets above nought; 0.00 of others. Together exactly 100.
    """

    gross: str
    refunds: str
    net: str
    count: int
    payment_method: MethodItemPaymentMethodType0 | None
    share: str

    def to_dict(self) -> dict[str, Any]:
        gross = self.gross

        refunds = self.refunds

        net = self.net

        count = self.count

        payment_method: None | str
        if isinstance(self.payment_method, str):
            payment_method = self.payment_method
        else:
            payment_method = self.payment_method

        share = self.share

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "gross": gross,
                "refunds": refunds,
                "net": net,
                "count": count,
                "payment_method": payment_method,
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

        def _parse_payment_method(data: object) -> MethodItemPaymentMethodType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_method_type_0 = check_method_item_payment_method_type_0(data)

                return payment_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MethodItemPaymentMethodType0 | None, data)

        payment_method = _parse_payment_method(d.pop("payment_method"))

        share = d.pop("share")

        method_item = cls(
            gross=gross,
            refunds=refunds,
            net=net,
            count=count,
            payment_method=payment_method,
            share=share,
        )

        return method_item
