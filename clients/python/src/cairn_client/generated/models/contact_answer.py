from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.contact_answer_consent import ContactAnswerConsent, check_contact_answer_consent

T = TypeVar("T", bound="ContactAnswer")


@_attrs_define
class ContactAnswer:
    """Whom to reach in an emergency.

    Attributes:
        id (UUID):
        phone (str):
        name (None | str):
        relation (None | str):
        consent (ContactAnswerConsent): Whether this person has agreed to be a contact; `none`: nobody has asked.
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
    """

    id: UUID
    phone: str
    name: None | str
    relation: None | str
    consent: ContactAnswerConsent
    created_at: datetime.datetime
    updated_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        phone = self.phone

        name: None | str
        name = self.name

        relation: None | str
        relation = self.relation

        consent: str = self.consent

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "phone": phone,
                "name": name,
                "relation": relation,
                "consent": consent,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        phone = d.pop("phone")

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("name"))

        def _parse_relation(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        relation = _parse_relation(d.pop("relation"))

        consent = check_contact_answer_consent(d.pop("consent"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        contact_answer = cls(
            id=id,
            phone=phone,
            name=name,
            relation=relation,
            consent=consent,
            created_at=created_at,
            updated_at=updated_at,
        )

        return contact_answer
