from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.public_config_registration import PublicConfigRegistration, check_public_config_registration

if TYPE_CHECKING:
    from ..models.password_rules import PasswordRules
    from ..models.public_limits import PublicLimits


T = TypeVar("T", bound="PublicConfig")


@_attrs_define
class PublicConfig:
    """What a client may know of the settings.

    Attributes:
        environment (str):
        version (str):
        api_title (str):
        products (list[str]):
        docs_enabled (bool):
        registration (PublicConfigRegistration):
        oauth_providers (list[str]):
        password_rules (PasswordRules): What a password needs.
        limits (PublicLimits): Requests per minute, where limits are on.
    """

    environment: str
    version: str
    api_title: str
    products: list[str]
    docs_enabled: bool
    registration: PublicConfigRegistration
    oauth_providers: list[str]
    password_rules: PasswordRules
    limits: PublicLimits

    def to_dict(self) -> dict[str, Any]:
        environment = self.environment

        version = self.version

        api_title = self.api_title

        products = self.products

        docs_enabled = self.docs_enabled

        registration: str = self.registration

        oauth_providers = self.oauth_providers

        password_rules = self.password_rules.to_dict()

        limits = self.limits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "environment": environment,
                "version": version,
                "api_title": api_title,
                "products": products,
                "docs_enabled": docs_enabled,
                "registration": registration,
                "oauth_providers": oauth_providers,
                "password_rules": password_rules,
                "limits": limits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.password_rules import PasswordRules  # noqa: PLC0415
        from ..models.public_limits import PublicLimits  # noqa: PLC0415

        d = dict(src_dict)
        environment = d.pop("environment")

        version = d.pop("version")

        api_title = d.pop("api_title")

        products = cast(list[str], d.pop("products"))

        docs_enabled = d.pop("docs_enabled")

        registration = check_public_config_registration(d.pop("registration"))

        oauth_providers = cast(list[str], d.pop("oauth_providers"))

        password_rules = PasswordRules.from_dict(d.pop("password_rules"))

        limits = PublicLimits.from_dict(d.pop("limits"))

        public_config = cls(
            environment=environment,
            version=version,
            api_title=api_title,
            products=products,
            docs_enabled=docs_enabled,
            registration=registration,
            oauth_providers=oauth_providers,
            password_rules=password_rules,
            limits=limits,
        )

        return public_config
