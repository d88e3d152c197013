from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.intel_answer_intel_type import IntelAnswerIntelType, check_intel_answer_intel_type
from ..models.intel_answer_moderation import IntelAnswerModeration, check_intel_answer_moderation
from ..models.intel_answer_my_vote import IntelAnswerMyVote, check_intel_answer_my_vote
from ..models.intel_answer_severity_type_0 import IntelAnswerSeverityType0, check_intel_answer_severity_type_0
from ..models.intel_answer_status import IntelAnswerStatus, check_intel_answer_status

if TYPE_CHECKING:
    from ..models.person_answer import PersonAnswer


T = TypeVar("T", bound="IntelAnswer")


@_attrs_define
class IntelAnswer:
    """An entry of an itinerary's thread.

    Attributes:
        id (UUID):
        itinerary_id (UUID):
        author (None | PersonAnswer):
        intel_type (IntelAnswerIntelType):
        title (None | str):
        content (str):
        location_reference (None | str):
        severity (IntelAnswerSeverityType0 | None):
        safety_related (bool):
        latitude (float | None):
        longitude (float | None):
        valid_until (datetime.datetime | None):
        status (IntelAnswerStatus):
        accepted_response_id (None | UUID):
        response_count (int):
        helpful_count (int):
        unhelpful_count (int):
        my_vote (IntelAnswerMyVote):
        expired (bool): Past `valid_until`: it counts as open no longer.
        resolved_by (None | PersonAnswer):
        resolved_at (datetime.datetime | None):
        edited_at (datetime.datetime | None):
        moderation (IntelAnswerModeration): `hidden`: shown to its author and to moderators only.
        deleted (bool): An empty place, kept for its responses.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    itinerary_id: UUID
    author: None | PersonAnswer
    intel_type: IntelAnswerIntelType
    title: None | str
    content: str
    location_reference: None | str
    severity: IntelAnswerSeverityType0 | None
    safety_related: bool
    latitude: float | None
    longitude: float | None
    valid_until: datetime.datetime | None
    status: IntelAnswerStatus
    accepted_response_id: None | UUID
    response_count: int
    helpful_count: int
    unhelpful_count: int
    my_vote: IntelAnswerMyVote
    expired: bool
    resolved_by: None | PersonAnswer
    resolved_at: datetime.datetime | None
    edited_at: datetime.datetime | None
    moderation: IntelAnswerModeration
    deleted: bool
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        id = str(self.id)

        itinerary_id = str(self.itinerary_id)

        author: dict[str, Any] | None
        if isinstance(self.author, PersonAnswer):
            author = self.author.to_dict()
        else:
            author = self.author

        intel_type: str = self.intel_type

        title: None | str
        title = self.title

        content = self.content

        location_reference: None | str
        location_reference = self.location_reference

        severity: None | str
        if isinstance(self.severity, str):
            severity = self.severity
        else:
            severity = self.severity

        safety_related = self.safety_related

        latitude: float | None
        latitude = self.latitude

        longitude: float | None
        longitude = self.longitude

        valid_until: None | str
        if isinstance(self.valid_until, datetime.datetime):
            valid_until = self.valid_until.isoformat()
        else:
            valid_until = self.valid_until

        status: str = self.status

        accepted_response_id: None | str
        if isinstance(self.accepted_response_id, UUID):
            accepted_response_id = str(self.accepted_response_id)
        else:
            accepted_response_id = self.accepted_response_id

        response_count = self.response_count

        helpful_count = self.helpful_count

        unhelpful_count = self.unhelpful_count

        my_vote: int = self.my_vote

        expired = self.expired

        resolved_by: dict[str, Any] | None
        if isinstance(self.resolved_by, PersonAnswer):
            resolved_by = self.resolved_by.to_dict()
        else:
            resolved_by = self.resolved_by

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        edited_at: None | str
        if isinstance(self.edited_at, datetime.datetime):
            edited_at = self.edited_at.isoformat()
        else:
            edited_at = self.edited_at

        moderation: str = self.moderation

        deleted = self.deleted

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "itinerary_id": itinerary_id,
                "author": author,
                "intel_type": intel_type,
                "title": title,
                "content": content,
                "location_reference": location_reference,
                "severity": severity,
                "safety_related": safety_related,
                "latitude": latitude,
                "longitude": longitude,
                "valid_until": valid_until,
                "status": status,
                "accepted_response_id": accepted_response_id,
                "response_count": response_count,
                "helpful_count": helpful_count,
                "unhelpful_count": unhelpful_count,
                "my_vote": my_vote,
                "expired": expired,
                "resolved_by": resolved_by,
                "resolved_at": resolved_at,
                "edited_at": edited_at,
                "moderation": moderation,
                "deleted": deleted,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_answer import PersonAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        itinerary_id = UUID(d.pop("itinerary_id"))

        def _parse_author(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                author_type_0 = PersonAnswer.from_dict(data)

                return author_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        author = _parse_author(d.pop("author"))

        intel_type = check_intel_answer_intel_type(d.pop("intel_type"))

        def _parse_title(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        title = _parse_title(d.pop("title"))

        content = d.pop("content")

        def _parse_location_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        location_reference = _parse_location_reference(d.pop("location_reference"))

        def _parse_severity(data: object) -> IntelAnswerSeverityType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                severity_type_0 = check_intel_answer_severity_type_0(data)

                return severity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IntelAnswerSeverityType0 | None, data)

        severity = _parse_severity(d.pop("severity"))

        safety_related = d.pop("safety_related")

        def _parse_latitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        latitude = _parse_latitude(d.pop("latitude"))

        def _parse_longitude(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        longitude = _parse_longitude(d.pop("longitude"))

        def _parse_valid_until(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_until_type_0 = datetime.datetime.fromisoformat(data)

                return valid_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        valid_until = _parse_valid_until(d.pop("valid_until"))

        status = check_intel_answer_status(d.pop("status"))

        def _parse_accepted_response_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_response_id_type_0 = UUID(data)

                return accepted_response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        accepted_response_id = _parse_accepted_response_id(d.pop("accepted_response_id"))

        response_count = d.pop("response_count")

        helpful_count = d.pop("helpful_count")

        unhelpful_count = d.pop("unhelpful_count")

        my_vote = check_intel_answer_my_vote(d.pop("my_vote"))

        expired = d.pop("expired")

        def _parse_resolved_by(data: object) -> None | PersonAnswer:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                resolved_by_type_0 = PersonAnswer.from_dict(data)

                return resolved_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PersonAnswer, data)

        resolved_by = _parse_resolved_by(d.pop("resolved_by"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        def _parse_edited_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                edited_at_type_0 = datetime.datetime.fromisoformat(data)

                return edited_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        edited_at = _parse_edited_at(d.pop("edited_at"))

        moderation = check_intel_answer_moderation(d.pop("moderation"))

        deleted = d.pop("deleted")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        intel_answer = cls(
            id=id,
            itinerary_id=itinerary_id,
            author=author,
            intel_type=intel_type,
            title=title,
            content=content,
            location_reference=location_reference,
            severity=severity,
            safety_related=safety_related,
            latitude=latitude,
            longitude=longitude,
            valid_until=valid_until,
            status=status,
            accepted_response_id=accepted_response_id,
            response_count=response_count,
            helpful_count=helpful_count,
            unhelpful_count=unhelpful_count,
            my_vote=my_vote,
            expired=expired,
            resolved_by=resolved_by,
            resolved_at=resolved_at,
            edited_at=edited_at,
            moderation=moderation,
            deleted=deleted,
            created_at=created_at,
            updated_at=updated_at,
        )

        return intel_answer
