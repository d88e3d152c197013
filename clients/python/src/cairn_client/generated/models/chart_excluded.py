from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ChartExcluded")


@_attrs_define
class ChartExcluded:
    """What a chart does not show.

    Attributes:
        key (None | str):
        label (str):
    """

    key: None | str
    label: str

    def to_dict(self) -> dict[str, Any]:
        key: None | str
        key = self.key

        label = self.label

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key = _parse_key(d.pop("key"))

        label = d.pop("label")

        chart_excluded = cls(
            key=key,
            label=label,
        )

        return chart_excluded
