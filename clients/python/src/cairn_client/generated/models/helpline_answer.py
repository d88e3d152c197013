from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="HelplineAnswer")


@_attrs_define
class HelplineAnswer:
    """Whom to call.

    Attributes:
        name (str):
        phone (str):
        hours (None | str):
    """

    name: str
    phone: str
    hours: None | str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        phone = self.phone

        hours: None | str
        hours = self.hours

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "phone": phone,
                "hours": hours,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        phone = d.pop("phone")

        def _parse_hours(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        hours = _parse_hours(d.pop("hours"))

        helpline_answer = cls(
            name=name,
            phone=phone,
            hours=hours,
        )

        return helpline_answer
