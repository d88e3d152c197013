from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_resource_answer import PageOfResourceAnswer
from ...models.resources_list_category_type_0 import (
    ResourcesListCategoryType0,
)
from ...models.resources_list_sort_item import ResourcesListSortItem
from ...models.resources_list_type_type_0 import ResourcesListTypeType0
from ...types import UNSET, Unset


def resources_list(
    *,
    sort: list[ResourcesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    category: None | ResourcesListCategoryType0 | Unset = UNSET,
    type_: None | ResourcesListTypeType0 | Unset = UNSET,
    country: None | str | Unset = UNSET,
    language: None | str | Unset = UNSET,
    destination: None | str | Unset = UNSET,
    search: None | str | Unset = UNSET,
) -> Call[PageOfResourceAnswer]:
    """List resources.

    Reviewed advice and helplines, the pinned first. With `destination` what matches it comes first,
    then what is bound to no place; with `country` beside it, what is bound to no place in that country.
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

    json_category: None | str | Unset
    if isinstance(category, Unset):
        json_category = UNSET
    elif isinstance(category, str):
        json_category = category
    else:
        json_category = category
    params["category"] = json_category

    json_type_: None | str | Unset
    if isinstance(type_, Unset):
        json_type_ = UNSET
    elif isinstance(type_, str):
        json_type_ = type_
    else:
        json_type_ = type_
    params["type"] = json_type_

    json_country: None | str | Unset
    if isinstance(country, Unset):
        json_country = UNSET
    else:
        json_country = country
    params["country"] = json_country

    json_language: None | str | Unset
    if isinstance(language, Unset):
        json_language = UNSET
    else:
        json_language = language
    params["language"] = json_language

    json_destination: None | str | Unset
    if isinstance(destination, Unset):
        json_destination = UNSET
    else:
        json_destination = destination
    params["destination"] = json_destination

    json_search: None | str | Unset
    if isinstance(search, Unset):
        json_search = UNSET
    else:
        json_search = search
    params["search"] = json_search

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="resources_list",
        method="GET",
        url="/api/v1/women-safety/resources",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfResourceAnswer:
    if response.status_code == 200:
        response_200 = PageOfResourceAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
