from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ProgrammeChanges")


@_attrs_define
class ProgrammeChanges:
    """Any part of NewProgramme: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        name (str | Unset):
        zone (str | Unset):
        majority_age (int | Unset):
        intake_required (bool | Unset):
    """

    name: str | Unset = UNSET
    zone: str | Unset = UNSET
    majority_age: int | Unset = UNSET
    intake_required: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        zone = self.zone

        majority_age = self.majority_age

        intake_required = self.intake_required

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if zone is not UNSET:
            field_dict["zone"] = zone
        if majority_age is not UNSET:
            field_dict["majority_age"] = majority_age
        if intake_required is not UNSET:
            field_dict["intake_required"] = intake_required

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        zone = d.pop("zone", UNSET)

        majority_age = d.pop("majority_age", UNSET)

        intake_required = d.pop("intake_required", UNSET)

        programme_changes = cls(
            name=name,
            zone=zone,
            majority_age=majority_age,
            intake_required=intake_required,
        )

        return programme_changes
