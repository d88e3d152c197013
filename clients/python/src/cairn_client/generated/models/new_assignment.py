from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.new_assignment_role import NewAssignmentRole, check_new_assignment_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewAssignment")


@_attrs_define
class NewAssignment:
    """Somebody who is to work with the beneficiary from now on.

    Attributes:
        user_id (UUID): Of a team's record: somebody who is in that team.
        role (NewAssignmentRole): `primary`: the record is handed over to them.
        ends_at (datetime.datetime | None | Unset): Of who supports only: an instant to come. A primary worker has no
            end that is known.
    """

    user_id: UUID
    role: NewAssignmentRole
    ends_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        user_id = str(self.user_id)

        role: str = self.role

        ends_at: None | str | Unset
        if isinstance(self.ends_at, Unset):
            ends_at = UNSET
        elif isinstance(self.ends_at, datetime.datetime):
            ends_at = self.ends_at.isoformat()
        else:
            ends_at = self.ends_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "user_id": user_id,
                "role": role,
            }
        )
        if ends_at is not UNSET:
            field_dict["ends_at"] = ends_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = UUID(d.pop("user_id"))

        role = check_new_assignment_role(d.pop("role"))

        def _parse_ends_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_at_type_0 = datetime.datetime.fromisoformat(data)

                return ends_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        ends_at = _parse_ends_at(d.pop("ends_at", UNSET))

        new_assignment = cls(
            user_id=user_id,
            role=role,
            ends_at=ends_at,
        )

        return new_assignment
