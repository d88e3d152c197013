from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.closing_closure_reason import ClosingClosureReason, check_closing_closure_reason

T = TypeVar("T", bound="Closing")


@_attrs_define
class Closing:
    """Why a record is closed.

    Attributes:
        closure_reason (ClosingClosureReason):
    """

    closure_reason: ClosingClosureReason

    def to_dict(self) -> dict[str, Any]:
        closure_reason: str = self.closure_reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "closure_reason": closure_reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        closure_reason = check_closing_closure_reason(d.pop("closure_reason"))

        closing = cls(
            closure_reason=closure_reason,
        )

        return closing
