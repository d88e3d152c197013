from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.intel_changes_intel_type import IntelChangesIntelType, check_intel_changes_intel_type
from ..models.intel_changes_priority_type_0 import (
    IntelChangesPriorityType0,
    check_intel_changes_priority_type_0,
)
from ..models.intel_changes_severity_type_0 import (
    IntelChangesSeverityType0,
    check_intel_changes_severity_type_0,
)
from ..models.intel_changes_status import IntelChangesStatus, check_intel_changes_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="IntelChanges")


@_attrs_define
class IntelChanges:
    """Any part of NewIntel: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        itinerary_id (UUID | Unset):
        intel_type (IntelChangesIntelType | Unset):
        title (None | str | Unset):
        content (str | Unset):
        location_reference (None | str | Unset):
        severity (IntelChangesSeverityType0 | None | Unset): Unset: medium for a warning, else none.
        priority (IntelChangesPriorityType0 | None | Unset): A second name of `severity`.
        safety_related (bool | None | Unset): Unset: whether it is a warning.
        latitude (float | None | Unset):
        longitude (float | None | Unset):
        valid_until (datetime.datetime | None | Unset): When it stops being of use.
        status (IntelChangesStatus | Unset):
        accepted_response_id (None | Unset | UUID): The response that answers a question, which resolves it.
    """

    itinerary_id: UUID | Unset = UNSET
    intel_type: IntelChangesIntelType | Unset = UNSET
    title: None | str | Unset = UNSET
    content: str | Unset = UNSET
    location_reference: None | str | Unset = UNSET
    severity: IntelChangesSeverityType0 | None | Unset = UNSET
    priority: IntelChangesPriorityType0 | None | Unset = UNSET
    safety_related: bool | None | Unset = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    valid_until: datetime.datetime | None | Unset = UNSET
    status: IntelChangesStatus | Unset = UNSET
    accepted_response_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        itinerary_id: str | Unset = UNSET
        if not isinstance(self.itinerary_id, Unset):
            itinerary_id = str(self.itinerary_id)

        intel_type: str | Unset = UNSET
        if not isinstance(self.intel_type, Unset):
            intel_type = self.intel_type

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        content = self.content

        location_reference: None | str | Unset
        if isinstance(self.location_reference, Unset):
            location_reference = UNSET
        else:
            location_reference = self.location_reference

        severity: None | str | Unset
        if isinstance(self.severity, Unset):
            severity = UNSET
        elif isinstance(self.severity, str):
            severity = self.severity
        else:
            severity = self.severity

        priority: None | str | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        elif isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        safety_related: bool | None | Unset
        if isinstance(self.safety_related, Unset):
            safety_related = UNSET
        else:
            safety_related = self.safety_related

        latitude: float | None | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        valid_until: None | str | Unset
        if isinstance(self.valid_until, Unset):
            valid_until = UNSET
        elif isinstance(self.valid_until, datetime.datetime):
            valid_until = self.valid_until.isoformat()
        else:
            valid_until = self.valid_until

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status

        accepted_response_id: None | str | Unset
        if isinstance(self.accepted_response_id, Unset):
            accepted_response_id = UNSET
        elif isinstance(self.accepted_response_id, UUID):
            accepted_response_id = str(self.accepted_response_id)
        else:
            accepted_response_id = self.accepted_response_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if itinerary_id is not UNSET:
            field_dict["itinerary_id"] = itinerary_id
        if intel_type is not UNSET:
            field_dict["intel_type"] = intel_type
        if title is not UNSET:
            field_dict["title"] = title
        if content is not UNSET:
            field_dict["content"] = content
        if location_reference is not UNSET:
            field_dict["location_reference"] = location_reference
        if severity is not UNSET:
            field_dict["severity"] = severity
        if priority is not UNSET:
            field_dict["priority"] = priority
        if safety_related is not UNSET:
            field_dict["safety_related"] = safety_related
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if valid_until is not UNSET:
            field_dict["valid_until"] = valid_until
        if status is not UNSET:
            field_dict["status"] = status
        if accepted_response_id is not UNSET:
            field_dict["accepted_response_id"] = accepted_response_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _itinerary_id = d.pop("itinerary_id", UNSET)
        itinerary_id: UUID | Unset
        if isinstance(_itinerary_id, Unset):
            itinerary_id = UNSET
        else:
            itinerary_id = UUID(_itinerary_id)

        _intel_type = d.pop("intel_type", UNSET)
        intel_type: IntelChangesIntelType | Unset
        if isinstance(_intel_type, Unset):
            intel_type = UNSET
        else:
            intel_type = check_intel_changes_intel_type(_intel_type)

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        content = d.pop("content", UNSET)

        def _parse_location_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        location_reference = _parse_location_reference(d.pop("location_reference", UNSET))

        def _parse_severity(data: object) -> IntelChangesSeverityType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                severity_type_0 = check_intel_changes_severity_type_0(data)

                return severity_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IntelChangesSeverityType0 | None | Unset, data)

        severity = _parse_severity(d.pop("severity", UNSET))

        def _parse_priority(data: object) -> IntelChangesPriorityType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                priority_type_0 = check_intel_changes_priority_type_0(data)

                return priority_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(IntelChangesPriorityType0 | None | Unset, data)

        priority = _parse_priority(d.pop("priority", UNSET))

        def _parse_safety_related(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        safety_related = _parse_safety_related(d.pop("safety_related", UNSET))

        def _parse_latitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_longitude(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        def _parse_valid_until(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_until_type_0 = datetime.datetime.fromisoformat(data)

                return valid_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        valid_until = _parse_valid_until(d.pop("valid_until", UNSET))

        _status = d.pop("status", UNSET)
        status: IntelChangesStatus | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = check_intel_changes_status(_status)

        def _parse_accepted_response_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_response_id_type_0 = UUID(data)

                return accepted_response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        accepted_response_id = _parse_accepted_response_id(d.pop("accepted_response_id", UNSET))

        intel_changes = cls(
            itinerary_id=itinerary_id,
            intel_type=intel_type,
            title=title,
            content=content,
            location_reference=location_reference,
            severity=severity,
            priority=priority,
            safety_related=safety_related,
            latitude=latitude,
            longitude=longitude,
            valid_until=valid_until,
            status=status,
            accepted_response_id=accepted_response_id,
        )

        return intel_changes
