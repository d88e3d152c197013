from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.state_change_after import StateChangeAfter, check_state_change_after
from ..models.state_change_before_type_0 import StateChangeBeforeType0, check_state_change_before_type_0

T = TypeVar("T", bound="StateChange")


@_attrs_define
class StateChange:
    """A service went from one status to another.

    Attributes:
        at (datetime.datetime):
        before (None | StateChangeBeforeType0): null at its first probe.
        after (StateChangeAfter):
    """

    at: datetime.datetime
    before: None | StateChangeBeforeType0
    after: StateChangeAfter

    def to_dict(self) -> dict[str, Any]:
        at = self.at.isoformat()

        before: None | str
        if isinstance(self.before, str):
            before = self.before
        else:
            before = self.before

        after: str = self.after

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "at": at,
                "before": before,
                "after": after,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        at = datetime.datetime.fromisoformat(d.pop("at"))

        def _parse_before(data: object) -> None | StateChangeBeforeType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                before_type_0 = check_state_change_before_type_0(data)

                return before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StateChangeBeforeType0, data)

        before = _parse_before(d.pop("before"))

        after = check_state_change_after(d.pop("after"))

        state_change = cls(
            at=at,
            before=before,
            after=after,
        )

        return state_change
