from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Leaving")


@_attrs_define
class Leaving:
    """How to leave.

    Attributes:
        transfer_to (None | Unset | UUID): The active member who organizes the group from then on.
    """

    transfer_to: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        transfer_to: None | str | Unset
        if isinstance(self.transfer_to, Unset):
            transfer_to = UNSET
        elif isinstance(self.transfer_to, UUID):
            transfer_to = str(self.transfer_to)
        else:
            transfer_to = self.transfer_to

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if transfer_to is not UNSET:
            field_dict["transfer_to"] = transfer_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_transfer_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                transfer_to_type_0 = UUID(data)

                return transfer_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        transfer_to = _parse_transfer_to(d.pop("transfer_to", UNSET))

        leaving = cls(
            transfer_to=transfer_to,
        )

        return leaving
