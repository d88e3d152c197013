from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewProgramme")


@_attrs_define
class NewProgramme:
    """A programme to be made.

    Attributes:
        name (str):
        zone (str | Unset):  Default: 'UTC'.
        majority_age (int | Unset):  Default: 18.
        intake_required (bool | Unset):  Default: False.
    """

    name: str
    zone: str | Unset = "UTC"
    majority_age: int | Unset = 18
    intake_required: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        zone = self.zone

        majority_age = self.majority_age

        intake_required = self.intake_required

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
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
        name = d.pop("name")

        zone = d.pop("zone", UNSET)

        majority_age = d.pop("majority_age", UNSET)

        intake_required = d.pop("intake_required", UNSET)

        new_programme = cls(
            name=name,
            zone=zone,
            majority_age=majority_age,
            intake_required=intake_required,
        )

        return new_programme
