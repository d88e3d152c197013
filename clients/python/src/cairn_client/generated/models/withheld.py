from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.withheld_field import WithheldField, check_withheld_field
from ..models.withheld_why import WithheldWhy, check_withheld_why

T = TypeVar("T", bound="Withheld")


@_attrs_define
class Withheld:
    """A field that was asked for and not told.

    Attributes:
        field (WithheldField):
        why (WithheldWhy):
    """

    field: WithheldField
    why: WithheldWhy

    def to_dict(self) -> dict[str, Any]:
        field: str = self.field

        why: str = self.why

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "field": field,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field = check_withheld_field(d.pop("field"))

        why = check_withheld_why(d.pop("why"))

        withheld = cls(
            field=field,
            why=why,
        )

        return withheld
