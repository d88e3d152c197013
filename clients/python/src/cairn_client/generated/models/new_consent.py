from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_consent_fields_item import NewConsentFieldsItem, check_new_consent_fields_item
from ..models.new_consent_given_by import NewConsentGivenBy, check_new_consent_given_by
from ..models.new_consent_legal_basis import NewConsentLegalBasis, check_new_consent_legal_basis
from ..models.new_consent_method import NewConsentMethod, check_new_consent_method
from ..models.new_consent_purpose import NewConsentPurpose, check_new_consent_purpose
from ..models.new_consent_state import NewConsentState, check_new_consent_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewConsent")


@_attrs_define
class NewConsent:
    """A consent that is asked for, or one that was given already.

    Attributes:
        purpose (NewConsentPurpose):
        notice_version (str):
        method (NewConsentMethod):
        fields (list[NewConsentFieldsItem]):
        recipients (list[str]):
        expires_at (datetime.datetime): At most ten years after it begins.
        legal_basis (NewConsentLegalBasis | Unset):  Default: 'consent'.
        given_by (NewConsentGivenBy | Unset):  Default: 'self'.
        giver_name (None | str | Unset):
        witness (None | str | Unset):
        valid_from (datetime.datetime | None | Unset): Null: from when it is given. Else up to 5 minutes back; 30 days
            where `method` is written and `evidence_ref` says where the paper is.
        evidence_ref (None | str | Unset):
        supersedes (None | Unset | UUID): The consent that this takes the place of: same person, same purpose.
        state (NewConsentState | Unset):  Default: 'requested'.
    """

    purpose: NewConsentPurpose
    notice_version: str
    method: NewConsentMethod
    fields: list[NewConsentFieldsItem]
    recipients: list[str]
    expires_at: datetime.datetime
    legal_basis: NewConsentLegalBasis | Unset = "consent"
    given_by: NewConsentGivenBy | Unset = "self"
    giver_name: None | str | Unset = UNSET
    witness: None | str | Unset = UNSET
    valid_from: datetime.datetime | None | Unset = UNSET
    evidence_ref: None | str | Unset = UNSET
    supersedes: None | Unset | UUID = UNSET
    state: NewConsentState | Unset = "requested"

    def to_dict(self) -> dict[str, Any]:
        purpose: str = self.purpose

        notice_version = self.notice_version

        method: str = self.method

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        recipients = self.recipients

        expires_at = self.expires_at.isoformat()

        legal_basis: str | Unset = UNSET
        if not isinstance(self.legal_basis, Unset):
            legal_basis = self.legal_basis

        given_by: str | Unset = UNSET
        if not isinstance(self.given_by, Unset):
            given_by = self.given_by

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

        valid_from: None | str | Unset
        if isinstance(self.valid_from, Unset):
            valid_from = UNSET
        elif isinstance(self.valid_from, datetime.datetime):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        evidence_ref: None | str | Unset
        if isinstance(self.evidence_ref, Unset):
            evidence_ref = UNSET
        else:
            evidence_ref = self.evidence_ref

        supersedes: None | str | Unset
        if isinstance(self.supersedes, Unset):
            supersedes = UNSET
        elif isinstance(self.supersedes, UUID):
            supersedes = str(self.supersedes)
        else:
            supersedes = self.supersedes

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "purpose": purpose,
                "notice_version": notice_version,
                "method": method,
                "fields": fields,
                "recipients": recipients,
                "expires_at": expires_at,
            }
        )
        if legal_basis is not UNSET:
            field_dict["legal_basis"] = legal_basis
        if given_by is not UNSET:
            field_dict["given_by"] = given_by
        if giver_name is not UNSET:
            field_dict["giver_name"] = giver_name
        if witness is not UNSET:
            field_dict["witness"] = witness
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if evidence_ref is not UNSET:
            field_dict["evidence_ref"] = evidence_ref
        if supersedes is not UNSET:
            field_dict["supersedes"] = supersedes
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        purpose = check_new_consent_purpose(d.pop("purpose"))

        notice_version = d.pop("notice_version")

        method = check_new_consent_method(d.pop("method"))

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_new_consent_fields_item(fields_item_data)

            fields.append(fields_item)

        recipients = cast(list[str], d.pop("recipients"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        _legal_basis = d.pop("legal_basis", UNSET)
        legal_basis: NewConsentLegalBasis | Unset
        if isinstance(_legal_basis, Unset):
            legal_basis = UNSET
        else:
            legal_basis = check_new_consent_legal_basis(_legal_basis)

        _given_by = d.pop("given_by", UNSET)
        given_by: NewConsentGivenBy | Unset
        if isinstance(_given_by, Unset):
            given_by = UNSET
        else:
            given_by = check_new_consent_given_by(_given_by)

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

        def _parse_valid_from(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                valid_from_type_0 = datetime.datetime.fromisoformat(data)

                return valid_from_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        valid_from = _parse_valid_from(d.pop("valid_from", UNSET))

        def _parse_evidence_ref(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        evidence_ref = _parse_evidence_ref(d.pop("evidence_ref", UNSET))

        def _parse_supersedes(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supersedes_type_0 = UUID(data)

                return supersedes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        supersedes = _parse_supersedes(d.pop("supersedes", UNSET))

        _state = d.pop("state", UNSET)
        state: NewConsentState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = check_new_consent_state(_state)

        new_consent = cls(
            purpose=purpose,
            notice_version=notice_version,
            method=method,
            fields=fields,
            recipients=recipients,
            expires_at=expires_at,
            legal_basis=legal_basis,
            given_by=given_by,
            giver_name=giver_name,
            witness=witness,
            valid_from=valid_from,
            evidence_ref=evidence_ref,
            supersedes=supersedes,
            state=state,
        )

        return new_consent
