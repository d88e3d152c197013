from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.database_health_database import DatabaseHealthDatabase, check_database_health_database
from ..models.database_health_status import DatabaseHealthStatus, check_database_health_status

T = TypeVar("T", bound="DatabaseHealth")


@_attrs_define
class DatabaseHealth:
    """Whether the database answers.

    Attributes:
        status (DatabaseHealthStatus):
        database (DatabaseHealthDatabase):
    """

    status: DatabaseHealthStatus
    database: DatabaseHealthDatabase

    def to_dict(self) -> dict[str, Any]:
        status: str = self.status

        database: str = self.database

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "status": status,
                "database": database,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        status = check_database_health_status(d.pop("status"))

        database = check_database_health_database(d.pop("database"))

        database_health = cls(
            status=status,
            database=database,
        )

        return database_health
