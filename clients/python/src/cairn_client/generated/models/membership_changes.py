from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.membership_changes_role import MembershipChangesRole, check_membership_changes_role
from ..types import UNSET, Unset

T = TypeVar("T", bound="MembershipChanges")


@_attrs_define
class MembershipChanges:
    """Any part of NewMembership: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        user_id (UUID | Unset): Somebody else than you. Stays as it was made.
        team_id (None | Unset | UUID): This or `programme_id`, not both. Stays as it was made.
        programme_id (None | Unset | UUID): This or `team_id`, not both. Stays as it was made.
        role (MembershipChangesRole | Unset): In a team worker or supervisor; for a programme worker, manager or dpo.
        from_ (datetime.datetime | Unset): Unset: now.
        to (datetime.datetime | None | Unset): Until before then. After `from`.
    """

    user_id: UUID | Unset = UNSET
    team_id: None | Unset | UUID = UNSET
    programme_id: None | Unset | UUID = UNSET
    role: MembershipChangesRole | Unset = UNSET
    from_: datetime.datetime | Unset = UNSET
    to: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        user_id: str | Unset = UNSET
        if not isinstance(self.user_id, Unset):
            user_id = str(self.user_id)

        team_id: None | str | Unset
        if isinstance(self.team_id, Unset):
            team_id = UNSET
        elif isinstance(self.team_id, UUID):
            team_id = str(self.team_id)
        else:
            team_id = self.team_id

        programme_id: None | str | Unset
        if isinstance(self.programme_id, Unset):
            programme_id = UNSET
        elif isinstance(self.programme_id, UUID):
            programme_id = str(self.programme_id)
        else:
            programme_id = self.programme_id

        role: str | Unset = UNSET
        if not isinstance(self.role, Unset):
            role = self.role

        from_: str | Unset = UNSET
        if not isinstance(self.from_, Unset):
            from_ = self.from_.isoformat()

        to: None | str | Unset
        if isinstance(self.to, Unset):
            to = UNSET
        elif isinstance(self.to, datetime.datetime):
            to = self.to.isoformat()
        else:
            to = self.to

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if team_id is not UNSET:
            field_dict["team_id"] = team_id
        if programme_id is not UNSET:
            field_dict["programme_id"] = programme_id
        if role is not UNSET:
            field_dict["role"] = role
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _user_id = d.pop("user_id", UNSET)
        user_id: UUID | Unset
        if isinstance(_user_id, Unset):
            user_id = UNSET
        else:
            user_id = UUID(_user_id)

        def _parse_team_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                team_id_type_0 = UUID(data)

                return team_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        team_id = _parse_team_id(d.pop("team_id", UNSET))

        def _parse_programme_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                programme_id_type_0 = UUID(data)

                return programme_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        programme_id = _parse_programme_id(d.pop("programme_id", UNSET))

        _role = d.pop("role", UNSET)
        role: MembershipChangesRole | Unset
        if isinstance(_role, Unset):
            role = UNSET
        else:
            role = check_membership_changes_role(_role)

        _from_ = d.pop("from", UNSET)
        from_: datetime.datetime | Unset
        if isinstance(_from_, Unset):
            from_ = UNSET
        else:
            from_ = datetime.datetime.fromisoformat(_from_)

        def _parse_to(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_type_0 = datetime.datetime.fromisoformat(data)

                return to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        to = _parse_to(d.pop("to", UNSET))

        membership_changes = cls(
            user_id=user_id,
            team_id=team_id,
            programme_id=programme_id,
            role=role,
            from_=from_,
            to=to,
        )

        return membership_changes
