from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.beneficiary_answer_birth_precision_type_0 import (
    BeneficiaryAnswerBirthPrecisionType0,
    check_beneficiary_answer_birth_precision_type_0,
)
from ..models.beneficiary_answer_closure_reason_type_0 import (
    BeneficiaryAnswerClosureReasonType0,
    check_beneficiary_answer_closure_reason_type_0,
)
from ..models.beneficiary_answer_gender import BeneficiaryAnswerGender, check_beneficiary_answer_gender
from ..models.beneficiary_answer_intake_source_type_0 import (
    BeneficiaryAnswerIntakeSourceType0,
    check_beneficiary_answer_intake_source_type_0,
)
from ..models.beneficiary_answer_priority import BeneficiaryAnswerPriority, check_beneficiary_answer_priority
from ..models.beneficiary_answer_status import BeneficiaryAnswerStatus, check_beneficiary_answer_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.age import Age


T = TypeVar("T", bound="BeneficiaryAnswer")


@_attrs_define
class BeneficiaryAnswer:
    """A beneficiary, as far as the caller may see. Fields that `withheld_fields` names are left out; left out of a
    change, too, they stay as they are.

        Attributes:
            id (UUID):
            code (str): `C-` and eight characters; unique in the programme, and no secret.
            display_name (str): First and last name, or the code where names are hidden.
            name_hidden (bool):
            gender (BeneficiaryAnswerGender):
            status (BeneficiaryAnswerStatus):
            closure_reason (BeneficiaryAnswerClosureReasonType0 | None):
            intake_source (BeneficiaryAnswerIntakeSourceType0 | None):
            priority (BeneficiaryAnswerPriority):
            intensity (int):
            next_review_date (datetime.date | None):
            programme_id (UUID):
            team_id (None | UUID):
            retention_class (None | str):
            opened_at (datetime.datetime):
            closed_at (datetime.datetime | None):
            last_contact_at (datetime.datetime | None):
            session_count (int):
            primary_worker_id (None | UUID):
            legal_hold (bool):
            merged_into_id (None | UUID):
            withheld_fields (list[str]): What is left out for you.
            voided_at (datetime.datetime | None):
            version (int):
            created_at (datetime.datetime):
            updated_at (datetime.datetime):
            first_name (str | Unset): Absent where names are hidden. Default: ''.
            last_name (None | str | Unset): Null for who has one name only.
            other_names (None | str | Unset):
            date_of_birth (datetime.date | None | Unset): Parts that are not known are 01.
            birth_precision (BeneficiaryAnswerBirthPrecisionType0 | None | Unset):
            age (Age | None | Unset):
            phone (None | str | Unset):
            email (None | str | Unset):
            national_id (None | str | Unset):
            address (None | str | Unset):
            languages (list[str] | Unset):
            disabilities (list[str] | Unset):
            risk_notes (None | str | Unset):
            notes (None | str | Unset):
            reopen_reason (None | str | Unset): Why it was reopened the last time.
    """

    id: UUID
    code: str
    display_name: str
    name_hidden: bool
    gender: BeneficiaryAnswerGender
    status: BeneficiaryAnswerStatus
    closure_reason: BeneficiaryAnswerClosureReasonType0 | None
    intake_source: BeneficiaryAnswerIntakeSourceType0 | None
    priority: BeneficiaryAnswerPriority
    intensity: int
    next_review_date: datetime.date | None
    programme_id: UUID
    team_id: None | UUID
    retention_class: None | str
    opened_at: datetime.datetime
    closed_at: datetime.datetime | None
    last_contact_at: datetime.datetime | None
    session_count: int
    primary_worker_id: None | UUID
    legal_hold: bool
    merged_into_id: None | UUID
    withheld_fields: list[str]
    voided_at: datetime.datetime | None
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    first_name: str | Unset = ""
    last_name: None | str | Unset = UNSET
    other_names: None | str | Unset = UNSET
    date_of_birth: datetime.date | None | Unset = UNSET
    birth_precision: BeneficiaryAnswerBirthPrecisionType0 | None | Unset = UNSET
    age: Age | None | Unset = UNSET
    phone: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    national_id: None | str | Unset = UNSET
    address: None | str | Unset = UNSET
    languages: list[str] | Unset = UNSET
    disabilities: list[str] | Unset = UNSET
    risk_notes: None | str | Unset = UNSET
    notes: None | str | Unset = UNSET
    reopen_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.age import Age  # noqa: PLC0415

        id = str(self.id)

        code = self.code

        display_name = self.display_name

        name_hidden = self.name_hidden

        gender: str = self.gender

        status: str = self.status

        closure_reason: None | str
        if isinstance(self.closure_reason, str):
            closure_reason = self.closure_reason
        else:
            closure_reason = self.closure_reason

        intake_source: None | str
        if isinstance(self.intake_source, str):
            intake_source = self.intake_source
        else:
            intake_source = self.intake_source

        priority: str = self.priority

        intensity = self.intensity

        next_review_date: None | str
        if isinstance(self.next_review_date, datetime.date):
            next_review_date = self.next_review_date.isoformat()
        else:
            next_review_date = self.next_review_date

        programme_id = str(self.programme_id)

        team_id: None | str
        if isinstance(self.team_id, UUID):
            team_id = str(self.team_id)
        else:
            team_id = self.team_id

        retention_class: None | str
        retention_class = self.retention_class

        opened_at = self.opened_at.isoformat()

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        last_contact_at: None | str
        if isinstance(self.last_contact_at, datetime.datetime):
            last_contact_at = self.last_contact_at.isoformat()
        else:
            last_contact_at = self.last_contact_at

        session_count = self.session_count

        primary_worker_id: None | str
        if isinstance(self.primary_worker_id, UUID):
            primary_worker_id = str(self.primary_worker_id)
        else:
            primary_worker_id = self.primary_worker_id

        legal_hold = self.legal_hold

        merged_into_id: None | str
        if isinstance(self.merged_into_id, UUID):
            merged_into_id = str(self.merged_into_id)
        else:
            merged_into_id = self.merged_into_id

        withheld_fields = self.withheld_fields

        voided_at: None | str
        if isinstance(self.voided_at, datetime.datetime):
            voided_at = self.voided_at.isoformat()
        else:
            voided_at = self.voided_at

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

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

        age: dict[str, Any] | None | Unset
        if isinstance(self.age, Unset):
            age = UNSET
        elif isinstance(self.age, Age):
            age = self.age.to_dict()
        else:
            age = self.age

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

        reopen_reason: None | str | Unset
        if isinstance(self.reopen_reason, Unset):
            reopen_reason = UNSET
        else:
            reopen_reason = self.reopen_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "code": code,
                "display_name": display_name,
                "name_hidden": name_hidden,
                "gender": gender,
                "status": status,
                "closure_reason": closure_reason,
                "intake_source": intake_source,
                "priority": priority,
                "intensity": intensity,
                "next_review_date": next_review_date,
                "programme_id": programme_id,
                "team_id": team_id,
                "retention_class": retention_class,
                "opened_at": opened_at,
                "closed_at": closed_at,
                "last_contact_at": last_contact_at,
                "session_count": session_count,
                "primary_worker_id": primary_worker_id,
                "legal_hold": legal_hold,
                "merged_into_id": merged_into_id,
                "withheld_fields": withheld_fields,
                "voided_at": voided_at,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if other_names is not UNSET:
            field_dict["other_names"] = other_names
        if date_of_birth is not UNSET:
            field_dict["date_of_birth"] = date_of_birth
        if birth_precision is not UNSET:
            field_dict["birth_precision"] = birth_precision
        if age is not UNSET:
            field_dict["age"] = age
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
        if reopen_reason is not UNSET:
            field_dict["reopen_reason"] = reopen_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.age import Age  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        code = d.pop("code")

        display_name = d.pop("display_name")

        name_hidden = d.pop("name_hidden")

        gender = check_beneficiary_answer_gender(d.pop("gender"))

        status = check_beneficiary_answer_status(d.pop("status"))

        def _parse_closure_reason(data: object) -> BeneficiaryAnswerClosureReasonType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closure_reason_type_0 = check_beneficiary_answer_closure_reason_type_0(data)

                return closure_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BeneficiaryAnswerClosureReasonType0 | None, data)

        closure_reason = _parse_closure_reason(d.pop("closure_reason"))

        def _parse_intake_source(data: object) -> BeneficiaryAnswerIntakeSourceType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                intake_source_type_0 = check_beneficiary_answer_intake_source_type_0(data)

                return intake_source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BeneficiaryAnswerIntakeSourceType0 | None, data)

        intake_source = _parse_intake_source(d.pop("intake_source"))

        priority = check_beneficiary_answer_priority(d.pop("priority"))

        intensity = d.pop("intensity")

        def _parse_next_review_date(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_date_type_0 = datetime.date.fromisoformat(data)

                return next_review_date_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        next_review_date = _parse_next_review_date(d.pop("next_review_date"))

        programme_id = UUID(d.pop("programme_id"))

        def _parse_team_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                team_id_type_0 = UUID(data)

                return team_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        team_id = _parse_team_id(d.pop("team_id"))

        def _parse_retention_class(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        retention_class = _parse_retention_class(d.pop("retention_class"))

        opened_at = datetime.datetime.fromisoformat(d.pop("opened_at"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        def _parse_last_contact_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_contact_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_contact_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_contact_at = _parse_last_contact_at(d.pop("last_contact_at"))

        session_count = d.pop("session_count")

        def _parse_primary_worker_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                primary_worker_id_type_0 = UUID(data)

                return primary_worker_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        primary_worker_id = _parse_primary_worker_id(d.pop("primary_worker_id"))

        legal_hold = d.pop("legal_hold")

        def _parse_merged_into_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                merged_into_id_type_0 = UUID(data)

                return merged_into_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        merged_into_id = _parse_merged_into_id(d.pop("merged_into_id"))

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        def _parse_voided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                voided_at_type_0 = datetime.datetime.fromisoformat(data)

                return voided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        voided_at = _parse_voided_at(d.pop("voided_at"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        first_name = d.pop("first_name", UNSET)

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

        def _parse_birth_precision(data: object) -> BeneficiaryAnswerBirthPrecisionType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                birth_precision_type_0 = check_beneficiary_answer_birth_precision_type_0(data)

                return birth_precision_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BeneficiaryAnswerBirthPrecisionType0 | None | Unset, data)

        birth_precision = _parse_birth_precision(d.pop("birth_precision", UNSET))

        def _parse_age(data: object) -> Age | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                age_type_0 = Age.from_dict(data)

                return age_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Age | None | Unset, data)

        age = _parse_age(d.pop("age", UNSET))

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

        def _parse_reopen_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reopen_reason = _parse_reopen_reason(d.pop("reopen_reason", UNSET))

        beneficiary_answer = cls(
            id=id,
            code=code,
            display_name=display_name,
            name_hidden=name_hidden,
            gender=gender,
            status=status,
            closure_reason=closure_reason,
            intake_source=intake_source,
            priority=priority,
            intensity=intensity,
            next_review_date=next_review_date,
            programme_id=programme_id,
            team_id=team_id,
            retention_class=retention_class,
            opened_at=opened_at,
            closed_at=closed_at,
            last_contact_at=last_contact_at,
            session_count=session_count,
            primary_worker_id=primary_worker_id,
            legal_hold=legal_hold,
            merged_into_id=merged_into_id,
            withheld_fields=withheld_fields,
            voided_at=voided_at,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            first_name=first_name,
            last_name=last_name,
            other_names=other_names,
            date_of_birth=date_of_birth,
            birth_precision=birth_precision,
            age=age,
            phone=phone,
            email=email,
            national_id=national_id,
            address=address,
            languages=languages,
            disabilities=disabilities,
            risk_notes=risk_notes,
            notes=notes,
            reopen_reason=reopen_reason,
        )

        return beneficiary_answer
