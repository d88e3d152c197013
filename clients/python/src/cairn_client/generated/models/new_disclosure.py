from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_disclosure_fields_item import NewDisclosureFieldsItem, check_new_disclosure_fields_item
from ..models.new_disclosure_purpose_type_0 import (
    NewDisclosurePurposeType0,
    check_new_disclosure_purpose_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDisclosure")


@_attrs_define
class NewDisclosure:
    """What shall be told to whom.

    Attributes:
        recipient (str):
        fields (list[NewDisclosureFieldsItem]):
        purpose (NewDisclosurePurposeType0 | None | Unset): It has to be said.
        override_reason (None | str | Unset): Why it is told without consent: the data protection officers learn of it.
            Never for research or photo.
    """

    recipient: str
    fields: list[NewDisclosureFieldsItem]
    purpose: NewDisclosurePurposeType0 | None | Unset = UNSET
    override_reason: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        recipient = self.recipient

        fields = []
        for fields_item_data in self.fields:
            fields_item: str = fields_item_data
            fields.append(fields_item)

        purpose: None | str | Unset
        if isinstance(self.purpose, Unset):
            purpose = UNSET
        elif isinstance(self.purpose, str):
            purpose = self.purpose
        else:
            purpose = self.purpose

        override_reason: None | str | Unset
        if isinstance(self.override_reason, Unset):
            override_reason = UNSET
        else:
            override_reason = self.override_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "recipient": recipient,
                "fields": fields,
            }
        )
        if purpose is not UNSET:
            field_dict["purpose"] = purpose
        if override_reason is not UNSET:
            field_dict["override_reason"] = override_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        recipient = d.pop("recipient")

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_new_disclosure_fields_item(fields_item_data)

            fields.append(fields_item)

        def _parse_purpose(data: object) -> NewDisclosurePurposeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                purpose_type_0 = check_new_disclosure_purpose_type_0(data)

                return purpose_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewDisclosurePurposeType0 | None | Unset, data)

        purpose = _parse_purpose(d.pop("purpose", UNSET))

        def _parse_override_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        override_reason = _parse_override_reason(d.pop("override_reason", UNSET))

        new_disclosure = cls(
            recipient=recipient,
            fields=fields,
            purpose=purpose,
            override_reason=override_reason,
        )

        return new_disclosure
