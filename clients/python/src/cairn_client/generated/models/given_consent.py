from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.given_consent_method_type_0 import GivenConsentMethodType0, check_given_consent_method_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="GivenConsent")


@_attrs_define
class GivenConsent:
    """What is known when a consent is given; what is absent stays as it was requested.

    Attributes:
        valid_from (datetime.datetime | None | Unset):
        method (GivenConsentMethodType0 | None | Unset):
        evidence_ref (None | str | Unset):
    """

    valid_from: datetime.datetime | None | Unset = UNSET
    method: GivenConsentMethodType0 | None | Unset = UNSET
    evidence_ref: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        valid_from: None | str | Unset
        if isinstance(self.valid_from, Unset):
            valid_from = UNSET
        elif isinstance(self.valid_from, datetime.datetime):
            valid_from = self.valid_from.isoformat()
        else:
            valid_from = self.valid_from

        method: None | str | Unset
        if isinstance(self.method, Unset):
            method = UNSET
        elif isinstance(self.method, str):
            method = self.method
        else:
            method = self.method

        evidence_ref: None | str | Unset
        if isinstance(self.evidence_ref, Unset):
            evidence_ref = UNSET
        else:
            evidence_ref = self.evidence_ref

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if valid_from is not UNSET:
            field_dict["valid_from"] = valid_from
        if method is not UNSET:
            field_dict["method"] = method
        if evidence_ref is not UNSET:
            field_dict["evidence_ref"] = evidence_ref

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        def _parse_method(data: object) -> GivenConsentMethodType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = check_given_consent_method_type_0(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GivenConsentMethodType0 | None | Unset, data)

        method = _parse_method(d.pop("method", UNSET))

        def _parse_evidence_ref(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        evidence_ref = _parse_evidence_ref(d.pop("evidence_ref", UNSET))

        given_consent = cls(
            valid_from=valid_from,
            method=method,
            evidence_ref=evidence_ref,
        )

        return given_consent
