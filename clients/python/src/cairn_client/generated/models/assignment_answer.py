from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.assignment_answer_role import AssignmentAnswerRole, check_assignment_answer_role

T = TypeVar("T", bound="AssignmentAnswer")


@_attrs_define
class AssignmentAnswer:
    """Who works with a beneficiary, or did.

    Attributes:
        id (UUID):
        beneficiary_id (UUID):
        user_id (UUID):
        role (AssignmentAnswerRole):
        starts_at (datetime.datetime):
        ends_at (datetime.datetime | None): Until before then; null while no end is known.
        created_by (UUID):
        created_at (datetime.datetime):
    """

    id: UUID
    beneficiary_id: UUID
    user_id: UUID
    role: AssignmentAnswerRole
    starts_at: datetime.datetime
    ends_at: datetime.datetime | None
    created_by: UUID
    created_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        beneficiary_id = str(self.beneficiary_id)

        user_id = str(self.user_id)

        role: str = self.role

        starts_at = self.starts_at.isoformat()

        ends_at: None | str
        if isinstance(self.ends_at, datetime.datetime):
            ends_at = self.ends_at.isoformat()
        else:
            ends_at = self.ends_at

        created_by = str(self.created_by)

        created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "beneficiary_id": beneficiary_id,
                "user_id": user_id,
                "role": role,
                "starts_at": starts_at,
                "ends_at": ends_at,
                "created_by": created_by,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        beneficiary_id = UUID(d.pop("beneficiary_id"))

        user_id = UUID(d.pop("user_id"))

        role = check_assignment_answer_role(d.pop("role"))

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        def _parse_ends_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ends_at_type_0 = datetime.datetime.fromisoformat(data)

                return ends_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        ends_at = _parse_ends_at(d.pop("ends_at"))

        created_by = UUID(d.pop("created_by"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        assignment_answer = cls(
            id=id,
            beneficiary_id=beneficiary_id,
            user_id=user_id,
            role=role,
            starts_at=starts_at,
            ends_at=ends_at,
            created_by=created_by,
            created_at=created_at,
        )

        return assignment_answer
