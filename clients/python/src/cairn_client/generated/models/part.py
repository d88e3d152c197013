from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="Part")


@_attrs_define
class Part:
    """A piece of a text, as it is: to be shown as text, never as HTML.

    Attributes:
        text (str):
        match (bool): Whether these characters match what was searched.
    """

    text: str
    match: bool

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        match = self.match

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
                "match": match,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        match = d.pop("match")

        part = cls(
            text=text,
            match=match,
        )

        return part
