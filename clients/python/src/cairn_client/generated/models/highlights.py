from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.part import Part


T = TypeVar("T", bound="Highlights")


@_attrs_define
class Highlights:
    """The texts in pieces, in order. What looks like an HTML tag in them is left out here.

    Attributes:
        title (list[Part]):
        summary (list[Part]):
    """

    title: list[Part]
    summary: list[Part]

    def to_dict(self) -> dict[str, Any]:
        title = []
        for title_item_data in self.title:
            title_item = title_item_data.to_dict()
            title.append(title_item)

        summary = []
        for summary_item_data in self.summary:
            summary_item = summary_item_data.to_dict()
            summary.append(summary_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "summary": summary,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part import Part  # noqa: PLC0415

        d = dict(src_dict)
        title = []
        _title = d.pop("title")
        for title_item_data in _title:
            title_item = Part.from_dict(title_item_data)

            title.append(title_item)

        summary = []
        _summary = d.pop("summary")
        for summary_item_data in _summary:
            summary_item = Part.from_dict(summary_item_data)

            summary.append(summary_item)

        highlights = cls(
            title=title,
            summary=summary,
        )

        return highlights
