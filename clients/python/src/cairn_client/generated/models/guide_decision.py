from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.guide_decision_status_type_0 import GuideDecisionStatusType0, check_guide_decision_status_type_0
from ..models.guide_decision_verification_type_0 import (
    GuideDecisionVerificationType0,
    check_guide_decision_verification_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="GuideDecision")


@_attrs_define
class GuideDecision:
    """What an administrator decides about a guide.

    Attributes:
        status (GuideDecisionStatusType0 | None | Unset):
        verification (GuideDecisionVerificationType0 | None | Unset):
    """

    status: GuideDecisionStatusType0 | None | Unset = UNSET
    verification: GuideDecisionVerificationType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        elif isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        verification: None | str | Unset
        if isinstance(self.verification, Unset):
            verification = UNSET
        elif isinstance(self.verification, str):
            verification = self.verification
        else:
            verification = self.verification

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if verification is not UNSET:
            field_dict["verification"] = verification

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_status(data: object) -> GuideDecisionStatusType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_guide_decision_status_type_0(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GuideDecisionStatusType0 | None | Unset, data)

        status = _parse_status(d.pop("status", UNSET))

        def _parse_verification(data: object) -> GuideDecisionVerificationType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verification_type_0 = check_guide_decision_verification_type_0(data)

                return verification_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(GuideDecisionVerificationType0 | None | Unset, data)

        verification = _parse_verification(d.pop("verification", UNSET))

        guide_decision = cls(
            status=status,
            verification=verification,
        )

        return guide_decision
