from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewFactorAnswer")


@_attrs_define
class NewFactorAnswer:
    """A new factor, with the secret that an authenticator needs: it is shown here and never again.

    Attributes:
        id (UUID):
        user_id (UUID):
        kind (Literal['totp']):
        name (str):
        created_at (datetime.datetime):
        confirmed_at (datetime.datetime | None):
        last_used_at (datetime.datetime | None):
        secret (str): The shared secret in base32, to be typed where no camera is.
        uri (str): `otpauth://totp/…`: secret, issuer and account.
        qr (str): The same as a QR code: an SVG image as a data URI.
    """

    id: UUID
    user_id: UUID
    kind: Literal["totp"]
    name: str
    created_at: datetime.datetime
    confirmed_at: datetime.datetime | None
    last_used_at: datetime.datetime | None
    secret: str
    uri: str
    qr: str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = str(self.user_id)

        kind = self.kind

        name = self.name

        created_at = self.created_at.isoformat()

        confirmed_at: None | str
        if isinstance(self.confirmed_at, datetime.datetime):
            confirmed_at = self.confirmed_at.isoformat()
        else:
            confirmed_at = self.confirmed_at

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        secret = self.secret

        uri = self.uri

        qr = self.qr

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "kind": kind,
                "name": name,
                "created_at": created_at,
                "confirmed_at": confirmed_at,
                "last_used_at": last_used_at,
                "secret": secret,
                "uri": uri,
                "qr": qr,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = UUID(d.pop("user_id"))

        kind = cast(Literal["totp"], d.pop("kind"))
        if kind != "totp":
            raise ValueError(f"kind must match const 'totp', got '{kind}'")

        name = d.pop("name")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_confirmed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                confirmed_at_type_0 = datetime.datetime.fromisoformat(data)

                return confirmed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        confirmed_at = _parse_confirmed_at(d.pop("confirmed_at"))

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_used_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        secret = d.pop("secret")

        uri = d.pop("uri")

        qr = d.pop("qr")

        new_factor_answer = cls(
            id=id,
            user_id=user_id,
            kind=kind,
            name=name,
            created_at=created_at,
            confirmed_at=confirmed_at,
            last_used_at=last_used_at,
            secret=secret,
            uri=uri,
            qr=qr,
        )

        return new_factor_answer
