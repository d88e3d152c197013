from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.boards_rising_stars_sort_item import (
    BoardsRisingStarsSortItem,
)
from ...models.page_of_itinerary_answer import PageOfItineraryAnswer
from ...types import UNSET, Unset


def boards_rising_stars(
    *,
    sort: list[BoardsRisingStarsSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
) -> Call[PageOfItineraryAnswer]:
    """List new itineraries that stand out among those of their age.

    Published within 30 days, looked at by ten people, and of seven days' activity above what others of
    the age have.
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

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="boards_rising_stars",
        method="GET",
        url="/api/v1/itineraries/rising-stars",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfItineraryAnswer:
    if response.status_code == 200:
        response_200 = PageOfItineraryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
