from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AddressAnswer")


@_attrs_define
class AddressAnswer:
    """The address of an account is confirmed. Nobody is signed in by it.

    Attributes:
        verified (bool):
        email (str):
    """

    verified: bool
    email: str

    def to_dict(self) -> dict[str, Any]:
        verified = self.verified

        email = self.email

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "verified": verified,
                "email": email,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        verified = d.pop("verified")

        email = d.pop("email")

        address_answer = cls(
            verified=verified,
            email=email,
        )

        return address_answer
