from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.resource_answer_category import ResourceAnswerCategory, check_resource_answer_category
from ..models.resource_answer_my_vote import ResourceAnswerMyVote, check_resource_answer_my_vote

if TYPE_CHECKING:
    from ..models.helpline_answer import HelplineAnswer


T = TypeVar("T", bound="ResourceAnswer")


@_attrs_define
class ResourceAnswer:
    """A piece of reviewed advice.

    Attributes:
        id (UUID):
        category (ResourceAnswerCategory):
        title (str):
        body (str):
        country (None | str):
        destination (None | str):
        language (str):
        helplines (list[HelplineAnswer]):
        source_url (None | str):
        reviewed_at (datetime.datetime):
        review_due_at (datetime.datetime):
        stale (bool): Its review is overdue: check what it says before you rely on it.
        pinned (bool):
        helpful_count (int):
        unhelpful_count (int):
        my_vote (ResourceAnswerMyVote):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    category: ResourceAnswerCategory
    title: str
    body: str
    country: None | str
    destination: None | str
    language: str
    helplines: list[HelplineAnswer]
    source_url: None | str
    reviewed_at: datetime.datetime
    review_due_at: datetime.datetime
    stale: bool
    pinned: bool
    helpful_count: int
    unhelpful_count: int
    my_vote: ResourceAnswerMyVote
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        category: str = self.category

        title = self.title

        body = self.body

        country: None | str
        country = self.country

        destination: None | str
        destination = self.destination

        language = self.language

        helplines = []
        for helplines_item_data in self.helplines:
            helplines_item = helplines_item_data.to_dict()
            helplines.append(helplines_item)

        source_url: None | str
        source_url = self.source_url

        reviewed_at = self.reviewed_at.isoformat()

        review_due_at = self.review_due_at.isoformat()

        stale = self.stale

        pinned = self.pinned

        helpful_count = self.helpful_count

        unhelpful_count = self.unhelpful_count

        my_vote: int = self.my_vote

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "category": category,
                "title": title,
                "body": body,
                "country": country,
                "destination": destination,
                "language": language,
                "helplines": helplines,
                "source_url": source_url,
                "reviewed_at": reviewed_at,
                "review_due_at": review_due_at,
                "stale": stale,
                "pinned": pinned,
                "helpful_count": helpful_count,
                "unhelpful_count": unhelpful_count,
                "my_vote": my_vote,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.helpline_answer import HelplineAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        category = check_resource_answer_category(d.pop("category"))

        title = d.pop("title")

        body = d.pop("body")

        def _parse_country(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        country = _parse_country(d.pop("country"))

        def _parse_destination(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        destination = _parse_destination(d.pop("destination"))

        language = d.pop("language")

        helplines = []
        _helplines = d.pop("helplines")
        for helplines_item_data in _helplines:
            helplines_item = HelplineAnswer.from_dict(helplines_item_data)

            helplines.append(helplines_item)

        def _parse_source_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_url = _parse_source_url(d.pop("source_url"))

        reviewed_at = datetime.datetime.fromisoformat(d.pop("reviewed_at"))

        review_due_at = datetime.datetime.fromisoformat(d.pop("review_due_at"))

        stale = d.pop("stale")

        pinned = d.pop("pinned")

        helpful_count = d.pop("helpful_count")

        unhelpful_count = d.pop("unhelpful_count")

        my_vote = check_resource_answer_my_vote(d.pop("my_vote"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        resource_answer = cls(
            id=id,
            category=category,
            title=title,
            body=body,
            country=country,
            destination=destination,
            language=language,
            helplines=helplines,
            source_url=source_url,
            reviewed_at=reviewed_at,
            review_due_at=review_due_at,
            stale=stale,
            pinned=pinned,
            helpful_count=helpful_count,
            unhelpful_count=unhelpful_count,
            my_vote=my_vote,
            created_at=created_at,
            updated_at=updated_at,
        )

        return resource_answer
