from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.page_of_session_type_answer import PageOfSessionTypeAnswer
from ...models.session_types_list_sort_item import (
    SessionTypesListSortItem,
)
from ...models.session_types_list_x_access_purpose import (
    SessionTypesListXAccessPurpose,
)
from ...types import UNSET, Unset


def session_types_list(
    *,
    sort: list[SessionTypesListSortItem] | Unset = UNSET,
    page: int | Unset = 1,
    per_page: int | Unset = 20,
    cursor: None | str | Unset = UNSET,
    count: bool | Unset = True,
    built_in: bool | None | Unset = UNSET,
    x_access_purpose: SessionTypesListXAccessPurpose | Unset = UNSET,
) -> Call[PageOfSessionTypeAnswer]:
    """List the kinds of sessions.

    Those that everybody has (`built_in`), and those that an administrator made, by name: what
    `session_type` of a session can say.
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

    json_built_in: bool | None | Unset
    if isinstance(built_in, Unset):
        json_built_in = UNSET
    else:
        json_built_in = built_in
    params["built_in"] = json_built_in

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="session_types_list",
        method="GET",
        url="/api/v1/casework/session-types",
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PageOfSessionTypeAnswer:
    if response.status_code == 200:
        response_200 = PageOfSessionTypeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
