from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="PersonAnswer")


@_attrs_define
class PersonAnswer:
    """A person, as others see them.

    Attributes:
        id (UUID):
        username (None | str):
        display_name (str):
    """

    id: UUID
    username: None | str
    display_name: str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        username: None | str
        username = self.username

        display_name = self.display_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "username": username,
                "display_name": display_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        def _parse_username(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        username = _parse_username(d.pop("username"))

        display_name = d.pop("display_name")

        person_answer = cls(
            id=id,
            username=username,
            display_name=display_name,
        )

        return person_answer
