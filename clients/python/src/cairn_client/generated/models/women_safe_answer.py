from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.women_safe_answer_reasons_item import (
    WomenSafeAnswerReasonsItem,
    check_women_safe_answer_reasons_item,
)
from ..models.women_safe_answer_state import WomenSafeAnswerState, check_women_safe_answer_state

T = TypeVar("T", bound="WomenSafeAnswer")


@_attrs_define
class WomenSafeAnswer:
    """The women-safe state. It sums up what women who were there have said; it is no promise.

    Attributes:
        state (WomenSafeAnswerState):
        reasons (list[WomenSafeAnswerReasonsItem]): Why it is not women_safe; empty where it is.
        n (int | None): Ratings that speak for it; null below five.
        lower_bound (float | None): Wilson's lower bound of the good ones; null below five.
        as_of (datetime.datetime | None):
    """

    state: WomenSafeAnswerState
    reasons: list[WomenSafeAnswerReasonsItem]
    n: int | None
    lower_bound: float | None
    as_of: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        state: str = self.state

        reasons = []
        for reasons_item_data in self.reasons:
            reasons_item: str = reasons_item_data
            reasons.append(reasons_item)

        n: int | None
        n = self.n

        lower_bound: float | None
        lower_bound = self.lower_bound

        as_of: None | str
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "reasons": reasons,
                "n": n,
                "lower_bound": lower_bound,
                "as_of": as_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = check_women_safe_answer_state(d.pop("state"))

        reasons = []
        _reasons = d.pop("reasons")
        for reasons_item_data in _reasons:
            reasons_item = check_women_safe_answer_reasons_item(reasons_item_data)

            reasons.append(reasons_item)

        def _parse_n(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        n = _parse_n(d.pop("n"))

        def _parse_lower_bound(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        lower_bound = _parse_lower_bound(d.pop("lower_bound"))

        def _parse_as_of(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                as_of_type_0 = datetime.datetime.fromisoformat(data)

                return as_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        as_of = _parse_as_of(d.pop("as_of"))

        women_safe_answer = cls(
            state=state,
            reasons=reasons,
            n=n,
            lower_bound=lower_bound,
            as_of=as_of,
        )

        return women_safe_answer
