from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.safety_answer_confidence import SafetyAnswerConfidence, check_safety_answer_confidence

T = TypeVar("T", bound="SafetyAnswer")


@_attrs_define
class SafetyAnswer:
    """How safe people found it, from 1 to 5.

    Attributes:
        score (float | None): Null while fewer than three ratings weigh anything.
        n (int): Ratings that weigh anything.
        n_eff (float): What they weigh together: fresh, verified experiences weigh 1.
        confidence (SafetyAnswerConfidence):
        day (float | None): Of ratings by day; null while there are fewer than three.
        night (float | None): Of ratings by night; null while there are fewer than three.
        insufficient_data (bool):
        as_of (datetime.datetime | None): When it was computed; null where nothing ever was to compute.
    """

    score: float | None
    n: int
    n_eff: float
    confidence: SafetyAnswerConfidence
    day: float | None
    night: float | None
    insufficient_data: bool
    as_of: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        score: float | None
        score = self.score

        n = self.n

        n_eff = self.n_eff

        confidence: str = self.confidence

        day: float | None
        day = self.day

        night: float | None
        night = self.night

        insufficient_data = self.insufficient_data

        as_of: None | str
        if isinstance(self.as_of, datetime.datetime):
            as_of = self.as_of.isoformat()
        else:
            as_of = self.as_of

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "score": score,
                "n": n,
                "n_eff": n_eff,
                "confidence": confidence,
                "day": day,
                "night": night,
                "insufficient_data": insufficient_data,
                "as_of": as_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_score(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        score = _parse_score(d.pop("score"))

        n = d.pop("n")

        n_eff = d.pop("n_eff")

        confidence = check_safety_answer_confidence(d.pop("confidence"))

        def _parse_day(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        day = _parse_day(d.pop("day"))

        def _parse_night(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        night = _parse_night(d.pop("night"))

        insufficient_data = d.pop("insufficient_data")

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

        safety_answer = cls(
            score=score,
            n=n,
            n_eff=n_eff,
            confidence=confidence,
            day=day,
            night=night,
            insufficient_data=insufficient_data,
            as_of=as_of,
        )

        return safety_answer
