from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.incidents_list_impact_type_0 import (
    IncidentsListImpactType0,
)
from ...models.incidents_list_service_type_0_item import (
    IncidentsListServiceType0Item,
)
from ...models.incidents_list_sort_item import IncidentsListSortItem
from ...models.incidents_list_state_type_0 import IncidentsListStateType0
from ...models.page_of_incident_answer import PageOfIncidentAnswer
from ...types import UNSET, Unset


def incidents_list(
    *,
    sort: list[IncidentsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    state: IncidentsListStateType0 | None | Unset = UNSET,
    impact: IncidentsListImpactType0 | None | Unset = UNSET,
    service: list[IncidentsListServiceType0Item] | None | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
) -> Call[PageOfIncidentAnswer]:
    """List incidents.

    The newest first, each with its updates.
    """

    params: dict[str, Any] = {}

    json_sort: list[str] | Unset = UNSET
    if not isinstance(sort, Unset):
        json_sort = []
        for sort_item_data in sort:
            sort_item: str = sort_item_data
            json_sort.append(sort_item)

    params["sort"] = json_sort

    params["page"] = page

    params["per_page"] = per_page

    json_cursor: None | str | Unset
    if isinstance(cursor, Unset):
        json_cursor = UNSET
    else:
        json_cursor = cursor
    params["cursor"] = json_cursor

    params["count"] = count

    json_state: None | str | Unset
    if isinstance(state, Unset):
        json_state = UNSET
    elif isinstance(state, str):
        json_state = state
    else:
        json_state = state
    params["state"] = json_state

    json_impact: None | str | Unset
    if isinstance(impact, Unset):
        json_impact = UNSET
    elif isinstance(impact, str):
        json_impact = impact
    else:
        json_impact = impact
    params["impact"] = json_impact

    json_service: list[str] | None | Unset
    if isinstance(service, Unset):
        json_service = UNSET
    elif isinstance(service, list):
        json_service = []
        for service_type_0_item_data in service:
            service_type_0_item: str = service_type_0_item_data
            json_service.append(service_type_0_item)

    else:
        json_service = service
    params["service"] = json_service

    json_open_: bool | None | Unset
    if isinstance(open_, Unset):
        json_open_ = UNSET
    else:
        json_open_ = open_
    params["open"] = json_open_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="incidents_list",
        method="GET",
        url="/api/v1/incidents",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfIncidentAnswer:
    if response.status_code == 200:
        response_200 = PageOfIncidentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
