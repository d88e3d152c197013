from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="BySeverity")


@_attrs_define
class BySeverity:
    """How many entries there are of each severity; `none`: without one.

    Attributes:
        critical (int):
        high (int):
        medium (int):
        low (int):
        none (int):
    """

    critical: int
    high: int
    medium: int
    low: int
    none: int

    def to_dict(self) -> dict[str, Any]:
        critical = self.critical

        high = self.high

        medium = self.medium

        low = self.low

        none = self.none

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "critical": critical,
                "high": high,
                "medium": medium,
                "low": low,
                "none": none,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        critical = d.pop("critical")

        high = d.pop("high")

        medium = d.pop("medium")

        low = d.pop("low")

        none = d.pop("none")

        by_severity = cls(
            critical=critical,
            high=high,
            medium=medium,
            low=low,
            none=none,
        )

        return by_severity
