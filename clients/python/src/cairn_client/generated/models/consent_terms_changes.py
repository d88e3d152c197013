from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.consent_terms_changes_fields_item import (
    ConsentTermsChangesFieldsItem,
    check_consent_terms_changes_fields_item,
)
from ..models.consent_terms_changes_given_by import (
    ConsentTermsChangesGivenBy,
    check_consent_terms_changes_given_by,
)
from ..models.consent_terms_changes_legal_basis import (
    ConsentTermsChangesLegalBasis,
    check_consent_terms_changes_legal_basis,
)
from ..models.consent_terms_changes_method import (
    ConsentTermsChangesMethod,
    check_consent_terms_changes_method,
)
from ..models.consent_terms_changes_purpose import (
    ConsentTermsChangesPurpose,
    check_consent_terms_changes_purpose,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="ConsentTermsChanges")


@_attrs_define
class ConsentTermsChanges:
    """Any part of ConsentTerms: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        purpose (ConsentTermsChangesPurpose | Unset):
        legal_basis (ConsentTermsChangesLegalBasis | Unset):
        notice_version (str | Unset):
        method (ConsentTermsChangesMethod | Unset):
        given_by (ConsentTermsChangesGivenBy | Unset):
        giver_name (None | str | Unset):
        witness (None | str | Unset):
        fields (list[ConsentTermsChangesFieldsItem] | Unset):
        recipients (list[str] | Unset):
        valid_from (datetime.datetime | None | Unset): Null: from when it is given. Else up to 5 minutes back; 30 days
            where `method` is written and `evidence_ref` says where the paper is.
        expires_at (datetime.datetime | Unset): At most ten years after it begins.
        evidence_ref (None | str | Unset):
        supersedes (None | Unset | UUID): The consent that this takes the place of: same person, same purpose.
    """

    purpose: ConsentTermsChangesPurpose | Unset = UNSET
    legal_basis: ConsentTermsChangesLegalBasis | Unset = UNSET
    notice_version: str | Unset = UNSET
    method: ConsentTermsChangesMethod | Unset = UNSET
    given_by: ConsentTermsChangesGivenBy | Unset = UNSET
    giver_name: None | str | Unset = UNSET
    witness: None | str | Unset = UNSET
    fields: list[ConsentTermsChangesFieldsItem] | Unset = UNSET
    recipients: list[str] | Unset = UNSET
    valid_from: datetime.datetime | None | Unset = UNSET
    expires_at: datetime.datetime | Unset = UNSET
    evidence_ref: None | str | Unset = UNSET
    supersedes: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        purpose: str | Unset = UNSET
        if not isinstance(self.purpose, Unset):
            purpose = self.purpose

        legal_basis: str | Unset = UNSET
        if not isinstance(self.legal_basis, Unset):
            legal_basis = self.legal_basis

        notice_version = self.notice_version

        method: str | Unset = UNSET
        if not isinstance(self.method, Unset):
            method = self.method

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

        fields: list[str] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = []
            for fields_item_data in self.fields:
                fields_item: str = fields_item_data
                fields.append(fields_item)

        recipients: list[str] | Unset = UNSET
        if not isinstance(self.recipients, Unset):
            recipients = self.recipients

        valid_from: None | str | Unset
        if isinstance(self.valid_from, Unset):
            valid_from = UNSET
        elif isinstance(self.valid_from, datetime.datetime):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        expires_at: str | Unset = UNSET
        if not isinstance(self.expires_at, Unset):
            expires_at = self.expires_at.isoformat()

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

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if legal_basis is not UNSET:
            field_dict["legal_basis"] = legal_basis
        if notice_version is not UNSET:
            field_dict["notice_version"] = notice_version
        if method is not UNSET:
            field_dict["method"] = method
        if given_by is not UNSET:
            field_dict["given_by"] = given_by
        if giver_name is not UNSET:
            field_dict["giver_name"] = giver_name
        if witness is not UNSET:
            field_dict["witness"] = witness
        if fields is not UNSET:
            field_dict["fields"] = fields
        if recipients is not UNSET:
            field_dict["recipients"] = recipients
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at
        if evidence_ref is not UNSET:
            field_dict["evidence_ref"] = evidence_ref
        if supersedes is not UNSET:
            field_dict["supersedes"] = supersedes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _purpose = d.pop("purpose", UNSET)
        purpose: ConsentTermsChangesPurpose | Unset
        if isinstance(_purpose, Unset):
            purpose = UNSET
        else:
            purpose = check_consent_terms_changes_purpose(_purpose)

        _legal_basis = d.pop("legal_basis", UNSET)
        legal_basis: ConsentTermsChangesLegalBasis | Unset
        if isinstance(_legal_basis, Unset):
            legal_basis = UNSET
        else:
            legal_basis = check_consent_terms_changes_legal_basis(_legal_basis)

        notice_version = d.pop("notice_version", UNSET)

        _method = d.pop("method", UNSET)
        method: ConsentTermsChangesMethod | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = check_consent_terms_changes_method(_method)

        _given_by = d.pop("given_by", UNSET)
        given_by: ConsentTermsChangesGivenBy | Unset
        if isinstance(_given_by, Unset):
            given_by = UNSET
        else:
            given_by = check_consent_terms_changes_given_by(_given_by)

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

        _fields = d.pop("fields", UNSET)
        fields: list[ConsentTermsChangesFieldsItem] | Unset = UNSET
        if _fields is not UNSET:
            fields = []
            for fields_item_data in _fields:
                fields_item = check_consent_terms_changes_fields_item(fields_item_data)

                fields.append(fields_item)

        recipients = cast(list[str], d.pop("recipients", UNSET))

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

        _expires_at = d.pop("expires_at", UNSET)
        expires_at: datetime.datetime | Unset
        if isinstance(_expires_at, Unset):
            expires_at = UNSET
        else:
            expires_at = datetime.datetime.fromisoformat(_expires_at)

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

        consent_terms_changes = cls(
            purpose=purpose,
            legal_basis=legal_basis,
            notice_version=notice_version,
            method=method,
            given_by=given_by,
            giver_name=giver_name,
            witness=witness,
            fields=fields,
            recipients=recipients,
            valid_from=valid_from,
            expires_at=expires_at,
            evidence_ref=evidence_ref,
            supersedes=supersedes,
        )

        return consent_terms_changes
