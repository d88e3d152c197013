from typing import Any
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.categories_list_sort_item import CategoriesListSortItem
from ...models.page_of_category_answer import PageOfCategoryAnswer
from ...types import UNSET, Unset


def categories_list(
    *,
    sort: list[CategoriesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    parent_id: None | Unset | UUID = UNSET,
    archived: bool | None | Unset = UNSET,
) -> Call[PageOfCategoryAnswer]:
    """List your categories.

    By name, whatever its case. `parent_id` shows those below one, `archived=false` those that take new
    expenses.
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

    json_parent_id: None | str | Unset
    if isinstance(parent_id, Unset):
        json_parent_id = UNSET
    elif isinstance(parent_id, UUID):
        json_parent_id = str(parent_id)
    else:
        json_parent_id = parent_id
    params["parent_id"] = json_parent_id

    json_archived: bool | None | Unset
    if isinstance(archived, Unset):
        json_archived = UNSET
    else:
        json_archived = archived
    params["archived"] = json_archived

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="categories_list",
        method="GET",
        url="/api/v1/categories",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfCategoryAnswer:
    if response.status_code == 200:
        response_200 = PageOfCategoryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
