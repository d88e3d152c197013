from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewAddress")


@_attrs_define
class NewAddress:
    """The address from now on, once it is confirmed.

    Attributes:
        new_email (str):
    """

    new_email: str

    def to_dict(self) -> dict[str, Any]:
        new_email = self.new_email

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "new_email": new_email,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        new_email = d.pop("new_email")

        new_address = cls(
            new_email=new_email,
        )

        return new_address
