from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.disclosure_answer_disclosed_item import (
    DisclosureAnswerDisclosedItem,
    check_disclosure_answer_disclosed_item,
)
from ..models.disclosure_answer_fields_item import (
    DisclosureAnswerFieldsItem,
    check_disclosure_answer_fields_item,
)
from ..models.disclosure_answer_purpose import DisclosureAnswerPurpose, check_disclosure_answer_purpose
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.withheld import Withheld


T = TypeVar("T", bound="DisclosureAnswer")


@_attrs_define
class DisclosureAnswer:
    """What of a beneficiary was told to whom, and what was not and why. What it said then is kept nowhere.

    Attributes:
        id (UUID):
        beneficiary_id (UUID):
        recipient (str):
        purpose (DisclosureAnswerPurpose):
        fields (list[DisclosureAnswerFieldsItem]): What was asked for.
        disclosed (list[DisclosureAnswerDisclosedItem]):
        withheld (list[Withheld]):
        consent_id (None | UUID): What covers it; null where a reason stood in for consent.
        withheld_fields (list[str]):
        created_by (UUID):
        created_at (datetime.datetime):
        override_reason (None | str | Unset):
    """

    id: UUID
    beneficiary_id: UUID
    recipient: str
    purpose: DisclosureAnswerPurpose
    fields: list[DisclosureAnswerFieldsItem]
    disclosed: list[DisclosureAnswerDisclosedItem]
    withheld: list[Withheld]
    consent_id: None | UUID
    withheld_fields: list[str]
    created_by: UUID
    created_at: datetime.datetime
    override_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        beneficiary_id = str(self.beneficiary_id)

        recipient = self.recipient

        purpose: str = self.purpose

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        disclosed = []
        for disclosed_item_data in self.disclosed:
            disclosed_item: str = disclosed_item_data
            disclosed.append(disclosed_item)

        withheld = []
        for withheld_item_data in self.withheld:
            withheld_item = withheld_item_data.to_dict()
            withheld.append(withheld_item)

        consent_id: None | str
        if isinstance(self.consent_id, UUID):
            consent_id = str(self.consent_id)
        else:
            consent_id = self.consent_id

        withheld_fields = self.withheld_fields

        created_by = str(self.created_by)

        created_at = self.created_at.isoformat()

        override_reason: None | str | Unset
        if isinstance(self.override_reason, Unset):
            override_reason = UNSET
        else:
            override_reason = self.override_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "beneficiary_id": beneficiary_id,
                "recipient": recipient,
                "purpose": purpose,
                "fields": fields,
                "disclosed": disclosed,
                "withheld": withheld,
                "consent_id": consent_id,
                "withheld_fields": withheld_fields,
                "created_by": created_by,
                "created_at": created_at,
            }
        )
        if override_reason is not UNSET:
            field_dict["override_reason"] = override_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.withheld import Withheld  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        beneficiary_id = UUID(d.pop("beneficiary_id"))

        recipient = d.pop("recipient")

        purpose = check_disclosure_answer_purpose(d.pop("purpose"))

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_disclosure_answer_fields_item(fields_item_data)

            fields.append(fields_item)

        disclosed = []
        _disclosed = d.pop("disclosed")
        for disclosed_item_data in _disclosed:
            disclosed_item = check_disclosure_answer_disclosed_item(disclosed_item_data)

            disclosed.append(disclosed_item)

        withheld = []
        _withheld = d.pop("withheld")
        for withheld_item_data in _withheld:
            withheld_item = Withheld.from_dict(withheld_item_data)

            withheld.append(withheld_item)

        def _parse_consent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                consent_id_type_0 = UUID(data)

                return consent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        consent_id = _parse_consent_id(d.pop("consent_id"))

        withheld_fields = cast(list[str], d.pop("withheld_fields"))

        created_by = UUID(d.pop("created_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_override_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        override_reason = _parse_override_reason(d.pop("override_reason", UNSET))

        disclosure_answer = cls(
            id=id,
            beneficiary_id=beneficiary_id,
            recipient=recipient,
            purpose=purpose,
            fields=fields,
            disclosed=disclosed,
            withheld=withheld,
            consent_id=consent_id,
            withheld_fields=withheld_fields,
            created_by=created_by,
            created_at=created_at,
            override_reason=override_reason,
        )

        return disclosure_answer
