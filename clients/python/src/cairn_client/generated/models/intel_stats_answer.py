from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.by_severity import BySeverity
    from ..models.by_type import ByType


T = TypeVar("T", bound="IntelStatsAnswer")


@_attrs_define
class IntelStatsAnswer:
    """Figures of one itinerary's thread. What is open is neither resolved nor archived, and not expired.

    Attributes:
        itinerary_id (UUID):
        total (int):
        by_type (ByType): How many entries there are of each type.
        by_severity (BySeverity): How many entries there are of each severity; `none`: without one.
        open_warnings (int):
        open_critical (int):
        open_questions (int):
        resolved (int):
        responses (int):
        last_activity_at (datetime.datetime | None): Null where nobody wrote anything.
    """

    itinerary_id: UUID
    total: int
    by_type: ByType
    by_severity: BySeverity
    open_warnings: int
    open_critical: int
    open_questions: int
    resolved: int
    responses: int
    last_activity_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        itinerary_id = str(self.itinerary_id)

        total = self.total

        by_type = self.by_type.to_dict()

        by_severity = self.by_severity.to_dict()

        open_warnings = self.open_warnings

        open_critical = self.open_critical

        open_questions = self.open_questions

        resolved = self.resolved

        responses = self.responses

        last_activity_at: None | str
        if isinstance(self.last_activity_at, datetime.datetime):
            last_activity_at = self.last_activity_at.isoformat()
        else:
            last_activity_at = self.last_activity_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "itinerary_id": itinerary_id,
                "total": total,
                "by_type": by_type,
                "by_severity": by_severity,
                "open_warnings": open_warnings,
                "open_critical": open_critical,
                "open_questions": open_questions,
                "resolved": resolved,
                "responses": responses,
                "last_activity_at": last_activity_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.by_severity import BySeverity  # noqa: PLC0415
        from ..models.by_type import ByType  # noqa: PLC0415

        d = dict(src_dict)
        itinerary_id = UUID(d.pop("itinerary_id"))

        total = d.pop("total")

        by_type = ByType.from_dict(d.pop("by_type"))

        by_severity = BySeverity.from_dict(d.pop("by_severity"))

        open_warnings = d.pop("open_warnings")

        open_critical = d.pop("open_critical")

        open_questions = d.pop("open_questions")

        resolved = d.pop("resolved")

        responses = d.pop("responses")

        def _parse_last_activity_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_activity_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_activity_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_activity_at = _parse_last_activity_at(d.pop("last_activity_at"))

        intel_stats_answer = cls(
            itinerary_id=itinerary_id,
            total=total,
            by_type=by_type,
            by_severity=by_severity,
            open_warnings=open_warnings,
            open_critical=open_critical,
            open_questions=open_questions,
            resolved=resolved,
            responses=responses,
            last_activity_at=last_activity_at,
        )

        return intel_stats_answer
