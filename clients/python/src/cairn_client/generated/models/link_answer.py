from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="LinkAnswer")


@_attrs_define
class LinkAnswer:
    """A link that needs no token. `direct_url` leads to the store itself, where that gives such links.

    Attributes:
        url (str):
        expires_at (datetime.datetime):
        direct_url (None | str):
    """

    url: str
    expires_at: datetime.datetime
    direct_url: None | str

    def to_dict(self) -> dict[str, Any]:
        url = self.url

        expires_at = self.expires_at.isoformat()

        direct_url: None | str
        direct_url = self.direct_url

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "url": url,
                "expires_at": expires_at,
                "direct_url": direct_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        url = d.pop("url")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        def _parse_direct_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        direct_url = _parse_direct_url(d.pop("direct_url"))

        link_answer = cls(
            url=url,
            expires_at=expires_at,
            direct_url=direct_url,
        )

        return link_answer
