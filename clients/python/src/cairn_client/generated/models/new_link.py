from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.new_link_disposition import NewLinkDisposition, check_new_link_disposition
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewLink")


@_attrs_define
class NewLink:
    """A link to be made.

    Attributes:
        expires_in (int | Unset): Seconds. Default: 3600.
        disposition (NewLinkDisposition | Unset): inline: pictures and PDF are shown in place; the rest is saved in any
            case. Default: 'attachment'.
    """

    expires_in: int | Unset = 3600
    disposition: NewLinkDisposition | Unset = "attachment"

    def to_dict(self) -> dict[str, Any]:
        expires_in = self.expires_in

        disposition: str | Unset = UNSET
        if not isinstance(self.disposition, Unset):
            disposition = self.disposition

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if expires_in is not UNSET:
            field_dict["expires_in"] = expires_in
        if disposition is not UNSET:
            field_dict["disposition"] = disposition

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expires_in = d.pop("expires_in", UNSET)

        _disposition = d.pop("disposition", UNSET)
        disposition: NewLinkDisposition | Unset
        if isinstance(_disposition, Unset):
            disposition = UNSET
        else:
            disposition = check_new_link_disposition(_disposition)

        new_link = cls(
            expires_in=expires_in,
            disposition=disposition,
        )

        return new_link
