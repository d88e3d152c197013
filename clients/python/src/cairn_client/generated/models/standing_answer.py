from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.standing_answer_role_type_0 import StandingAnswerRoleType0, check_standing_answer_role_type_0
from ..models.standing_answer_state import StandingAnswerState, check_standing_answer_state

T = TypeVar("T", bound="StandingAnswer")


@_attrs_define
class StandingAnswer:
    """What you are in a group.

    Attributes:
        state (StandingAnswerState):
        role (None | StandingAnswerRoleType0): Of active members.
    """

    state: StandingAnswerState
    role: None | StandingAnswerRoleType0

    def to_dict(self) -> dict[str, Any]:
        state: str = self.state

        role: None | str
        if isinstance(self.role, str):
            role = self.role
        else:
            role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "state": state,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        state = check_standing_answer_state(d.pop("state"))

        def _parse_role(data: object) -> None | StandingAnswerRoleType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = check_standing_answer_role_type_0(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StandingAnswerRoleType0, data)

        role = _parse_role(d.pop("role"))

        standing_answer = cls(
            state=state,
            role=role,
        )

        return standing_answer
