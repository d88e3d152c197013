from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ResponseChanges")


@_attrs_define
class ResponseChanges:
    """Any part of NewResponse: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        content (str | Unset):
    """

    content: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if content is not UNSET:
            field_dict["content"] = content

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content = d.pop("content", UNSET)

        response_changes = cls(
            content=content,
        )

        return response_changes
