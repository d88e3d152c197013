from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="ProgrammeAnswer")


@_attrs_define
class ProgrammeAnswer:
    """A programme: what the organisation does for people.

    Attributes:
        id (UUID):
        name (str):
        zone (str): In which its days begin and end.
        majority_age (int): From which somebody consents for themselves, in years.
        intake_required (bool): Whether its records begin in intake.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    name: str
    zone: str
    majority_age: int
    intake_required: bool
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        zone = self.zone

        majority_age = self.majority_age

        intake_required = self.intake_required

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "zone": zone,
                "majority_age": majority_age,
                "intake_required": intake_required,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        zone = d.pop("zone")

        majority_age = d.pop("majority_age")

        intake_required = d.pop("intake_required")

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        programme_answer = cls(
            id=id,
            name=name,
            zone=zone,
            majority_age=majority_age,
            intake_required=intake_required,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return programme_answer
