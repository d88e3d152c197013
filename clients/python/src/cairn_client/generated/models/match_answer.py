from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.match_answer_reasons_item import MatchAnswerReasonsItem, check_match_answer_reasons_item

if TYPE_CHECKING:
    from ..models.group_answer import GroupAnswer


T = TypeVar("T", bound="MatchAnswer")


@_attrs_define
class MatchAnswer:
    """A group, and how well it fits.

    Attributes:
        group (GroupAnswer): A group.
        score (float): From 0 to 1.
        coverage (float): How much of what counts is known on both sides, from 0 to 1.
        reasons (list[MatchAnswerReasonsItem]): What speaks for it, the weightiest first.
    """

    group: GroupAnswer
    score: float
    coverage: float
    reasons: list[MatchAnswerReasonsItem]

    def to_dict(self) -> dict[str, Any]:
        group = self.group.to_dict()

        score = self.score

        coverage = self.coverage

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "group": group,
                "score": score,
                "coverage": coverage,
                "reasons": reasons,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.group_answer import GroupAnswer  # noqa: PLC0415

        d = dict(src_dict)
        group = GroupAnswer.from_dict(d.pop("group"))

        score = d.pop("score")

        coverage = d.pop("coverage")

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_match_answer_reasons_item(reasons_item_data)

            reasons.append(reasons_item)

        match_answer = cls(
            group=group,
            score=score,
            coverage=coverage,
            reasons=reasons,
        )

        return match_answer
