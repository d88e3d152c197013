from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewTeam")


@_attrs_define
class NewTeam:
    """A team to be made.

    Attributes:
        name (str):
        programme_id (UUID | Unset): Stays as it was made. Unset: the programme that is always there. Default:
            UUID('01920000-0000-7000-8000-00000000d0d0').
    """

    name: str
    programme_id: UUID | Unset = UUID("01920000-0000-7000-8000-00000000d0d0")

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        programme_id: str | Unset = UNSET
        if not isinstance(self.programme_id, Unset):
            programme_id = str(self.programme_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if programme_id is not UNSET:
            field_dict["programme_id"] = programme_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        _programme_id = d.pop("programme_id", UNSET)
        programme_id: UUID | Unset
        if isinstance(_programme_id, Unset):
            programme_id = UNSET
        else:
            programme_id = UUID(_programme_id)

        new_team = cls(
            name=name,
            programme_id=programme_id,
        )

        return new_team
