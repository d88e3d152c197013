from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="Reauthentication")


@_attrs_define
class Reauthentication:
    """One proof: the password, or a code of a second factor, or a code that came by mail.

    Attributes:
        password (None | str | Unset):
        code (None | str | Unset):
        factor_id (None | Unset | UUID): Whose code it is; with `code`.
        otp (None | str | Unset): The code out of a mail.
    """

    password: None | str | Unset = UNSET
    code: None | str | Unset = UNSET
    factor_id: None | Unset | UUID = UNSET
    otp: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        password: None | str | Unset
        if isinstance(self.password, Unset):
            password = UNSET
        else:
            password = self.password

        code: None | str | Unset
        if isinstance(self.code, Unset):
            code = UNSET
        else:
            code = self.code

        factor_id: None | str | Unset
        if isinstance(self.factor_id, Unset):
            factor_id = UNSET
        elif isinstance(self.factor_id, UUID):
            factor_id = str(self.factor_id)
        else:
            factor_id = self.factor_id

        otp: None | str | Unset
        if isinstance(self.otp, Unset):
            otp = UNSET
        else:
            otp = self.otp

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if password is not UNSET:
            field_dict["password"] = password
        if code is not UNSET:
            field_dict["code"] = code
        if factor_id is not UNSET:
            field_dict["factor_id"] = factor_id
        if otp is not UNSET:
            field_dict["otp"] = otp

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_password(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        password = _parse_password(d.pop("password", UNSET))

        def _parse_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        code = _parse_code(d.pop("code", UNSET))

        def _parse_factor_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                factor_id_type_0 = UUID(data)

                return factor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        factor_id = _parse_factor_id(d.pop("factor_id", UNSET))

        def _parse_otp(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        otp = _parse_otp(d.pop("otp", UNSET))

        reauthentication = cls(
            password=password,
            code=code,
            factor_id=factor_id,
            otp=otp,
        )

        return reauthentication
