from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_resource_category import NewResourceCategory, check_new_resource_category
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_helpline import NewHelpline


T = TypeVar("T", bound="NewResource")


@_attrs_define
class NewResource:
    """A resource to be published.

    Attributes:
        category (NewResourceCategory):
        title (str):
        body (str):
        language (str):
        reviewed_at (datetime.datetime):
        review_due_at (datetime.datetime):
        country (None | str | Unset):
        destination (None | str | Unset):
        helplines (list[NewHelpline] | Unset):
        source_url (None | str | Unset):
        pinned (bool | Unset):  Default: False.
    """

    category: NewResourceCategory
    title: str
    body: str
    language: str
    reviewed_at: datetime.datetime
    review_due_at: datetime.datetime
    country: None | str | Unset = UNSET
    destination: None | str | Unset = UNSET
    helplines: list[NewHelpline] | Unset = UNSET
    source_url: None | str | Unset = UNSET
    pinned: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        category: str = self.category

        title = self.title

        body = self.body

        language = self.language

        reviewed_at = self.reviewed_at.isoformat()

        review_due_at = self.review_due_at.isoformat()

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        destination: None | str | Unset
        if isinstance(self.destination, Unset):
            destination = UNSET
        else:
            destination = self.destination

        helplines: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.helplines, Unset):
            helplines = []
            for helplines_item_data in self.helplines:
                helplines_item = helplines_item_data.to_dict()
                helplines.append(helplines_item)

        source_url: None | str | Unset
        if isinstance(self.source_url, Unset):
            source_url = UNSET
        else:
            source_url = self.source_url

        pinned = self.pinned

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "category": category,
                "title": title,
                "body": body,
                "language": language,
                "reviewed_at": reviewed_at,
                "review_due_at": review_due_at,
            }
        )
        if country is not UNSET:
            field_dict["country"] = country
        if destination is not UNSET:
            field_dict["destination"] = destination
        if helplines is not UNSET:
            field_dict["helplines"] = helplines
        if source_url is not UNSET:
            field_dict["source_url"] = source_url
        if pinned is not UNSET:
            field_dict["pinned"] = pinned

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_helpline import NewHelpline  # noqa: PLC0415

        d = dict(src_dict)
        category = check_new_resource_category(d.pop("category"))

        title = d.pop("title")

        body = d.pop("body")

        language = d.pop("language")

        reviewed_at = datetime.datetime.fromisoformat(d.pop("reviewed_at"))

        review_due_at = datetime.datetime.fromisoformat(d.pop("review_due_at"))

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_destination(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        destination = _parse_destination(d.pop("destination", UNSET))

        _helplines = d.pop("helplines", UNSET)
        helplines: list[NewHelpline] | Unset = UNSET
        if _helplines is not UNSET:
            helplines = []
            for helplines_item_data in _helplines:
                helplines_item = NewHelpline.from_dict(helplines_item_data)

                helplines.append(helplines_item)

        def _parse_source_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source_url = _parse_source_url(d.pop("source_url", UNSET))

        pinned = d.pop("pinned", UNSET)

        new_resource = cls(
            category=category,
            title=title,
            body=body,
            language=language,
            reviewed_at=reviewed_at,
            review_due_at=review_due_at,
            country=country,
            destination=destination,
            helplines=helplines,
            source_url=source_url,
            pinned=pinned,
        )

        return new_resource
