from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.revealed_birth_precision_type_0 import (
    RevealedBirthPrecisionType0,
    check_revealed_birth_precision_type_0,
)
from ..models.revealed_fields_item import RevealedFieldsItem, check_revealed_fields_item
from ..models.revealed_purpose import RevealedPurpose, check_revealed_purpose
from ..types import UNSET, Unset

T = TypeVar("T", bound="Revealed")


@_attrs_define
class Revealed:
    """The values that were asked for; null where the record has none. The other fields are left out.

    Attributes:
        beneficiary_id (UUID):
        code (str):
        fields (list[RevealedFieldsItem]): What was asked for.
        purpose (RevealedPurpose):
        withheld_fields (list[str]): What was not asked for.
        first_name (None | str | Unset):
        last_name (None | str | Unset):
        other_names (None | str | Unset):
        address (None | str | Unset):
        date_of_birth (datetime.date | None | Unset):
        birth_precision (None | RevealedBirthPrecisionType0 | Unset):
        phone (None | str | Unset):
        email (None | str | Unset):
        national_id (None | str | Unset):
        languages (list[str] | Unset):
        disabilities (list[str] | Unset):
        risk_notes (None | str | Unset):
        notes (None | str | Unset):
    """

    beneficiary_id: UUID
    code: str
    fields: list[RevealedFieldsItem]
    purpose: RevealedPurpose
    withheld_fields: list[str]
    first_name: None | str | Unset = UNSET
    last_name: None | str | Unset = UNSET
    other_names: None | str | Unset = UNSET
    address: None | str | Unset = UNSET
    date_of_birth: datetime.date | None | Unset = UNSET
    birth_precision: None | RevealedBirthPrecisionType0 | Unset = UNSET
    phone: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    national_id: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    disabilities: list[str] | Unset = UNSET
    risk_notes: None | str | Unset = UNSET
    notes: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        beneficiary_id = str(self.beneficiary_id)

        code = self.code

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        purpose: str = self.purpose

        withheld_fields = self.withheld_fields

        first_name: None | str | Unset
        if isinstance(self.first_name, Unset):
            first_name = UNSET
        else:
            first_name = self.first_name

        last_name: None | str | Unset
        if isinstance(self.last_name, Unset):
            last_name = UNSET
        else:
            last_name = self.last_name

        other_names: None | str | Unset
        if isinstance(self.other_names, Unset):
            other_names = UNSET
        else:
            other_names = self.other_names

        address: None | str | Unset
        if isinstance(self.address, Unset):
            address = UNSET
        else:
            address = self.address

        date_of_birth: None | str | Unset
        if isinstance(self.date_of_birth, Unset):
            date_of_birth = UNSET
        elif isinstance(self.date_of_birth, datetime.date):
            date_of_birth = self.date_of_birth.isoformat()
        else:
            date_of_birth = self.date_of_birth

        birth_precision: None | str | Unset
        if isinstance(self.birth_precision, Unset):
            birth_precision = UNSET
        elif isinstance(self.birth_precision, str):
            birth_precision = self.birth_precision
        else:
            birth_precision = self.birth_precision

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "beneficiary_id": beneficiary_id,
                "code": code,
                "fields": fields,
                "purpose": purpose,
                "withheld_fields": withheld_fields,
            }
        )
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if other_names is not UNSET:
            field_dict["other_names"] = other_names
        if address is not UNSET:
            field_dict["address"] = address
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if birth_precision is not UNSET:
            field_dict["birth_precision"] = birth_precision
        if phone is not UNSET:
            field_dict["phone"] = phone
        if email is not UNSET:
            field_dict["email"] = email
        if national_id is not UNSET:
            field_dict["national_id"] = national_id
        if languages is not UNSET:
            field_dict["languages"] = languages
        if disabilities is not UNSET:
            field_dict["disabilities"] = disabilities
        if risk_notes is not UNSET:
            field_dict["risk_notes"] = risk_notes
        if notes is not UNSET:
            field_dict["notes"] = notes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        beneficiary_id = UUID(d.pop("beneficiary_id"))

        code = d.pop("code")

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_revealed_fields_item(fields_item_data)

            fields.append(fields_item)

        purpose = check_revealed_purpose(d.pop("purpose"))

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        def _parse_first_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        first_name = _parse_first_name(d.pop("first_name", UNSET))

        def _parse_last_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        last_name = _parse_last_name(d.pop("last_name", UNSET))

        def _parse_other_names(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        other_names = _parse_other_names(d.pop("other_names", UNSET))

        def _parse_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        address = _parse_address(d.pop("address", UNSET))

        def _parse_date_of_birth(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                date_of_birth_type_0 = datetime.date.fromisoformat(data)

                return date_of_birth_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        date_of_birth = _parse_date_of_birth(d.pop("date_of_birth", UNSET))

        def _parse_birth_precision(data: object) -> None | RevealedBirthPrecisionType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                birth_precision_type_0 = check_revealed_birth_precision_type_0(data)

                return birth_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RevealedBirthPrecisionType0 | Unset, data)

        birth_precision = _parse_birth_precision(d.pop("birth_precision", UNSET))

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

        revealed = cls(
            beneficiary_id=beneficiary_id,
            code=code,
            fields=fields,
            purpose=purpose,
            withheld_fields=withheld_fields,
            first_name=first_name,
            last_name=last_name,
            other_names=other_names,
            address=address,
            date_of_birth=date_of_birth,
            birth_precision=birth_precision,
            phone=phone,
            email=email,
            national_id=national_id,
            languages=languages,
            disabilities=disabilities,
            risk_notes=risk_notes,
            notes=notes,
        )

        return revealed
