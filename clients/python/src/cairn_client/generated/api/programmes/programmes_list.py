from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_programme_answer import PageOfProgrammeAnswer
from ...models.programmes_list_sort_item import ProgrammesListSortItem
from ...models.programmes_list_x_access_purpose import (
    ProgrammesListXAccessPurpose,
)
from ...types import UNSET, Unset


def programmes_list(
    *,
    sort: list[ProgrammesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    x_access_purpose: ProgrammesListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfProgrammeAnswer]:
    """List programmes.

    What the organisation does for people. One is always there: the records of who names no programme
    are in it.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

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
        operation="programmes_list",
        method="GET",
        url="/api/v1/casework/programmes",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfProgrammeAnswer:
    if response.status_code == 200:
        response_200 = PageOfProgrammeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
