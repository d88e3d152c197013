from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChartUnit")


@_attrs_define
class ChartUnit:
    """What the values are in.

    Attributes:
        currency (str):
        exponent (int): Decimals of the currency.
    """

    currency: str
    exponent: int

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        exponent = self.exponent

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "currency": currency,
                "exponent": exponent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        currency = d.pop("currency")

        exponent = d.pop("exponent")

        chart_unit = cls(
            currency=currency,
            exponent=exponent,
        )

        return chart_unit
