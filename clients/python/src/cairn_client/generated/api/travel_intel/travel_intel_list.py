from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.page_of_intel_answer import PageOfIntelAnswer
from ...models.travel_intel_list_severity_type_0 import (
    TravelIntelListSeverityType0,
)
from ...models.travel_intel_list_sort_type_0 import (
    TravelIntelListSortType0,
)
from ...models.travel_intel_list_status_type_0 import (
    TravelIntelListStatusType0,
)
from ...models.travel_intel_list_type_type_0 import (
    TravelIntelListTypeType0,
)
from ...types import UNSET, Unset


def travel_intel_list(
    *,
    sort: None | TravelIntelListSortType0 | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    type_: None | TravelIntelListTypeType0 | Unset = UNSET,
    severity: None | TravelIntelListSeverityType0 | Unset = UNSET,
    status: None | TravelIntelListStatusType0 | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
    itinerary_id: None | Unset | UUID = UNSET,
) -> Call[PageOfIntelAnswer]:
    """List travel intel.

    The thread of one itinerary (`itinerary_id`), or the entries of all itineraries that are listed. In
    a thread, what was deleted and has responses stays as an empty place.
    """

    params: dict[str, Any] = {}

    json_sort: None | str | Unset
    if isinstance(sort, Unset):
        json_sort = UNSET
    elif isinstance(sort, str):
        json_sort = sort
    else:
        json_sort = sort
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

    json_type_: None | str | Unset
    if isinstance(type_, Unset):
        json_type_ = UNSET
    elif isinstance(type_, str):
        json_type_ = type_
    else:
        json_type_ = type_
    params["type"] = json_type_

    json_severity: None | str | Unset
    if isinstance(severity, Unset):
        json_severity = UNSET
    elif isinstance(severity, str):
        json_severity = severity
    else:
        json_severity = severity
    params["severity"] = json_severity

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_open_: bool | None | Unset
    if isinstance(open_, Unset):
        json_open_ = UNSET
    else:
        json_open_ = open_
    params["open"] = json_open_

    json_itinerary_id: None | str | Unset
    if isinstance(itinerary_id, Unset):
        json_itinerary_id = UNSET
    elif isinstance(itinerary_id, UUID):
        json_itinerary_id = str(itinerary_id)
    else:
        json_itinerary_id = itinerary_id
    params["itinerary_id"] = json_itinerary_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_intel_list",
        method="GET",
        url="/api/v1/travel-intel",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfIntelAnswer:
    if response.status_code == 200:
        response_200 = PageOfIntelAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
