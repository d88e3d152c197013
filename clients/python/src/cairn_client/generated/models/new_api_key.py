from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_api_key_roles_item import NewApiKeyRolesItem, check_new_api_key_roles_item
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewApiKey")


@_attrs_define
class NewApiKey:
    """What a key is for, and what it may.

    Attributes:
        name (str):
        scopes (list[str]): Permissions: `catalogue:item:create`, `catalogue:item:*`, `catalogue:*`, or `*` for all that
            keys can have. `x-permission` of an operation in the OpenAPI document names what it needs.
        expires_in_days (int | Unset): Days that it lives. Default: 90.
        roles (list[NewApiKeyRolesItem] | Unset): Roles of yours that it may use.
    """

    name: str
    scopes: list[str]
    expires_in_days: int | Unset = 90
    roles: list[NewApiKeyRolesItem] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        scopes = self.scopes

        expires_in_days = self.expires_in_days

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = []
            for roles_item_data in self.roles:
                roles_item: str = roles_item_data
                roles.append(roles_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "scopes": scopes,
            }
        )
        if expires_in_days is not UNSET:
            field_dict["expires_in_days"] = expires_in_days
        if roles is not UNSET:
            field_dict["roles"] = roles

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        scopes = cast(list[str], d.pop("scopes"))

        expires_in_days = d.pop("expires_in_days", UNSET)

        _roles = d.pop("roles", UNSET)
        roles: list[NewApiKeyRolesItem] | Unset = UNSET
        if _roles is not UNSET:
            roles = []
            for roles_item_data in _roles:
                roles_item = check_new_api_key_roles_item(roles_item_data)

                roles.append(roles_item)

        new_api_key = cls(
            name=name,
            scopes=scopes,
            expires_in_days=expires_in_days,
            roles=roles,
        )

        return new_api_key
