from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.export_answer_state import ExportAnswerState, check_export_answer_state

T = TypeVar("T", bound="ExportAnswer")


@_attrs_define
class ExportAnswer:
    """An export. `size_bytes` and `finished_at` are null until it is done; the file is kept until `expires_at`.

    Attributes:
        id (UUID):
        state (ExportAnswerState):
        size_bytes (int | None):
        created_at (datetime.datetime):
        finished_at (datetime.datetime | None):
        expires_at (datetime.datetime):
    """

    id: UUID
    state: ExportAnswerState
    size_bytes: int | None
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    expires_at: datetime.datetime

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        state: str = self.state

        size_bytes: int | None
        size_bytes = self.size_bytes

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "state": state,
                "size_bytes": size_bytes,
                "created_at": created_at,
                "finished_at": finished_at,
                "expires_at": expires_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        state = check_export_answer_state(d.pop("state"))

        def _parse_size_bytes(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size_bytes = _parse_size_bytes(d.pop("size_bytes"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        export_answer = cls(
            id=id,
            state=state,
            size_bytes=size_bytes,
            created_at=created_at,
            finished_at=finished_at,
            expires_at=expires_at,
        )

        return export_answer
