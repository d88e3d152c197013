from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.health_status import HealthStatus, check_health_status

T = TypeVar("T", bound="Health")


@_attrs_define
class Health:
    """Alive. `draining`: it still serves, and will stop.

    Attributes:
        status (HealthStatus):
        version (str):
        environment (str):
        timestamp (datetime.datetime):
    """

    status: HealthStatus
    version: str
    environment: str
    timestamp: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        version = self.version

        environment = self.environment

        timestamp = self.timestamp.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "version": version,
                "environment": environment,
                "timestamp": timestamp,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_health_status(d.pop("status"))

        version = d.pop("version")

        environment = d.pop("environment")

        timestamp = datetime.datetime.fromisoformat(d.pop("timestamp"))

        health = cls(
            status=status,
            version=version,
            environment=environment,
            timestamp=timestamp,
        )

        return health
