from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.new_role_role import NewRoleRole, check_new_role_role

T = TypeVar("T", bound="NewRole")


@_attrs_define
class NewRole:
    """What a member is from now on. The organizer hands the own role over by leaving.

    Attributes:
        role (NewRoleRole):
    """

    role: NewRoleRole

    def to_dict(self) -> dict[str, Any]:
        role: str = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = check_new_role_role(d.pop("role"))

        new_role = cls(
            role=role,
        )

        return new_role
