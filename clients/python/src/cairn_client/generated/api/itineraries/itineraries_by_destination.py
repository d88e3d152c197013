from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.itineraries_by_destination_budget_range_type_0 import (
    ItinerariesByDestinationBudgetRangeType0,
)
from ...models.itineraries_by_destination_difficulty_type_0 import (
    ItinerariesByDestinationDifficultyType0,
)
from ...models.itineraries_by_destination_sort_item import (
    ItinerariesByDestinationSortItem,
)
from ...models.itineraries_by_destination_travel_style_type_0 import (
    ItinerariesByDestinationTravelStyleType0,
)
from ...models.page_of_itinerary_answer import PageOfItineraryAnswer
from ...types import UNSET, Unset


def itineraries_by_destination(
    dest: str,
    *,
    sort: list[ItinerariesByDestinationSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    search: None | str | Unset = UNSET,
    country: None | str | Unset = UNSET,
    activity: list[str] | None | Unset = UNSET,
    women_safe: bool | None | Unset = UNSET,
    gps: bool | None | Unset = UNSET,
    has_gps: bool | None | Unset = UNSET,
    difficulty: ItinerariesByDestinationDifficultyType0 | None | Unset = UNSET,
    budget_range: ItinerariesByDestinationBudgetRangeType0 | None | Unset = UNSET,
    travel_style: ItinerariesByDestinationTravelStyleType0 | None | Unset = UNSET,
    min_days: int | None | Unset = UNSET,
    max_days: int | None | Unset = UNSET,
    min_safety_score: None | str | Unset = UNSET,
    author: None | Unset | UUID = UNSET,
) -> Call[PageOfItineraryAnswer]:
    """List the itineraries of a place.

    Each word of it is the beginning of a word of their destination: `Japan` finds "Tokyo, Japan". Case,
    accents and punctuation do not count.
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

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    json_country: None | str | Unset
    if isinstance(country, Unset):
        json_country = UNSET
    else:
        json_country = country
    params["country"] = json_country

    json_activity: list[str] | None | Unset
    if isinstance(activity, Unset):
        json_activity = UNSET
    elif isinstance(activity, list):
        json_activity = activity

    else:
        json_activity = activity
    params["activity"] = json_activity

    json_women_safe: bool | None | Unset
    if isinstance(women_safe, Unset):
        json_women_safe = UNSET
    else:
        json_women_safe = women_safe
    params["women_safe"] = json_women_safe

    json_gps: bool | None | Unset
    if isinstance(gps, Unset):
        json_gps = UNSET
    else:
        json_gps = gps
    params["gps"] = json_gps

    json_has_gps: bool | None | Unset
    if isinstance(has_gps, Unset):
        json_has_gps = UNSET
    else:
        json_has_gps = has_gps
    params["has_gps"] = json_has_gps

    json_difficulty: None | str | Unset
    if isinstance(difficulty, Unset):
        json_difficulty = UNSET
    elif isinstance(difficulty, str):
        json_difficulty = difficulty
    else:
        json_difficulty = difficulty
    params["difficulty"] = json_difficulty

    json_budget_range: None | str | Unset
    if isinstance(budget_range, Unset):
        json_budget_range = UNSET
    elif isinstance(budget_range, str):
        json_budget_range = budget_range
    else:
        json_budget_range = budget_range
    params["budget_range"] = json_budget_range

    json_travel_style: None | str | Unset
    if isinstance(travel_style, Unset):
        json_travel_style = UNSET
    elif isinstance(travel_style, str):
        json_travel_style = travel_style
    else:
        json_travel_style = travel_style
    params["travel_style"] = json_travel_style

    json_min_days: int | None | Unset
    if isinstance(min_days, Unset):
        json_min_days = UNSET
    else:
        json_min_days = min_days
    params["min_days"] = json_min_days

    json_max_days: int | None | Unset
    if isinstance(max_days, Unset):
        json_max_days = UNSET
    else:
        json_max_days = max_days
    params["max_days"] = json_max_days

    json_min_safety_score: None | str | Unset
    if isinstance(min_safety_score, Unset):
        json_min_safety_score = UNSET
    else:
        json_min_safety_score = min_safety_score
    params["min_safety_score"] = json_min_safety_score

    json_author: None | str | Unset
    if isinstance(author, Unset):
        json_author = UNSET
    elif isinstance(author, UUID):
        json_author = str(author)
    else:
        json_author = author
    params["author"] = json_author

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="itineraries_by_destination",
        method="GET",
        url="/api/v1/itineraries/by-destination/{dest}".format(
            dest=quote(str(dest), safe=""),
        ),
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
