from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="AnchorAnswer")


@_attrs_define
class AnchorAnswer:
    """One anchor. `content` is it, byte for byte as it is kept: JSON in the form of RFC 8785 with `at`, `heads` (of
    each chain the number and hash of its last event), `previous` (SHA-256 of the anchor before), `key` and `signature`
    (Ed25519).

        Attributes:
            number (int):
            at (datetime.datetime | None): Null where the content is no anchor.
            sound (bool): Whether it is as the present key of this server has signed it.
            content (str):
    """

    number: int
    at: datetime.datetime | None
    sound: bool
    content: str

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        at: None | str
        if isinstance(self.at, datetime.datetime):
            at = self.at.isoformat()
        else:
            at = self.at

        sound = self.sound

        content = self.content

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "number": number,
                "at": at,
                "sound": sound,
                "content": content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        def _parse_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                at_type_0 = datetime.datetime.fromisoformat(data)

                return at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        at = _parse_at(d.pop("at"))

        sound = d.pop("sound")

        content = d.pop("content")

        anchor_answer = cls(
            number=number,
            at=at,
            sound=sound,
            content=content,
        )

        return anchor_answer
