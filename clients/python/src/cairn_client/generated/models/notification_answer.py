from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.notification_subject import NotificationSubject


T = TypeVar("T", bound="NotificationAnswer")


@_attrs_define
class NotificationAnswer:
    """Something that happened, by ids: what it says to a person is the client's to write.

    Attributes:
        id (UUID):
        kind (str): product.noun.happened, such as accounts.password.changed.
        subject (NotificationSubject): What it is about.
        created_at (datetime.datetime):
        read_at (datetime.datetime | None): When it was first marked; null while it is unread.
    """

    id: UUID
    kind: str
    subject: NotificationSubject
    created_at: datetime.datetime
    read_at: datetime.datetime | None

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        subject = self.subject.to_dict()

        created_at = self.created_at.isoformat()

        read_at: None | str
        if isinstance(self.read_at, datetime.datetime):
            read_at = self.read_at.isoformat()
        else:
            read_at = self.read_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "subject": subject,
                "created_at": created_at,
                "read_at": read_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.notification_subject import NotificationSubject  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        subject = NotificationSubject.from_dict(d.pop("subject"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_read_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                read_at_type_0 = datetime.datetime.fromisoformat(data)

                return read_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        read_at = _parse_read_at(d.pop("read_at"))

        notification_answer = cls(
            id=id,
            kind=kind,
            subject=subject,
            created_at=created_at,
            read_at=read_at,
        )

        return notification_answer
