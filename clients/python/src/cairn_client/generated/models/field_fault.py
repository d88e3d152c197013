from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="FieldFault")


@_attrs_define
class FieldFault:
    """What is wrong with a field of a row.

    Attributes:
        pointer (str): The field, such as /price; empty for the row as a whole.
        code (str):
        message (str):
    """

    pointer: str
    code: str
    message: str

    def to_dict(self) -> dict[str, Any]:
        pointer = self.pointer

        code = self.code

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "pointer": pointer,
                "code": code,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pointer = d.pop("pointer")

        code = d.pop("code")

        message = d.pop("message")

        field_fault = cls(
            pointer=pointer,
            code=code,
            message=message,
        )

        return field_fault
