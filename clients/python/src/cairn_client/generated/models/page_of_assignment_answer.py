from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.assignment_answer import AssignmentAnswer


T = TypeVar("T", bound="PageOfAssignmentAnswer")


@_attrs_define
class PageOfAssignmentAnswer:
    """
    Attributes:
        page (int | None): Number of this page; null with a cursor.
        per_page (int):
        total (int | None): Rows that match; null with a cursor or count=false.
        total_pages (int | None):
        next_cursor (None | str): Continue from here; null at the end.
        items (list[AssignmentAnswer]):
    """

    page: int | None
    per_page: int
    total: int | None
    total_pages: int | None
    next_cursor: None | str
    items: list[AssignmentAnswer]

    def to_dict(self) -> dict[str, Any]:
        page: int | None
        page = self.page

        per_page = self.per_page

        total: int | None
        total = self.total

        total_pages: int | None
        total_pages = self.total_pages

        next_cursor: None | str
        next_cursor = self.next_cursor

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "page": page,
                "per_page": per_page,
                "total": total,
                "total_pages": total_pages,
                "next_cursor": next_cursor,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_answer import AssignmentAnswer  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_page(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        page = _parse_page(d.pop("page"))

        per_page = d.pop("per_page")

        def _parse_total(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        total = _parse_total(d.pop("total"))

        def _parse_total_pages(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        total_pages = _parse_total_pages(d.pop("total_pages"))

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AssignmentAnswer.from_dict(items_item_data)

            items.append(items_item)

        page_of_assignment_answer = cls(
            page=page,
            per_page=per_page,
            total=total,
            total_pages=total_pages,
            next_cursor=next_cursor,
            items=items,
        )

        return page_of_assignment_answer
