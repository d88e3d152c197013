import datetime
from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_group_answer import PageOfGroupAnswer
from ...models.travel_groups_list_eligibility_type_0 import (
    TravelGroupsListEligibilityType0,
)
from ...models.travel_groups_list_sort_type_0 import (
    TravelGroupsListSortType0,
)
from ...models.travel_groups_list_status_type_0 import (
    TravelGroupsListStatusType0,
)
from ...types import UNSET, Unset


def travel_groups_list(
    *,
    sort: None | TravelGroupsListSortType0 | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    destination: None | str | Unset = UNSET,
    start_from: datetime.date | None | Unset = UNSET,
    end_to: datetime.date | None | Unset = UNSET,
    interest: list[str] | None | Unset = UNSET,
    trip_type: None | str | Unset = UNSET,
    eligibility: None | TravelGroupsListEligibilityType0 | Unset = UNSET,
    status: None | TravelGroupsListStatusType0 | Unset = UNSET,
    has_space: bool | None | Unset = UNSET,
    mine: bool | None | Unset = UNSET,
) -> Call[PageOfGroupAnswer]:
    """List groups.

    Those that are forming, full or under way, the newest first. What is over or cancelled is listed
    with its `status`, and among your own with `mine=true`. Groups that only those see who meet their
    rule are listed to those.
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

    json_destination: None | str | Unset
    if isinstance(destination, Unset):
        json_destination = UNSET
    else:
        json_destination = destination
    params["destination"] = json_destination

    json_start_from: None | str | Unset
    if isinstance(start_from, Unset):
        json_start_from = UNSET
    elif isinstance(start_from, datetime.date):
        json_start_from = start_from.isoformat()
    else:
        json_start_from = start_from
    params["start_from"] = json_start_from

    json_end_to: None | str | Unset
    if isinstance(end_to, Unset):
        json_end_to = UNSET
    elif isinstance(end_to, datetime.date):
        json_end_to = end_to.isoformat()
    else:
        json_end_to = end_to
    params["end_to"] = json_end_to

    json_interest: list[str] | None | Unset
    if isinstance(interest, Unset):
        json_interest = UNSET
    elif isinstance(interest, list):
        json_interest = interest

    else:
        json_interest = interest
    params["interest"] = json_interest

    json_trip_type: None | str | Unset
    if isinstance(trip_type, Unset):
        json_trip_type = UNSET
    else:
        json_trip_type = trip_type
    params["trip_type"] = json_trip_type

    json_eligibility: None | str | Unset
    if isinstance(eligibility, Unset):
        json_eligibility = UNSET
    elif isinstance(eligibility, str):
        json_eligibility = eligibility
    else:
        json_eligibility = eligibility
    params["eligibility"] = json_eligibility

    json_status: None | str | Unset
    if isinstance(status, Unset):
        json_status = UNSET
    elif isinstance(status, str):
        json_status = status
    else:
        json_status = status
    params["status"] = json_status

    json_has_space: bool | None | Unset
    if isinstance(has_space, Unset):
        json_has_space = UNSET
    else:
        json_has_space = has_space
    params["has_space"] = json_has_space

    json_mine: bool | None | Unset
    if isinstance(mine, Unset):
        json_mine = UNSET
    else:
        json_mine = mine
    params["mine"] = json_mine

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="travel_groups_list",
        method="GET",
        url="/api/v1/travel-groups",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfGroupAnswer:
    if response.status_code == 200:
        response_200 = PageOfGroupAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
