from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_session_answer import PageOfSessionAnswer
from ...models.sessions_list_sort_item import SessionsListSortItem
from ...types import UNSET, Unset


def sessions_list(
    *,
    sort: list[SessionsListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
) -> Call[PageOfSessionAnswer]:
    """List your sessions.

    The devices that are signed in to your account.
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
        operation="sessions_list",
        method="GET",
        url="/api/v1/auth/sessions",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfSessionAnswer:
    if response.status_code == 200:
        response_200 = PageOfSessionAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
