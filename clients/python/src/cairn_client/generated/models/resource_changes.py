from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.resource_changes_category import ResourceChangesCategory, check_resource_changes_category
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_helpline import NewHelpline


T = TypeVar("T", bound="ResourceChanges")


@_attrs_define
class ResourceChanges:
    """Any part of NewResource: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        category (ResourceChangesCategory | Unset):
        title (str | Unset):
        body (str | Unset):
        country (None | str | Unset):
        destination (None | str | Unset):
        language (str | Unset):
        helplines (list[NewHelpline] | Unset):
        source_url (None | str | Unset):
        reviewed_at (datetime.datetime | Unset):
        review_due_at (datetime.datetime | Unset):
        pinned (bool | Unset):
    """

    category: ResourceChangesCategory | Unset = UNSET
    title: str | Unset = UNSET
    body: str | Unset = UNSET
    country: None | str | Unset = UNSET
    destination: None | str | Unset = UNSET
    language: str | Unset = UNSET
    helplines: list[NewHelpline] | Unset = UNSET
    source_url: None | str | Unset = UNSET
    reviewed_at: datetime.datetime | Unset = UNSET
    review_due_at: datetime.datetime | Unset = UNSET
    pinned: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        category: str | Unset = UNSET
        if not isinstance(self.category, Unset):
            category = self.category

        title = self.title

        body = self.body

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

        language = self.language

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

        reviewed_at: str | Unset = UNSET
        if not isinstance(self.reviewed_at, Unset):
            reviewed_at = self.reviewed_at.isoformat()

        review_due_at: str | Unset = UNSET
        if not isinstance(self.review_due_at, Unset):
            review_due_at = self.review_due_at.isoformat()

        pinned = self.pinned

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if category is not UNSET:
            field_dict["category"] = category
        if title is not UNSET:
            field_dict["title"] = title
        if body is not UNSET:
            field_dict["body"] = body
        if country is not UNSET:
            field_dict["country"] = country
        if destination is not UNSET:
            field_dict["destination"] = destination
        if language is not UNSET:
            field_dict["language"] = language
        if helplines is not UNSET:
            field_dict["helplines"] = helplines
        if source_url is not UNSET:
            field_dict["source_url"] = source_url
        if reviewed_at is not UNSET:
            field_dict["reviewed_at"] = reviewed_at
        if review_due_at is not UNSET:
            field_dict["review_due_at"] = review_due_at
        if pinned is not UNSET:
            field_dict["pinned"] = pinned

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_helpline import NewHelpline  # noqa: PLC0415

        d = dict(src_dict)
        _category = d.pop("category", UNSET)
        category: ResourceChangesCategory | Unset
        if isinstance(_category, Unset):
            category = UNSET
        else:
            category = check_resource_changes_category(_category)

        title = d.pop("title", UNSET)

        body = d.pop("body", UNSET)

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

        language = d.pop("language", UNSET)

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

        _reviewed_at = d.pop("reviewed_at", UNSET)
        reviewed_at: datetime.datetime | Unset
        if isinstance(_reviewed_at, Unset):
            reviewed_at = UNSET
        else:
            reviewed_at = datetime.datetime.fromisoformat(_reviewed_at)

        _review_due_at = d.pop("review_due_at", UNSET)
        review_due_at: datetime.datetime | Unset
        if isinstance(_review_due_at, Unset):
            review_due_at = UNSET
        else:
            review_due_at = datetime.datetime.fromisoformat(_review_due_at)

        pinned = d.pop("pinned", UNSET)

        resource_changes = cls(
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
            pinned=pinned,
        )

        return resource_changes
