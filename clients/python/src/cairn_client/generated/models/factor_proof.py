from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FactorProof")


@_attrs_define
class FactorProof:
    """A code. `factor_token`: that of a sign-in which waits for it; without one the bearer of the session proves
    itself.

        Attributes:
            code (str): Six digits of the authenticator, or a recovery code.
            factor_token (None | str | Unset):
    """

    code: str
    factor_token: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        factor_token: None | str | Unset
        if isinstance(self.factor_token, Unset):
            factor_token = UNSET
        else:
            factor_token = self.factor_token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
            }
        )
        if factor_token is not UNSET:
            field_dict["factor_token"] = factor_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        def _parse_factor_token(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        factor_token = _parse_factor_token(d.pop("factor_token", UNSET))

        factor_proof = cls(
            code=code,
            factor_token=factor_token,
        )

        return factor_proof
