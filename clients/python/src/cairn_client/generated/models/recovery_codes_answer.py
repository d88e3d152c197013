from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="RecoveryCodesAnswer")


@_attrs_define
class RecoveryCodesAnswer:
    """New recovery codes, shown once. Each opens the account one time in place of a code.

    Attributes:
        recovery_codes (list[str]):
    """

    recovery_codes: list[str]

    def to_dict(self) -> dict[str, Any]:
        recovery_codes = self.recovery_codes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "recovery_codes": recovery_codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recovery_codes = cast(list[str], d.pop("recovery_codes"))

        recovery_codes_answer = cls(
            recovery_codes=recovery_codes,
        )

        return recovery_codes_answer
