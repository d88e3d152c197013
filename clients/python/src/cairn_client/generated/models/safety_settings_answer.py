from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.safety_settings_answer_invites_from import (
    SafetySettingsAnswerInvitesFrom,
    check_safety_settings_answer_invites_from,
)
from ..models.safety_settings_answer_safety_check_in_frequency import (
    SafetySettingsAnswerSafetyCheckInFrequency,
    check_safety_settings_answer_safety_check_in_frequency,
)
from ..models.safety_settings_answer_share_precision import (
    SafetySettingsAnswerSharePrecision,
    check_safety_settings_answer_share_precision,
)

T = TypeVar("T", bound="SafetySettingsAnswer")


@_attrs_define
class SafetySettingsAnswer:
    """Your private settings; where you have set none, what they are then, with null for `id` and times.

    Attributes:
        id (None | UUID):
        share_location (bool):
        share_precision (SafetySettingsAnswerSharePrecision):
        emergency_contacts (list[str]): The phones of your contacts.
        safety_check_in_frequency (SafetySettingsAnswerSafetyCheckInFrequency):
        check_in_grace_minutes (int):
        invites_from (SafetySettingsAnswerInvitesFrom):
        medical_notes (None | str):
        insurance (None | str):
        quick_exit_url (None | str):
        created_at (datetime.datetime | None):
        updated_at (datetime.datetime | None):
    """

    id: None | UUID
    share_location: bool
    share_precision: SafetySettingsAnswerSharePrecision
    emergency_contacts: list[str]
    safety_check_in_frequency: SafetySettingsAnswerSafetyCheckInFrequency
    check_in_grace_minutes: int
    invites_from: SafetySettingsAnswerInvitesFrom
    medical_notes: None | str
    insurance: None | str
    quick_exit_url: None | str
    created_at: datetime.datetime | None
    updated_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        share_location = self.share_location

        share_precision: str = self.share_precision

        emergency_contacts = self.emergency_contacts

        safety_check_in_frequency: str = self.safety_check_in_frequency

        check_in_grace_minutes = self.check_in_grace_minutes

        invites_from: str = self.invites_from

        medical_notes: None | str
        medical_notes = self.medical_notes

        insurance: None | str
        insurance = self.insurance

        quick_exit_url: None | str
        quick_exit_url = self.quick_exit_url

        created_at: None | str
        if isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        updated_at: None | str
        if isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "share_location": share_location,
                "share_precision": share_precision,
                "emergency_contacts": emergency_contacts,
                "safety_check_in_frequency": safety_check_in_frequency,
                "check_in_grace_minutes": check_in_grace_minutes,
                "invites_from": invites_from,
                "medical_notes": medical_notes,
                "insurance": insurance,
                "quick_exit_url": quick_exit_url,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        share_location = d.pop("share_location")

        share_precision = check_safety_settings_answer_share_precision(d.pop("share_precision"))

        emergency_contacts = cast(list[str], d.pop("emergency_contacts"))

        safety_check_in_frequency = check_safety_settings_answer_safety_check_in_frequency(
            d.pop("safety_check_in_frequency")
        )

        check_in_grace_minutes = d.pop("check_in_grace_minutes")

        invites_from = check_safety_settings_answer_invites_from(d.pop("invites_from"))

        def _parse_medical_notes(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        medical_notes = _parse_medical_notes(d.pop("medical_notes"))

        def _parse_insurance(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        insurance = _parse_insurance(d.pop("insurance"))

        def _parse_quick_exit_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        quick_exit_url = _parse_quick_exit_url(d.pop("quick_exit_url"))

        def _parse_created_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_at_type_0 = datetime.datetime.fromisoformat(data)

                return created_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        created_at = _parse_created_at(d.pop("created_at"))

        def _parse_updated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_at_type_0 = datetime.datetime.fromisoformat(data)

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        updated_at = _parse_updated_at(d.pop("updated_at"))

        safety_settings_answer = cls(
            id=id,
            share_location=share_location,
            share_precision=share_precision,
            emergency_contacts=emergency_contacts,
            safety_check_in_frequency=safety_check_in_frequency,
            check_in_grace_minutes=check_in_grace_minutes,
            invites_from=invites_from,
            medical_notes=medical_notes,
            insurance=insurance,
            quick_exit_url=quick_exit_url,
            created_at=created_at,
            updated_at=updated_at,
        )

        return safety_settings_answer
