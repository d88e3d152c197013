from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="CategoryAnswer")


@_attrs_define
class CategoryAnswer:
    """A category of your ledger.

    Attributes:
        id (UUID):
        name (str):
        parent_id (None | UUID):
        color (None | str):
        icon (None | str):
        archived (bool): It stays on what it is on, and takes no new expenses.
        system_key (Literal['uncategorised'] | None): Of the one that is always there.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    name: str
    parent_id: None | UUID
    color: None | str
    icon: None | str
    archived: bool
    system_key: Literal["uncategorised"] | None
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        name = self.name

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        color: None | str
        color = self.color

        icon: None | str
        icon = self.icon

        archived = self.archived

        system_key: Literal["uncategorised"] | None
        system_key = self.system_key

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "name": name,
                "parent_id": parent_id,
                "color": color,
                "icon": icon,
                "archived": archived,
                "system_key": system_key,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        def _parse_color(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        color = _parse_color(d.pop("color"))

        def _parse_icon(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        icon = _parse_icon(d.pop("icon"))

        archived = d.pop("archived")

        def _parse_system_key(data: object) -> Literal["uncategorised"] | None:
            if data is None:
                return data
            system_key_type_0 = cast(Literal["uncategorised"], data)
            if system_key_type_0 != "uncategorised":
                raise ValueError(
                    f"system_key_type_0 must match const 'uncategorised', got '{system_key_type_0}'"
                )
            return system_key_type_0
            return cast(Literal["uncategorised"] | None, data)

        system_key = _parse_system_key(d.pop("system_key"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        category_answer = cls(
            id=id,
            name=name,
            parent_id=parent_id,
            color=color,
            icon=icon,
            archived=archived,
            system_key=system_key,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return category_answer
