from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PasswordRules")


@_attrs_define
class PasswordRules:
    """What a password needs.

    Attributes:
        min_length (int):
        max_length (int):
        upper (bool):
        lower (bool):
        digit (bool):
        special (bool):
        common_refused (bool):
    """

    min_length: int
    max_length: int
    upper: bool
    lower: bool
    digit: bool
    special: bool
    common_refused: bool

    def to_dict(self) -> dict[str, Any]:
        min_length = self.min_length

        max_length = self.max_length

        upper = self.upper

        lower = self.lower

        digit = self.digit

        special = self.special

        common_refused = self.common_refused

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "min_length": min_length,
                "max_length": max_length,
                "upper": upper,
                "lower": lower,
                "digit": digit,
                "special": special,
                "common_refused": common_refused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        min_length = d.pop("min_length")

        max_length = d.pop("max_length")

        upper = d.pop("upper")

        lower = d.pop("lower")

        digit = d.pop("digit")

        special = d.pop("special")

        common_refused = d.pop("common_refused")

        password_rules = cls(
            min_length=min_length,
            max_length=max_length,
            upper=upper,
            lower=lower,
            digit=digit,
            special=special,
            common_refused=common_refused,
        )

        return password_rules
