from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="PublicLimits")


@_attrs_define
class PublicLimits:
    """Requests per minute, where limits are on.

    Attributes:
        enabled (bool):
        default (int):
        login (int):
        registration (int):
        password_reset (int):
    """

    enabled: bool
    default: int
    login: int
    registration: int
    password_reset: int

    def to_dict(self) -> dict[str, Any]:
        enabled = self.enabled

        default = self.default

        login = self.login

        registration = self.registration

        password_reset = self.password_reset

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "enabled": enabled,
                "default": default,
                "login": login,
                "registration": registration,
                "password_reset": password_reset,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        enabled = d.pop("enabled")

        default = d.pop("default")

        login = d.pop("login")

        registration = d.pop("registration")

        password_reset = d.pop("password_reset")

        public_limits = cls(
            enabled=enabled,
            default=default,
            login=login,
            registration=registration,
            password_reset=password_reset,
        )

        return public_limits
