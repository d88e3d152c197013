from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.detailed_health_status import DetailedHealthStatus, check_detailed_health_status

if TYPE_CHECKING:
    from ..models.services import Services


T = TypeVar("T", bound="DetailedHealth")


@_attrs_define
class DetailedHealth:
    """The whole, and each service by its name.

    Attributes:
        status (DetailedHealthStatus):
        version (str):
        environment (str):
        timestamp (datetime.datetime):
        services (Services): Every service that there is a probe for.
    """

    status: DetailedHealthStatus
    version: str
    environment: str
    timestamp: datetime.datetime
    services: Services

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        version = self.version

        environment = self.environment

        timestamp = self.timestamp.isoformat()

        services = self.services.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "version": version,
                "environment": environment,
                "timestamp": timestamp,
                "services": services,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.services import Services  # noqa: PLC0415

        d = dict(src_dict)
        status = check_detailed_health_status(d.pop("status"))

        version = d.pop("version")

        environment = d.pop("environment")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        services = Services.from_dict(d.pop("services"))

        detailed_health = cls(
            status=status,
            version=version,
            environment=environment,
            timestamp=timestamp,
            services=services,
        )

        return detailed_health
