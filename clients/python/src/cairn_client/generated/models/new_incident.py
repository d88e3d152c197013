from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.new_incident_impact import NewIncidentImpact, check_new_incident_impact
from ..models.new_incident_services_item import NewIncidentServicesItem, check_new_incident_services_item
from ..models.new_incident_state import NewIncidentState, check_new_incident_state
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewIncident")


@_attrs_define
class NewIncident:
    """An incident to be opened, with the first that is said about it.

    Attributes:
        title (str):
        message (str):
        impact (NewIncidentImpact | Unset):  Default: 'minor'.
        services (list[NewIncidentServicesItem] | Unset):
        state (NewIncidentState | Unset):  Default: 'investigating'.
        started_at (datetime.datetime | None | Unset): When it began; unset: now.
    """

    title: str
    message: str
    impact: NewIncidentImpact | Unset = "minor"
    services: list[NewIncidentServicesItem] | Unset = UNSET
    state: NewIncidentState | Unset = "investigating"
    started_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        message = self.message

        impact: str | Unset = UNSET
        if not isinstance(self.impact, Unset):
            impact = self.impact

        services: list[str] | Unset = UNSET
        if not isinstance(self.services, Unset):
            services = []
            for services_item_data in self.services:
                services_item: str = services_item_data
                services.append(services_item)

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state

        started_at: None | str | Unset
        if isinstance(self.started_at, Unset):
            started_at = UNSET
        elif isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "title": title,
                "message": message,
            }
        )
        if impact is not UNSET:
            field_dict["impact"] = impact
        if services is not UNSET:
            field_dict["services"] = services
        if state is not UNSET:
            field_dict["state"] = state
        if started_at is not UNSET:
            field_dict["started_at"] = started_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title")

        message = d.pop("message")

        _impact = d.pop("impact", UNSET)
        impact: NewIncidentImpact | Unset
        if isinstance(_impact, Unset):
            impact = UNSET
        else:
            impact = check_new_incident_impact(_impact)

        _services = d.pop("services", UNSET)
        services: list[NewIncidentServicesItem] | Unset = UNSET
        if _services is not UNSET:
            services = []
            for services_item_data in _services:
                services_item = check_new_incident_services_item(services_item_data)

                services.append(services_item)

        _state = d.pop("state", UNSET)
        state: NewIncidentState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = check_new_incident_state(_state)

        def _parse_started_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        started_at = _parse_started_at(d.pop("started_at", UNSET))

        new_incident = cls(
            title=title,
            message=message,
            impact=impact,
            services=services,
            state=state,
            started_at=started_at,
        )

        return new_incident
