from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewFactor")


@_attrs_define
class NewFactor:
    """Which kind of factor, and what you call it.

    Attributes:
        name (str | Unset):  Default: 'Authenticator'.
        kind (Literal['totp'] | Unset):  Default: 'totp'.
    """

    name: str | Unset = "Authenticator"
    kind: Literal["totp"] | Unset = "totp"

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        kind = cast(Literal["totp"] | Unset, d.pop("kind", UNSET))
        if kind != "totp" and not isinstance(kind, Unset):
            raise ValueError(f"kind must match const 'totp', got '{kind}'")

        new_factor = cls(
            name=name,
            kind=kind,
        )

        return new_factor
