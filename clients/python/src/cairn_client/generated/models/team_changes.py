from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TeamChanges")


@_attrs_define
class TeamChanges:
    """Any part of NewTeam: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        name (str | Unset):
        programme_id (UUID | Unset): Stays as it was made. Unset: the programme that is always there.
    """

    name: str | Unset = UNSET
    programme_id: UUID | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        programme_id: str | Unset = UNSET
        if not isinstance(self.programme_id, Unset):
            programme_id = str(self.programme_id)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if programme_id is not UNSET:
            field_dict["programme_id"] = programme_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        _programme_id = d.pop("programme_id", UNSET)
        programme_id: UUID | Unset
        if isinstance(_programme_id, Unset):
            programme_id = UNSET
        else:
            programme_id = UUID(_programme_id)

        team_changes = cls(
            name=name,
            programme_id=programme_id,
        )

        return team_changes
