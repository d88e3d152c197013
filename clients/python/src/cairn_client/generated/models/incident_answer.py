from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.incident_answer_impact import IncidentAnswerImpact, check_incident_answer_impact
from ..models.incident_answer_state import IncidentAnswerState, check_incident_answer_state

if TYPE_CHECKING:
    from ..models.update_answer import UpdateAnswer


T = TypeVar("T", bound="IncidentAnswer")


@_attrs_define
class IncidentAnswer:
    """An incident.

    Attributes:
        id (UUID):
        title (str):
        state (IncidentAnswerState):
        impact (IncidentAnswerImpact):
        services (list[str]):
        automatic (bool): Whether probes opened it, and will close it.
        started_at (datetime.datetime):
        resolved_at (datetime.datetime | None):
        created_at (datetime.datetime):
        updated_at (datetime.datetime):
        updates (list[UpdateAnswer]): The oldest first.
    """

    id: UUID
    title: str
    state: IncidentAnswerState
    impact: IncidentAnswerImpact
    services: list[str]
    automatic: bool
    started_at: datetime.datetime
    resolved_at: datetime.datetime | None
    created_at: datetime.datetime
    updated_at: datetime.datetime
    updates: list[UpdateAnswer]

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        title = self.title

        state: str = self.state

        impact: str = self.impact

        services = self.services

        automatic = self.automatic

        started_at = self.started_at.isoformat()

        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        updates = []
        for updates_item_data in self.updates:
            updates_item = updates_item_data.to_dict()
            updates.append(updates_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "title": title,
                "state": state,
                "impact": impact,
                "services": services,
                "automatic": automatic,
                "started_at": started_at,
                "resolved_at": resolved_at,
                "created_at": created_at,
                "updated_at": updated_at,
                "updates": updates,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.update_answer import UpdateAnswer  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        title = d.pop("title")

        state = check_incident_answer_state(d.pop("state"))

        impact = check_incident_answer_impact(d.pop("impact"))

        services = cast(list[str], d.pop("services"))

        automatic = d.pop("automatic")

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        def _parse_resolved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_at_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        resolved_at = _parse_resolved_at(d.pop("resolved_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        updates = []
        _updates = d.pop("updates")
        for updates_item_data in _updates:
            updates_item = UpdateAnswer.from_dict(updates_item_data)

            updates.append(updates_item)

        incident_answer = cls(
            id=id,
            title=title,
            state=state,
            impact=impact,
            services=services,
            automatic=automatic,
            started_at=started_at,
            resolved_at=resolved_at,
            created_at=created_at,
            updated_at=updated_at,
            updates=updates,
        )

        return incident_answer
