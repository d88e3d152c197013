from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CodeSaid")


@_attrs_define
class CodeSaid:
    """The six digits out of the newest mail. With `email`: to sign in. Without, in a session: to prove again that it is
    you.

        Attributes:
            code (str):
            email (None | str | Unset):
    """

    code: str
    email: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        code_said = cls(
            code=code,
            email=email,
        )

        return code_said
