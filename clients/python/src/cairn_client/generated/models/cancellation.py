from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.cancellation_cancel_reason import CancellationCancelReason, check_cancellation_cancel_reason
from ..models.cancellation_cancelled_by_type_0 import (
    CancellationCancelledByType0,
    check_cancellation_cancelled_by_type_0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="Cancellation")


@_attrs_define
class Cancellation:
    """Why the session is not held.

    Attributes:
        cancel_reason (CancellationCancelReason):
        cancelled_by (CancellationCancelledByType0 | None | Unset): Null: organisation.
    """

    cancel_reason: CancellationCancelReason
    cancelled_by: CancellationCancelledByType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cancel_reason: str = self.cancel_reason

        cancelled_by: None | str | Unset
        if isinstance(self.cancelled_by, Unset):
            cancelled_by = UNSET
        elif isinstance(self.cancelled_by, str):
            cancelled_by = self.cancelled_by
        else:
            cancelled_by = self.cancelled_by

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cancel_reason": cancel_reason,
            }
        )
        if cancelled_by is not UNSET:
            field_dict["cancelled_by"] = cancelled_by

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cancel_reason = check_cancellation_cancel_reason(d.pop("cancel_reason"))

        def _parse_cancelled_by(data: object) -> CancellationCancelledByType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                cancelled_by_type_0 = check_cancellation_cancelled_by_type_0(data)

                return cancelled_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CancellationCancelledByType0 | None | Unset, data)

        cancelled_by = _parse_cancelled_by(d.pop("cancelled_by", UNSET))

        cancellation = cls(
            cancel_reason=cancel_reason,
            cancelled_by=cancelled_by,
        )

        return cancellation
