from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.new_update_state import NewUpdateState, check_new_update_state

T = TypeVar("T", bound="NewUpdate")


@_attrs_define
class NewUpdate:
    """What is to be said about an incident, and its state from now on.

    Attributes:
        state (NewUpdateState):
        message (str):
    """

    state: NewUpdateState
    message: str

    def to_dict(self) -> dict[str, Any]:
        state: str = self.state

        message = self.message

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = check_new_update_state(d.pop("state"))

        message = d.pop("message")

        new_update = cls(
            state=state,
            message=message,
        )

        return new_update
