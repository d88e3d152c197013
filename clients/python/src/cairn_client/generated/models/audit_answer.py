from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.audit_answer_changes import AuditAnswerChanges


T = TypeVar("T", bound="AuditAnswer")


@_attrs_define
class AuditAnswer:
    """One recorded fact. `actor_id` is null where nobody was signed in: a job, the shell, a failed attempt.
    `session_id` is the session or the API key through which it was done. `conditional`: the client said with If-Match
    which state it was changing. `changes` has the values of public fields, as before and after, and of all others only
    that they changed (null).

        Attributes:
            id (UUID):
            at (datetime.datetime):
            event (str):
            row_id (UUID):
            actor_id (None | UUID):
            session_id (None | UUID):
            correlation_id (str):
            conditional (bool):
            changes (AuditAnswerChanges):
    """

    id: UUID
    at: datetime.datetime
    event: str
    row_id: UUID
    actor_id: None | UUID
    session_id: None | UUID
    correlation_id: str
    conditional: bool
    changes: AuditAnswerChanges

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        at = self.at.isoformat()

        event = self.event

        row_id = str(self.row_id)

        actor_id: None | str
        if isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        session_id: None | str
        if isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        correlation_id = self.correlation_id

        conditional = self.conditional

        changes = self.changes.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "at": at,
                "event": event,
                "row_id": row_id,
                "actor_id": actor_id,
                "session_id": session_id,
                "correlation_id": correlation_id,
                "conditional": conditional,
                "changes": changes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.audit_answer_changes import AuditAnswerChanges  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        at = datetime.datetime.fromisoformat(d.pop("at"))

        event = d.pop("event")

        row_id = UUID(d.pop("row_id"))

        def _parse_actor_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id"))

        def _parse_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        session_id = _parse_session_id(d.pop("session_id"))

        correlation_id = d.pop("correlation_id")

        conditional = d.pop("conditional")

        changes = AuditAnswerChanges.from_dict(d.pop("changes"))

        audit_answer = cls(
            id=id,
            at=at,
            event=event,
            row_id=row_id,
            actor_id=actor_id,
            session_id=session_id,
            correlation_id=correlation_id,
            conditional=conditional,
            changes=changes,
        )

        return audit_answer
