from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewSessionType")


@_attrs_define
class NewSessionType:
    """A kind of session to be made.

    Attributes:
        name (str):
        title (str):
    """

    name: str
    title: str

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        new_session_type = cls(
            name=name,
            title=title,
        )

        return new_session_type
