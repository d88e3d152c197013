from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ServiceDetail")


@_attrs_define
class ServiceDetail:
    """What only administrators see of a service.

    Attributes:
        address (None | str):
        version (None | str):
        error (None | str):
    """

    address: None | str
    version: None | str
    error: None | str

    def to_dict(self) -> dict[str, Any]:
        address: None | str
        address = self.address

        version: None | str
        version = self.version

        error: None | str
        error = self.error

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "address": address,
                "version": version,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_address(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        address = _parse_address(d.pop("address"))

        def _parse_version(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        version = _parse_version(d.pop("version"))

        def _parse_error(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        error = _parse_error(d.pop("error"))

        service_detail = cls(
            address=address,
            version=version,
            error=error,
        )

        return service_detail
