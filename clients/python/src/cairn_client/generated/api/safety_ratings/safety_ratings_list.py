from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.page_of_rating_answer import PageOfRatingAnswer
from ...models.safety_ratings_list_sort_item import (
    SafetyRatingsListSortItem,
)
from ...models.safety_ratings_list_time_of_day_type_0 import (
    SafetyRatingsListTimeOfDayType0,
)
from ...models.safety_ratings_list_type_type_0 import (
    SafetyRatingsListTypeType0,
)
from ...types import UNSET, Unset


def safety_ratings_list(
    *,
    sort: list[SafetyRatingsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    type_: None | SafetyRatingsListTypeType0 | Unset = UNSET,
    min_score: int | None | Unset = UNSET,
    max_score: int | None | Unset = UNSET,
    time_of_day: None | SafetyRatingsListTimeOfDayType0 | Unset = UNSET,
    itinerary_id: None | Unset | UUID = UNSET,
) -> Call[PageOfRatingAnswer]:
    """List safety ratings.

    Of all itineraries that lists show; with `itinerary_id` of that one.
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

    json_type_: None | str | Unset
    if isinstance(type_, Unset):
        json_type_ = UNSET
    elif isinstance(type_, str):
        json_type_ = type_
    else:
        json_type_ = type_
    params["type"] = json_type_

    json_min_score: int | None | Unset
    if isinstance(min_score, Unset):
        json_min_score = UNSET
    else:
        json_min_score = min_score
    params["min_score"] = json_min_score

    json_max_score: int | None | Unset
    if isinstance(max_score, Unset):
        json_max_score = UNSET
    else:
        json_max_score = max_score
    params["max_score"] = json_max_score

    json_time_of_day: None | str | Unset
    if isinstance(time_of_day, Unset):
        json_time_of_day = UNSET
    elif isinstance(time_of_day, str):
        json_time_of_day = time_of_day
    else:
        json_time_of_day = time_of_day
    params["time_of_day"] = json_time_of_day

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
        operation="safety_ratings_list",
        method="GET",
        url="/api/v1/safety-ratings",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfRatingAnswer:
    if response.status_code == 200:
        response_200 = PageOfRatingAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
