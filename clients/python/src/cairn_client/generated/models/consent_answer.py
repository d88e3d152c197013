from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.consent_answer_fields_item import ConsentAnswerFieldsItem, check_consent_answer_fields_item
from ..models.consent_answer_given_by import ConsentAnswerGivenBy, check_consent_answer_given_by
from ..models.consent_answer_legal_basis import ConsentAnswerLegalBasis, check_consent_answer_legal_basis
from ..models.consent_answer_method import ConsentAnswerMethod, check_consent_answer_method
from ..models.consent_answer_purpose import ConsentAnswerPurpose, check_consent_answer_purpose
from ..models.consent_answer_state import ConsentAnswerState, check_consent_answer_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="ConsentAnswer")


@_attrs_define
class ConsentAnswer:
    """What somebody agreed to, or was asked to.

    Attributes:
        id (UUID):
        beneficiary_id (UUID):
        purpose (ConsentAnswerPurpose):
        legal_basis (ConsentAnswerLegalBasis):
        notice_version (str): Which text the person was shown.
        method (ConsentAnswerMethod):
        given_by (ConsentAnswerGivenBy):
        fields (list[ConsentAnswerFieldsItem]): What may be told.
        recipients (list[str]): Whom it may be told to.
        valid_from (datetime.datetime | None): Null while requested: from when it is given.
        expires_at (datetime.datetime):
        evidence_ref (None | str):
        supersedes (None | UUID):
        state (ConsentAnswerState): As of now: it is `expired` from `expires_at` on.
        recorded_at (datetime.datetime): When it was given, or else requested. It covers nothing before.
        review_required (bool): A guardian gave it, and the person may be of age by now: it covers nothing.
        withheld_fields (list[str]):
        created_by (UUID):
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        giver_name (None | str | Unset):
        witness (None | str | Unset):
    """

    id: UUID
    beneficiary_id: UUID
    purpose: ConsentAnswerPurpose
    legal_basis: ConsentAnswerLegalBasis
    notice_version: str
    method: ConsentAnswerMethod
    given_by: ConsentAnswerGivenBy
    fields: list[ConsentAnswerFieldsItem]
    recipients: list[str]
    valid_from: datetime.datetime | None
    expires_at: datetime.datetime
    evidence_ref: None | str
    supersedes: None | UUID
    state: ConsentAnswerState
    recorded_at: datetime.datetime
    review_required: bool
    withheld_fields: list[str]
    created_by: UUID
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime
    giver_name: None | str | Unset = UNSET
    witness: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        beneficiary_id = str(self.beneficiary_id)

        purpose: str = self.purpose

        legal_basis: str = self.legal_basis

        notice_version = self.notice_version

        method: str = self.method

        given_by: str = self.given_by

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        recipients = self.recipients

        valid_from: None | str
        if isinstance(self.valid_from, datetime.datetime):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        expires_at = self.expires_at.isoformat()

        evidence_ref: None | str
        evidence_ref = self.evidence_ref

        supersedes: None | str
        if isinstance(self.supersedes, UUID):
            supersedes = str(self.supersedes)
        else:
            supersedes = self.supersedes

        state: str = self.state

        recorded_at = self.recorded_at.isoformat()

        review_required = self.review_required

        withheld_fields = self.withheld_fields

        created_by = str(self.created_by)

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        giver_name: None | str | Unset
        if isinstance(self.giver_name, Unset):
            giver_name = UNSET
        else:
            giver_name = self.giver_name

        witness: None | str | Unset
        if isinstance(self.witness, Unset):
            witness = UNSET
        else:
            witness = self.witness

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "beneficiary_id": beneficiary_id,
                "purpose": purpose,
                "legal_basis": legal_basis,
                "notice_version": notice_version,
                "method": method,
                "given_by": given_by,
                "fields": fields,
                "recipients": recipients,
                "valid_from": valid_from,
                "expires_at": expires_at,
                "evidence_ref": evidence_ref,
                "supersedes": supersedes,
                "state": state,
                "recorded_at": recorded_at,
                "review_required": review_required,
                "withheld_fields": withheld_fields,
                "created_by": created_by,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if giver_name is not UNSET:
            field_dict["giver_name"] = giver_name
        if witness is not UNSET:
            field_dict["witness"] = witness

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        beneficiary_id = UUID(d.pop("beneficiary_id"))

        purpose = check_consent_answer_purpose(d.pop("purpose"))

        legal_basis = check_consent_answer_legal_basis(d.pop("legal_basis"))

        notice_version = d.pop("notice_version")

        method = check_consent_answer_method(d.pop("method"))

        given_by = check_consent_answer_given_by(d.pop("given_by"))

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_consent_answer_fields_item(fields_item_data)

            fields.append(fields_item)

        recipients = cast(list[str], d.pop("recipients"))

        def _parse_valid_from(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.datetime.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        valid_from = _parse_valid_from(d.pop("valid_from"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_evidence_ref(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        evidence_ref = _parse_evidence_ref(d.pop("evidence_ref"))

        def _parse_supersedes(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supersedes_type_0 = UUID(data)

                return supersedes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        supersedes = _parse_supersedes(d.pop("supersedes"))

        state = check_consent_answer_state(d.pop("state"))

        recorded_at = datetime.datetime.fromisoformat(d.pop("recorded_at"))

        review_required = d.pop("review_required")

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        created_by = UUID(d.pop("created_by"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_giver_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        giver_name = _parse_giver_name(d.pop("giver_name", UNSET))

        def _parse_witness(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        witness = _parse_witness(d.pop("witness", UNSET))

        consent_answer = cls(
            id=id,
            beneficiary_id=beneficiary_id,
            purpose=purpose,
            legal_basis=legal_basis,
            notice_version=notice_version,
            method=method,
            given_by=given_by,
            fields=fields,
            recipients=recipients,
            valid_from=valid_from,
            expires_at=expires_at,
            evidence_ref=evidence_ref,
            supersedes=supersedes,
            state=state,
            recorded_at=recorded_at,
            review_required=review_required,
            withheld_fields=withheld_fields,
            created_by=created_by,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
            giver_name=giver_name,
            witness=witness,
        )

        return consent_answer
