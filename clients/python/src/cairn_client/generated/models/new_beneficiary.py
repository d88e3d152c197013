from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_beneficiary_birth_precision_type_0 import (
    NewBeneficiaryBirthPrecisionType0,
    check_new_beneficiary_birth_precision_type_0,
)
from ..models.new_beneficiary_gender import NewBeneficiaryGender, check_new_beneficiary_gender
from ..models.new_beneficiary_intake_source_type_0 import (
    NewBeneficiaryIntakeSourceType0,
    check_new_beneficiary_intake_source_type_0,
)
from ..models.new_beneficiary_priority import NewBeneficiaryPriority, check_new_beneficiary_priority
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewBeneficiary")


@_attrs_define
class NewBeneficiary:
    """A beneficiary to be made: two names are enough. It begins active, or in intake where its programme says so.

    Attributes:
        first_name (str):
        last_name (None | str): Null for who has one name only.
        other_names (None | str | Unset):
        name_hidden (bool | Unset): Withhold the names everywhere but where they are revealed on purpose. Default:
            False.
        date_of_birth (None | str | Unset): A day, a month or a year, since 1900.
        birth_precision (NewBeneficiaryBirthPrecisionType0 | None | Unset): What is known of it. Unset: as much as the
            date says. `estimated`: two years around.
        gender (NewBeneficiaryGender | Unset): Any case; also `f` and `m`. Default: 'unknown'.
        phone (None | str | Unset):
        email (None | str | Unset):
        national_id (None | str | Unset):
        address (None | str | Unset):
        languages (list[str] | Unset): BCP 47 tags, each once.
        disabilities (list[str] | Unset): Each once.
        risk_notes (None | str | Unset):
        notes (None | str | Unset):
        intake_source (NewBeneficiaryIntakeSourceType0 | None | Unset):
        priority (NewBeneficiaryPriority | Unset):  Default: 'medium'.
        intensity (int | Unset):  Default: 1.
        next_review_date (datetime.date | None | Unset): Today or later, where it is set.
        programme_id (None | Unset | UUID): Unset: the programme of all who name none.
        team_id (None | Unset | UUID): A team that you are in, or of a programme that you manage.
    """

    first_name: str
    last_name: None | str
    other_names: None | str | Unset = UNSET
    name_hidden: bool | Unset = False
    date_of_birth: None | str | Unset = UNSET
    birth_precision: NewBeneficiaryBirthPrecisionType0 | None | Unset = UNSET
    gender: NewBeneficiaryGender | Unset = "unknown"
    phone: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    national_id: None | str | Unset = UNSET
    address: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    disabilities: list[str] | Unset = UNSET
    risk_notes: None | str | Unset = UNSET
    notes: None | str | Unset = UNSET
    intake_source: NewBeneficiaryIntakeSourceType0 | None | Unset = UNSET
    priority: NewBeneficiaryPriority | Unset = "medium"
    intensity: int | Unset = 1
    next_review_date: datetime.date | None | Unset = UNSET
    programme_id: None | Unset | UUID = UNSET
    team_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        first_name = self.first_name

        last_name: None | str
        last_name = self.last_name

        other_names: None | str | Unset
        if isinstance(self.other_names, Unset):
            other_names = UNSET
        else:
            other_names = self.other_names

        name_hidden = self.name_hidden

        date_of_birth: None | str | Unset
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        else:
            date_of_birth = self.date_of_birth

        birth_precision: None | str | Unset
        if isinstance(self.birth_precision, Unset):
            birth_precision = UNSET
        elif isinstance(self.birth_precision, str):
            birth_precision = self.birth_precision
        else:
            birth_precision = self.birth_precision

        gender: str | Unset = UNSET
        if not isinstance(self.gender, Unset):
            gender = self.gender

        phone: None | str | Unset
        if isinstance(self.phone, Unset):
            phone = UNSET
        else:
            phone = self.phone

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        national_id: None | str | Unset
        if isinstance(self.national_id, Unset):
            national_id = UNSET
        else:
            national_id = self.national_id

        address: None | str | Unset
        if isinstance(self.address, Unset):
            address = UNSET
        else:
            address = self.address

        languages: list[str] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = self.languages

        disabilities: list[str] | Unset = UNSET
        if not isinstance(self.disabilities, Unset):
            disabilities = self.disabilities

        risk_notes: None | str | Unset
        if isinstance(self.risk_notes, Unset):
            risk_notes = UNSET
        else:
            risk_notes = self.risk_notes

        notes: None | str | Unset
        if isinstance(self.notes, Unset):
            notes = UNSET
        else:
            notes = self.notes

        intake_source: None | str | Unset
        if isinstance(self.intake_source, Unset):
            intake_source = UNSET
        elif isinstance(self.intake_source, str):
            intake_source = self.intake_source
        else:
            intake_source = self.intake_source

        priority: str | Unset = UNSET
        if not isinstance(self.priority, Unset):
            priority = self.priority

        intensity = self.intensity

        next_review_date: None | str | Unset
        if isinstance(self.next_review_date, Unset):
            next_review_date = UNSET
        elif isinstance(self.next_review_date, datetime.date):
            next_review_date = self.next_review_date.isoformat()
        else:
            next_review_date = self.next_review_date

        programme_id: None | str | Unset
        if isinstance(self.programme_id, Unset):
            programme_id = UNSET
        elif isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        team_id: None | str | Unset
        if isinstance(self.team_id, Unset):
            team_id = UNSET
        elif isinstance(self.team_id, UUID):
            team_id = str(self.team_id)
        else:
            team_id = self.team_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "first_name": first_name,
                "last_name": last_name,
            }
        )
        if other_names is not UNSET:
            field_dict["other_names"] = other_names
        if name_hidden is not UNSET:
            field_dict["name_hidden"] = name_hidden
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if birth_precision is not UNSET:
            field_dict["birth_precision"] = birth_precision
        if gender is not UNSET:
            field_dict["gender"] = gender
        if phone is not UNSET:
            field_dict["phone"] = phone
        if email is not UNSET:
            field_dict["email"] = email
        if national_id is not UNSET:
            field_dict["national_id"] = national_id
        if address is not UNSET:
            field_dict["address"] = address
        if languages is not UNSET:
            field_dict["languages"] = languages
        if disabilities is not UNSET:
            field_dict["disabilities"] = disabilities
        if risk_notes is not UNSET:
            field_dict["risk_notes"] = risk_notes
        if notes is not UNSET:
            field_dict["notes"] = notes
        if intake_source is not UNSET:
            field_dict["intake_source"] = intake_source
        if priority is not UNSET:
            field_dict["priority"] = priority
        if intensity is not UNSET:
            field_dict["intensity"] = intensity
        if next_review_date is not UNSET:
            field_dict["next_review_date"] = next_review_date
        if programme_id is not UNSET:
            field_dict["programme_id"] = programme_id
        if team_id is not UNSET:
            field_dict["team_id"] = team_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first_name = d.pop("first_name")

        def _parse_last_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        last_name = _parse_last_name(d.pop("last_name"))

        def _parse_other_names(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        other_names = _parse_other_names(d.pop("other_names", UNSET))

        name_hidden = d.pop("name_hidden", UNSET)

        def _parse_date_of_birth(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth", UNSET))

        def _parse_birth_precision(data: object) -> NewBeneficiaryBirthPrecisionType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                birth_precision_type_0 = check_new_beneficiary_birth_precision_type_0(data)

                return birth_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewBeneficiaryBirthPrecisionType0 | None | Unset, data)

        birth_precision = _parse_birth_precision(d.pop("birth_precision", UNSET))

        _gender = d.pop("gender", UNSET)
        gender: NewBeneficiaryGender | Unset
        if isinstance(_gender, Unset):
            gender = UNSET
        else:
            gender = check_new_beneficiary_gender(_gender)

        def _parse_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        phone = _parse_phone(d.pop("phone", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_national_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        national_id = _parse_national_id(d.pop("national_id", UNSET))

        def _parse_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        address = _parse_address(d.pop("address", UNSET))

        languages = cast(list[str], d.pop("languages", UNSET))

        disabilities = cast(list[str], d.pop("disabilities", UNSET))

        def _parse_risk_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        risk_notes = _parse_risk_notes(d.pop("risk_notes", UNSET))

        def _parse_notes(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        notes = _parse_notes(d.pop("notes", UNSET))

        def _parse_intake_source(data: object) -> NewBeneficiaryIntakeSourceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                intake_source_type_0 = check_new_beneficiary_intake_source_type_0(data)

                return intake_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewBeneficiaryIntakeSourceType0 | None | Unset, data)

        intake_source = _parse_intake_source(d.pop("intake_source", UNSET))

        _priority = d.pop("priority", UNSET)
        priority: NewBeneficiaryPriority | Unset
        if isinstance(_priority, Unset):
            priority = UNSET
        else:
            priority = check_new_beneficiary_priority(_priority)

        intensity = d.pop("intensity", UNSET)

        def _parse_next_review_date(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_date_type_0 = datetime.date.fromisoformat(data)

                return next_review_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        next_review_date = _parse_next_review_date(d.pop("next_review_date", UNSET))

        def _parse_programme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id", UNSET))

        def _parse_team_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                team_id_type_0 = UUID(data)

                return team_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        team_id = _parse_team_id(d.pop("team_id", UNSET))

        new_beneficiary = cls(
            first_name=first_name,
            last_name=last_name,
            other_names=other_names,
            name_hidden=name_hidden,
            date_of_birth=date_of_birth,
            birth_precision=birth_precision,
            gender=gender,
            phone=phone,
            email=email,
            national_id=national_id,
            address=address,
            languages=languages,
            disabilities=disabilities,
            risk_notes=risk_notes,
            notes=notes,
            intake_source=intake_source,
            priority=priority,
            intensity=intensity,
            next_review_date=next_review_date,
            programme_id=programme_id,
            team_id=team_id,
        )

        return new_beneficiary
