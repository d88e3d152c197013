from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.incident_facts_changes_impact import (
    IncidentFactsChangesImpact,
    check_incident_facts_changes_impact,
)
from ..models.incident_facts_changes_services_item import (
    IncidentFactsChangesServicesItem,
    check_incident_facts_changes_services_item,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="IncidentFactsChanges")


@_attrs_define
class IncidentFactsChanges:
    """Any part of IncidentFacts: absent = unchanged, null = cleared where the field allows it.

    Attributes:
        title (str | Unset):
        impact (IncidentFactsChangesImpact | Unset):
        services (list[IncidentFactsChangesServicesItem] | Unset):
    """

    title: str | Unset = UNSET
    impact: IncidentFactsChangesImpact | Unset = UNSET
    services: list[IncidentFactsChangesServicesItem] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        title = self.title

        impact: str | Unset = UNSET
        if not isinstance(self.impact, Unset):
            impact = self.impact

        services: list[str] | Unset = UNSET
        if not isinstance(self.services, Unset):
            services = []
            for services_item_data in self.services:
                services_item: str = services_item_data
                services.append(services_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if title is not UNSET:
            field_dict["title"] = title
        if impact is not UNSET:
            field_dict["impact"] = impact
        if services is not UNSET:
            field_dict["services"] = services

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        title = d.pop("title", UNSET)

        _impact = d.pop("impact", UNSET)
        impact: IncidentFactsChangesImpact | Unset
        if isinstance(_impact, Unset):
            impact = UNSET
        else:
            impact = check_incident_facts_changes_impact(_impact)

        _services = d.pop("services", UNSET)
        services: list[IncidentFactsChangesServicesItem] | Unset = UNSET
        if _services is not UNSET:
            services = []
            for services_item_data in _services:
                services_item = check_incident_facts_changes_services_item(services_item_data)

                services.append(services_item)

        incident_facts_changes = cls(
            title=title,
            impact=impact,
            services=services,
        )

        return incident_facts_changes
