from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.new_roles_roles_item import NewRolesRolesItem, check_new_roles_roles_item

T = TypeVar("T", bound="NewRoles")


@_attrs_define
class NewRoles:
    """All the roles that a user has from now on.

    Attributes:
        roles (list[NewRolesRolesItem]):
    """

    roles: list[NewRolesRolesItem]

    def to_dict(self) -> dict[str, Any]:
        roles = []
        for roles_item_data in self.roles:
            roles_item: str = roles_item_data
            roles.append(roles_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "roles": roles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = check_new_roles_roles_item(roles_item_data)

            roles.append(roles_item)

        new_roles = cls(
            roles=roles,
        )

        return new_roles
