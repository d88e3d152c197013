from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_membership_answer_role import CaseMembershipAnswerRole, check_case_membership_answer_role

T = TypeVar("T", bound="CaseMembershipAnswer")


@_attrs_define
class CaseMembershipAnswer:
    """Who works in a team, or for a programme as a whole, as what, from when until when.

    Attributes:
        id (UUID):
        user_id (UUID):
        team_id (None | UUID):
        programme_id (None | UUID): Null for a team's: its programme is the team's.
        role (CaseMembershipAnswerRole):
        from_ (datetime.datetime):
        to (datetime.datetime | None): Until before then; null while no end is known.
        version (int):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    user_id: UUID
    team_id: None | UUID
    programme_id: None | UUID
    role: CaseMembershipAnswerRole
    from_: datetime.datetime
    to: datetime.datetime | None
    version: int
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        user_id = str(self.user_id)

        team_id: None | str
        if isinstance(self.team_id, UUID):
            team_id = str(self.team_id)
        else:
            team_id = self.team_id

        programme_id: None | str
        if isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        role: str = self.role

        from_ = self.from_.isoformat()

        to: None | str
        if isinstance(self.to, datetime.datetime):
            to = self.to.isoformat()
        else:
            to = self.to

        version = self.version

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "team_id": team_id,
                "programme_id": programme_id,
                "role": role,
                "from": from_,
                "to": to,
                "version": version,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        user_id = UUID(d.pop("user_id"))

        def _parse_team_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                team_id_type_0 = UUID(data)

                return team_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        team_id = _parse_team_id(d.pop("team_id"))

        def _parse_programme_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id"))

        role = check_case_membership_answer_role(d.pop("role"))

        from_ = datetime.datetime.fromisoformat(d.pop("from"))

        def _parse_to(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_type_0 = datetime.datetime.fromisoformat(data)

                return to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        to = _parse_to(d.pop("to"))

        version = d.pop("version")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        case_membership_answer = cls(
            id=id,
            user_id=user_id,
            team_id=team_id,
            programme_id=programme_id,
            role=role,
            from_=from_,
            to=to,
            version=version,
            created_at=created_at,
            updated_at=updated_at,
        )

        return case_membership_answer
