from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_reveal_fields_item import NewRevealFieldsItem, check_new_reveal_fields_item
from ..models.new_reveal_purpose_type_0 import NewRevealPurposeType0, check_new_reveal_purpose_type_0
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewReveal")


@_attrs_define
class NewReveal:
    """Which fields are to be shown, and what for: here or in the header X-Access-Purpose.

    Attributes:
        fields (list[NewRevealFieldsItem]):
        purpose (NewRevealPurposeType0 | None | Unset):
    """

    fields: list[NewRevealFieldsItem]
    purpose: NewRevealPurposeType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "fields": fields,
            }
        )
        if purpose is not UNSET:
            field_dict["purpose"] = purpose

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = check_new_reveal_fields_item(fields_item_data)

            fields.append(fields_item)

        def _parse_purpose(data: object) -> NewRevealPurposeType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                purpose_type_0 = check_new_reveal_purpose_type_0(data)

                return purpose_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NewRevealPurposeType0 | None | Unset, data)

        purpose = _parse_purpose(d.pop("purpose", UNSET))

        new_reveal = cls(
            fields=fields,
            purpose=purpose,
        )

        return new_reveal
