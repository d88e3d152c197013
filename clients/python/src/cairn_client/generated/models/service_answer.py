from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.service_answer_status import ServiceAnswerStatus, check_service_answer_status

T = TypeVar("T", bound="ServiceAnswer")


@_attrs_define
class ServiceAnswer:
    """How a service is.

    Attributes:
        name (str):
        status (ServiceAnswerStatus):
        required (bool): Whether the program is unhealthy without it.
        since (datetime.datetime): When it came into this status.
        checked_at (datetime.datetime):
        latency_ms (float | None): Of the last probe; null where it failed.
    """

    name: str
    status: ServiceAnswerStatus
    required: bool
    since: datetime.datetime
    checked_at: datetime.datetime
    latency_ms: float | None

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        status: str = self.status

        required = self.required

        since = self.since.isoformat()

        checked_at = self.checked_at.isoformat()

        latency_ms: float | None
        latency_ms = self.latency_ms

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "status": status,
                "required": required,
                "since": since,
                "checked_at": checked_at,
                "latency_ms": latency_ms,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        status = check_service_answer_status(d.pop("status"))

        required = d.pop("required")

        since = datetime.datetime.fromisoformat(d.pop("since"))

        checked_at = datetime.datetime.fromisoformat(d.pop("checked_at"))

        def _parse_latency_ms(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latency_ms = _parse_latency_ms(d.pop("latency_ms"))

        service_answer = cls(
            name=name,
            status=status,
            required=required,
            since=since,
            checked_at=checked_at,
            latency_ms=latency_ms,
        )

        return service_answer
