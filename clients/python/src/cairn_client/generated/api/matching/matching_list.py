import datetime
from typing import Any, Literal

import httpx

from ....calls import Call, unexpected
from ...models.matching_list_budget_range_type_0 import (
    MatchingListBudgetRangeType0,
)
from ...models.matching_list_pace_type_0 import MatchingListPaceType0
from ...models.page_of_match_answer import PageOfMatchAnswer
from ...types import UNSET, Unset


def matching_list(
    *,
    sort: Literal["best"] | None | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    destination: None | str | Unset = UNSET,
    country: None | str | Unset = UNSET,
    latitude: float | None | Unset = UNSET,
    longitude: float | None | Unset = UNSET,
    travel_dates_start: datetime.date | None | Unset = UNSET,
    travel_dates_end: datetime.date | None | Unset = UNSET,
    interests: list[str] | None | Unset = UNSET,
    languages: list[str] | None | Unset = UNSET,
    pace: MatchingListPaceType0 | None | Unset = UNSET,
    budget_range: MatchingListBudgetRangeType0 | None | Unset = UNSET,
) -> Call[PageOfMatchAnswer]:
    """List groups that fit, the best first.

    Only groups that you could join now: with a free place, whose rule you meet, with nobody in them
    behind a block, and that you are not in, have not asked to join, and were not turned down by.
    Destination and dates weigh 25 each, interests 20, languages, pace and budget 10 each, of what is
    known on both sides; the less is known, the lower the score. Where very many groups come into
    question, up to two hundred are scored of each kind: those that fit by place, country, interests or
    dates, and the newest.
    """

    params: dict[str, Any] = {}

    json_sort: Literal["best"] | None | Unset
    if isinstance(sort, Unset):
        json_sort = UNSET
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

    json_country: None | str | Unset
    if isinstance(country, Unset):
        json_country = UNSET
    else:
        json_country = country
    params["country"] = json_country

    json_latitude: float | None | Unset
    if isinstance(latitude, Unset):
        json_latitude = UNSET
    else:
        json_latitude = latitude
    params["latitude"] = json_latitude

    json_longitude: float | None | Unset
    if isinstance(longitude, Unset):
        json_longitude = UNSET
    else:
        json_longitude = longitude
    params["longitude"] = json_longitude

    json_travel_dates_start: None | str | Unset
    if isinstance(travel_dates_start, Unset):
        json_travel_dates_start = UNSET
    elif isinstance(travel_dates_start, datetime.date):
        json_travel_dates_start = travel_dates_start.isoformat()
    else:
        json_travel_dates_start = travel_dates_start
    params["travel_dates_start"] = json_travel_dates_start

    json_travel_dates_end: None | str | Unset
    if isinstance(travel_dates_end, Unset):
        json_travel_dates_end = UNSET
    elif isinstance(travel_dates_end, datetime.date):
        json_travel_dates_end = travel_dates_end.isoformat()
    else:
        json_travel_dates_end = travel_dates_end
    params["travel_dates_end"] = json_travel_dates_end

    json_interests: list[str] | None | Unset
    if isinstance(interests, Unset):
        json_interests = UNSET
    elif isinstance(interests, list):
        json_interests = interests

    else:
        json_interests = interests
    params["interests"] = json_interests

    json_languages: list[str] | None | Unset
    if isinstance(languages, Unset):
        json_languages = UNSET
    elif isinstance(languages, list):
        json_languages = languages

    else:
        json_languages = languages
    params["languages"] = json_languages

    json_pace: None | str | Unset
    if isinstance(pace, Unset):
        json_pace = UNSET
    elif isinstance(pace, str):
        json_pace = pace
    else:
        json_pace = pace
    params["pace"] = json_pace

    json_budget_range: None | str | Unset
    if isinstance(budget_range, Unset):
        json_budget_range = UNSET
    elif isinstance(budget_range, str):
        json_budget_range = budget_range
    else:
        json_budget_range = budget_range
    params["budget_range"] = json_budget_range

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="matching_list",
        method="GET",
        url="/api/v1/travel-groups/matching",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfMatchAnswer:
    if response.status_code == 200:
        response_200 = PageOfMatchAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
