from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.factor_choice import FactorChoice


T = TypeVar("T", bound="FactorRequiredAnswer")


@_attrs_define
class FactorRequiredAnswer:
    """The password was right, and a second factor has to follow: `POST /auth/factors/{id}/verify` with this token and a
    code gives the tokens.

        Attributes:
            factor_required (bool):
            factor_token (str):
            factors (list[FactorChoice]):
    """

    factor_required: bool
    factor_token: str
    factors: list[FactorChoice]

    def to_dict(self) -> dict[str, Any]:
        factor_required = self.factor_required

        factor_token = self.factor_token

        factors = []
        for factors_item_data in self.factors:
            factors_item = factors_item_data.to_dict()
            factors.append(factors_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "factor_required": factor_required,
                "factor_token": factor_token,
                "factors": factors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.factor_choice import FactorChoice  # noqa: PLC0415

        d = dict(src_dict)
        factor_required = d.pop("factor_required")

        factor_token = d.pop("factor_token")

        factors = []
        _factors = d.pop("factors")
        for factors_item_data in _factors:
            factors_item = FactorChoice.from_dict(factors_item_data)

            factors.append(factors_item)

        factor_required_answer = cls(
            factor_required=factor_required,
            factor_token=factor_token,
            factors=factors,
        )

        return factor_required_answer
