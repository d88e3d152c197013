from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.highlights import Highlights


T = TypeVar("T", bound="SearchResult")


@_attrs_define
class SearchResult:
    """One thing that was found.

    Attributes:
        kind (str): What it is, such as item.
        id (UUID):
        title (str):
        summary (str): What stands around the matches; ` … ` stands for what is left out.
        highlights (Highlights): The texts in pieces, in order. What looks like an HTML tag in them is left out here.
        url (str): Where it is read.
        score (float): Its rank: comparable within one search only.
    """

    kind: str
    id: UUID
    title: str
    summary: str
    highlights: Highlights
    url: str
    score: float

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        id = str(self.id)

        title = self.title

        summary = self.summary

        highlights = self.highlights.to_dict()

        url = self.url

        score = self.score

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "id": id,
                "title": title,
                "summary": summary,
                "highlights": highlights,
                "url": url,
                "score": score,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.highlights import Highlights  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        id = UUID(d.pop("id"))

        title = d.pop("title")

        summary = d.pop("summary")

        highlights = Highlights.from_dict(d.pop("highlights"))

        url = d.pop("url")

        score = d.pop("score")

        search_result = cls(
            kind=kind,
            id=id,
            title=title,
            summary=summary,
            highlights=highlights,
            url=url,
            score=score,
        )

        return search_result
