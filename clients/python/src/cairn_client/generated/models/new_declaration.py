from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewDeclaration")


@_attrs_define
class NewDeclaration:
    """What you say of yourself.

    Attributes:
        kind (Literal['gender_self']): That you are a woman. Every other kind is verified by an administrator.
    """

    kind: Literal["gender_self"]

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = cast(Literal["gender_self"], d.pop("kind"))
        if kind != "gender_self":
            raise ValueError(f"kind must match const 'gender_self', got '{kind}'")

        new_declaration = cls(
            kind=kind,
        )

        return new_declaration
