from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.safety_settings_changes_invites_from import (
    SafetySettingsChangesInvitesFrom,
    check_safety_settings_changes_invites_from,
)
from ..models.safety_settings_changes_safety_check_in_frequency import (
    SafetySettingsChangesSafetyCheckInFrequency,
    check_safety_settings_changes_safety_check_in_frequency,
)
from ..models.safety_settings_changes_share_precision import (
    SafetySettingsChangesSharePrecision,
    check_safety_settings_changes_share_precision,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="SafetySettingsChanges")


@_attrs_define
class SafetySettingsChanges:
    """Any part of NewSafetySettings: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        share_location (bool | Unset):
        share_precision (SafetySettingsChangesSharePrecision | Unset):
        emergency_contacts (list[str] | Unset): Replaces the set of your contacts: those whose phone stays keep name and
            consent.
        safety_check_in_frequency (SafetySettingsChangesSafetyCheckInFrequency | Unset): Only kept: nobody is called yet
            when you do not check in.
        check_in_grace_minutes (int | Unset):
        invites_from (SafetySettingsChangesInvitesFrom | Unset):
        medical_notes (None | str | Unset):
        insurance (None | str | Unset):
        quick_exit_url (None | str | Unset):
    """

    share_location: bool | Unset = UNSET
    share_precision: SafetySettingsChangesSharePrecision | Unset = UNSET
    emergency_contacts: list[str] | Unset = UNSET
    safety_check_in_frequency: SafetySettingsChangesSafetyCheckInFrequency | Unset = UNSET
    check_in_grace_minutes: int | Unset = UNSET
    invites_from: SafetySettingsChangesInvitesFrom | Unset = UNSET
    medical_notes: None | str | Unset = UNSET
    insurance: None | str | Unset = UNSET
    quick_exit_url: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        share_location = self.share_location

        share_precision: str | Unset = UNSET
        if not isinstance(self.share_precision, Unset):
            share_precision = self.share_precision

        emergency_contacts: list[str] | Unset = UNSET
        if not isinstance(self.emergency_contacts, Unset):
            emergency_contacts = self.emergency_contacts

        safety_check_in_frequency: str | Unset = UNSET
        if not isinstance(self.safety_check_in_frequency, Unset):
            safety_check_in_frequency = self.safety_check_in_frequency

        check_in_grace_minutes = self.check_in_grace_minutes

        invites_from: str | Unset = UNSET
        if not isinstance(self.invites_from, Unset):
            invites_from = self.invites_from

        medical_notes: None | str | Unset
        if isinstance(self.medical_notes, Unset):
            medical_notes = UNSET
        else:
            medical_notes = self.medical_notes

        insurance: None | str | Unset
        if isinstance(self.insurance, Unset):
            insurance = UNSET
        else:
            insurance = self.insurance

        quick_exit_url: None | str | Unset
        if isinstance(self.quick_exit_url, Unset):
            quick_exit_url = UNSET
        else:
            quick_exit_url = self.quick_exit_url

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if share_location is not UNSET:
            field_dict["share_location"] = share_location
        if share_precision is not UNSET:
            field_dict["share_precision"] = share_precision
        if emergency_contacts is not UNSET:
            field_dict["emergency_contacts"] = emergency_contacts
        if safety_check_in_frequency is not UNSET:
            field_dict["safety_check_in_frequency"] = safety_check_in_frequency
        if check_in_grace_minutes is not UNSET:
            field_dict["check_in_grace_minutes"] = check_in_grace_minutes
        if invites_from is not UNSET:
            field_dict["invites_from"] = invites_from
        if medical_notes is not UNSET:
            field_dict["medical_notes"] = medical_notes
        if insurance is not UNSET:
            field_dict["insurance"] = insurance
        if quick_exit_url is not UNSET:
            field_dict["quick_exit_url"] = quick_exit_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        share_location = d.pop("share_location", UNSET)

        _share_precision = d.pop("share_precision", UNSET)
        share_precision: SafetySettingsChangesSharePrecision | Unset
        if isinstance(_share_precision, Unset):
            share_precision = UNSET
        else:
            share_precision = check_safety_settings_changes_share_precision(_share_precision)

        emergency_contacts = cast(list[str], d.pop("emergency_contacts", UNSET))

        _safety_check_in_frequency = d.pop("safety_check_in_frequency", UNSET)
        safety_check_in_frequency: SafetySettingsChangesSafetyCheckInFrequency | Unset
        if isinstance(_safety_check_in_frequency, Unset):
            safety_check_in_frequency = UNSET
        else:
            safety_check_in_frequency = check_safety_settings_changes_safety_check_in_frequency(
                _safety_check_in_frequency
            )

        check_in_grace_minutes = d.pop("check_in_grace_minutes", UNSET)

        _invites_from = d.pop("invites_from", UNSET)
        invites_from: SafetySettingsChangesInvitesFrom | Unset
        if isinstance(_invites_from, Unset):
            invites_from = UNSET
        else:
            invites_from = check_safety_settings_changes_invites_from(_invites_from)

        def _parse_medical_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        medical_notes = _parse_medical_notes(d.pop("medical_notes", UNSET))

        def _parse_insurance(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        insurance = _parse_insurance(d.pop("insurance", UNSET))

        def _parse_quick_exit_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        quick_exit_url = _parse_quick_exit_url(d.pop("quick_exit_url", UNSET))

        safety_settings_changes = cls(
            share_location=share_location,
            share_precision=share_precision,
            emergency_contacts=emergency_contacts,
            safety_check_in_frequency=safety_check_in_frequency,
            check_in_grace_minutes=check_in_grace_minutes,
            invites_from=invites_from,
            medical_notes=medical_notes,
            insurance=insurance,
            quick_exit_url=quick_exit_url,
        )

        return safety_settings_changes
