from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ByType")


@_attrs_define
class ByType:
    """How many entries there are of each type.

    Attributes:
        tip (int):
        warning (int):
        question (int):
        update (int):
        recommendation (int):
        local_insight (int):
    """

    tip: int
    warning: int
    question: int
    update: int
    recommendation: int
    local_insight: int

    def to_dict(self) -> dict[str, Any]:
        tip = self.tip

        warning = self.warning

        question = self.question

        update = self.update

        recommendation = self.recommendation

        local_insight = self.local_insight

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "tip": tip,
                "warning": warning,
                "question": question,
                "update": update,
                "recommendation": recommendation,
                "local_insight": local_insight,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        tip = d.pop("tip")

        warning = d.pop("warning")

        question = d.pop("question")

        update = d.pop("update")

        recommendation = d.pop("recommendation")

        local_insight = d.pop("local_insight")

        by_type = cls(
            tip=tip,
            warning=warning,
            question=question,
            update=update,
            recommendation=recommendation,
            local_insight=local_insight,
        )

        return by_type
