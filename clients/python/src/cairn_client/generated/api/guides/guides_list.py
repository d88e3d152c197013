from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.guides_list_sort_item import GuidesListSortItem
from ...models.guides_list_status import GuidesListStatus
from ...models.page_of_guide_answer import PageOfGuideAnswer
from ...types import UNSET, Unset


def guides_list(
    *,
    sort: list[GuidesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    destination: None | str | Unset = UNSET,
    language: list[str] | None | Unset = UNSET,
    specialization: list[str] | None | Unset = UNSET,
    available: bool | None | Unset = UNSET,
    min_rating: None | str | Unset = UNSET,
    max_rate: None | str | Unset = UNSET,
    currency: None | str | Unset = UNSET,
    status: GuidesListStatus | Unset = "active",
) -> Call[PageOfGuideAnswer]:
    """List guides.

    Who can be booked, the recommended first: by their ratings, where few weigh less than many. Those
    without a rating are listed too, unless `min_rating` is asked for.
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

    json_destination: None | str | Unset
    if isinstance(destination, Unset):
        json_destination = UNSET
    else:
        json_destination = destination
    params["destination"] = json_destination

    json_language: list[str] | None | Unset
    if isinstance(language, Unset):
        json_language = UNSET
    elif isinstance(language, list):
        json_language = language

    else:
        json_language = language
    params["language"] = json_language

    json_specialization: list[str] | None | Unset
    if isinstance(specialization, Unset):
        json_specialization = UNSET
    elif isinstance(specialization, list):
        json_specialization = specialization

    else:
        json_specialization = specialization
    params["specialization"] = json_specialization

    json_available: bool | None | Unset
    if isinstance(available, Unset):
        json_available = UNSET
    else:
        json_available = available
    params["available"] = json_available

    json_min_rating: None | str | Unset
    if isinstance(min_rating, Unset):
        json_min_rating = UNSET
    else:
        json_min_rating = min_rating
    params["min_rating"] = json_min_rating

    json_max_rate: None | str | Unset
    if isinstance(max_rate, Unset):
        json_max_rate = UNSET
    else:
        json_max_rate = max_rate
    params["max_rate"] = json_max_rate

    json_currency: None | str | Unset
    if isinstance(currency, Unset):
        json_currency = UNSET
    else:
        json_currency = currency
    params["currency"] = json_currency

    json_status: str | Unset = UNSET
    if not isinstance(status, Unset):
        json_status = status

    params["status"] = json_status

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="guides_list",
        method="GET",
        url="/api/v1/women-safety/guides",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfGuideAnswer:
    if response.status_code == 200:
        response_200 = PageOfGuideAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
