from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="FileAnswer")


@_attrs_define
class FileAnswer:
    """A file of an item. `media_type` is what its content is.

    Attributes:
        id (UUID):
        name (str):
        media_type (str):
        size (int): Bytes.
        sha256 (str): Of the content, in hex: its entity tag.
        created_at (datetime.datetime):
    """

    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        media_type = self.media_type

        size = self.size

        sha256 = self.sha256

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "media_type": media_type,
                "size": size,
                "sha256": sha256,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        media_type = d.pop("media_type")

        size = d.pop("size")

        sha256 = d.pop("sha256")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        file_answer = cls(
            id=id,
            name=name,
            media_type=media_type,
            size=size,
            sha256=sha256,
            created_at=created_at,
        )

        return file_answer
