from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_intel_answer import PageOfIntelAnswer
from ...models.travel_intel_own_severity_type_0 import (
    TravelIntelOwnSeverityType0,
)
from ...models.travel_intel_own_sort_type_0 import TravelIntelOwnSortType0
from ...models.travel_intel_own_status_type_0 import (
    TravelIntelOwnStatusType0,
)
from ...models.travel_intel_own_type_type_0 import TravelIntelOwnTypeType0
from ...types import UNSET, Unset


def travel_intel_own(
    *,
    sort: None | TravelIntelOwnSortType0 | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    type_: None | TravelIntelOwnTypeType0 | Unset = UNSET,
    severity: None | TravelIntelOwnSeverityType0 | Unset = UNSET,
    status: None | TravelIntelOwnStatusType0 | Unset = UNSET,
    open_: bool | None | Unset = UNSET,
) -> Call[PageOfIntelAnswer]:
    """List your own travel intel.

    Hidden entries too, and whatever became of the itinerary.
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_intel_own",
        method="GET",
        url="/api/v1/travel-intel/user/intel",
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
