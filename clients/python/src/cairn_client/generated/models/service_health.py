from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.service_health_status import ServiceHealthStatus, check_service_health_status

if TYPE_CHECKING:
    from ..models.service_detail import ServiceDetail


T = TypeVar("T", bound="ServiceHealth")


@_attrs_define
class ServiceHealth:
    """What the last probe of a service found.

    Attributes:
        status (ServiceHealthStatus):
        required (bool):
        latency_ms (float | None):
        checked_at (datetime.datetime | None):
        detail (None | ServiceDetail):
    """

    status: ServiceHealthStatus
    required: bool
    latency_ms: float | None
    checked_at: datetime.datetime | None
    detail: None | ServiceDetail

    def to_dict(self) -> dict[str, Any]:
        from ..models.service_detail import ServiceDetail  # noqa: PLC0415

        status: str = self.status

        required = self.required

        latency_ms: float | None
        latency_ms = self.latency_ms

        checked_at: None | str
        if isinstance(self.checked_at, datetime.datetime):
            checked_at = self.checked_at.isoformat()
        else:
            checked_at = self.checked_at

        detail: dict[str, Any] | None
        if isinstance(self.detail, ServiceDetail):
            detail = self.detail.to_dict()
        else:
            detail = self.detail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "required": required,
                "latency_ms": latency_ms,
                "checked_at": checked_at,
                "detail": detail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.service_detail import ServiceDetail  # noqa: PLC0415

        d = dict(src_dict)
        status = check_service_health_status(d.pop("status"))

        required = d.pop("required")

        def _parse_latency_ms(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latency_ms = _parse_latency_ms(d.pop("latency_ms"))

        def _parse_checked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                checked_at_type_0 = datetime.datetime.fromisoformat(data)

                return checked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        checked_at = _parse_checked_at(d.pop("checked_at"))

        def _parse_detail(data: object) -> None | ServiceDetail:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                detail_type_0 = ServiceDetail.from_dict(data)

                return detail_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | ServiceDetail, data)

        detail = _parse_detail(d.pop("detail"))

        service_health = cls(
            status=status,
            required=required,
            latency_ms=latency_ms,
            checked_at=checked_at,
            detail=detail,
        )

        return service_health
