from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="FactorChoice")


@_attrs_define
class FactorChoice:
    """A second factor that may answer.

    Attributes:
        id (UUID):
        kind (Literal['totp']):
        name (str):
    """

    id: UUID
    kind: Literal["totp"]
    name: str

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = cast(Literal["totp"], d.pop("kind"))
        if kind != "totp":
            raise ValueError(f"kind must match const 'totp', got '{kind}'")

        name = d.pop("name")

        factor_choice = cls(
            id=id,
            kind=kind,
            name=name,
        )

        return factor_choice
